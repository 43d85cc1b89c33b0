package id.tuntas.deadline;

import static id.tuntas.deadline.Deadlines.column;

import id.tuntas.deadline.CalendarChange.Action;
import id.tuntas.deadline.CalendarEdit.AddHoliday;
import id.tuntas.deadline.CalendarEdit.AddOutage;
import id.tuntas.deadline.CalendarEdit.RemoveHoliday;
import id.tuntas.deadline.CalendarEdit.Undo;
import id.tuntas.deadline.Standing.Recount;
import id.tuntas.platform.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendar as data, and how it changes while clocks run (CAL-2, FX-25). A change is planned once, with the days that
 * would be free afterwards; a preview shows the plan, {@link #apply} writes it. Nothing is ever deleted: a day that is
 * taken back is withdrawn in a later version, and put back as a new row.
 */
@Service
public class CalendarBook {

    private static final int LONGEST_OUTAGE = 92;
    /** Calendar days after its end in which something may still follow a deadline (IV-4). */
    private static final int LONGEST_LADDER = 92;

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Clock time;

    CalendarBook(JdbcClient jdbc, Calendars calendars, Clock time) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.time = time;
    }

    /**
     * What a change does, or would do.
     *
     * @param version of the calendar that the batch made; null for a preview
     * @param overdue deadlines that stay where they are although days after them change: what follows them may move
     * @param calendar as it is afterwards
     */
    public record Batch(Integer version, List<DeadlineMove> moves, List<DeadlineMove> overdue, Milestones calendar) {}

    /** A change with the days that it is about, ready to be planned. */
    private record Intent(
            Action action,
            Long holiday,
            Long outage,
            List<Holiday> days,
            String decree,
            String reason,
            Integer undoes) {

        LocalDate first() {
            return days.get(0).date();
        }

        LocalDate last() {
            return days.get(days.size() - 1).date();
        }

        String agency() {
            return days.get(0).agency();
        }
    }

    private record Plan(List<Recount> deadlines, HouseCalendar after) {

        List<DeadlineMove> moves() {
            return deadlines.stream().map(Recount::move).toList();
        }
    }

    @Transactional(readOnly = true)
    public List<KeptHoliday> holidays(int year) {
        return jdbc.sql("select * from holiday where withdrawn_in is null and observed_on between ? and ?"
                        + " order by observed_on, id")
                .params(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query((row, number) -> {
                    var day = Calendars.holiday(row);
                    return new KeptHoliday(
                            row.getLong("id"),
                            day.date(),
                            day.kind(),
                            day.name(),
                            day.decree(),
                            day.agency(),
                            day.provisional());
                })
                .list();
    }

    @Transactional(readOnly = true)
    public List<Outage> outages() {
        return jdbc.sql("select * from outage where withdrawn_in is null order by first_day desc, id desc")
                .query((row, number) -> new Outage(
                        row.getLong("id"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("agency"),
                        row.getString("document"),
                        row.getString("reason")))
                .list();
    }

    /** The latest changes, newest first. */
    @Transactional(readOnly = true)
    public List<CalendarChange> changes(int most) {
        return jdbc.sql(CHANGES + " order by c.version desc fetch first ? rows only")
                .param(most)
                .query((row, number) -> change(row))
                .list();
    }

    /** The newest change that recorded this outage and still stands; undoing it withdraws the outage. */
    @Transactional(readOnly = true)
    public int recordOf(long outage) {
        return jdbc.sql("select version from calendar_change where outage = ? and action = 'OUTAGE_ADDED'"
                        + " order by version desc fetch first 1 row only")
                .param(outage)
                .query(Integer.class)
                .optional()
                .orElseThrow(UnknownDay::new);
    }

    /** What the edit would do to the deadlines; writes nothing. */
    @Transactional(readOnly = true)
    public Batch preview(CalendarEdit edit) {
        var intent = intent(edit);
        return batch(null, intent, plan(intent));
    }

    /**
     * Changes the calendar and every deadline that it concerns, as one batch. The deadlines are locked before the
     * calendar, in the order in which every other transaction takes them: it stops a clock, then starts the next one.
     *
     * @throws DayIsTaken if the day is free already, or the change was undone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Batch apply(CalendarEdit edit, String actor) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                calendars.forget();
            }
        });
        concerned(intent(edit), " for update");
        var version = jdbc.sql("select version from calendar_current for update")
                        .query(Integer.class)
                        .single()
                + 1;
        // Once more: only now does nobody change the calendar or start a clock.
        var intent = intent(edit);
        var plan = plan(intent);
        jdbc.sql("insert into calendar_version (version, note) values (?, ?)")
                .params(version, intent.action().label() + ": " + intent.first() + " (" + intent.decree() + ")")
                .update();
        jdbc.sql("update calendar_current set version = ?").param(version).update();
        write(intent, version, actor);
        var now = time.instant();
        for (var recount : plan.deadlines()) {
            Deadlines.remember(jdbc, recount.move().deadline(), now);
            Deadlines.write(jdbc, recount, version);
            record(recount.move(), version);
        }
        return batch(version, intent, plan);
    }

    private Batch batch(Integer version, Intent intent, Plan plan) {
        var moved =
                plan.deadlines().stream().map(each -> each.move().deadline()).collect(Collectors.toSet());
        var now = time.instant();
        var where = "stopped_at is null and clock not in (:waits) and due_on between :from and :to"
                + (intent.agency() == null ? "" : " and agency = :agency");
        var parameters = Map.of(
                "from", intent.first().minusDays(LONGEST_LADDER),
                "to", intent.last(),
                "agency", varchar(intent.agency()),
                "waits", Deadlines.names(Deadlines.WAITS));
        var overdue = Standing.read(jdbc, where, parameters, "").stream()
                .filter(standing -> !moved.contains(standing.id()))
                .map(standing -> standing.asItIs(now))
                .toList();
        return new Batch(version, plan.moves(), overdue, plan.after());
    }

    private Intent intent(CalendarEdit edit) {
        if (edit instanceof AddHoliday add) {
            return intent(add);
        }
        if (edit instanceof AddOutage add) {
            return intent(add);
        }
        if (edit instanceof RemoveHoliday remove) {
            return new Intent(
                    Action.HOLIDAY_REMOVED,
                    remove.id(),
                    null,
                    List.of(inForce(remove.id())),
                    text(remove.decree(), "Nomor keputusan", 120),
                    null,
                    null);
        }
        return undo(((Undo) edit).version());
    }

    private Intent intent(AddHoliday add) {
        var day = new Holiday(
                required(add.date(), "Tanggal"),
                required(add.kind(), "Jenis hari libur"),
                text(add.name(), "Nama hari libur", 120),
                text(add.decree(), "Nomor keputusan", 120),
                blankToNull(add.agency()),
                false);
        if (day.kind() == HolidayKind.OUTAGE) {
            throw new UnclearEdit("Gangguan layanan dicatat dalam daftar gangguan.");
        }
        if ((day.kind() == HolidayKind.REGIONAL) != (day.agency() != null)) {
            throw new UnclearEdit("Libur daerah berlaku untuk satu instansi; jenis lain berlaku nasional.");
        }
        inReach(day.date());
        isFree(day);
        return new Intent(Action.HOLIDAY_ADDED, null, null, List.of(day), day.decree(), null, null);
    }

    private Intent intent(AddOutage add) {
        var from = required(add.from(), "Hari pertama");
        var to = required(add.to(), "Hari terakhir");
        var document = text(add.document(), "Nomor dokumen", 120);
        var reason = text(add.reason(), "Alasan", 400);
        var agency = blankToNull(add.agency());
        inReach(from);
        inReach(to);
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_OUTAGE - 1))) {
            throw new UnclearEdit("Gangguan berlangsung 1 sampai " + LONGEST_OUTAGE + " hari.");
        }
        noOutageMeanwhile(from, to, agency);
        var days = Calendars.outage(from, to, reason, document, agency);
        return new Intent(Action.OUTAGE_ADDED, null, null, days, document, reason, null);
    }

    private Intent undo(int version) {
        record Subject(Action action, Long holiday, Long outage, String decree, boolean undone) {}
        var subject = jdbc.sql(CHANGES + " where c.version = ?")
                .param(version)
                .query((row, number) -> new Subject(
                        Action.valueOf(row.getString("action")),
                        row.getObject("holiday", Long.class),
                        row.getObject("outage", Long.class),
                        row.getString("decree"),
                        row.getBoolean("undone")))
                .optional()
                .orElseThrow(UnknownDay::new);
        if (subject.undone()) {
            throw new DayIsTaken("Perubahan ini sudah dibatalkan.");
        }
        var inverse = subject.action().inverse();
        if (inverse.ofOutage()) {
            return undoOutage(inverse, subject.outage(), subject.decree(), version);
        }
        var day = inverse.adds() ? holiday(subject.holiday(), "") : inForce(subject.holiday());
        if (inverse.adds()) {
            isFree(day);
        }
        return new Intent(inverse, subject.holiday(), null, List.of(day), subject.decree(), null, version);
    }

    private Intent undoOutage(Action inverse, long id, String document, int version) {
        var days = jdbc.sql("select * from outage where id = ?" + (inverse.adds() ? "" : " and withdrawn_in is null"))
                .param(id)
                .query((row, number) -> Calendars.outage(row))
                .optional()
                .orElseThrow(UnknownDay::new);
        if (inverse.adds()) {
            noOutageMeanwhile(
                    days.get(0).date(),
                    days.get(days.size() - 1).date(),
                    days.get(0).agency());
        }
        return new Intent(inverse, null, id, days, document, days.get(0).name(), version);
    }

    private Holiday inForce(long id) {
        return holiday(id, " and withdrawn_in is null");
    }

    private Holiday holiday(long id, String and) {
        return jdbc.sql("select * from holiday where id = ?" + and)
                .param(id)
                .query((row, number) -> Calendars.holiday(row))
                .optional()
                .orElseThrow(UnknownDay::new);
    }

    private void isFree(Holiday day) {
        if (jdbc.sql("select count(*) from holiday where withdrawn_in is null and observed_on = ?"
                                + " and coalesce(agency, '') = ?")
                        .params(day.date(), Objects.requireNonNullElse(day.agency(), ""))
                        .query(Integer.class)
                        .single()
                > 0) {
            throw new DayIsTaken("Tanggal itu sudah tercatat sebagai hari libur.");
        }
    }

    private void noOutageMeanwhile(LocalDate from, LocalDate to, String agency) {
        if (jdbc.sql("select count(*) from outage where withdrawn_in is null and first_day <= ? and last_day >= ?"
                                + " and coalesce(agency, '') = ?")
                        .params(to, from, Objects.requireNonNullElse(agency, ""))
                        .query(Integer.class)
                        .single()
                > 0) {
            throw new DayIsTaken("Gangguan pada hari itu sudah tercatat.");
        }
    }

    private Plan plan(Intent intent) {
        var days = new ArrayList<>(calendars.days());
        if (intent.action().adds()) {
            days.addAll(intent.days());
        } else {
            intent.days().forEach(days::remove);
        }
        var after = calendars.of(0, days);
        var now = time.instant();
        var plan = new ArrayList<Recount>();
        for (var standing : concerned(intent, "")) {
            var recount = standing.on(after, now);
            if (!recount.ledger().equals(standing.ledger())) {
                plan.add(recount);
            }
        }
        return new Plan(plan, after);
    }

    /**
     * The deadlines whose days the change touches: also stopped ones, which are judged anew, but no wait that is over
     * and none that was released, for nobody answered to it (BW-9). A ledger in calendar days (CAL-6) knows no holidays,
     * nor does an outage extend it. The first or last national holiday of a year changes how all
     * its days are marked.
     */
    private List<Standing> concerned(Intent intent, String lock) {
        var wholeYears = intent.days().get(0).kind() == HolidayKind.NATIONAL;
        var first = wholeYears ? intent.first().withDayOfYear(1) : intent.first();
        var last = wholeYears ? first.plusYears(1).minusDays(1) : intent.last();
        var where = "started_on < :last and due_on >= :first"
                + (intent.agency() == null ? "" : " and agency = :agency")
                + " and (stopped_at is null or clock not in (:waits)) and not released and ledger not like '*%'";
        var parameters = Map.of(
                "first",
                first,
                "last",
                last,
                "agency",
                varchar(intent.agency()),
                "waits",
                Deadlines.names(Deadlines.WAITS));
        return Standing.read(jdbc, where, parameters, lock);
    }

    private void write(Intent intent, int version, String actor) {
        var holiday = intent.holiday();
        var outage = intent.outage();
        if (!intent.action().adds()) {
            jdbc.sql("update " + (outage == null ? "holiday" : "outage") + " set withdrawn_in = ? where id = ?")
                    .params(version, outage == null ? holiday : outage)
                    .update();
        } else if (intent.action().ofOutage()) {
            jdbc.sql("insert into outage (first_day, last_day, agency, document, reason, added_in)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            intent.first(),
                            intent.last(),
                            varchar(intent.agency()),
                            intent.days().get(0).decree(),
                            intent.reason(),
                            version)
                    .update();
            outage = added("outage", version);
        } else {
            var day = intent.days().get(0);
            jdbc.sql("insert into holiday (observed_on, kind, name, decree, agency, provisional, added_in)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            day.date(),
                            day.kind().name(),
                            day.name(),
                            day.decree(),
                            varchar(day.agency()),
                            day.provisional(),
                            version)
                    .update();
            holiday = added("holiday", version);
        }
        jdbc.sql("insert into calendar_change (version, changed_at, actor, action, holiday, outage, decree, undoes)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        version,
                        column(time.instant()),
                        actor,
                        intent.action().name(),
                        new SqlParameterValue(Types.BIGINT, holiday),
                        new SqlParameterValue(Types.BIGINT, outage),
                        intent.decree(),
                        new SqlParameterValue(Types.INTEGER, intent.undoes()))
                .update();
    }

    private long added(String table, int version) {
        return jdbc.sql("select id from " + table + " where added_in = ?")
                .param(version)
                .query(Long.class)
                .single();
    }

    private void record(DeadlineMove move, int version) {
        jdbc.sql("insert into calendar_change_move values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        version,
                        move.deadline(),
                        move.trackingId(),
                        move.clock().name(),
                        move.dueOnFrom(),
                        move.dueOnTo(),
                        move.stateFrom().name(),
                        move.stateTo().name())
                .update();
    }

    private static final String CHANGES = "select c.version, c.changed_at, c.actor, c.action, c.holiday, c.outage,"
            + " c.decree, c.undoes, coalesce(h.observed_on, o.first_day) as first_day,"
            + " coalesce(h.observed_on, o.last_day) as last_day, coalesce(h.name, o.reason) as name,"
            + " coalesce(h.agency, o.agency) as agency,"
            + " exists (select 1 from calendar_change u where u.undoes = c.version) as undone,"
            + " (select count(*) from calendar_change_move m where m.version = c.version) as moved"
            + " from calendar_change c left join holiday h on h.id = c.holiday left join outage o on o.id = c.outage";

    private static CalendarChange change(ResultSet row) throws SQLException {
        return new CalendarChange(
                row.getInt("version"),
                Moments.of(row, "changed_at"),
                row.getString("actor"),
                Action.valueOf(row.getString("action")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("name"),
                row.getString("agency"),
                row.getString("decree"),
                row.getObject("undoes", Integer.class),
                row.getBoolean("undone"),
                row.getInt("moved"));
    }

    private static <T> T required(T value, String what) {
        if (value == null) {
            throw new UnclearEdit(what + " wajib diisi.");
        }
        return value;
    }

    private static String text(String value, String what, int longest) {
        if (value == null || value.isBlank()) {
            throw new UnclearEdit(what + " wajib diisi.");
        }
        if (value.strip().length() > longest) {
            throw new UnclearEdit(what + " paling panjang " + longest + " karakter.");
        }
        return value.strip();
    }

    private static void inReach(LocalDate day) {
        if (day.getYear() < 2000 || day.getYear() > 2999) {
            throw new UnclearEdit("Tanggal harus antara tahun 2000 dan 2999.");
        }
    }

    private static String blankToNull(String agency) {
        return agency == null || agency.isBlank() ? null : agency.strip();
    }

    private static SqlParameterValue varchar(String value) {
        return new SqlParameterValue(Types.VARCHAR, value);
    }
}
