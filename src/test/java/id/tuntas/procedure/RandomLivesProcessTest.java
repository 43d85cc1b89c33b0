package id.tuntas.procedure;

import static id.tuntas.procedure.CaseDriver.WIB;
import static id.tuntas.procedure.CaseDriver.answerItself;
import static id.tuntas.procedure.CaseDriver.archive;
import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.complaint;
import static id.tuntas.procedure.CaseDriver.defer;
import static id.tuntas.procedure.CaseDriver.initialResponse;
import static id.tuntas.procedure.CaseDriver.notOurs;
import static id.tuntas.procedure.CaseDriver.notOursOfUnit;
import static id.tuntas.procedure.CaseDriver.substantiveResponse;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.HouseTest;
import id.tuntas.deadline.CalendarBook;
import id.tuntas.deadline.CalendarEdit;
import id.tuntas.deadline.CalendarEdit.AddHoliday;
import id.tuntas.deadline.CalendarEdit.AddOutage;
import id.tuntas.deadline.CalendarEdit.Undo;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.Deadlines;
import id.tuntas.deadline.HolidayKind;
import id.tuntas.platform.Refusal;
import id.tuntas.report.Registered;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.TrackingId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random lives of reports through the doors that people really use: verdicts, answers, returns, Tunda, replies, withdrawals,
 * referrals, weeks that pass, holidays and outages that come and go. After each step every report is in one
 * state and in one place of the diagram that fits it (ST-9, ST-10). {@code -Dtuntas.test.lives=100} for a long run, {@code
 * -Dtuntas.test.seed} to repeat one. A house of its own, for its holidays concern every report.
 */
@HouseTest(properties = "tuntas.test.house=lives")
@Import(CaseDriver.class)
class RandomLivesProcessTest {

    /** Where the engine may be for each state; the wait for later replies comes after the end. */
    private static final Map<Status, Set<String>> PLACES = Map.of(
            Status.NOT_VERIFIED, Set.of("verifyNationally", "verifyAtAgency", "decideHolder"),
            Status.NOT_FOLLOWED_UP, Set.of("followUp", "answerAtAgency"),
            Status.IN_PROGRESS, Set.of("followUp", "answerAtAgency", "awaitReporter"),
            Status.DEFERRED, Set.of("awaitCompletion"),
            Status.COMPLETED, Set.of("awaitLaterReply", "reviewLaterReply"),
            Status.ARCHIVED, Set.of());

    private static final Set<String> ALL_PLACES =
            PLACES.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    @Autowired
    CaseDriver house;

    @Autowired
    ReportHandling procedure;

    @Autowired
    HolidayRipple ripple;

    @Autowired
    CalendarBook calendar;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Reports reports;

    @Autowired
    RuntimeService instances;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcClient database;

    private final List<Registered> living = new ArrayList<>();
    private final Set<Status> seen = EnumSet.noneOf(Status.class);
    private Random random;
    private LocalDate today;

    /** The post would go out every two minutes of all these years. */
    @BeforeEach
    void nobodySendsThePost() {
        jobs.suspendJobDefinitionByProcessDefinitionKey("message-delivery", true);
    }

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void keepsEveryReportInOneStateAndOnePlace() {
        var lives = Integer.getInteger("tuntas.test.lives", 4);
        var first = Long.getLong("tuntas.test.seed", 7_001L);
        today = LocalDate.parse("2026-01-05");
        at(today + "T09:00");
        for (var seed = first; seed < first + lives; seed++) {
            random = new Random(seed);
            living.clear();
            for (var step = 0; step < 40; step++) {
                var what = "-Dtuntas.test.seed=" + seed + ", step " + step;
                try {
                    step();
                    living.forEach(report -> holds(report.report().trackingId()));
                } catch (Throwable broken) {
                    throw new AssertionError(what, broken);
                }
            }
        }
        assertThat(seen).as("lives worth living").containsAll(EnumSet.allOf(Status.class));
    }

    private void step() {
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plusSeconds(1 + random.nextInt(60))));
        if (living.size() < 2) {
            living.add(house.submit(complaint(random.nextBoolean() ? "KEMENPANRB" : null)));
            return;
        }
        var report = living.get(random.nextInt(living.size()));
        unlessRefused(() -> {
            switch (random.nextInt(16)) {
                case 0 -> living.add(house.submit(complaint(random.nextBoolean() ? "KEMENPANRB" : null)));
                case 1, 2, 3, 4, 5, 6 -> work(report.report().trackingId());
                case 7, 8 -> procedure.reply(report.report().trackingId(), report.accessCode(), "Tanggapan saya.");
                case 9 -> procedure.refer(report.report().trackingId(), report.accessCode(), random.nextBoolean());
                case 10 -> {
                    if (random.nextInt(3) == 0) {
                        procedure.withdraw(report.report().trackingId(), report.accessCode(), "Sudah tidak perlu.");
                    } else {
                        procedure.close(report.report().trackingId(), report.accessCode());
                    }
                }
                case 11 -> ripple.apply(edit());
                default -> pass(1 + random.nextInt(random.nextInt(4) == 0 ? 40 : 6));
            }
        });
    }

    /** Somebody does the first thing that waits. */
    private void work(TrackingId report) {
        var open = house.openTasks(report);
        if (open.isEmpty()) {
            return;
        }
        var task = open.get(random.nextInt(open.size()));
        switch (task) {
            case "verifyNationally" -> house.submit(Officer.NATIONAL, report, task, national());
            case "decideHolder" ->
                house.submit(
                        Officer.NATIONAL,
                        report,
                        task,
                        Map.of("agency", "KEMENPANRB", "reason", "Tugas kementerian ini."));
            case "verifyAtAgency" -> house.submit(admin(report), report, task, atAgency());
            case "answerAtAgency" -> house.submit(admin(report), report, task, response());
            case "reviewLaterReply" ->
                house.submit(
                        admin(report),
                        report,
                        task,
                        Map.of(
                                "decision",
                                List.of("REOPEN", "NO_ACTION").get(random.nextInt(2)),
                                "reason",
                                "Sudah diperiksa."));
            case "followUp" -> {
                var officer = unit(report);
                house.submit(officer, report, task, random.nextInt(4) == 0 ? notOursOfUnit(null) : response());
            }
            case "handleReferral" ->
                house.submit(
                        Officer.OMBUDSMAN,
                        report,
                        task,
                        random.nextBoolean()
                                ? Map.of("outcome", "CLOSED")
                                : Map.of("outcome", "RECOMMENDATION", "text", "Segera jawab."));
            case "complyWithRecommendation" -> comply(report, task);
            default -> throw new AssertionError("no such task: " + task);
        }
    }

    private void comply(TrackingId report, String task) {
        for (var officer : List.of(Officer.PANRB, Officer.DAGRI, Officer.NATIONAL)) {
            if (house.inbox(officer, report).contains(task)) {
                house.submit(officer, report, task, Map.of("text", "Sudah dilaksanakan."));
                return;
            }
        }
        throw new AssertionError("nobody may comply");
    }

    private Officer admin(TrackingId report) {
        return "KEMENDAGRI".equals(reports.get(report).agency()) ? Officer.DAGRI : Officer.PANRB;
    }

    private Officer unit(TrackingId report) {
        return switch (reports.get(report).unit()) {
            case "SDMA" -> Officer.SDMA;
            case "YANLIK" -> Officer.YANLIK;
            default -> Officer.DUKCAPIL;
        };
    }

    private Map<String, Object> national() {
        return switch (random.nextInt(6)) {
            case 0 -> defer("Nomor peserta.");
            case 1 -> random.nextInt(3) == 0 ? archive("TERLALU_UMUM", "Terlalu umum.") : forward("KEMENDAGRI");
            default -> forward("KEMENPANRB");
        };
    }

    private static Map<String, Object> forward(String agency) {
        return Map.of("verdict", "FORWARD", "agency", agency, "reason", "Tugas instansi ini.");
    }

    private Map<String, Object> atAgency() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> defer("Nomor peserta.");
            case 2 -> answerItself();
            case 3 -> notOurs(random.nextBoolean() ? "KEMENDAGRI" : null);
            case 4 -> random.nextInt(4) == 0 ? archive("TIDAK_JELAS", "Tidak jelas.") : assignTo("YANLIK");
            case 5 -> assignTo("DUKCAPIL");
            default -> assignTo("SDMA");
        };
    }

    private Map<String, Object> response() {
        return random.nextBoolean() ? initialResponse() : substantiveResponse();
    }

    private CalendarEdit edit() {
        var day = today.plusDays(random.nextInt(60) - 15);
        var changes =
                calendar.changes(20).stream().filter(change -> !change.undone()).toList();
        return switch (random.nextInt(3)) {
            case 0 -> new AddHoliday(day, HolidayKind.NATIONAL, "Hari uji", "Keppres uji", null);
            case 1 ->
                new AddOutage(
                        day,
                        day.plusDays(random.nextInt(4)),
                        random.nextBoolean() ? "KEMENPANRB" : null,
                        "Berita acara",
                        "Portal padam");
            default ->
                new Undo(
                        changes.isEmpty()
                                ? -1
                                : changes.get(random.nextInt(changes.size())).version());
        };
    }

    /** The rules may say no, at a door or at a form; then nothing must have happened. */
    private static void unlessRefused(Runnable act) {
        try {
            act.run();
        } catch (Refusal | FormFieldValidationException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    /** Days pass; whatever is due happens at its own instant. */
    private void pass(int days) {
        today = today.plusDays(days);
        var end = Date.from(today.atTime(9, 0).atZone(WIB).toInstant());
        for (var due = next(end); due != null; due = next(end)) {
            if (due.getDuedate() != null && due.getDuedate().after(ClockUtil.getCurrentTime())) {
                ClockUtil.setCurrentTime(due.getDuedate());
            }
            jobs.executeJob(due.getId());
        }
        ClockUtil.setCurrentTime(end);
    }

    private Job next(Date end) {
        var asked = jobs.createJobQuery().messages().active().listPage(0, 1);
        if (!asked.isEmpty()) {
            return asked.get(0);
        }
        var due = jobs.createJobQuery()
                .timers()
                .active()
                .duedateLowerThan(end)
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1);
        return due.isEmpty() ? null : due.get(0);
    }

    private void holds(TrackingId report) {
        isInOneState(report);
        isInOnePlace(report);
        assertThat(deadlines.of(report.value()))
                .filteredOn(clock -> clock.clock() == DeadlineClock.WHOLE_CASE)
                .hasSizeLessThan(2);
    }

    /** Each line of the history begins where the one before it ended, and the last is how the report stands. */
    private void isInOneState(TrackingId report) {
        record Line(String from, String to) {}
        var lines = database.sql(
                        "select c.from_status, c.to_status from status_change c join report r on r.id = c.report_id"
                                + " where r.tracking_id = ? order by c.id")
                .param(report.value())
                .query((row, number) -> new Line(row.getString(1), row.getString(2)))
                .list();
        assertThat(lines.get(0).from()).isNull();
        for (var place = 1; place < lines.size(); place++) {
            assertThat(lines.get(place).from())
                    .as("%s", lines)
                    .isEqualTo(lines.get(place - 1).to());
        }
        assertThat(reports.get(report).status().name())
                .isEqualTo(lines.get(lines.size() - 1).to());
    }

    private void isInOnePlace(TrackingId report) {
        var status = reports.get(report).status();
        seen.add(status);
        var places = new TreeSet<String>();
        for (var instance : instances
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(report.value())
                .list()) {
            instances.getActiveActivityIds(instance.getId()).stream()
                    .filter(ALL_PLACES::contains)
                    .forEach(places::add);
        }
        assertThat(PLACES.get(status))
                .as("places of a report that is %s", status)
                .containsAll(places);
        if (status != Status.ARCHIVED && status != Status.COMPLETED) {
            assertThat(places).as("places of a report that is %s", status).hasSize(1);
        }
        assertThat(places).hasSizeLessThan(2);
    }
}
