package id.tuntas.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a change of the calendar, a pause or its end does to one deadline.
 *
 * @param agency whose calendar is used; null for the national one
 * @param stoppedAt when what was awaited happened; then only the judgement may change. Null while it has not
 * @param paused the days on which it stands still, as it will be
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
        Instant stoppedAt,
        List<LocalDate> paused) {

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
