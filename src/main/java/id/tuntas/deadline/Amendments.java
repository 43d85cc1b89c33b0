package id.tuntas.deadline;

import static id.tuntas.deadline.Deadlines.column;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
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
        var before = remember(deadline);
        jdbc.sql("update deadline set working_days = ? where id = ?")
                .params(workingDays, deadline)
                .update();
        return recount(before);
    }

    /** The same length from another event on (RA-4). */
    public DeadlineMove restart(long deadline, Instant event) {
        var before = remember(deadline);
        var startedOn = event.atZone(deadlines.zone(before.agency())).toLocalDate();
        jdbc.sql("update deadline set started_at = ?, started_on = ? where id = ?")
                .params(column(event), startedOn, deadline)
                .update();
        return recount(before);
    }

    /** What was awaited had happened already, whether the clock has stopped meanwhile or not. */
    public DeadlineMove stopAsOf(long deadline, Instant happened) {
        return stand(deadline, happened, false);
    }

    /** What was awaited has not happened after all: the clock goes on as if it had never stopped. */
    public DeadlineMove reopen(long deadline) {
        return stand(deadline, null, false);
    }

    /**
     * What was awaited had not happened when the clock was overtaken by another one; so it was neither met nor, unless its
     * time was up by then, missed.
     */
    public DeadlineMove lapseAsOf(long deadline, Instant overtaken) {
        return stand(deadline, overtaken, true);
    }

    private DeadlineMove stand(long deadline, Instant stoppedAt, boolean released) {
        var before = remember(deadline);
        jdbc.sql("update deadline set stopped_at = ?, released = ? where id = ?")
                .params(Deadlines.columnOrNull(stoppedAt), released, deadline)
                .update();
        return recount(before);
    }

    private Deadline remember(long deadline) {
        var before = deadlines.hold(deadline);
        Deadlines.remember(jdbc, deadline, time.instant());
        return before;
    }

    /** On the calendar in force, which the row follows anyway; only the row's own columns can have made a difference. */
    private DeadlineMove recount(Deadline before) {
        var calendar = deadlines.lockedCalendar();
        var recount = Standing.read(jdbc, "id = :id", Map.of("id", before.id()), "")
                .get(0)
                .on(calendar, time.instant());
        Deadlines.write(jdbc, recount, calendar.version());
        return recount.move();
    }
}
