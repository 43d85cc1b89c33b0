package id.tuntas.escalation;

import id.tuntas.deadline.DeadlineMove;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What moved deadlines do to their ladders.
 *
 * @param changes to rungs that were climbed
 * @param ladders one for each move of a clock that still runs
 */
public record Adjustment(List<RungChange> changes, List<Ladder> ladders) {

    /**
     * @param begins when its first rung is due after the move
     * @param next when it has to be climbed next; empty if nothing lies ahead
     */
    public record Ladder(DeadlineMove move, Instant begins, Optional<Instant> next) {}
}
