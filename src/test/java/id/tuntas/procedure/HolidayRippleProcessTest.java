package id.tuntas.procedure;

import static id.tuntas.procedure.CaseDriver.answerItself;
import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.complaint;
import static id.tuntas.procedure.CaseDriver.defer;
import static id.tuntas.procedure.CaseDriver.endOf;
import static id.tuntas.procedure.CaseDriver.initialResponse;
import static id.tuntas.procedure.CaseDriver.notOurs;
import static id.tuntas.procedure.CaseDriver.notOursOfUnit;
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
import id.tuntas.escalation.Intervention;
import id.tuntas.escalation.Interventions;
import id.tuntas.notification.Outbox;
import id.tuntas.platform.Refusal;
import id.tuntas.procedure.HolidayRipple.Effect;
import id.tuntas.report.Registered;
import id.tuntas.report.TrackingId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
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

    @Autowired
    CaseDriver house;

    @Autowired
    HolidayRipple ripple;

    @Autowired
    CalendarBook calendar;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Interventions interventions;

    @Autowired
    Outbox outbox;

    @Autowired
    Ladder ladder;

    @Autowired
    ReportHandling procedure;

    @Autowired
    RuntimeService instances;

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
        assertThat(house.due(ani, "agencyVerificationAlert")).isEqualTo(endOf("2026-09-10"));
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
        assertThat(house.due(ani, "agencyVerificationAlert")).isEqualTo(endOf("2026-09-11"));
    }

    /** The reminder at the end of Wednesday, the escalation at the end of Thursday (V-7). */
    @Test
    void letsAMissedDeadlineRunAgainAndWithdrawsWhatWasPremature() {
        var ani = submit("KEMENPANRB");
        house.letPass(ani, "agencyVerificationAlert");
        assertThat(only(ani).state()).isEqualTo(DeadlineState.MISSED);
        assertThat(standing(ani)).containsExactly("REMINDER", "AT_DUE");

        var effect = apply(national("2026-09-09"));

        assertThat(effect.breachesVanish()).isEqualTo(1);
        assertThat(effect.rungsWithdrawn()).isEqualTo(1);
        assertThat(only(ani).state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(standing(ani)).as("that of Wednesday is due on Thursday now").containsExactly("REMINDER");
        assertThat(interventions.of(ani).get(1).withdrawnWhy())
                .contains("Kalender kerja berubah", "Jumat, 11 September 2026");
        assertThat(house.climb(ani, DeadlineClock.AGENCY_VERIFICATION)).isEqualTo(endOf("2026-09-11"));
        assertThat(only(ani).state()).isEqualTo(DeadlineState.MISSED);
        assertThat(standing(ani)).containsExactly("REMINDER", "AT_DUE");
    }

    @Test
    void movesTheLaddersOfTheUnitToo() {
        var ani = submit("KEMENPANRB");
        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA"));
        house.letPass(ani, "firstResponseAlert");
        assertThat(house.rungs(ani, DeadlineClock.FIRST_RESPONSE))
                .as("climbed to its end")
                .isEmpty();

        var effect = apply(national("2026-09-09"));

        assertThat(effect.engine())
                .as("begins anew")
                .contains(new EngineDate(ani.value(), EngineDate.Kind.TIMER, "nextRung", null, endOf("2026-09-15")));
        assertThat(house.due(ani, "followUpAlert")).isEqualTo(endOf("2026-09-25"));
        assertThat(house.task(ani, "followUp").getDueDate()).isEqualTo(Date.from(endOf("2026-09-15")));
        assertThat(standing(ani)).isEmpty();
        assertThat(house.climb(ani, DeadlineClock.FIRST_RESPONSE)).isEqualTo(endOf("2026-09-15"));
        assertThat(standing(ani)).containsExactly("AT_DUE");
        house.submit(Officer.SDMA, ani, "followUp", initialResponse());
        assertThat(house.task(ani, "followUp").getDueDate())
                .isEqualTo(Date.from(latest(ani, DeadlineClock.FOLLOW_UP).dueAt()));
    }

    /** Thursday 10 September is due; Tuesday 15 September is three working days later (IV-4). */
    @Test
    void movesTheRungsBehindADeadlineThatStays() {
        var ani = submit("KEMENPANRB");
        house.letPass(ani, "agencyVerificationAlert");
        assertThat(dueRung(ani)).isEqualTo(endOf("2026-09-15"));

        apply(national("2026-09-14"));

        assertThat(only(ani).dueOn()).isEqualTo("2026-09-10");
        assertThat(dueRung(ani)).isEqualTo(endOf("2026-09-16"));
        assertThat(standing(ani)).containsExactly("REMINDER", "AT_DUE");
    }

    @Test
    void keepsItsLettersWhenAWithdrawalIsTakenBack() {
        var ani = submit("KEMENPANRB");
        house.letPass(ani, "agencyVerificationAlert");
        var letters = outbox.about(ani).size();
        var version = ripple.apply(national("2026-09-09")).version();
        assertThat(standing(ani)).containsExactly("REMINDER");

        ripple.apply(new Undo(version));

        assertThat(standing(ani)).containsExactly("REMINDER", "AT_DUE");
        assertThat(only(ani).state()).isEqualTo(DeadlineState.MISSED);
        house.climb(ani, DeadlineClock.AGENCY_VERIFICATION);
        assertThat(standing(ani)).containsExactly("REMINDER", "AT_DUE", "INSPECTORATE");
        assertThat(outbox.about(ani)).as("one letter more, to Inspektorat").hasSize(letters + 1);
    }

    private List<String> standing(TrackingId report) {
        return interventions.of(report).stream()
                .filter(Intervention::stands)
                .map(Intervention::rung)
                .toList();
    }

    private Instant dueRung(TrackingId report) {
        return house.rungs(report, DeadlineClock.AGENCY_VERIFICATION)
                .get(0)
                .getDuedate()
                .toInstant();
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
        assertThat(house.openTasks(ani)).isEmpty();
        assertThat(house.timers(ani)).containsExactly("reopeningElapsed");
    }

    /** The law's 30 days of a reporter know neither holidays nor outages (CAL-6). */
    @Test
    void leavesTheReportersCalendarDaysAlone() {
        var deferred = submit("KEMENPANRB");
        house.submit(Officer.PANRB, deferred, "verifyAtAgency", defer("Nomor peserta seleksi"));
        var completion = latest(deferred, DeadlineClock.COMPLETION);
        var closed = closed().report().trackingId();
        var reopening = house.due(closed, "reopeningElapsed");
        var everyDay = new AddOutage(
                LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-02"), null, "BA-12/2026", "Portal padam");

        assertThat(apply(national("2026-09-30")).engine()).isEmpty();
        assertThat(apply(everyDay).engine()).isEmpty();

        assertThat(latest(deferred, DeadlineClock.COMPLETION)).isEqualTo(completion);
        assertThat(completion.dueOn()).isEqualTo("2026-10-07");
        assertThat(house.due(deferred, "completionElapsed")).isEqualTo(endOf("2026-10-07"));
        assertThat(house.due(closed, "reopeningElapsed")).isEqualTo(reopening);
    }

    /** Nobody answered to them; they are no promise that could be kept or broken (BW-9). */
    @Test
    void leavesReleasedClocksAsTheyWere() {
        var ani = submit("KEMENPANRB");
        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA"));
        house.letPass(ani, "firstResponseAlert");
        house.submit(Officer.SDMA, ani, "followUp", notOursOfUnit(null));
        var firstResponse = latest(ani, DeadlineClock.FIRST_RESPONSE);
        var followUp = latest(ani, DeadlineClock.FOLLOW_UP);
        assertThat(List.of(firstResponse, followUp)).allMatch(Deadline::released);

        apply(national("2026-09-09"));

        assertThat(latest(ani, DeadlineClock.FIRST_RESPONSE)).isEqualTo(firstResponse);
        assertThat(latest(ani, DeadlineClock.FOLLOW_UP)).isEqualTo(followUp);
    }

    @Test
    void movesTheVerificationThatFollowsAReturn() {
        var ani = submit("KEMENPANRB");
        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA"));
        house.submit(Officer.SDMA, ani, "followUp", notOursOfUnit(null));

        apply(national("2026-09-09"));

        movedTogether(ani, "verifyAtAgency", "agencyVerificationDue", "2026-09-11");
        house.letPass(ani, "agencyVerificationAlert");
        apply(national("2026-09-10"));
        movedTogether(ani, "verifyAtAgency", "agencyVerificationDue", "2026-09-14");
    }

    @Test
    void movesTheDecisionOnTheHolder() {
        var ani = submit("KEMENPANRB");
        house.submit(Officer.PANRB, ani, "verifyAtAgency", notOurs("KEMENDAGRI"));
        house.submit(Officer.DAGRI, ani, "verifyAtAgency", notOurs(null));

        apply(national("2026-09-09"));

        movedTogether(ani, "decideHolder", "holderDecisionDue", "2026-09-11");
        house.letPass(ani, "holderDecisionAlert");
        apply(national("2026-09-10"));
        movedTogether(ani, "decideHolder", "holderDecisionDue", "2026-09-14");
    }

    @Test
    void movesTheOwnAnswerOfTheAgency() {
        var ani = submit("KEMENPANRB");
        house.submit(Officer.PANRB, ani, "verifyAtAgency", answerItself());

        apply(national("2026-09-09"));

        movedTogether(ani, "answerAtAgency", "responseDue", "2026-09-15");
        assertThat(house.due(ani, "ownFirstResponseAlert")).isEqualTo(endOf("2026-09-15"));
        assertThat(house.due(ani, "ownFollowUpAlert")).isEqualTo(endOf("2026-09-25"));
        house.letPass(ani, "ownFirstResponseAlert");
        apply(national("2026-09-10"));
        movedTogether(ani, "answerAtAgency", "responseDue", "2026-09-16");
        house.submit(Officer.PANRB, ani, "answerAtAgency", initialResponse());
        movedTogether(ani, "answerAtAgency", "followUpDue", "2026-09-29");
        house.letPass(ani, "ownFollowUpAlert");
        apply(national("2026-09-11"));
        movedTogether(ani, "answerAtAgency", "responseDue", "2026-09-30");
    }

    @Test
    void movesTheReviewOfALaterReply() {
        var ani = closed();
        var report = ani.report().trackingId();
        at("2026-10-05T09:00");
        procedure.reply(report, ani.accessCode(), "Ternyata nama saya hilang lagi.");
        assertThat(house.promised(report, "laterReplyAlert")).isEqualTo(endOf("2026-10-08"));

        apply(national("2026-10-07"));

        movedTogether(report, "reviewLaterReply", "laterReplyDue", "2026-10-09");
        house.letPass(report, "laterReplyAlert");
        apply(national("2026-10-08"));
        movedTogether(report, "reviewLaterReply", "laterReplyDue", "2026-10-12");
    }

    private Registered closed() {
        var registered = house.submit(complaint("KEMENPANRB"));
        var report = registered.report().trackingId();
        reports.add(report);
        house.submit(Officer.PANRB, report, "verifyAtAgency", assignTo("SDMA"));
        house.submit(Officer.SDMA, report, "followUp", substantiveResponse());
        house.fire(report, "closingElapsed");
        return registered;
    }

    private void movedTogether(TrackingId report, String task, String variable, String day) {
        var open = house.task(report, task);
        assertThat(open.getDueDate()).isEqualTo(Date.from(endOf(day)));
        assertThat(instances.getVariable(open.getProcessInstanceId(), variable)).isEqualTo(Date.from(endOf(day)));
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
        assertThat(first.rungs()).containsExactlyInAnyOrderElementsOf(preview.rungs());
        var after = dates();
        var back = ripple.apply(new Undo(first.version()));
        assertThat(dates()).isEqualTo(before);
        var again = ripple.apply(new Undo(back.version()));
        assertThat(dates()).isEqualTo(after);
        var moved = own(first.deadlines());
        assertThat(own(again.deadlines()))
                .extracting(DeadlineMove::deadline)
                .isEqualTo(moved.stream().map(DeadlineMove::deadline).toList());
        return new Effect(
                again.version(),
                moved,
                first.engine().stream().filter(date -> own(date.trackingId())).toList(),
                first.rungs().stream().filter(rung -> own(rung.trackingId())).toList());
    }

    /** Those of this test: reports of others keep what their last calendar said, until the next change. */
    private List<DeadlineMove> own(List<DeadlineMove> moves) {
        return moves.stream().filter(move -> own(move.trackingId())).toList();
    }

    private boolean own(String trackingId) {
        return reports.contains(new TrackingId(trackingId));
    }

    private record Dates(
            DeadlineClock clock,
            LocalDate dueOn,
            Instant dueAt,
            DeadlineState state,
            List<LedgerDay> ledger,
            List<String> standing) {}

    private List<Dates> dates() {
        return reports.stream()
                .flatMap(report -> deadlines.of(report.value()).stream())
                .map(each -> new Dates(
                        each.clock(),
                        each.dueOn(),
                        each.dueAt(),
                        each.state(),
                        each.ledger(),
                        standing(each).stream().map(Intervention::rung).toList()))
                .toList();
    }

    private List<Intervention> standing(Deadline deadline) {
        return interventions.of(new TrackingId(deadline.trackingId())).stream()
                .filter(each -> Objects.equals(each.deadline(), deadline.id()) && each.stands())
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
            var over = deadline.stoppedAt() != null && deadline.clock() == DeadlineClock.CLOSING;
            var stoodStill = ledger.stream().anyMatch(day -> day.reason().startsWith("ditunda"));
            if (!over
                    && !stoodStill
                    && !deadline.released()
                    && !deadline.clock().countsCalendarDays()) {
                assertThat(deadlines
                                .promise(deadline.startedOn(), deadline.workingDays(), deadline.agency())
                                .ledger())
                        .as(what)
                        .isEqualTo(ledger);
            }
            if (deadline.clock().canBeMissed() && !deadline.released()) {
                climbsWhenItShould(deadline, what);
            } else if (deadline.stoppedAt() == null) {
                assertThat(house.due(report, "closingElapsed")).as(what).isEqualTo(deadline.dueAt());
            }
        }
        for (var task : house.openTasks(report)) {
            assertThat(house.task(report, task).getDueDate().toInstant())
                    .as(what)
                    .isEqualTo(awaited(report, task).dueAt());
        }
    }

    /** What stands was due; what is due next, one timer waits for, and no other (IV-4). */
    private void climbsWhenItShould(Deadline deadline, String what) {
        var calendar = deadlines.milestones();
        var rungs = ladder.rungs(deadline.clock());
        var standing = standing(deadline).stream().map(Intervention::rung).toList();
        assertThat(standing).as(what).doesNotHaveDuplicates();
        var until = deadline.stoppedAt() == null ? ClockUtil.now() : Date.from(deadline.stoppedAt());
        assertThat(rungs)
                .as(what)
                .filteredOn(rung -> standing.contains(rung.code()))
                .allMatch(rung -> !calendar.moment(rung.at(), deadline).isAfter(until.toInstant()));
        if (deadline.stoppedAt() != null) {
            return;
        }
        var ahead = Stream.concat(
                        rungs.stream()
                                .filter(rung -> !standing.contains(rung.code()))
                                .map(rung -> calendar.moment(rung.at(), deadline)),
                        deadline.state() == DeadlineState.MISSED ? Stream.empty() : Stream.of(deadline.dueAt()))
                .min(Comparator.naturalOrder());
        if (ahead.isPresent()) {
            assertThat(waiting(deadline)).as(what).containsExactly(ahead.get());
        }
    }

    private List<Instant> waiting(Deadline deadline) {
        var report = new TrackingId(deadline.trackingId());
        var alerts = Map.of(
                DeadlineClock.NATIONAL_VERIFICATION, List.of("nationalVerificationAlert"),
                DeadlineClock.AGENCY_VERIFICATION, List.of("agencyVerificationAlert", "laterReplyAlert"),
                DeadlineClock.FIRST_RESPONSE, List.of("firstResponseAlert", "ownFirstResponseAlert"),
                DeadlineClock.FOLLOW_UP, List.of("followUpAlert", "ownFollowUpAlert"),
                DeadlineClock.HOLDER_DECISION, List.of("holderDecisionAlert"),
                DeadlineClock.WHOLE_CASE, List.of("wholeCaseAlert"));
        return Stream.concat(
                        house.allTimers(report).stream()
                                .filter(alerts.getOrDefault(deadline.clock(), List.of())::contains)
                                .map(timer -> house.due(report, timer)),
                        house.rungs(report, deadline.clock()).stream()
                                .map(job -> job.getDuedate().toInstant()))
                .toList();
    }

    private Deadline awaited(TrackingId report, String task) {
        return switch (task) {
            case "verifyNationally" -> latest(report, DeadlineClock.NATIONAL_VERIFICATION);
            case "verifyAtAgency" -> latest(report, DeadlineClock.AGENCY_VERIFICATION);
            case "decideHolder" -> latest(report, DeadlineClock.HOLDER_DECISION);
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
        var decree = Map.<String, Object>of("agency", "KEMENPANRB", "reason", "Pasal 5 menugaskan kementerian ini.");
        for (var task : house.openTasks(report)) {
            switch (task) {
                case "verifyNationally" -> {
                    var verdict = new HashMap<>(decree);
                    verdict.put("verdict", "FORWARD");
                    house.submit(Officer.NATIONAL, report, task, verdict);
                }
                case "decideHolder" -> house.submit(Officer.NATIONAL, report, task, decree);
                case "verifyAtAgency" -> house.submit(Officer.PANRB, report, task, verdict(random, report));
                default -> {
                    var officer = task.equals("answerAtAgency") ? Officer.PANRB : Officer.SDMA;
                    var first = latest(report, DeadlineClock.FIRST_RESPONSE).stoppedAt() == null;
                    var response = first && random.nextBoolean() ? initialResponse() : substantiveResponse();
                    house.submit(officer, report, task, response);
                }
            }
        }
    }

    private Map<String, Object> verdict(Random random, TrackingId report) {
        var bound =
                deadlines.latest(report.value(), DeadlineClock.HOLDER_DECISION).isPresent();
        return switch (random.nextInt(bound ? 4 : 6)) {
            case 0 -> defer("Nomor peserta seleksi");
            case 1 -> answerItself();
            case 2, 3 -> assignTo("SDMA");
            default -> notOurs(null);
        };
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
