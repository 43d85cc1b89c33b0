package id.tuntas.deadline;

/** What is being timed. The lengths are data ({@code clock_length}), except where a decision table gives them. */
public enum DeadlineClock {
    /** Admin Nasional looks at a new report: V-1. */
    NATIONAL_VERIFICATION,
    /** Admin Instansi looks at a report that reached the agency: V-2. */
    AGENCY_VERIFICATION,
    /** The unit answers for the first time, in whatever kind: V-9. */
    FIRST_RESPONSE,
    /** The unit gives its first substantive response: KL-1 to KL-6; {@code follow-up-deadline.dmn} gives the length. */
    FOLLOW_UP,
    /** The wait for the reporter after a substantive response: AC-1. */
    CLOSING;

    /** Whether letting the time pass is a failure. The closing wait is there to run out: its end closes the report. */
    boolean canBeMissed() {
        return this != CLOSING;
    }
}
