package id.tuntas.escalation;

import id.tuntas.deadline.DeadlineClock;
import java.time.Instant;

/**
 * What a moved deadline does to a rung that was climbed already.
 *
 * @param moment when the rung is due after the move
 */
public record RungChange(
        String trackingId,
        DeadlineClock clock,
        long intervention,
        InterventionKind kind,
        String rung,
        Effect effect,
        Instant moment) {

    /** What happens to it. */
    public enum Effect {
        /** It was premature, and is due again at its new moment. */
        WITHDRAWN("ditarik"),
        /** It was not premature after all. */
        RESTORED("berlaku lagi");

        private final String label;

        Effect(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
