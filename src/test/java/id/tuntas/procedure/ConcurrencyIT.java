package id.tuntas.procedure;

import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.complaint;
import static id.tuntas.procedure.CaseDriver.defer;
import static id.tuntas.procedure.CaseDriver.substantiveResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.tuntas.HouseTest;
import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.DeadlineState;
import id.tuntas.deadline.Deadlines;
import id.tuntas.platform.Refusal;
import id.tuntas.report.EntryType;
import id.tuntas.report.Registered;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.ThreadEntry;
import id.tuntas.report.TrackingId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Several people, or a person and a timer, in the same instant: what happens is what could have happened one after the
 * other, and nobody is told that it worked when it did not. Where the order matters it is forced, by holding the first
 * transaction open until the database makes the second one wait; where it does not, the same is tried many times.
 */
@HouseTest
@Import(CaseDriver.class)
class ConcurrencyIT {

    @Autowired
    CaseDriver house;

    @Autowired
    ReportHandling procedure;

    @Autowired
    Reports reports;

    @Autowired
    Deadlines deadlines;

    @Autowired
    MockMvc portal;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    ManagementService jobs;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private final ExecutorService people = Executors.newFixedThreadPool(8);

    @AfterEach
    void theyGoHome() {
        people.shutdownNow();
    }

    @Test
    void registersAReportOnceHoweverOftenItIsSentUnderOneKey() throws Exception {
        var title = "Antrean " + UUID.randomUUID();
        var key = UUID.randomUUID().toString();

        var answers = together(8, number -> () -> submit(key, title));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(Answer::body).containsOnly(answers.get(0).body());
        assertThat(registered(title)).hasSize(1);
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(registered(title).get(0))
                        .processDefinitionKey("report-handling")
                        .count())
                .isOne();
        assertThat(submit(key, title)).as("and later still").isEqualTo(answers.get(0));
    }

    @Test
    void refusesAnotherReportUnderAKeyThatIsTaken() throws Exception {
        var title = "Antrean " + UUID.randomUUID();
        var other = "Antrean " + UUID.randomUUID();
        var key = UUID.randomUUID().toString();

        var answers = together(8, number -> () -> submit(key, number % 2 == 0 ? title : other));

        assertThat(answers).extracting(Answer::status).containsOnly(201, 422);
        assertThat(answers.stream().filter(answer -> answer.status() == 201).distinct())
                .hasSize(1);
        assertThat(registered(title).size() + registered(other).size()).isOne();
    }

    @Test
    void takesTwoReportsWithoutKeyForTwo() throws Exception {
        var title = "Antrean " + UUID.randomUUID();

        together(2, number -> () -> submit(null, title));

        assertThat(registered(title)).hasSize(2);
    }

    @Test
    void takesAReplyThatArrivesWhileTheReportIsBeingClosedForALaterReply() throws Exception {
        var ani = answered();
        var closing = house.timer(trackingId(ani), "closingElapsed").getId();

        var reply = meanwhile(() -> jobs.executeJob(closing), () -> reply(ani));

        assertThat(reply).isEmpty();
        isClosedAndReviewed(trackingId(ani));
    }

    @Test
    void doesNotCloseAReportToWhichAReplyIsArriving() throws Exception {
        var ani = answered();
        var closing = house.timer(trackingId(ani), "closingElapsed").getId();

        var close = meanwhile(() -> reply(ani), () -> jobs.executeJob(closing));

        assertThat(close).isPresent();
        isWithTheUnitAgain(trackingId(ani));
    }

    @Test
    void stopsTheClockOfAFurtherAnswerThatWasStillOnItsWayWhenTheReplyCame() throws Exception {
        var ani = answered();

        var reply = meanwhile(() -> answerFurther(trackingId(ani)), () -> reply(ani));

        assertThat(reply).isEmpty();
        assertThat(house.openTasks(trackingId(ani))).containsExactly("followUp");
        assertThat(closings(trackingId(ani))).containsExactly(DeadlineState.MET, DeadlineState.MET);
        assertThat(said(trackingId(ani)))
                .containsExactly(EntryType.SUBSTANTIVE_RESPONSE, EntryType.SUBSTANTIVE_RESPONSE, EntryType.REPLY);
    }

    @Test
    void takesTwoFurtherAnswersOneAfterTheOther() throws Exception {
        var ani = trackingId(answered());

        var second = meanwhile(() -> answerFurther(ani), () -> answerFurther(ani));

        assertThat(second).isEmpty();
        assertThat(closings(ani)).containsExactly(DeadlineState.MET, DeadlineState.MET, DeadlineState.RUNNING);
        assertThat(house.timers(ani)).containsExactly("closingElapsed");
    }

    @RepeatedTest(20)
    void eitherClosesOrTakesTheReply() throws Exception {
        var ani = answered();
        var closing = house.timer(trackingId(ani), "closingElapsed").getId();

        var outcomes = race(() -> reply(ani), () -> jobs.executeJob(closing));

        assertThat(outcomes.get(0)).as("the reply is never lost").isEmpty();
        if (outcomes.get(1).isEmpty()) {
            isClosedAndReviewed(trackingId(ani));
        } else {
            isWithTheUnitAgain(trackingId(ani));
        }
    }

    /** The report was closed first; the reply lies with Admin Instansi (AC-6). */
    private void isClosedAndReviewed(TrackingId report) {
        assertThat(report(report).status()).isEqualTo(Status.COMPLETED);
        assertThat(said(report)).containsExactly(EntryType.SUBSTANTIVE_RESPONSE, EntryType.REPLY);
        assertThat(house.openTasks(report)).containsExactly("reviewLaterReply");
        assertThat(closings(report)).containsExactly(DeadlineState.MET);
    }

    private void isWithTheUnitAgain(TrackingId report) {
        assertThat(report(report).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(said(report)).containsExactly(EntryType.SUBSTANTIVE_RESPONSE, EntryType.REPLY);
        assertThat(house.openTasks(report)).containsExactly("followUp");
        assertThat(house.timers(report)).containsExactlyInAnyOrder("firstResponseAlert", "followUpAlert");
        assertThat(closings(report)).containsExactly(DeadlineState.MET);
    }

    @RepeatedTest(10)
    void takesTheAnswerOfOneOfTwoOfficers() throws Exception {
        var ani = trackingId(withTheUnit());
        var task = house.task(ani, "followUp").getId();

        var outcomes = race(() -> answer(Officer.SDMA, task), () -> answer(Officer.SDMA_TOO, task));

        assertThat(outcomes).filteredOn(Optional::isEmpty).as("who won").hasSize(1);
        isAnsweredOnce(ani);
        assertThat(reports.thread(report(ani)))
                .extracting(ThreadEntry::author)
                .containsExactly(outcomes.get(0).isEmpty() ? Officer.SDMA.id() : Officer.SDMA_TOO.id());
    }

    @RepeatedTest(10)
    void takesTheAnswerFromOneOfTwoWindowsOfAnOfficer() throws Exception {
        var ani = trackingId(withTheUnit());
        house.claim(Officer.SDMA, ani, "followUp");
        var task = house.task(ani, "followUp").getId();

        var outcomes = race(() -> send(Officer.SDMA, task), () -> send(Officer.SDMA, task));

        assertThat(outcomes).filteredOn(Optional::isEmpty).as("who won").hasSize(1);
        isAnsweredOnce(ani);
    }

    @RepeatedTest(10)
    void stopsForAWithdrawalOrTellsTheReporterThatItDidNot() throws Exception {
        var ani = withTheUnit();
        var task = house.task(trackingId(ani), "followUp").getId();

        var outcomes = race(
                () -> procedure.withdraw(trackingId(ani), ani.accessCode(), "Sudah beres."),
                () -> answer(Officer.SDMA, task));

        assertThat(outcomes).filteredOn(Optional::isEmpty).as("who got through").isNotEmpty();
        if (outcomes.get(0).isEmpty()) {
            assertThat(report(trackingId(ani)).status()).isEqualTo(Status.ARCHIVED);
            assertThat(house.runs(trackingId(ani))).isFalse();
        } else {
            isAnsweredOnce(trackingId(ani));
        }
    }

    @RepeatedTest(10)
    void eitherArchivesADeferredReportOrTakesWhatCompletesIt() throws Exception {
        var ani = house.submit(complaint(null));
        house.submit(Officer.NATIONAL, trackingId(ani), "verifyNationally", defer("Nomor peserta."));
        var waiting = house.timer(trackingId(ani), "completionElapsed").getId();

        var outcomes = race(() -> reply(ani), () -> jobs.executeJob(waiting));

        assertThat(outcomes).filteredOn(Optional::isEmpty).as("who won").hasSize(1);
        if (outcomes.get(0).isEmpty()) {
            assertThat(report(trackingId(ani)).status()).isEqualTo(Status.NOT_VERIFIED);
            assertThat(house.openTasks(trackingId(ani))).containsExactly("verifyNationally");
        } else {
            assertThat(outcomes.get(0)).get().isInstanceOf(Refusal.class);
            assertThat(report(trackingId(ani)).status()).isEqualTo(Status.ARCHIVED);
            assertThat(house.runs(trackingId(ani))).isFalse();
        }
    }

    private void isAnsweredOnce(TrackingId report) {
        assertThat(said(report)).containsExactly(EntryType.SUBSTANTIVE_RESPONSE);
        assertThat(house.openTasks(report)).isEmpty();
        assertThat(house.timers(report)).containsExactly("closingElapsed");
        assertThat(closings(report)).containsExactly(DeadlineState.RUNNING);
        assertThat(reports.history(report(report))).hasSize(3);
    }

    private Registered withTheUnit() {
        var ani = house.submit(complaint("KEMENPANRB"));
        house.submit(Officer.PANRB, trackingId(ani), "verifyAtAgency", assignTo("SDMA"));
        return ani;
    }

    private Registered answered() {
        var ani = withTheUnit();
        house.submit(Officer.SDMA, trackingId(ani), "followUp", substantiveResponse());
        return ani;
    }

    private void reply(Registered ani) {
        procedure.reply(trackingId(ani), ani.accessCode(), "Nama saya belum ada di pengumuman itu.");
    }

    private void answerFurther(TrackingId report) {
        house.atTheDesk(Officer.SDMA, () -> procedure.addResponse(report, "Pengumuman juga kami kirim ke surel Ibu."));
    }

    private void answer(Officer officer, String task) {
        house.acting(officer, () -> tasks.claim(task, officer.id()));
        send(officer, task);
    }

    private void send(Officer officer, String task) {
        house.acting(officer, () -> forms.submitTaskForm(task, substantiveResponse()));
    }

    private record Answer(int status, String body) {

        static Answer of(MockHttpServletResponse response) {
            return new Answer(
                    response.getStatus(), new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
        }
    }

    private Answer submit(String key, String title) throws Exception {
        var request =
                post("/api/v1/reports").contentType(MediaType.APPLICATION_JSON).content("""
                        {"kind": "COMPLAINT", "title": "%s", "content": "Antrean loket tidak bergerak sejak pagi.",
                         "reporter": {"name": "Ani Lestari", "email": "ani@contoh.id"}}""".formatted(title));
        return Answer.of(portal.perform(key == null ? request : request.header("Idempotency-Key", key))
                .andReturn()
                .getResponse());
    }

    private List<String> registered(String title) {
        return database.sql("select tracking_id from report where title = ?")
                .param(title)
                .query(String.class)
                .list();
    }

    /** All start at the same instant; answers what each got, in their order. */
    private <T> List<T> together(int many, Act<T> act) throws Exception {
        var start = new CountDownLatch(1);
        var running = IntStream.range(0, many)
                .mapToObj(number -> people.submit(() -> {
                    start.await();
                    return act.of(number).call();
                }))
                .toList();
        start.countDown();
        var answers = new ArrayList<T>();
        for (var each : running) {
            answers.add(each.get());
        }
        return Collections.unmodifiableList(answers);
    }

    /** What the one with this number does. */
    private interface Act<T> {
        Callable<T> of(int number);
    }

    /** Both start at the same instant; answers why each failed, in their order. */
    private List<Optional<Throwable>> race(Runnable one, Runnable other) throws Exception {
        var both = List.of(one, other);
        return together(2, number -> () -> {
            try {
                both.get(number).run();
                return Optional.empty();
            } catch (RuntimeException failure) {
                return Optional.of(failure);
            }
        });
    }

    private Optional<Throwable> meanwhile(Runnable first, Runnable second) throws InterruptedException {
        return new Overlap(database, transaction).of(first, second);
    }

    private static TrackingId trackingId(Registered registered) {
        return registered.report().trackingId();
    }

    private Report report(TrackingId trackingId) {
        return reports.get(trackingId);
    }

    private List<EntryType> said(TrackingId trackingId) {
        return reports.thread(report(trackingId)).stream()
                .map(ThreadEntry::type)
                .toList();
    }

    private List<DeadlineState> closings(TrackingId report) {
        return deadlines.of(report.value()).stream()
                .filter(deadline -> deadline.clock() == DeadlineClock.CLOSING)
                .map(Deadline::state)
                .toList();
    }
}
