package id.tuntas.procedure;

import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.complaint;
import static id.tuntas.procedure.CaseDriver.endOf;
import static id.tuntas.procedure.CaseDriver.initialResponse;
import static id.tuntas.procedure.CaseDriver.substantiveResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.tuntas.HouseTest;
import id.tuntas.deadline.CalendarBook;
import id.tuntas.deadline.CalendarChange;
import id.tuntas.deadline.CalendarEdit;
import id.tuntas.deadline.CalendarEdit.AddHoliday;
import id.tuntas.deadline.CalendarEdit.AddOutage;
import id.tuntas.deadline.CalendarEdit.RemoveHoliday;
import id.tuntas.deadline.CalendarEdit.Undo;
import id.tuntas.deadline.DayIsTaken;
import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.DeadlineMove;
import id.tuntas.deadline.DeadlineState;
import id.tuntas.deadline.Deadlines;
import id.tuntas.deadline.HolidayKind;
import id.tuntas.deadline.LedgerDay;
import id.tuntas.deadline.UnknownDay;
import id.tuntas.platform.Refusal;
import id.tuntas.procedure.HolidayRipple.Effect;
import id.tuntas.report.TrackingId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The calendar changes while clocks run (CAL-2 to CAL-4, FX-25): deadline, timer and task move together or not at all.
 * {@link HolidayRippleIT} repeats it on PostgreSQL. A house of its own, because a holiday concerns every report.
 */
@HouseTest(properties = "tuntas.test.house=ripple")
@Import(CaseDriver.class)
class HolidayRippleProcessTest {

    private static final String API = "/api/v1/administration/holidays";

    private static final Map<DeadlineClock, String> TIMERS = Map.of(
            DeadlineClock.NATIONAL_VERIFICATION, "nationalVerificationOverdue",
            DeadlineClock.AGENCY_VERIFICATION, "agencyVerificationOverdue",
            DeadlineClock.FIRST_RESPONSE, "firstResponseOverdue",
            DeadlineClock.FOLLOW_UP, "followUpOverdue",
            DeadlineClock.CLOSING, "closingElapsed");

    @Autowired
    CaseDriver house;

    @Autowired
    HolidayRipple ripple;

    @Autowired
    CalendarBook calendar;

    @Autowired
    Deadlines deadlines;

    @Autowired
    ManagementService jobs;

    @Autowired
    MockMvc doors;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private final List<TrackingId> reports = new ArrayList<>();

    @BeforeEach
    void aMondayWithoutHolidaysNearby() {
        at("2026-09-07T09:00");
    }

    /** By hand, as nobody may: what a random history leaves behind is no longer undone by undoing alone. */
    @AfterEach
    void putTheCalendarBack() {
        transaction.executeWithoutResult(status -> withdrawAll());
        ClockUtil.reset();
    }

    private void withdrawAll() {
        var version = database.sql("select version from calendar_current")
                        .query(Integer.class)
                        .single()
                + 1;
        database.sql("insert into calendar_version (version, note) values (?, 'uji')")
                .param(version)
                .update();
        database.sql("update outage set withdrawn_in = ? where withdrawn_in is null")
                .param(version)
                .update();
        database.sql("update holiday set withdrawn_in = case when added_in > 1 then cast(? as integer) end"
                        + " where withdrawn_in is null or added_in = 1")
                .param(version)
                .update();
        database.sql("update calendar_current set version = ?").param(version).update();
    }

    @Test
    void movesDeadlineTimerAndTaskTogether() {
        var ani = submit("KEMENPANRB");
        assertThat(only(ani).dueOn()).isEqualTo("2026-09-10");

        var effect = apply(national("2026-09-09"));

        assertThat(only(ani).dueOn()).isEqualTo("2026-09-11");
        assertThat(only(ani).ledger())
                .contains(new LedgerDay(
                        LocalDate.parse("2026-09-09"), false, "libur nasional: Hari uji (Keppres 1/2026)"));
        assertThat(house.due(ani, "agencyVerificationOverdue")).isEqualTo(endOf("2026-09-11"));
        assertThat(house.task(ani, "verifyAtAgency").getDueDate()).isEqualTo(Date.from(endOf("2026-09-11")));
        assertThat(effect.moved()).isEqualTo(1);
        assertThat(effect.timers()).isEqualTo(1);
        assertThat(effect.tasks()).isEqualTo(1);
    }

    @Test
    void keepsAnAgencysHolidayAtThatAgency() {
        var panrb = submit("KEMENPANRB");
        var dagri = submit("KEMENDAGRI");

        apply(new AddHoliday(
                LocalDate.parse("2026-09-09"), HolidayKind.REGIONAL, "Hari jadi", "Pergub 7/2026", "KEMENDAGRI"));

        assertThat(only(panrb).dueOn()).isEqualTo("2026-09-10");
        assertThat(only(dagri).dueOn()).isEqualTo("2026-09-11");
    }

    @Test
    void extendsRunningClocksByTheDaysOfAnOutage() {
        var ani = submit("KEMENPANRB");

        apply(new AddOutage(
                LocalDate.parse("2026-09-08"), LocalDate.parse("2026-09-09"), null, "BA-12/2026", "Portal padam"));

        assertThat(only(ani).dueOn()).isEqualTo("2026-09-14");
        assertThat(only(ani).ledger()).extracting(LedgerDay::reason).contains("gangguan layanan (BA-12/2026)");
        assertThat(house.due(ani, "agencyVerificationOverdue")).isEqualTo(endOf("2026-09-14"));
    }

    @Test
    void letsAMissedDeadlineRunAgainWithANewTimer() {
        var ani = submit("KEMENPANRB");
        house.fire(ani, "agencyVerificationOverdue");
        assertThat(only(ani).state()).isEqualTo(DeadlineState.MISSED);
        assertThat(house.timers(ani)).isEmpty();

        var effect = apply(national("2026-09-09"));

        assertThat(effect.breachesVanish()).isEqualTo(1);
        assertThat(only(ani).state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(house.fire(ani, "agencyVerificationOverdue")).isEqualTo(endOf("2026-09-11"));
        assertThat(only(ani).state()).isEqualTo(DeadlineState.MISSED);
    }

    @Test
    void setsTheTimersOfTheUnitAnewToo() {
        var ani = submit("KEMENPANRB");
        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA"));
        house.fire(ani, "firstResponseOverdue");

        apply(national("2026-09-09"));

        assertThat(house.due(ani, "firstResponseOverdue")).isEqualTo(endOf("2026-09-15"));
        assertThat(house.task(ani, "followUp").getDueDate()).isEqualTo(Date.from(endOf("2026-09-15")));
        house.submit(Officer.SDMA, ani, "followUp", initialResponse());
        assertThat(house.task(ani, "followUp").getDueDate())
                .isEqualTo(Date.from(latest(ani, DeadlineClock.FOLLOW_UP).dueAt()));
    }

    @Test
    void judgesAStoppedDeadlineAnewByWhenItStopped() {
        var ani = submit("KEMENPANRB");
        at("2026-09-11T08:00");
        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA"));
        assertThat(latest(ani, DeadlineClock.AGENCY_VERIFICATION).state()).isEqualTo(DeadlineState.MISSED);

        var effect = apply(national("2026-09-09"));

        assertThat(effect.breachesVanish()).isEqualTo(1);
        assertThat(latest(ani, DeadlineClock.AGENCY_VERIFICATION).state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void leavesAClosedReportClosed() {
        var ani = submit("KEMENPANRB");
        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA"));
        house.submit(Officer.SDMA, ani, "followUp", substantiveResponse());
        house.fire(ani, "closingElapsed");
        var closing = latest(ani, DeadlineClock.CLOSING);

        apply(national("2026-09-09"));

        assertThat(latest(ani, DeadlineClock.CLOSING)).isEqualTo(closing);
        assertThat(house.runs(ani)).isFalse();
    }

    @Test
    void refusesTheSameDayTwiceAndTheSameUndoTwice() {
        var version = apply(national("2026-09-09")).version();

        assertThatThrownBy(() -> ripple.apply(national("2026-09-09"))).isInstanceOf(DayIsTaken.class);
        assertThatThrownBy(() -> ripple.preview(national("2026-09-09"))).isInstanceOf(DayIsTaken.class);
        ripple.apply(new Undo(version));
        assertThatThrownBy(() -> ripple.apply(new Undo(version))).isInstanceOf(DayIsTaken.class);
        assertThatThrownBy(() -> ripple.apply(new Undo(999_999))).isInstanceOf(UnknownDay.class);
    }

    @Test
    void keepsTheRecordOfWhoChangedWhatByWhichDecree() {
        var ani = submit("KEMENPANRB");
        house.atTheDesk(Officer.NATIONAL, () -> ripple.apply(national("2026-09-09")));

        var change = calendar.changes(1).get(0);

        assertThat(change.actor()).isEqualTo("nasional");
        assertThat(change.action()).isEqualTo(CalendarChange.Action.HOLIDAY_ADDED);
        assertThat(change.decree()).isEqualTo("Keppres 1/2026");
        assertThat(change.moved()).isPositive();
        assertThat(only(ani).calendarVersion()).isEqualTo(change.version());
    }

    @Test
    void letsOneOfSeveralAdministratorsAddTheDay() throws Exception {
        var ani = submit("KEMENPANRB");
        var people = Executors.newFixedThreadPool(4);
        try {
            Callable<String> add = () -> {
                try {
                    ripple.apply(national("2026-09-09"));
                    return "applied";
                } catch (Refusal refused) {
                    return refused.getClass().getSimpleName();
                }
            };
            var outcomes = new ArrayList<String>();
            for (var each : people.invokeAll(List.of(add, add, add, add))) {
                outcomes.add(each.get());
            }
            assertThat(outcomes).containsExactlyInAnyOrder("applied", "DayIsTaken", "DayIsTaken", "DayIsTaken");
        } finally {
            people.shutdownNow();
        }
        assertThat(only(ani).dueOn()).isEqualTo("2026-09-11");
    }

    @Test
    void isReachedThroughPageAndApiByThoseWhoKeepTheCalendar() throws Exception {
        var ani = submit("KEMENPANRB");
        var holiday = """
                {"date": "2026-09-09", "kind": "NATIONAL", "name": "Hari uji", "decree": "Keppres 1/2026"}""";

        assertThat(asking(Officer.SDMA, post(API + "?preview=true"), holiday).getStatus())
                .isEqualTo(403);
        var preview = asking(Officer.NATIONAL, post(API + "?preview=true"), holiday);
        assertThat(preview.getStatus()).isEqualTo(200);
        assertThat(preview.getContentAsString()).contains(ani.value(), "\"version\":null", "verifyAtAgency");
        assertThat(only(ani).dueOn()).isEqualTo("2026-09-10");
        var shown = asking(
                Officer.NATIONAL,
                post("/administrasi/kalender/pratinjau")
                        .param("action", "addHoliday")
                        .param("from", "2026-09-09")
                        .param("kind", "NATIONAL")
                        .param("name", "Hari uji")
                        .param("decree", "Keppres 1/2026")
                        .param("agency", ""),
                null);
        assertThat(shown.getContentAsString()).contains(ani.value(), "Jumat, 11 September 2026", "Terapkan");
        assertThat(asking(Officer.NATIONAL, post(API), holiday).getStatus()).isEqualTo(200);
        assertThat(asking(Officer.NATIONAL, post(API), holiday).getStatus()).isEqualTo(409);
        assertThat(only(ani).dueOn()).isEqualTo("2026-09-11");
        assertThat(asking(Officer.NATIONAL, get("/administrasi/kalender"), null).getContentAsString())
                .contains("hari libur ditambahkan", "Keppres 1/2026");
    }

    private MockHttpServletResponse asking(Officer officer, MockHttpServletRequestBuilder request, String json)
            throws Exception {
        if (json != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(json);
        }
        var login = UsernamePasswordAuthenticationToken.authenticated(
                officer.id(), null, AuthorityUtils.createAuthorityList(officer.groups()));
        return doors.perform(request.with(authentication(login)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    /** Whatever happens in whatever order, all dates of a report tell the same story. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void keepsEveryDateInStepInAnyHistory(long seed) {
        var random = new Random(seed);
        var today = LocalDate.parse("2026-09-07");
        for (var step = 0; step < 30; step++) {
            var what = "seed " + seed + ", step " + step;
            switch (random.nextInt(8)) {
                case 0 -> submit(random.nextBoolean() ? "KEMENPANRB" : null);
                case 1, 2 -> work(random);
                case 3 -> today = live(today.plusDays(1 + random.nextInt(4)));
                case 4, 5 -> applyIfAllowed(edit(random, today));
                case 6 ->
                    applyIfAllowed(new AddOutage(
                            today.minusDays(random.nextInt(5)),
                            today.plusDays(random.nextInt(3)),
                            random.nextBoolean() ? "KEMENPANRB" : null,
                            "BA-" + step,
                            "Portal padam"));
                default -> undoSomething(random);
            }
            reports.forEach(report -> agrees(report, what));
        }
    }

    private CalendarEdit edit(Random random, LocalDate today) {
        var known = calendar.holidays(2026).stream()
                .filter(day -> day.date().isAfter(LocalDate.parse("2026-09-01")))
                .toList();
        if (!known.isEmpty() && random.nextInt(3) == 0) {
            return new RemoveHoliday(known.get(random.nextInt(known.size())).id(), "Keppres batal");
        }
        return national(today.plusDays(random.nextInt(20) - 8).toString());
    }

    private void undoSomething(Random random) {
        var changes = calendar.changes(1000).stream()
                .filter(change -> !change.undone())
                .toList();
        if (!changes.isEmpty()) {
            applyIfAllowed(new Undo(changes.get(random.nextInt(changes.size())).version()));
        }
    }

    private void applyIfAllowed(CalendarEdit edit) {
        try {
            apply(edit);
        } catch (Refusal notNow) {
            assertThat(notNow).isInstanceOfAny(DayIsTaken.class, UnknownDay.class);
        }
    }

    /** What was previewed happens; taken back at once, everything is as before; then it happens for good. */
    private Effect apply(CalendarEdit edit) {
        var before = dates();
        var preview = ripple.preview(edit);
        assertThat(dates()).isEqualTo(before);
        var first = ripple.apply(edit);
        assertThat(first.deadlines()).isEqualTo(preview.deadlines());
        assertThat(first.engine()).containsExactlyInAnyOrderElementsOf(preview.engine());
        var after = dates();
        var back = ripple.apply(new Undo(first.version()));
        assertThat(dates()).isEqualTo(before);
        var again = ripple.apply(new Undo(back.version()));
        assertThat(dates()).isEqualTo(after);
        assertThat(again.deadlines())
                .extracting(DeadlineMove::deadline)
                .isEqualTo(
                        first.deadlines().stream().map(DeadlineMove::deadline).toList());
        return new Effect(
                again.version(),
                first.deadlines().stream()
                        .filter(move -> own(move.trackingId()))
                        .toList(),
                first.engine().stream().filter(date -> own(date.trackingId())).toList());
    }

    private boolean own(String trackingId) {
        return reports.contains(new TrackingId(trackingId));
    }

    private record Dates(
            DeadlineClock clock, LocalDate dueOn, Instant dueAt, DeadlineState state, List<LedgerDay> ledger) {}

    private List<Dates> dates() {
        return reports.stream()
                .flatMap(report -> deadlines.of(report.value()).stream())
                .map(each -> new Dates(each.clock(), each.dueOn(), each.dueAt(), each.state(), each.ledger()))
                .toList();
    }

    private void agrees(TrackingId report, String what) {
        for (var deadline : deadlines.of(report.value())) {
            var ledger = deadline.ledger();
            assertThat(ledger.get(ledger.size() - 1).date()).as(what).isEqualTo(deadline.dueOn());
            assertThat(ledger).as(what).filteredOn(LedgerDay::counted).hasSize(deadline.workingDays());
            assertThat(deadline.dueAt())
                    .as(what)
                    .isEqualTo(endOf(deadline.dueOn().toString()));
            if (deadline.stoppedAt() == null || deadline.clock() != DeadlineClock.CLOSING) {
                assertThat(deadlines
                                .promise(deadline.startedOn(), deadline.workingDays(), deadline.agency())
                                .ledger())
                        .as(what)
                        .isEqualTo(ledger);
            }
            if (deadline.stoppedAt() == null && deadline.state() == DeadlineState.RUNNING) {
                assertThat(house.due(report, TIMERS.get(deadline.clock())))
                        .as(what)
                        .isEqualTo(deadline.dueAt());
            }
        }
        for (var task : house.openTasks(report)) {
            assertThat(house.task(report, task).getDueDate().toInstant())
                    .as(what)
                    .isEqualTo(awaited(report, task).dueAt());
        }
    }

    private Deadline awaited(TrackingId report, String task) {
        return switch (task) {
            case "verifyNationally" -> latest(report, DeadlineClock.NATIONAL_VERIFICATION);
            case "verifyAtAgency" -> latest(report, DeadlineClock.AGENCY_VERIFICATION);
            default -> {
                var first = latest(report, DeadlineClock.FIRST_RESPONSE);
                yield first.stoppedAt() == null ? first : latest(report, DeadlineClock.FOLLOW_UP);
            }
        };
    }

    private void work(Random random) {
        if (reports.isEmpty()) {
            return;
        }
        var report = reports.get(random.nextInt(reports.size()));
        for (var task : house.openTasks(report)) {
            switch (task) {
                case "verifyNationally" ->
                    house.submit(Officer.NATIONAL, report, task, CaseDriver.forwardTo("KEMENPANRB"));
                case "verifyAtAgency" -> house.submit(Officer.PANRB, report, task, assignTo("SDMA"));
                default ->
                    house.submit(
                            Officer.SDMA,
                            report,
                            task,
                            latest(report, DeadlineClock.FIRST_RESPONSE).stoppedAt() == null && random.nextBoolean()
                                    ? initialResponse()
                                    : substantiveResponse());
            }
        }
    }

    /** Every timer fires at its own instant until that day, nine in the morning. */
    private LocalDate live(LocalDate until) {
        var end = at(until + "T09:00");
        for (var due = jobs.createJobQuery()
                        .timers()
                        .duedateLowerThan(Date.from(end))
                        .orderByJobDuedate()
                        .asc()
                        .list();
                !due.isEmpty();
                due = jobs.createJobQuery()
                        .timers()
                        .duedateLowerThan(Date.from(end))
                        .orderByJobDuedate()
                        .asc()
                        .list()) {
            jobs.executeJob(due.get(0).getId());
        }
        return until;
    }

    private static AddHoliday national(String day) {
        return new AddHoliday(LocalDate.parse(day), HolidayKind.NATIONAL, "Hari uji", "Keppres 1/2026", null);
    }

    private TrackingId submit(String agency) {
        var report = house.submit(complaint(agency)).report().trackingId();
        reports.add(report);
        return report;
    }

    private Deadline only(TrackingId report) {
        var all = deadlines.of(report.value());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private Deadline latest(TrackingId report, DeadlineClock clock) {
        return deadlines.latest(report.value(), clock).orElseThrow();
    }
}
