package id.tuntas.deadline;

import id.tuntas.platform.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row of {@code deadline}, as far as it can change when its days are counted anew, with the pauses it has had. */
record Standing(
        long id,
        String trackingId,
        DeadlineClock clock,
        String agency,
        LocalDate startedOn,
        int workingDays,
        LocalDate dueOn,
        Instant dueAt,
        Instant stoppedAt,
        DeadlineState state,
        String ledger,
        List<Pause> pauses) {

    /** The same deadline counted anew. */
    record Recount(DeadlineMove move, String ledger) {}

    /**
     * @param where a condition on the columns of {@code deadline}, with named parameters
     * @param lock such as {@code for update}, or nothing
     */
    static List<Standing> read(JdbcClient jdbc, String where, Map<String, ?> parameters, String lock) {
        var pauses = new HashMap<Long, List<Pause>>();
        var rows = jdbc.sql("select * from deadline where " + where + " order by id " + lock)
                .params(parameters)
                .query((row, number) ->
                        standing(row, pauses.computeIfAbsent(row.getLong("id"), none -> new ArrayList<>())))
                .list();
        // After the rows: whoever pauses or resumes holds their lock.
        RowCallbackHandler pause = row ->
                pauses.getOrDefault(row.getLong("deadline"), new ArrayList<>()).add(pause(row));
        jdbc.sql("select * from deadline_pause where deadline in (select id from deadline where " + where
                        + ") order by id")
                .params(parameters)
                .query(pause);
        return rows;
    }

    /** By the same event, on the days of this calendar. */
    Recount on(HouseCalendar calendar, Instant now) {
        var paused = pauses.stream().flatMap(Pause::days).collect(Collectors.toSet());
        var counted = calendar.workingDays(agency).count(startedOn, workingDays, paused);
        var newDueOn = counted.dueOn();
        var newDueAt = calendar.endOf(newDueOn, agency);
        var move = new DeadlineMove(
                id,
                trackingId,
                clock,
                agency,
                startedOn,
                dueOn,
                newDueOn,
                dueAt,
                newDueAt,
                state,
                judged(newDueOn, newDueAt, now),
                stoppedAt,
                counted.paused());
        return new Recount(move, counted.text());
    }

    /** A move that leads nowhere: for what follows a deadline whose own days stay as they are. */
    DeadlineMove asItIs(Instant now) {
        return new DeadlineMove(
                id,
                trackingId,
                clock,
                agency,
                startedOn,
                dueOn,
                dueOn,
                dueAt,
                dueAt,
                state,
                judged(dueOn, dueAt, now),
                stoppedAt,
                Ledger.parse(startedOn, ledger).paused());
    }

    /** As if the new date had been the promise from the beginning. */
    private DeadlineState judged(LocalDate newDueOn, Instant newDueAt, Instant now) {
        if (stoppedAt != null) {
            return clock.canBeMissed() && stoppedAt.isAfter(newDueAt) ? DeadlineState.MISSED : DeadlineState.MET;
        }
        if (pauses.stream().anyMatch(pause -> pause.open() && pause.from().isBefore(newDueOn))) {
            return DeadlineState.PAUSED;
        }
        return clock.canBeMissed() && !newDueAt.isAfter(now) ? DeadlineState.MISSED : DeadlineState.RUNNING;
    }

    boolean isPaused() {
        return pauses.stream().anyMatch(Pause::open);
    }

    private static Standing standing(ResultSet row, List<Pause> pauses) throws SQLException {
        return new Standing(
                row.getLong("id"),
                row.getString("tracking_id"),
                DeadlineClock.valueOf(row.getString("clock")),
                row.getString("agency"),
                row.getObject("started_on", LocalDate.class),
                row.getInt("working_days"),
                row.getObject("due_on", LocalDate.class),
                Moments.of(row, "due_at"),
                Moments.of(row, "stopped_at"),
                DeadlineState.valueOf(row.getString("state")),
                row.getString("ledger"),
                pauses);
    }

    private static Pause pause(ResultSet row) throws SQLException {
        var resumed = row.getObject("resumed_on", LocalDate.class);
        return new Pause(
                row.getObject("paused_on", LocalDate.class),
                resumed == null ? row.getObject("expected_on", LocalDate.class) : resumed,
                resumed == null);
    }
}
