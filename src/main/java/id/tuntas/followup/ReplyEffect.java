package id.tuntas.followup;

/** What a word of the reporter did to the report. */
public enum ReplyEffect {
    /** It stands in the thread; somebody works on the report already. */
    NOTED,
    /** It ended the wait for the reporter (AC-2). */
    WAIT_ENDED,
    /** It completed a deferred report (TR-9). */
    SUPPLEMENTED,
    /** It came after the report was completed; Admin Instansi looks at it (AC-6). */
    LATER,
    /** It came when the report cannot be reopened any more and is to be a report of its own (AC-7). */
    TOO_LATE
}
