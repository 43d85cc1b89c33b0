package id.tuntas.followup;

/** What the correction of a response means for the procedure (RA-4). */
public enum CorrectionEffect {
    /** Who has the task goes on with it, or who waits waits on. */
    NONE,
    /** The answer in substance was there already: the task is done, and the house waits for the reporter. */
    ANSWERED,
    /** The same, but the reporter has replied to it meanwhile (AC-2). */
    REPLIED,
    /** There is no answer in substance: the report goes back to those who answered, on their old clock. */
    AWAITED
}
