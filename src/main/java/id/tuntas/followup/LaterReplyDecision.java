package id.tuntas.followup;

/** What Admin Instansi may make of a reply that came after the report was completed (AC-6). */
public enum LaterReplyDecision {
    /** Proses again, with a fresh deadline of the same class. */
    REOPEN,
    /** It is another matter: it becomes a report of its own, linked to this one. */
    NEW_REPORT,
    /** Thanks and the like. */
    NO_ACTION
}
