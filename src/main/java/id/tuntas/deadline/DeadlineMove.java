package id.tuntas.deadline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a change of the calendar does to one deadline.
 *
 * @param agency whose calendar is used; null for the national one
 * @param stopped whether what was awaited has happened; then only the judgement may change
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
        boolean stopped) {

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
