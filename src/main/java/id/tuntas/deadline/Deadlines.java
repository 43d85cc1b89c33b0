package id.tuntas.deadline;

import id.tuntas.deadline.Standing.Recount;
import id.tuntas.platform.Moments;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All deadlines of the house. A clock is started by one insert and stopped or missed by one update whose condition
 * the database checks under the row's lock, so a timer and an officer who meet in the same second cannot both win.
 * Plain SQL instead of an entity: a deadline is written once and closed once, and a reading is never older than the
 * statement before it.
 */
@Service
public class Deadlines {

    private static final int LONGEST = 366;

    /** Reaching the end of these is no failure. */
    static final Set<DeadlineClock> WAITS = Arrays.stream(DeadlineClock.values())
            .filter(clock -> !clock.canBeMissed())
            .collect(Collectors.toUnmodifiableSet());

    private static final String COLUMNS = "tracking_id, clock, agency, started_at, started_on, working_days, due_on,"
            + " due_at, stopped_at, state, released, calendar_version, ledger";

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Clock time;
    private final String lock;

    Deadlines(JdbcClient jdbc, Calendars calendars, Clock time, DataSource database) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.time = time;
        // H2 knows no shared row lock, and an exclusive one would let every clock of the house wait for the others.
        this.lock = isPostgres(database) ? " for share" : "";
    }

    /** Starts a clock whose length is data: the agency's own, else the national one. */
    @Transactional
    public Deadline start(String trackingId, DeadlineClock clock, String agencyOrNull) {
        return start(trackingId, clock, calendars.current().length(clock, agencyOrNull), agencyOrNull);
    }

    /** Starts a clock whose length was decided elsewhere, such as the 5, 14 or 60 days of KL-4. */
    @Transactional
    public Deadline start(String trackingId, DeadlineClock clock, int workingDays, String agencyOrNull) {
        var now = time.instant();
        for (var calendar = calendars.current(); ; calendar = calendars.reload()) {
            var started = start(trackingId, clock, workingDays, agencyOrNull, now, calendar);
            if (started.isPresent()) {
                return started.get();
            }
        }
    }

    /**
     * Writes the row if this calendar is the current one, all in one statement. On PostgreSQL its lock keeps the
     * calendar as it is until this transaction ends, so a batch that changes it cannot overlook the new clock (CAL-2).
     */
    private Optional<Deadline> start(
            String trackingId,
            DeadlineClock clock,
            int workingDays,
            String agencyOrNull,
            Instant now,
            HouseCalendar calendar) {
        var today = calendar.dayOf(now, agencyOrNull);
        var ledger = clock.countsCalendarDays()
                ? Ledger.ofCalendarDays(today, workingDays)
                : count(calendar, today, workingDays, agencyOrNull);
        var dueAt = calendar.endOf(ledger.dueOn(), agencyOrNull);
        var key = new GeneratedKeyHolder();
        var written = jdbc.sql("insert into deadline (" + COLUMNS + ") select cast(? as varchar), cast(? as varchar),"
                        + " cast(? as varchar), cast(? as timestamp with time zone), cast(? as date),"
                        + " cast(? as integer), cast(? as date), cast(? as timestamp with time zone), null,"
                        + " cast(? as varchar), false, version, cast(? as varchar)"
                        + " from calendar_current where version = ?" + lock)
                .params(
                        trackingId,
                        clock.name(),
                        new SqlParameterValue(Types.VARCHAR, agencyOrNull),
                        column(now),
                        today,
                        workingDays,
                        ledger.dueOn(),
                        column(dueAt),
                        DeadlineState.RUNNING.name(),
                        ledger.text(),
                        calendar.version())
                .update(key, "id");
        if (written == 0) {
            return Optional.empty();
        }
        return Optional.of(new Deadline(
                Objects.requireNonNull(key.getKey()).longValue(),
                trackingId,
                clock,
                agencyOrNull,
                now,
                today,
                workingDays,
                ledger.dueOn(),
                dueAt,
                null,
                DeadlineState.RUNNING,
                false,
                calendar.version(),
                ledger.days()));
    }

    /**
     * What was awaited happened: whichever of these clocks has not stopped yet stops now, in time or too late.
     *
     * @return whether there was one; false if all had stopped before, or none was ever started
     */
    @Transactional
    public boolean stop(String trackingId, DeadlineClock first, DeadlineClock... others) {
        var now = column(time.instant());
        return jdbc.sql("""
                        update deadline
                           set stopped_at = :now,
                               state = case when state in ('RUNNING', 'PAUSED') and (due_at >= :now or clock in (:waits))
                                            then 'MET' else 'MISSED' end
                         where tracking_id = :trackingId and clock in (:clocks) and stopped_at is null
                        """)
                        .param("now", now)
                        .param("waits", names(WAITS))
                        .param("trackingId", trackingId)
                        .param("clocks", names(EnumSet.of(first, others)))
                        .update()
                > 0;
    }

    /**
     * Nothing is awaited any more of whoever holds the report: every clock of theirs that has not stopped stops, and says
     * why. A return is no answer, whatever the time (BW-9); what was promised for the whole report goes on (BW-7).
     */
    @Transactional
    public void release(String trackingId) {
        release(trackingId, DeadlineClock.BEYOND_THE_HOLDER);
    }

    /**
     * The report is archived: nothing is awaited of anybody any more. Only what the Ombudsman recommended stays a duty
     * (OM-7).
     */
    @Transactional
    public void releaseAll(String trackingId) {
        release(trackingId, EnumSet.of(DeadlineClock.RECOMMENDATION));
    }

    private void release(String trackingId, Set<DeadlineClock> except) {
        var now = column(time.instant());
        jdbc.sql("""
                        update deadline
                           set stopped_at = :now, released = true,
                               state = case when state in ('RUNNING', 'PAUSED') and (due_at >= :now or clock in (:waits))
                                            then 'MET' else 'MISSED' end
                         where tracking_id = :trackingId and clock not in (:except) and stopped_at is null
                        """)
                .param("now", now)
                .param("waits", names(WAITS))
                .param("except", names(except))
                .param("trackingId", trackingId)
                .update();
    }

    /**
     * Starts a clock that a report has once in its life (OM-2). One that ended with an archiving goes on from its own first
     * day when the report is taken out again (TR-20).
     *
     * @return the clock, if it is to be watched from now on; empty if it is already, or has been answered
     */
    @Transactional
    public Optional<Deadline> startOnce(String trackingId, DeadlineClock clock, String agencyOrNull) {
        var known = latest(trackingId, clock);
        if (known.isEmpty()) {
            return Optional.of(start(trackingId, clock, agencyOrNull));
        }
        if (!known.get().released()) {
            return Optional.empty();
        }
        jdbc.sql("update deadline set stopped_at = null, released = false where id = ?")
                .param(known.get().id())
                .update();
        endPauses(trackingId);
        recount(trackingId);
        return latest(trackingId, clock);
    }

    /**
     * The report is deferred (<em>Tunda</em>): what is awaited of those who work on it stands still until {@link #resume}.
     * Until then the dates are provisional, as if the reporter took all the time there is.
     */
    @Transactional
    public List<DeadlineMove> pause(String trackingId) {
        var now = time.instant();
        var expected =
                latest(trackingId, DeadlineClock.COMPLETION).orElseThrow().dueOn();
        for (var standing : pausable(trackingId, " for update")) {
            if (!standing.isPaused()) {
                // In the last millisecond of a day that day is over: what was due by it has been missed.
                var from = calendars.current().dayOf(now.plusMillis(1), standing.agency());
                jdbc.sql("insert into deadline_pause (deadline, paused_at, paused_on, expected_on) values (?, ?, ?, ?)")
                        .params(standing.id(), column(now), from, expected)
                        .update();
            }
        }
        return recount(trackingId);
    }

    /** The reporter completed the report: what stood still goes on with the days that were left, the first one tomorrow. */
    @Transactional
    public List<DeadlineMove> resume(String trackingId) {
        endPauses(trackingId);
        return recount(trackingId);
    }

    private void endPauses(String trackingId) {
        var now = time.instant();
        for (var standing : pausable(trackingId, " for update")) {
            jdbc.sql("update deadline_pause set resumed_at = ?, resumed_on = ?"
                            + " where deadline = ? and resumed_on is null")
                    .params(column(now), calendars.current().dayOf(now, standing.agency()), standing.id())
                    .update();
        }
    }

    /** Those that stand still with the report; the caller holds their rows, and takes the calendar after them. */
    private List<DeadlineMove> recount(String trackingId) {
        var calendar = lockedCalendar();
        var now = time.instant();
        return pausable(trackingId, "").stream()
                .map(standing -> {
                    var recount = standing.on(calendar, now);
                    remember(jdbc, standing.id(), now);
                    write(jdbc, recount, calendar.version());
                    return recount.move();
                })
                .toList();
    }

    private List<Standing> pausable(String trackingId, String lock) {
        return Standing.read(
                jdbc,
                "tracking_id = :trackingId and clock in (:clocks) and stopped_at is null",
                Map.of("trackingId", trackingId, "clocks", names(DeadlineClock.PAUSED_BY_TUNDA)),
                lock);
    }

    /** The calendar in force, which stays so until this transaction ends (ADR 0024). */
    HouseCalendar lockedCalendar() {
        for (var calendar = calendars.current(); ; calendar = calendars.reload()) {
            var current = jdbc.sql("select version from calendar_current where version = ?" + lock)
                    .param(calendar.version())
                    .query(Integer.class)
                    .optional();
            if (current.isPresent()) {
                return calendar;
            }
        }
    }

    /** Keeps the promise as it stood until this moment: a figure as of then is judged by it (MI-10, MI-12). */
    static void remember(JdbcClient jdbc, long deadline, Instant until) {
        jdbc.sql("""
                        insert into deadline_before (deadline, until, started_at, working_days, due_on, due_at, stopped_at,
                                                     released)
                        select id, cast(? as timestamp with time zone), started_at, working_days, due_on, due_at,
                               stopped_at, released
                          from deadline where id = ?
                        """).params(column(until), deadline).update();
    }

    static void write(JdbcClient jdbc, Recount recount, int version) {
        var move = recount.move();
        jdbc.sql("update deadline set due_on = ?, due_at = ?, state = ?, ledger = ?, calendar_version = ? where id = ?")
                .params(
                        move.dueOnTo(),
                        column(move.dueTo()),
                        move.stateTo().name(),
                        recount.ledger(),
                        version,
                        move.deadline())
                .update();
    }

    /**
     * The timer of a clock fired.
     *
     * @return whether a deadline became missed by this call; false if what was awaited had happened, or this was known
     */
    @Transactional
    public boolean miss(String trackingId, DeadlineClock clock) {
        if (!clock.canBeMissed()) {
            return false;
        }
        return jdbc.sql("""
                                update deadline set state = 'MISSED'
                                 where tracking_id = ? and clock = ?
                                   and state = 'RUNNING' and due_at <= ?
                                """)
                        .params(trackingId, clock.name(), column(time.instant()))
                        .update()
                > 0;
    }

    /** Reads a deadline and keeps it to this transaction: whoever stops it comes before or after. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Deadline hold(long id) {
        return jdbc.sql("select id, " + COLUMNS + " from deadline where id = ? for update")
                .param(id)
                .query((row, number) -> deadline(row))
                .single();
    }

    /** Every deadline of a report, in the order in which they were started. */
    @Transactional(readOnly = true)
    public List<Deadline> of(String trackingId) {
        return jdbc.sql("select id, " + COLUMNS + " from deadline where tracking_id = ? order by started_at, id")
                .param(trackingId)
                .query((row, number) -> deadline(row))
                .list();
    }

    /** The deadline of a clock that was started last, whatever its state. */
    @Transactional(readOnly = true)
    public Optional<Deadline> latest(String trackingId, DeadlineClock clock) {
        return jdbc.sql("select id, " + COLUMNS + " from deadline where tracking_id = ? and clock = ?"
                        + " order by started_at desc, id desc fetch first 1 row only")
                .params(trackingId, clock.name())
                .query((row, number) -> deadline(row))
                .optional();
    }

    /** The calendar of this moment, to count milestones with. */
    public Milestones milestones() {
        return calendars.latest();
    }

    /** The calendar with which a deadline was started just now; asks the database only if it is not at hand. */
    public Milestones milestones(Deadline started) {
        var known = calendars.current();
        return known.version() == started.calendarVersion() ? known : calendars.latest();
    }

    /** The end of the n-th calendar day after an event where the agency sits (CAL-6); promised to nobody. */
    public Instant endOfCalendarDay(Instant event, int days, String agencyOrNull) {
        var calendar = calendars.current();
        return calendar.endOf(calendar.dayOf(event, agencyOrNull).plusDays(days), agencyOrNull);
    }

    /** Where the agency sits: its days end by this zone. */
    public ZoneId zone(String agencyOrNull) {
        return calendars.current().zone(agencyOrNull);
    }

    /**
     * By when something would be due, promised to nobody.
     *
     * @throws OutsideCalendar unless 1 to 366 working days are asked for, from a day that people now alive may name
     */
    public Promise promise(LocalDate from, int workingDays, String agencyOrNull) {
        var ledger = count(calendars.latest(), from, workingDays, agencyOrNull);
        return new Promise(ledger.dueOn(), ledger.days());
    }

    /**
     * The day by which n working days end, for each day of a span on which something may begin: how a figure judges many
     * events that were never promised anything, such as those of an older register (V-6).
     *
     * @param agencyOrNull whose calendar; null for the national one
     */
    public List<LocalDate> dueDays(LocalDate first, LocalDate last, int workingDays, String agencyOrNull) {
        var calendar = calendars.latest().workingDays(agencyOrNull);
        return first.datesUntil(last.plusDays(1))
                .map(day -> calendar.count(day, workingDays).dueOn())
                .toList();
    }

    /** Whether the agency has neither holidays nor a zone of its own: its days are the country's. */
    public boolean keepsNationalDays(String agency) {
        var calendar = calendars.current();
        return calendar.workingDays(agency) == calendar.workingDays(null)
                && calendar.zone(agency).equals(calendar.zone(null));
    }

    private static Ledger count(HouseCalendar calendar, LocalDate from, int workingDays, String agency) {
        if (workingDays < 1 || workingDays > LONGEST) {
            throw new OutsideCalendar("Jumlah hari kerja harus antara 1 dan " + LONGEST + ".");
        }
        if (from.getYear() < 1900 || from.getYear() > 2999) {
            throw new OutsideCalendar("Tanggal mulai harus antara tahun 1900 dan 2999.");
        }
        return calendar.workingDays(agency).count(from, workingDays);
    }

    private static boolean isPostgres(DataSource database) {
        try {
            var product = JdbcUtils.<String>extractDatabaseMetaData(database, DatabaseMetaData::getDatabaseProductName);
            return product.equals("PostgreSQL");
        } catch (MetaDataAccessException unknown) {
            throw new IllegalStateException("The database does not say what it is", unknown);
        }
    }

    private static Deadline deadline(ResultSet row) throws SQLException {
        var startedOn = row.getObject("started_on", LocalDate.class);
        return new Deadline(
                row.getLong("id"),
                row.getString("tracking_id"),
                DeadlineClock.valueOf(row.getString("clock")),
                row.getString("agency"),
                Moments.of(row, "started_at"),
                startedOn,
                row.getInt("working_days"),
                row.getObject("due_on", LocalDate.class),
                Moments.of(row, "due_at"),
                Moments.of(row, "stopped_at"),
                DeadlineState.valueOf(row.getString("state")),
                row.getBoolean("released"),
                row.getInt("calendar_version"),
                Ledger.parse(startedOn, row.getString("ledger")).days());
    }

    static OffsetDateTime column(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static SqlParameterValue columnOrNull(Instant moment) {
        return new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, moment == null ? null : column(moment));
    }

    static List<String> names(Set<DeadlineClock> clocks) {
        return clocks.stream().map(Enum::name).toList();
    }
}
