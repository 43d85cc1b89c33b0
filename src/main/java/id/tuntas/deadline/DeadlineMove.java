package id.tuntas.deadline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a change of the calendar does to one deadline.
 *
 * @param agency whose calendar is used; null for the national one
 * @param stoppedAt when what was awaited happened; then only the judgement may change. Null while it has not
 */
public record DeadlineMove(
        long deadline,
        String trackingId,
        DeadlineClock clock,
        String agency,
        LocalDate startedOn,
        LocalDate dueOnFrom,
        LocalDate dueOnTo,
        Instant dueFrom,
        Instant dueTo,
        DeadlineState stateFrom,
        DeadlineState stateTo,
        Instant stoppedAt) {

    public boolean stopped() {
        return stoppedAt != null;
    }

    public boolean moves() {
        return !dueFrom.equals(dueTo);
    }

    public boolean breachAppears() {
        return stateFrom != DeadlineState.MISSED && stateTo == DeadlineState.MISSED;
    }

    public boolean breachVanishes() {
        return stateFrom == DeadlineState.MISSED && stateTo != DeadlineState.MISSED;
    }
}
