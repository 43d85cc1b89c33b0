package id.tuntas.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A promise made for one report, as it was made. Its life begins when {@link Deadlines#start} counts the days and
 * writes them down; it runs until what was awaited happens ({@link Deadlines#stop}) or its timer fires first
 * ({@link Deadlines#miss}). It never runs again: what starts anew is a new deadline. This is a reading of the row;
 * only {@link Deadlines} changes it.
 *
 * @param id of the row; what the ladder of reminders climbs (IV-4)
 * @param agency whose calendar and zone were used; null for the national one
 * @param startedOn day 0: the day of the event in the agency's zone (CAL-5)
 * @param workingDays the length promised; calendar days where the clock counts those
 * @param dueAt the last millisecond of {@code dueOn} in the agency's zone; timers and tasks carry this instant
 * @param stoppedAt when what was awaited happened; null while it has not, also for a missed one
 * @param released whether it stopped because nothing is awaited of this holder any more (BW-9), not because it was done
 * @param calendarVersion the state of the calendar that was counted with (CAL-2)
 * @param ledger every day after {@code startedOn} up to and including {@code dueOn}, as counted last
 */
public record Deadline(
        long id,
        String trackingId,
        DeadlineClock clock,
        String agency,
        Instant startedAt,
        LocalDate startedOn,
        int workingDays,
        LocalDate dueOn,
        Instant dueAt,
        Instant stoppedAt,
        DeadlineState state,
        boolean released,
        int calendarVersion,
        List<LedgerDay> ledger) {

    /** The days on which it stood still, or, while it does, is expected to. */
    List<LocalDate> paused() {
        return ledger.stream().filter(LedgerDay::paused).map(LedgerDay::date).toList();
    }
}
