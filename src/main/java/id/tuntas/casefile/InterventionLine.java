package id.tuntas.casefile;

import java.time.Instant;
import java.util.List;

/**
 * A line of the <em>riwayat intervensi</em> as overseers read it (IV-3).
 *
 * @param cause what occasioned it: a clock, or an officer
 * @param targets who was addressed, in words
 * @param result what came of it; null if nothing is known
 * @param withdrawn why it was premature; null if it stands
 */
record InterventionLine(
        Instant at,
        String what,
        String cause,
        String who,
        List<String> targets,
        String text,
        String result,
        Instant withdrawnAt,
        String withdrawn) {}
