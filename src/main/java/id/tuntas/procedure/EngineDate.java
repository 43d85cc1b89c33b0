package id.tuntas.procedure;

import java.time.Instant;

/**
 * A date in the engine that follows a deadline.
 *
 * @param element of the diagram: the timer, or the task
 * @param from null for a ladder that had ended and begins anew
 */
public record EngineDate(String trackingId, Kind kind, String element, Instant from, Instant to) {

    /** What carries the date. */
    public enum Kind {
        TIMER,
        TASK
    }
}
