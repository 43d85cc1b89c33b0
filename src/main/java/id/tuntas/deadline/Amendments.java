package id.tuntas.deadline;

import static id.tuntas.deadline.Deadlines.column;

import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deadlines judged anew because an officer corrected what they were made from: the class of a report (KL-7), or the kind
 * of an answer (RA-4). The row stays the same and keeps its own day 0, unless that was the mistake; whoever calls carries
 * the move into timers, tasks and ladder.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Amendments {

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final Clock time;

    Amendments(JdbcClient jdbc, Deadlines deadlines, Clock time) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.time = time;
    }

    /** Another length from the same event on (KL-7). */
    public DeadlineMove relength(long deadline, int workingDays) {
        var before = deadlines.hold(deadline);
        return recount(before, before.startedAt(), workingDays);
    }

    /** The same length from another event on (RA-4). */
    public DeadlineMove restart(long deadline, Instant event) {
        var before = deadlines.hold(deadline);
        return recount(before, event, before.workingDays());
    }

    private DeadlineMove recount(Deadline before, Instant event, int workingDays) {
        var calendar = deadlines.lockedCalendar();
        var startedOn = calendar.dayOf(event, before.agency());
        var ledger = calendar.workingDays(before.agency()).count(startedOn, workingDays);
        var dueAt = calendar.endOf(ledger.dueOn(), before.agency());
        var state = before.stoppedAt() == null ? running(before.clock(), dueAt) : judged(before, dueAt, before.stoppedAt());
        jdbc.sql("update deadline set started_at = ?, started_on = ?, working_days = ?, due_on = ?, due_at = ?, state = ?,"
                        + " ledger = ?, calendar_version = ? where id = ?")
                .params(
                        column(event),
                        startedOn,
                        workingDays,
                        ledger.dueOn(),
                        column(dueAt),
                        state.name(),
                        ledger.text(),
                        calendar.version(),
                        before.id())
                .update();
        return new DeadlineMove(
                before.id(),
                before.trackingId(),
                before.clock(),
                before.agency(),
                startedOn,
                before.dueOn(),
                ledger.dueOn(),
                before.dueAt(),
                dueAt,
                before.state(),
                state,
                before.stoppedAt());
    }

    /** What was awaited had happened already, whether the clock has stopped meanwhile or not. */
    public DeadlineMove stopAsOf(long deadline, Instant happened) {
        var before = deadlines.hold(deadline);
        return stand(before, judged(before, before.dueAt(), happened), happened, false);
    }

    /** What was awaited has not happened after all: the clock goes on as if it had never stopped. */
    public DeadlineMove reopen(long deadline) {
        var before = deadlines.hold(deadline);
        return stand(before, running(before.clock(), before.dueAt()), null, false);
    }

    /**
     * What was awaited had not happened when the clock was overtaken by another one; so it was neither met nor, unless its
     * time was up by then, missed.
     */
    public DeadlineMove lapseAsOf(long deadline, Instant overtaken) {
        var before = deadlines.hold(deadline);
        return stand(before, judged(before, before.dueAt(), overtaken), overtaken, true);
    }

    private DeadlineMove stand(Deadline before, DeadlineState state, Instant stoppedAt, boolean released) {
        jdbc.sql("update deadline set stopped_at = ?, state = ?, released = ? where id = ?")
                .params(Deadlines.columnOrNull(stoppedAt), state.name(), released, before.id())
                .update();
        return new DeadlineMove(
                before.id(),
                before.trackingId(),
                before.clock(),
                before.agency(),
                before.startedOn(),
                before.dueOn(),
                before.dueOn(),
                before.dueAt(),
                before.dueAt(),
                before.state(),
                state,
                stoppedAt);
    }

    private static DeadlineState judged(Deadline deadline, Instant dueAt, Instant stoppedAt) {
        return deadline.clock().canBeMissed() && stoppedAt.isAfter(dueAt) ? DeadlineState.MISSED : DeadlineState.MET;
    }

    private DeadlineState running(DeadlineClock clock, Instant dueAt) {
        return clock.canBeMissed() && !dueAt.isAfter(time.instant()) ? DeadlineState.MISSED : DeadlineState.RUNNING;
    }
}
