package id.tuntas.procedure;

import id.tuntas.platform.FormContext;
import id.tuntas.platform.Submission;
import id.tuntas.report.TrackingId;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * What the models keep in the engine: codes, flags and promised dates. Personal data and prose never become a variable
 * (PD-21); what a form submitted is at hand for the record step only, as {@link Submission}.
 */
public final class Variables {

    /** The report that the instance handles: of a sub-case its own number, where the business key is that of the whole. */
    public static final String TRACKING_ID = "trackingId";

    /** What a supporter is called with as its {@link #TRACKING_ID}. */
    public static final String SUB_CASE = "subCase";

    public static final String SUPPORTING_AGENCY = "supportingAgency";
    public static final String SUPPORTING_UNIT = "supportingUnit";

    public static final String AGENCY = "agency";
    public static final String UNIT = "unit";
    /** The group whose members may take {@code followUp}. */
    public static final String HANDLERS = "handlers";

    public static final String NATIONAL_VERIFICATION_DUE = "nationalVerificationDue";
    public static final String AGENCY_VERIFICATION_DUE = "agencyVerificationDue";
    public static final String FOLLOW_UP_DUE = "followUpDue";
    /** Due date of {@code followUp} and {@code answerAtAgency}: of the first response, once given, of the follow-up. */
    public static final String RESPONSE_DUE = "responseDue";

    public static final String CLOSING_DUE = "closingDue";
    public static final String COMPLETION_DUE = "completionDue";
    public static final String HOLDER_DECISION_DUE = "holderDecisionDue";
    /** Until when a later reply may still reopen the report (AC-7). */
    public static final String REOPENING_DUE = "reopeningDue";

    public static final String LATER_REPLY_DUE = "laterReplyDue";
    /** When the ladder of a clock begins (IV-4); transient, the timer is made in the same transaction. */
    public static final String NATIONAL_VERIFICATION_ALERT_DUE = "nationalVerificationAlertDue";

    public static final String AGENCY_VERIFICATION_ALERT_DUE = "agencyVerificationAlertDue";
    public static final String FIRST_RESPONSE_ALERT_DUE = "firstResponseAlertDue";
    public static final String FOLLOW_UP_ALERT_DUE = "followUpAlertDue";
    public static final String HOLDER_DECISION_ALERT_DUE = "holderDecisionAlertDue";
    public static final String LATER_REPLY_ALERT_DUE = "laterReplyAlertDue";

    /** Of which clock an instance of {@code escalation} climbs the ladder. */
    public static final String CLOCK = "clock";

    /** What came of climbing; transient. */
    public static final String TOLD = "told";

    public static final String REFERRED = "referred";
    public static final String HAS_NEXT_RUNG = "hasNextRung";
    public static final String RUNG_DUE = "rungDue";

    public static final String FOLLOW_UP_WORKING_DAYS = "followUpWorkingDays";

    /** The group whose members carry out what the Ombudsman recommended. */
    public static final String COMPLIERS = "compliers";

    public static final String COMPLIANCE_DUE = "complianceDue";
    public static final String COMPLIANCE_ALERT_DUE = "complianceAlertDue";
    public static final String WHOLE_CASE_ALERT_DUE = "wholeCaseAlertDue";

    /** Flags that live until the next gateway or decision has read them; transient. */
    public static final String AGENCY_KNOWN = "agencyKnown";

    public static final String ASSIGNED = "assigned";
    public static final String ANSWERED_ITSELF = "answeredItself";
    public static final String FORWARDED = "forwarded";
    public static final String DEFERRED = "deferred";
    public static final String ANSWERED = "answered";
    public static final String PASSED_ON = "passedOn";
    public static final String RETURNED = "returned";
    public static final String DEADLOCKED = "deadlocked";
    public static final String REOPENED = "reopened";
    public static final String NEW_REPORT = "newReport";
    public static final String AGENCIES_SUPPORT = "agenciesSupport";
    public static final String SUPPORTING_AGENCIES = "supportingAgencies";
    public static final String UNITS_SUPPORT = "unitsSupport";
    public static final String SUPPORTING_UNITS = "supportingUnits";
    public static final String SUPPORT_FINISHED = "supportFinished";
    public static final String ACCEPTED = "accepted";
    public static final String OWN_ANSWER = "ownAnswer";
    public static final String RETURNED_BY_UNIT = "returnedByUnit";
    public static final String NOT_OURS = "notOurs";
    public static final String WHOLE_CASE_NEW = "wholeCaseNew";
    public static final String RECOMMENDED = "recommended";
    public static final String SUBSTANTIVE = "substantive";
    public static final String KIND = "kind";
    public static final String NORMATIVE = "normative";
    public static final String SUPERVISORY = "supervisory";
    public static final String FIELD_EXAMINATION = "fieldExamination";

    /** Which version of {@code agency-handling} a call goes to; transient. */
    public static final String AGENCY_PROCESS = "agencyProcess";

    private Variables() {}

    public static TrackingId trackingId(DelegateExecution execution) {
        return new TrackingId((String) execution.getVariable(TRACKING_ID));
    }

    /** The report whose task shows this form. */
    public static TrackingId trackingId(FormContext form) {
        return new TrackingId(form.code(TRACKING_ID));
    }

    /** The number that the whole case has, sub-cases included: the business key. */
    public static TrackingId caseKey(DelegateExecution execution) {
        return new TrackingId(execution.getProcessBusinessKey());
    }

    /** The sub-case of the supporter whose branch this is. */
    public static TrackingId subCase(DelegateExecution execution) {
        return new TrackingId((String) execution.getVariable(SUB_CASE));
    }

    public static Submission submission(DelegateExecution execution) {
        return (Submission) execution.getVariable(Submission.VARIABLE);
    }

    public static Date date(Instant instant) {
        return Date.from(instant);
    }

    /** A flag for the next element of the diagram; it is gone with the transaction and leaves no row. */
    public static void passOn(DelegateExecution execution, String name, Object value) {
        execution.setVariable(name, org.camunda.bpm.engine.variable.Variables.untypedValue(value, true));
    }

    /** The same for one call only, or one branch of several that stand side by side. */
    public static void passOnLocally(DelegateExecution execution, String name, Object value) {
        execution.setVariableLocal(name, org.camunda.bpm.engine.variable.Variables.untypedValue(value, true));
    }
}
