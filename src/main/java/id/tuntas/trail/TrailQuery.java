package id.tuntas.trail;

import java.time.Instant;
import java.util.Collection;

/**
 * Which lines are wanted; null wants any.
 *
 * @param reports tracking ids
 * @param from the first instant
 * @param until the first instant that is not wanted any more
 */
public record TrailQuery(Collection<String> reports, String actor, TrailAct act, Instant from, Instant until) {

    /** Everything that was looked at or done with these reports. */
    public static TrailQuery of(Collection<String> reports) {
        return new TrailQuery(reports, null, null, null, null);
    }
}
