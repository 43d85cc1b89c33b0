package id.tuntas.deadline;

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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Service;
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
                .update();
        if (written == 0) {
            return Optional.empty();
        }
        return Optional.of(new Deadline(
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
                               state = case when state = 'RUNNING' and (due_at >= :now or clock in (:waits))
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
     * Nothing is awaited any more of whoever holds the report: every clock that has not stopped stops, and says why.
     * A return or a withdrawal is no answer, whatever the time (BW-9).
     */
    @Transactional
    public void release(String trackingId) {
        var now = column(time.instant());
        jdbc.sql("""
                        update deadline
                           set stopped_at = :now, released = true,
                               state = case when state = 'RUNNING' and (due_at >= :now or clock in (:waits))
                                            then 'MET' else 'MISSED' end
                         where tracking_id = :trackingId and stopped_at is null
                        """)
                .param("now", now)
                .param("waits", names(WAITS))
                .param("trackingId", trackingId)
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

    /** Every deadline of a report, in the order in which they were started. */
    @Transactional(readOnly = true)
    public List<Deadline> of(String trackingId) {
        return jdbc.sql("select " + COLUMNS + " from deadline where tracking_id = ? order by started_at, id")
                .param(trackingId)
                .query((row, number) -> deadline(row))
                .list();
    }

    /** The deadline of a clock that was started last, whatever its state. */
    @Transactional(readOnly = true)
    public Optional<Deadline> latest(String trackingId, DeadlineClock clock) {
        return jdbc.sql("select " + COLUMNS + " from deadline where tracking_id = ? and clock = ?"
                        + " order by started_at desc, id desc fetch first 1 row only")
                .params(trackingId, clock.name())
                .query((row, number) -> deadline(row))
                .optional();
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
                row.getString("tracking_id"),
                DeadlineClock.valueOf(row.getString("clock")),
                row.getString("agency"),
                instant(row, "started_at"),
                startedOn,
                row.getInt("working_days"),
                row.getObject("due_on", LocalDate.class),
                instant(row, "due_at"),
                instant(row, "stopped_at"),
                DeadlineState.valueOf(row.getString("state")),
                row.getBoolean("released"),
                row.getInt("calendar_version"),
                Ledger.parse(startedOn, row.getString("ledger")).days());
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static OffsetDateTime column(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static List<String> names(Set<DeadlineClock> clocks) {
        return clocks.stream().map(Enum::name).toList();
    }
}
