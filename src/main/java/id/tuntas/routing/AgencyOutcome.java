package id.tuntas.routing;

/** How a report left the hands of an agency. */
public enum AgencyOutcome {
    ANSWERED,
    /** The reporter is asked for more. */
    DEFERRED,
    ARCHIVED,
    /** Not this agency's; it named another, which has it now (TR-6). */
    PASSED_ON,
    /** Not this agency's, and it knows no other (TR-7). */
    RETURNED,
    /** Not this agency's, and it went round often enough: Admin Nasional decides (BW-6). */
    DEADLOCKED
}
