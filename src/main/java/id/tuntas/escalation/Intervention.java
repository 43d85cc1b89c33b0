package id.tuntas.escalation;

import java.time.Instant;
import java.util.List;

/**
 * One line of the <em>riwayat intervensi</em> (IV-3).
 *
 * @param actor user id of the officer, of the house or of the reporter
 * @param cause whether a clock or a person was the occasion
 * @param targets groups of officers that were addressed, or the reporter's id
 * @param text what was said
 * @param result what came of it; null if nothing is known, or if the deadline tells
 * @param deadline whose ladder was climbed; null if none
 * @param rung code of the rung; null if none
 * @param withdrawnAt when it turned out to be premature; null if it stands
 */
public record Intervention(
        long id,
        String trackingId,
        Instant at,
        String actor,
        Cause cause,
        InterventionKind kind,
        List<String> targets,
        String text,
        String result,
        Long deadline,
        String rung,
        int occurrence,
        Instant withdrawnAt,
        String withdrawnWhy) {

    /** What occasioned it. */
    public enum Cause {
        CLOCK("tenggat"),
        MANUAL("petugas");

        private final String label;

        Cause(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean stands() {
        return withdrawnAt == null;
    }
}
