package id.tuntas.escalation;

import id.tuntas.report.TrackingId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What came of climbing the ladder of a deadline.
 *
 * @param told who is to be told what, one for each rung that was climbed now and addresses somebody
 * @param referred whether one of these rungs hands the report to the Ombudsman
 * @param next when to climb again; empty if nothing lies ahead, or the clock has stopped
 */
public record Climb(List<Told> told, boolean referred, Optional<Instant> next) {

    /**
     * A rung that speaks.
     *
     * @param name the rung and which time it happened, once per deadline
     * @param groups officers, without those who are nobody at the moment
     * @param reporter whether the reporter is told
     */
    public record Told(
            TrackingId report, String name, List<String> groups, boolean reporter, String subject, String text) {}

    static Climb over() {
        return new Climb(List.of(), false, Optional.empty());
    }
}
