package id.tuntas.routing;

import java.time.Duration;
import java.time.Instant;

/**
 * A line of the hop ledger: somebody held a report and said that it is not theirs.
 *
 * @param unit null where the agency itself gave the report up
 * @param suggestion where it belongs in the eyes of that holder: code of a unit or of an agency; null: no idea
 * @param actor the officer; never shown to the reporter (ET-3)
 */
public record Hop(
        Level level,
        String agency,
        String unit,
        Instant heldSince,
        Instant heldUntil,
        String reason,
        String suggestion,
        Outcome outcome,
        String actor) {

    /** Who gave it up. */
    public enum Level {
        /** Stays inside the agency (BW-8). */
        UNIT,
        AGENCY
    }

    /** Where it went. */
    public enum Outcome {
        TO_AGENCY_ADMIN,
        PASSED_ON,
        RETURNED,
        DEADLOCKED
    }

    public Duration held() {
        return Duration.between(heldSince, heldUntil);
    }
}
