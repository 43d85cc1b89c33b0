package id.tuntas.procedure.guard;

/** What a deployed model is held to; the name stands in every refusal and in CONTRIBUTING.md. */
enum Rule {
    /** A file can be read, and is one of the three kinds that the house runs. */
    FILE_IS_A_MODEL,
    /** Only processes, decisions and forms that the house has, or an agency's own version of agency-handling. */
    MODEL_IS_KNOWN,
    PROCESS_IS_EXECUTABLE,
    HISTORY_HAS_A_TIME_TO_LIVE,
    CALLED_PROCESS_IS_NOT_STARTED_BY_HAND,
    /** No scripts, classes, listeners, connectors or expressions beside those of the house: a wall, not a taste. */
    NOTHING_HAPPENS_OUTSIDE_THE_DIAGRAM,
    EXPRESSION_IS_A_NAME,
    /** Every act of the shipped model is there, where it was and as it was. */
    ACT_IS_KEPT,
    SERVICE_TASK_CALLS_ITS_DELEGATE,
    USER_TASK_SHOWS_ITS_FORM,
    USER_TASK_HAS_CANDIDATES,
    USER_TASK_HAS_A_DUE_DATE,
    USER_TASK_IS_RECORDED,
    RECORD_SHARES_THE_TRANSACTION,
    TIMER_WAITS_FOR_A_STORED_DEADLINE,
    MESSAGE_IS_KEPT,
    ESCALATION_IS_KEPT,
    CALL_FINDS_ITS_PROCESS,
    CALL_PASSES_THE_BUSINESS_KEY,
    CALL_MAPS_VARIABLES_BY_NAME,
    DECISION_IS_ASKED,
    ELEMENT_IS_REACHED,
    FLOW_GOES_ON,
    CONDITION_IS_A_NAME_OR_ITS_NEGATION,
    DECISION_HAS_A_DEFAULT,
    NO_IS_THE_DEFAULT_OR_NEGATED,
    VARIABLE_IS_STORED_BEFORE_IT_IS_READ,
    FORM_COMES_WITH_ITS_PROCESS,
    FORM_USES_WHAT_TASKLIST_DRAWS,
    FORM_FIELD_IS_KEPT,
    FORM_LOSES_NOTHING,
    VERDICT_IS_NEVER_CHOSEN_BEFOREHAND,
    DECISION_KEEPS_ITS_COLUMNS,
    DECISION_VALUE_IS_OF_ITS_KIND,
    DECISION_ANSWERS_EVERY_QUESTION
}
