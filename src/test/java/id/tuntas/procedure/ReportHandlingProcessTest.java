package id.tuntas.procedure;

import static id.tuntas.procedure.CaseDriver.archive;
import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.complaint;
import static id.tuntas.procedure.CaseDriver.defer;
import static id.tuntas.procedure.CaseDriver.duplicateOf;
import static id.tuntas.procedure.CaseDriver.endOf;
import static id.tuntas.procedure.CaseDriver.forwardTo;
import static id.tuntas.procedure.CaseDriver.initialResponse;
import static id.tuntas.procedure.CaseDriver.notOurs;
import static id.tuntas.procedure.CaseDriver.substantiveResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.DeadlineState;
import id.tuntas.deadline.Deadlines;
import id.tuntas.deadline.LedgerDay;
import id.tuntas.followup.ResponseKind;
import id.tuntas.platform.Refusal;
import id.tuntas.report.Act;
import id.tuntas.report.ClosingReason;
import id.tuntas.report.EntryType;
import id.tuntas.report.History;
import id.tuntas.report.Registered;
import id.tuntas.report.Report;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.StatusChange;
import id.tuntas.report.SubStatus;
import id.tuntas.report.ThreadEntry;
import id.tuntas.report.TrackingId;
import id.tuntas.routing.Hop;
import id.tuntas.routing.Hop.Level;
import id.tuntas.routing.Hop.Outcome;
import id.tuntas.routing.Routing;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The statutory life of one report: where it enters (TR-1, TR-2, RT-4, DI-2), verification at Admin Nasional (V-1, V-3,
 * TR-3), the wait for the reporter and its end (AC-1 to AC-3, TR-16, TR-18) and the rating (AC-8).
 */
@ProcessTestOf("report-handling")
class ReportHandlingProcessTest {

    private static final String PROCESS = "report-handling";

    @Autowired
    CaseDriver house;

    @Autowired
    ReportHandling procedure;

    @Autowired
    DeskActs desk;

    @Autowired
    VerifierActs verifiers;

    @Autowired
    Reports reports;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Routing routing;

    @Autowired
    ManagementService jobs;

    @Test
    void sendsAReportWithoutAgencyToAdminNasionalForThreeWorkingDays() {
        at("2025-07-04T16:30:00");

        var ani = house.submit(complaint(null)).report().trackingId();

        assertThat(house.instance(ani, PROCESS)).isWaitingAt("verifyNationally");
        assertThat(house.task(ani, "verifyNationally"))
                .hasCandidateGroup("national-admin")
                .isNotAssigned()
                .hasDueDate(Date.from(endOf("2025-07-09")));
        assertThat(clocks(ani))
                .containsExactly(
                        tuple(DeadlineClock.NATIONAL_VERIFICATION, DeadlineState.RUNNING, endOf("2025-07-09")));
        assertThat(report(ani).status()).isEqualTo(Status.NOT_VERIFIED);
        assertThat(report(ani).publishedAt()).isNull();
    }

    @Test
    void sendsAReportForAChosenAgencyStraightThere() {
        at("2025-07-04T16:30:00");

        var ani = house.submit(complaint("KEMENPANRB")).report().trackingId();

        assertThat(house.instance(ani, PROCESS))
                .isWaitingAt("handleAtAgency")
                .hasNotPassed("openNationalVerification", "verifyNationally");
        assertThat(house.openTasks(ani)).containsExactly("verifyAtAgency");
        assertThat(clocks(ani))
                .containsExactly(tuple(DeadlineClock.AGENCY_VERIFICATION, DeadlineState.RUNNING, endOf("2025-07-09")));
        assertThat(report(ani).status()).isEqualTo(Status.NOT_VERIFIED);
        assertThat(report(ani).publishedAt()).isNotNull();
    }

    @Test
    void countsTheAgencysDaysFromTheForwardingAndNotFromTheReceipt() {
        at("2025-07-04T16:30:00");
        var ani = house.submit(complaint(null)).report().trackingId();

        at("2025-07-09T10:00:00");
        house.submit(Officer.NATIONAL, ani, "verifyNationally", forwardTo("KEMENPANRB"));

        assertThat(clocks(ani))
                .containsExactly(
                        tuple(DeadlineClock.NATIONAL_VERIFICATION, DeadlineState.MET, endOf("2025-07-09")),
                        tuple(DeadlineClock.AGENCY_VERIFICATION, DeadlineState.RUNNING, endOf("2025-07-14")),
                        tuple(DeadlineClock.WHOLE_CASE, DeadlineState.RUNNING, endOf("2025-10-03")));
        assertThat(house.timers(ani)).containsExactly("agencyVerificationAlert");
        assertThat(report(ani).status()).isEqualTo(Status.NOT_VERIFIED);
        assertThat(report(ani).agency()).isEqualTo("KEMENPANRB");
        assertThat(report(ani).publishedAt())
                .isEqualTo(ClockUtil.getCurrentTime().toInstant());
    }

    @Test
    void takesAVerdictInTheLastMillisecondForTimely() {
        at("2025-07-04T16:30:00");
        var ani = house.submit(complaint(null)).report().trackingId();

        set(endOf("2025-07-09"));
        house.submit(Officer.NATIONAL, ani, "verifyNationally", forwardTo("KEMENPANRB"));

        assertThat(states(ani, DeadlineClock.NATIONAL_VERIFICATION)).containsExactly(DeadlineState.MET);
    }

    @Test
    void recordsALateVerificationAndKeepsTheTaskOpen() {
        at("2025-07-04T16:30:00");
        var ani = house.submit(complaint(null)).report().trackingId();

        assertThat(house.letPass(ani, "nationalVerificationAlert")).isEqualTo(endOf("2025-07-09"));

        assertThat(states(ani, DeadlineClock.NATIONAL_VERIFICATION)).containsExactly(DeadlineState.MISSED);
        assertThat(house.instance(ani, PROCESS))
                .isWaitingAt("verifyNationally")
                .hasPassed("nationalVerificationEscalated");
        assertThat(report(ani).status()).isEqualTo(Status.NOT_VERIFIED);
    }

    @Test
    void doesNotForgiveALateVerification() {
        at("2025-07-04T16:30:00");
        var ani = house.submit(complaint(null)).report().trackingId();
        house.letPass(ani, "nationalVerificationAlert");

        at("2025-07-10T08:00:00");
        house.submit(Officer.NATIONAL, ani, "verifyNationally", forwardTo("KEMENPANRB"));

        assertThat(states(ani, DeadlineClock.NATIONAL_VERIFICATION)).containsExactly(DeadlineState.MISSED);
        assertThat(states(ani, DeadlineClock.AGENCY_VERIFICATION)).containsExactly(DeadlineState.RUNNING);
    }

    @Test
    void countsAVerdictAfterTheDueInstantAsLateEvenIfTheTimerHasNotFired() {
        at("2025-07-04T16:30:00");
        var ani = house.submit(complaint(null)).report().trackingId();

        set(endOf("2025-07-09").plusMillis(1));
        house.submit(Officer.NATIONAL, ani, "verifyNationally", forwardTo("KEMENPANRB"));

        assertThat(states(ani, DeadlineClock.NATIONAL_VERIFICATION)).containsExactly(DeadlineState.MISSED);
    }

    @Test
    void letsAdminNasionalCorrectKindAndTopicButNotTheWords() {
        at("2025-07-04T16:30:00");
        var ani = house.submit(complaint(null)).report().trackingId();

        house.submit(
                Officer.NATIONAL,
                ani,
                "verifyNationally",
                Map.of("verdict", "FORWARD", "agency", "KEMENPANRB", "kind", "INFORMATION_REQUEST", "topic", "CPNS"));

        assertThat(report(ani).kind()).isEqualTo(ReportKind.INFORMATION_REQUEST);
        assertThat(report(ani).topic()).isEqualTo("CPNS");
        assertThat(report(ani).title()).isEqualTo(complaint(null).title());
        assertThat(report(ani).content()).isEqualTo(complaint(null).content());
    }

    @ParameterizedTest
    @ValueSource(strings = {"KEMENLUAR", "kemenpanrb", " "})
    void keepsTheTaskOpenWhenTheAgencyIsNotKnown(String agency) {
        at("2025-07-04T16:30:00");
        var ani = house.submit(complaint(null)).report().trackingId();
        house.claim(Officer.NATIONAL, ani, "verifyNationally");

        assertThatThrownBy(() -> house.send(Officer.NATIONAL, ani, "verifyNationally", forwardTo(agency)))
                .isInstanceOf(Refusal.class);

        assertThat(house.task(ani, "verifyNationally")).isAssignedTo(Officer.NATIONAL.id());
        assertThat(states(ani, DeadlineClock.NATIONAL_VERIFICATION)).containsExactly(DeadlineState.RUNNING);
        assertThat(report(ani).agency()).isNull();
        assertThat(reports.history(report(ani))).hasSize(1);
    }

    @Test
    void showsTheNationalTaskToNoAgency() {
        var ani = house.submit(complaint(null)).report().trackingId();

        assertThat(house.inbox(Officer.NATIONAL, ani)).containsExactly("verifyNationally");
        assertThat(house.inbox(Officer.PANRB, ani)).isEmpty();
        assertThat(house.inbox(Officer.SDMA, ani)).isEmpty();
        assertThatThrownBy(() -> house.claim(Officer.PANRB, ani, "verifyNationally"))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void takesAReportAtTheCounterOfAdminNasionalToAdminNasional() {
        at("2025-07-04T16:30:00");

        var budi = house.receive(Officer.NATIONAL, atTheCounter());

        assertThat(house.openTasks(budi)).containsExactly("verifyNationally");
        assertThat(house.promised(budi, "nationalVerificationAlert")).isEqualTo(endOf("2025-07-09"));
        assertThat(report(budi).channel()).isEqualTo("LETTER");
        assertThat(report(budi).originalReceivedOn()).isEqualTo("2025-07-01");
        assertThat(report(budi).enteredBy()).isEqualTo("nasional");
        assertThat(reports.identityOf(report(budi)).name()).isEqualTo("Budi Santoso");
    }

    @Test
    void takesAReportAtTheCounterOfAnAgencyToThatAgency() {
        var budi = house.receive(Officer.PANRB, atTheCounter());

        assertThat(house.inbox(Officer.PANRB, budi)).containsExactly("verifyAtAgency");
        assertThat(report(budi).agency()).isEqualTo("KEMENPANRB");
        assertThat(report(budi).suggestedUnit()).isNull();
    }

    @Test
    void letsAdminInstansiVerifyWhatALiaisonOfficerTypedIn() {
        var budi = house.receive(Officer.SDMA, atTheCounter());

        assertThat(house.inbox(Officer.PANRB, budi)).containsExactly("verifyAtAgency");
        assertThat(house.inbox(Officer.SDMA, budi)).isEmpty();
        assertThat(report(budi).unit()).isNull();
        assertThat(report(budi).suggestedUnit()).isEqualTo("SDMA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporterEmail", "notice", "content", "kind", "receivedOn"})
    void refusesAReportAtTheCounterThatLacks(String field) {
        var incomplete = new HashMap<>(atTheCounter());
        incomplete.remove(field);

        assertThatThrownBy(() -> house.receive(Officer.NATIONAL, incomplete)).isInstanceOf(Refusal.class);
    }

    @Test
    void letsNobodyElseServeAtTheCounter() {
        assertThatThrownBy(() -> house.receive(Officer.INSPEKTORAT, atTheCounter()))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void doesNotStartTheClosingClockAfterAFirstNotice() {
        var ani = withTheUnit().report().trackingId();

        house.submit(Officer.SDMA, ani, "followUp", initialResponse());

        assertThat(house.timers(ani)).doesNotContain("closingElapsed");
        assertThat(states(ani, DeadlineClock.CLOSING)).isEmpty();
        assertThat(house.instance(ani, PROCESS)).isWaitingAt("handleAtAgency").hasNotPassed("openClosingWait");
    }

    @Test
    void closesAtTheEndOfTheTenthWorkingDayAfterTheAnswer() {
        at("2024-12-19T09:00:00");
        var ani = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA"));
        at("2024-12-20T09:00:00");
        house.submit(Officer.SDMA, ani, "followUp", substantiveResponse());
        var instance = house.instance(ani, PROCESS);
        assertThat(instance).isWaitingAt("awaitReporter");
        assertThat(report(ani).status()).isEqualTo(Status.IN_PROGRESS);

        assertThat(house.fire(ani, "closingElapsed")).isEqualTo(endOf("2025-01-08"));

        assertThat(instance).isWaitingAt("awaitLaterReply").hasPassed("closeReport");
        assertThat(report(ani).status()).isEqualTo(Status.COMPLETED);
        assertThat(report(ani).subStatus()).isEmpty();
        assertThat(report(ani).closedAt()).isEqualTo(endOf("2025-01-08"));
        assertThat(report(ani).closingReason()).contains(ClosingReason.AUTOMATIC);
        assertThat(states(ani, DeadlineClock.CLOSING)).containsExactly(DeadlineState.MET);
    }

    @Test
    void closesNotAMillisecondEarlier() {
        var ani = answered().report().trackingId();
        var timer = house.timer(ani, "closingElapsed").getId();

        set(endOf("2025-07-25").minusMillis(1));
        assertThat(jobs.createJobQuery().jobId(timer).executable().list()).isEmpty();

        set(endOf("2025-07-25"));
        assertThat(jobs.createJobQuery().jobId(timer).executable().list()).hasSize(1);
    }

    @Test
    void startsTheTenDaysAnewWithAFurtherAnswer() {
        var ani = answered().report().trackingId();

        at("2025-07-18T10:00:00");
        house.atTheDesk(Officer.SDMA, () -> procedure.addResponse(ani, "Pengumuman juga kami kirim ke surel Ibu."));

        assertThat(house.due(ani, "closingElapsed")).isEqualTo(endOf("2025-08-01"));
        assertThat(house.openTasks(ani)).isEmpty();
        assertThat(clocks(ani, DeadlineClock.CLOSING))
                .containsExactly(
                        tuple(DeadlineClock.CLOSING, DeadlineState.MET, endOf("2025-07-25")),
                        tuple(DeadlineClock.CLOSING, DeadlineState.RUNNING, endOf("2025-08-01")));
        assertThat(reports.thread(report(ani)))
                .extracting(ThreadEntry::type, ThreadEntry::author)
                .containsExactly(
                        tuple(EntryType.SUBSTANTIVE_RESPONSE, "sdma"), tuple(EntryType.SUBSTANTIVE_RESPONSE, "sdma"));
    }

    @Test
    void takesNoFurtherAnswerWhileTheUnitHasTheTask() {
        var ani = withTheUnit().report().trackingId();

        assertThatThrownBy(() -> house.atTheDesk(Officer.SDMA, () -> procedure.addResponse(ani, "Tambahan.")))
                .isInstanceOf(Refusal.class);

        assertThat(reports.thread(report(ani))).isEmpty();
        assertThat(report(ani).status()).isEqualTo(Status.NOT_FOLLOWED_UP);
    }

    @Test
    void asksTheUnitAgainWhenTheReporterReplies() {
        var ani = answered();
        var trackingId = ani.report().trackingId();

        set(endOf("2025-07-25"));
        procedure.reply(trackingId, ani.accessCode(), "Nama saya belum ada di pengumuman itu.");

        assertThat(house.instance(trackingId, PROCESS)).isWaitingAt("handleAtAgency");
        assertThat(house.openTasks(trackingId)).containsExactly("followUp");
        assertThat(house.inbox(Officer.SDMA, trackingId)).containsExactly("followUp");
        assertThat(house.timers(trackingId)).doesNotContain("closingElapsed", "agencyVerificationAlert");
        assertThat(report(trackingId).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(report(trackingId).subStatus()).contains(SubStatus.FOLLOW_UP);
        assertThat(states(trackingId, DeadlineClock.CLOSING)).containsExactly(DeadlineState.MET);
    }

    @Test
    void waitsTenDaysAgainOnlyAfterANewAnswer() {
        var ani = answered();
        var trackingId = ani.report().trackingId();
        at("2025-07-25T20:00:00");
        procedure.reply(trackingId, ani.accessCode(), "Nama saya belum ada di pengumuman itu.");

        at("2025-07-28T09:00:00");
        house.submit(Officer.SDMA, trackingId, "followUp", initialResponse());
        assertThat(house.timers(trackingId)).doesNotContain("closingElapsed");
        assertThat(report(trackingId).subStatus()).contains(SubStatus.FOLLOW_UP);

        at("2025-07-29T09:00:00");
        house.submit(Officer.SDMA, trackingId, "followUp", substantiveResponse());
        assertThat(house.due(trackingId, "closingElapsed")).isEqualTo(endOf("2025-08-12"));
    }

    @Test
    void addsAReplyBeforeTheAnswerToTheThreadAndLeavesTheProcedureAsItIs() {
        var ani = withTheUnit();
        var trackingId = ani.report().trackingId();

        procedure.reply(trackingId, ani.accessCode(), "Saya tambahkan: nomor peserta saya 214.");

        assertThat(reports.thread(report(trackingId)))
                .extracting(ThreadEntry::type)
                .containsExactly(EntryType.REPLY);
        assertThat(report(trackingId).status()).isEqualTo(Status.NOT_FOLLOWED_UP);
        assertThat(house.openTasks(trackingId)).containsExactly("followUp");
        assertThat(states(trackingId, DeadlineClock.FIRST_RESPONSE)).containsExactly(DeadlineState.RUNNING);
    }

    @Test
    void makesANewReportOfAReplyToAReportClosedMoreThanThirtyDaysAgo() {
        var ani = answered();
        var trackingId = ani.report().trackingId();
        var instance = house.instance(trackingId, PROCESS);
        house.fire(trackingId, "closingElapsed");
        assertThat(house.fire(trackingId, "reopeningElapsed")).isEqualTo(endOf("2025-08-24"));
        assertThat(instance).isEnded().hasPassed("reportCompleted");

        at("2025-08-25T00:00:00");
        var next =
                procedure.reply(trackingId, ani.accessCode(), "Belum tuntas.").orElseThrow();
        assertThatThrownBy(() -> house.atTheDesk(Officer.SDMA, () -> procedure.addResponse(trackingId, "Tambahan.")))
                .isInstanceOf(Refusal.class);

        assertThat(reports.thread(report(trackingId))).hasSize(1);
        assertThat(report(trackingId).status()).isEqualTo(Status.COMPLETED);
        assertThat(house.runs(trackingId)).isFalse();
        assertThat(house.inbox(Officer.PANRB, next.trackingId())).containsExactly("verifyAtAgency");
        assertThat(house.task(next.trackingId(), "verifyAtAgency")).hasDueDate(Date.from(endOf("2025-08-28")));
        assertThat(next.precededBy()).isEqualTo(trackingId);
        assertThat(next.content()).isEqualTo("Belum tuntas.");
    }

    @Test
    void isRatedOnceAndOnlyWhenCompleted() {
        var ani = answered();
        var trackingId = ani.report().trackingId();
        assertThatThrownBy(() -> procedure.rate(trackingId, ani.accessCode(), 4))
                .isInstanceOf(Refusal.class);
        house.fire(trackingId, "closingElapsed");

        procedure.rate(trackingId, ani.accessCode(), 4);
        assertThatThrownBy(() -> procedure.rate(trackingId, ani.accessCode(), 1))
                .isInstanceOf(Refusal.class);

        assertThat(report(trackingId).rating()).isEqualTo(4);
    }

    @Test
    void writesDownEveryChangeWithItsActorAndStatus() {
        at("2025-07-04T16:30:00");
        var ani = house.submit(complaint(null)).report().trackingId();
        house.submit(Officer.NATIONAL, ani, "verifyNationally", forwardTo("KEMENPANRB"));
        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA"));
        house.submit(Officer.SDMA, ani, "followUp", substantiveResponse());
        house.fire(ani, "closingElapsed");

        assertThat(reports.history(report(ani)))
                .extracting(StatusChange::actor, StatusChange::to, StatusChange::agency, StatusChange::unit)
                .containsExactly(
                        tuple("pelapor", Status.NOT_VERIFIED, null, null),
                        tuple("nasional", Status.NOT_VERIFIED, "KEMENPANRB", null),
                        tuple("admin-panrb", Status.NOT_FOLLOWED_UP, "KEMENPANRB", "SDMA"),
                        tuple("sdma", Status.IN_PROGRESS, "KEMENPANRB", "SDMA"),
                        tuple("tuntas", Status.COMPLETED, "KEMENPANRB", "SDMA"));
    }

    @Test
    void asksTheReporterForWhatIsMissing() {
        at("2025-07-04T16:30:00");
        var ani = house.submit(complaint(null)).report().trackingId();
        at("2025-07-07T10:00:00");
        house.submit(Officer.NATIONAL, ani, "verifyNationally", defer("Nomor peserta dan tanggal ujian."));

        assertThat(house.instance(ani, PROCESS)).isWaitingAt("awaitCompletion");
        assertThat(house.openTasks(ani)).isEmpty();
        assertThat(report(ani).status()).isEqualTo(Status.DEFERRED);
        assertThat(History.missingItems(reports.history(report(ani)))).contains("Nomor peserta dan tanggal ujian.");
        assertThat(clocks(ani))
                .as("verification counts as done (TD-6), and the reporter has 30 calendar days (TD-3)")
                .containsExactly(
                        tuple(DeadlineClock.NATIONAL_VERIFICATION, DeadlineState.MET, endOf("2025-07-09")),
                        tuple(DeadlineClock.COMPLETION, DeadlineState.RUNNING, endOf("2025-08-06")));
        assertThat(deadlines
                        .latest(ani.value(), DeadlineClock.COMPLETION)
                        .orElseThrow()
                        .ledger())
                .hasSize(30)
                .allMatch(LedgerDay::counted)
                .last()
                .extracting(LedgerDay::reason)
                .isEqualTo("hari kalender ke-30");
    }

    @Test
    void goesBackToAdminNasionalWithAFreshClockWhenCompleted() {
        at("2025-07-04T16:30:00");
        var ani = house.submit(complaint(null));
        var trackingId = ani.report().trackingId();
        house.letPass(trackingId, "nationalVerificationAlert");
        house.submit(Officer.NATIONAL, trackingId, "verifyNationally", defer("Nomor peserta."));

        at("2025-07-18T21:00:00");
        procedure.reply(trackingId, ani.accessCode(), "Nomor peserta saya 214.");

        assertThat(house.openTasks(trackingId)).containsExactly("verifyNationally");
        assertThat(house.timers(trackingId)).containsExactly("nationalVerificationAlert");
        assertThat(report(trackingId).status()).isEqualTo(Status.NOT_VERIFIED);
        assertThat(clocks(trackingId))
                .containsExactly(
                        tuple(DeadlineClock.NATIONAL_VERIFICATION, DeadlineState.MISSED, endOf("2025-07-09")),
                        tuple(DeadlineClock.COMPLETION, DeadlineState.MET, endOf("2025-08-08")),
                        tuple(DeadlineClock.NATIONAL_VERIFICATION, DeadlineState.RUNNING, endOf("2025-07-23")));
    }

    @Test
    void goesBackToTheAgencyThatAskedForMore() {
        at("2025-07-09T10:00:00");
        var ani = house.submit(complaint("KEMENPANRB"));
        var trackingId = ani.report().trackingId();
        house.submit(Officer.PANRB, trackingId, "verifyAtAgency", defer("Nomor peserta."));
        assertThat(house.instance(trackingId, PROCESS)).isWaitingAt("awaitCompletion");

        at("2025-07-14T10:00:00");
        procedure.reply(trackingId, ani.accessCode(), "Nomor peserta saya 214.");

        assertThat(house.inbox(Officer.PANRB, trackingId)).containsExactly("verifyAtAgency");
        assertThat(house.promised(trackingId, "agencyVerificationAlert")).isEqualTo(endOf("2025-07-17"));
        assertThat(report(trackingId).agency()).isEqualTo("KEMENPANRB");
    }

    /** OM-2: from the first verification on, once per report, whoever holds it (BW-7). */
    @Test
    void timesTheWholeCaseFromTheFirstVerificationOnce() {
        at("2025-07-04T16:30:00");
        var ani = house.submit(complaint(null)).report().trackingId();
        assertThat(deadlines.latest(ani.value(), DeadlineClock.WHOLE_CASE)).isEmpty();
        at("2025-07-07T10:00:00");
        house.submit(Officer.NATIONAL, ani, "verifyNationally", forwardTo("KEMENDAGRI"));
        assertThat(whole(ani).startedOn()).isEqualTo("2025-07-07");
        assertThat(whole(ani).dueAt()).as("60 working days").isEqualTo(endOf("2025-10-01"));
        assertThat(house.due(ani, "wholeCaseAlert")).as("60 calendar days").isEqualTo(endOf("2025-09-05"));

        at("2025-07-08T10:00:00");
        house.submit(Officer.DAGRI, ani, "verifyAtAgency", notOurs("KEMENPANRB"));
        at("2025-07-09T10:00:00");
        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA"));

        assertThat(house.instance(ani, PROCESS)).hasPassed("wholeCaseRunsAlready");
        assertThat(whole(ani).startedOn()).isEqualTo("2025-07-07");
        assertThat(whole(ani).state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(clocks(ani))
                .filteredOn(clock -> clock.toList().contains(DeadlineClock.WHOLE_CASE))
                .hasSize(1);
        house.submit(Officer.SDMA, ani, "followUp", initialResponse());
        assertThat(whole(ani).stoppedAt()).as("no answer in substance").isNull();
        at("2025-07-16T10:00:00");
        house.submit(Officer.SDMA, ani, "followUp", substantiveResponse());
        assertThat(whole(ani).state()).isEqualTo(DeadlineState.MET);
        assertThat(whole(ani).released()).isFalse();
    }

    /** Section 26: Tunda pauses it, and its timer with it; a day is neither lost nor doubled. */
    @Test
    void letsTheWholeCaseStandStillWhileTheReporterIsAsked() {
        at("2025-07-07T10:00:00");
        var registered = house.submit(complaint(null));
        var ani = registered.report().trackingId();
        house.submit(Officer.NATIONAL, ani, "verifyNationally", forwardTo("KEMENPANRB"));
        at("2025-07-09T10:00:00");
        house.submit(Officer.PANRB, ani, "verifyAtAgency", defer("Nomor peserta."));
        assertThat(whole(ani).state()).isEqualTo(DeadlineState.PAUSED);
        assertThat(house.due(ani, "wholeCaseAlert")).as("30 days later at most").isEqualTo(endOf("2025-10-05"));

        at("2025-07-19T10:00:00"); // a Saturday
        procedure.reply(ani, registered.accessCode(), "Nomor peserta saya 214.");

        assertThat(whole(ani).state()).isEqualTo(DeadlineState.RUNNING);
        assertThat(whole(ani).dueAt()).as("7 working days later").isEqualTo(endOf("2025-10-10"));
        assertThat(house.due(ani, "wholeCaseAlert"))
                .as("10 calendar days later")
                .isEqualTo(endOf("2025-09-15"));
        assertThat(whole(ani).ledger())
                .filteredOn(day -> day.reason().startsWith("ditunda"))
                .hasSize(10)
                .noneMatch(LedgerDay::counted);
        house.fire(ani, "wholeCaseAlert");
        assertThat(house.climb(ani, DeadlineClock.WHOLE_CASE)).isEqualTo(endOf("2025-10-10"));
        assertThat(whole(ani).state()).isEqualTo(DeadlineState.MISSED);
    }

    /** A ladder that has begun stands still as well, and nothing happens twice. */
    @Test
    void letsALadderStandStillThatHasBegun() {
        at("2025-07-07T10:00:00");
        var registered = house.submit(complaint(null));
        var ani = registered.report().trackingId();
        house.submit(Officer.NATIONAL, ani, "verifyNationally", forwardTo("KEMENPANRB"));
        house.fire(ani, "wholeCaseAlert");
        at("2025-09-08T10:00:00");
        house.submit(Officer.PANRB, ani, "verifyAtAgency", defer("Nomor peserta."));
        assertThat(house.rungs(ani, DeadlineClock.WHOLE_CASE))
                .singleElement()
                .satisfies(rung -> assertThat(rung.getDuedate().toInstant()).isAfter(endOf("2025-10-08")));
        at("2025-09-10T10:00:00");
        procedure.reply(ani, registered.accessCode(), "Nomor peserta saya 214.");

        assertThat(house.climb(ani, DeadlineClock.WHOLE_CASE))
                .as("2 working days later")
                .isEqualTo(endOf("2025-10-03"));
    }

    @Test
    void endsTheWholeCaseWithTheReport() {
        at("2025-07-07T10:00:00");
        var registered = house.submit(complaint(null));
        var ani = registered.report().trackingId();
        house.submit(Officer.NATIONAL, ani, "verifyNationally", forwardTo("KEMENPANRB"));
        house.submit(Officer.PANRB, ani, "verifyAtAgency", defer("Nomor peserta."));

        house.fire(ani, "completionElapsed");

        assertThat(whole(ani).released()).isTrue();
        assertThat(whole(ani).state()).isEqualTo(DeadlineState.MET);
        assertThat(house.runs(ani)).isFalse();
    }

    private Deadline whole(TrackingId report) {
        return deadlines.latest(report.value(), DeadlineClock.WHOLE_CASE).orElseThrow();
    }

    @Test
    void archivesWhatIsNotCompletedInThirtyCalendarDays() {
        at("2025-07-04T16:30:00");
        var ani = house.submit(complaint(null));
        var trackingId = ani.report().trackingId();
        house.submit(Officer.NATIONAL, trackingId, "verifyNationally", defer("Nomor peserta."));
        var instance = house.instance(trackingId, PROCESS);

        assertThat(house.fire(trackingId, "completionElapsed")).isEqualTo(endOf("2025-08-03"));

        assertThat(instance).isEnded().hasPassed("archiveUncompleted", "reportArchived");
        assertThat(report(trackingId).status()).isEqualTo(Status.ARCHIVED);
        assertThat(report(trackingId).archiveReason()).isEqualTo("TIDAK_DILENGKAPI");
        assertThat(states(trackingId, DeadlineClock.COMPLETION)).containsExactly(DeadlineState.MISSED);
        assertThatThrownBy(() -> procedure.reply(trackingId, ani.accessCode(), "Nomor peserta saya 214."))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void archivesWithACodeAndANote() {
        var ani = house.submit(complaint(null)).report().trackingId();
        var instance = house.instance(ani, PROCESS);

        house.submit(Officer.NATIONAL, ani, "verifyNationally", archive("TERLALU_UMUM", "Tidak menyebut layanan apa."));

        assertThat(instance).isEnded().hasPassed("reportArchived");
        assertThat(report(ani).status()).isEqualTo(Status.ARCHIVED);
        assertThat(report(ani).archiveReason()).isEqualTo("TERLALU_UMUM");
        assertThat(reports.history(report(ani)))
                .last()
                .extracting(StatusChange::act, StatusChange::note)
                .containsExactly(Act.ARCHIVED, "Tidak menyebut layanan apa.");
        assertThat(states(ani, DeadlineClock.NATIONAL_VERIFICATION)).containsExactly(DeadlineState.MET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TIDAK_DILENGKAPI", "BOSAN", ""})
    void archivesForNoOtherReason(String code) {
        var ani = house.submit(complaint(null)).report().trackingId();

        refuses(ani, archive(code, "Catatan."));
    }

    @Test
    void archivesNothingWithoutANote() {
        var ani = house.submit(complaint(null)).report().trackingId();

        refuses(ani, Map.of("verdict", "ARCHIVE", "archiveReason", "TIDAK_JELAS"));
    }

    @Test
    void defersNothingWithoutSayingWhatIsMissing() {
        var ani = house.submit(complaint(null)).report().trackingId();

        refuses(ani, Map.of("verdict", "DEFER"));
    }

    @Test
    void attachesTheTextOfADuplicateToItsMaster() {
        var master = withTheUnit().report().trackingId();
        var ani = house.submit(complaint(null)).report().trackingId();

        house.submit(Officer.NATIONAL, ani, "verifyNationally", duplicateOf(master.grouped()));

        assertThat(report(ani).status()).isEqualTo(Status.ARCHIVED);
        assertThat(report(ani).masterReport()).isEqualTo(master);
        assertThat(reports.thread(report(master))).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo(EntryType.DUPLICATE);
            assertThat(entry.text())
                    .contains(ani.grouped(), report(ani).title(), report(ani).content());
        });
        assertThat(house.openTasks(master)).containsExactly("followUp");
    }

    @Test
    void takesNoDuplicateWithoutARealMaster() {
        var ani = house.submit(complaint(null)).report().trackingId();
        var archived = house.submit(complaint(null)).report().trackingId();
        house.submit(Officer.NATIONAL, archived, "verifyNationally", archive("SPAM_KASAR_UJI", "Uji coba."));

        refuses(ani, archive("DUPLIKAT_BERULANG", "Tanpa induk."));
        for (var master : List.of(ani.value(), archived.value(), "999999999999", "nomor lama")) {
            refuses(ani, duplicateOf(master));
        }
    }

    @Test
    void letsAnAgencyArchive() {
        var ani = house.submit(complaint("KEMENPANRB")).report().trackingId();
        var instance = house.instance(ani, PROCESS);

        house.submit(Officer.PANRB, ani, "verifyAtAgency", archive("TIDAK_JELAS", "Isi laporan tidak terbaca."));

        assertThat(instance).isEnded().hasPassed("receiveFromAgency", "reportArchived");
        assertThat(report(ani).archiveReason()).isEqualTo("TIDAK_JELAS");
    }

    @Test
    void passesAReportOnToTheAgencyThatWasNamed() {
        at("2025-07-09T10:00:00");
        var ani = house.submit(complaint("KEMENPANRB")).report().trackingId();

        at("2025-07-10T10:00:00");
        house.submit(Officer.PANRB, ani, "verifyAtAgency", notOurs("KEMENDAGRI"));

        assertThat(house.inbox(Officer.DAGRI, ani)).containsExactly("verifyAtAgency");
        assertThat(house.inbox(Officer.PANRB, ani)).isEmpty();
        assertThat(report(ani).agency()).isEqualTo("KEMENDAGRI");
        assertThat(report(ani).status()).isEqualTo(Status.NOT_VERIFIED);
        assertThat(clocks(ani))
                .as("the holder's clock starts with each holder (BW-7)")
                .containsExactly(
                        tuple(DeadlineClock.AGENCY_VERIFICATION, DeadlineState.MET, endOf("2025-07-14")),
                        tuple(DeadlineClock.AGENCY_VERIFICATION, DeadlineState.RUNNING, endOf("2025-07-15")));
        assertThat(routing.hops(ani))
                .extracting(Hop::level, Hop::agency, Hop::reason, Hop::suggestion, Hop::outcome, Hop::held)
                .containsExactly(tuple(
                        Level.AGENCY,
                        "KEMENPANRB",
                        "Urusan ini bukan tugas kementerian kami.",
                        "KEMENDAGRI",
                        Outcome.PASSED_ON,
                        Duration.ofDays(1)));
        assertThat(reports.history(report(ani)))
                .extracting(StatusChange::act, StatusChange::agency)
                .containsExactly(
                        tuple(Act.RECEIVED, "KEMENPANRB"),
                        tuple(Act.RETURNED_BY_AGENCY, "KEMENPANRB"),
                        tuple(Act.FORWARDED, "KEMENDAGRI"));
    }

    @Test
    void returnsAReportThatTheAgencyCannotPlaceToAdminNasional() {
        at("2025-07-09T10:00:00");
        var ani = house.submit(complaint("KEMENPANRB")).report().trackingId();

        house.submit(Officer.PANRB, ani, "verifyAtAgency", notOurs(null));

        assertThat(house.inbox(Officer.NATIONAL, ani)).containsExactly("verifyNationally");
        assertThat(report(ani).agency()).isNull();
        assertThat(house.promised(ani, "nationalVerificationAlert")).isEqualTo(endOf("2025-07-14"));
    }

    @Test
    void sendsAReportBackToWhoGaveItUpOnlyWithAReason() {
        var ani = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, ani, "verifyAtAgency", notOurs(null));

        refuses(ani, forwardTo("KEMENPANRB"));

        house.send(
                Officer.NATIONAL,
                ani,
                "verifyNationally",
                Map.of("verdict", "FORWARD", "agency", "KEMENPANRB", "reason", "Pasal 5 menugaskan kementerian ini."));
        assertThat(house.inbox(Officer.PANRB, ani)).containsExactly("verifyAtAgency");
    }

    @Test
    void letsAdminNasionalDecideAfterTwoReturnsByAgencies() {
        at("2025-07-09T10:00:00");
        var ani = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, ani, "verifyAtAgency", notOurs("KEMENDAGRI"));
        house.submit(Officer.DAGRI, ani, "verifyAtAgency", notOurs("KEMENPANRB"));

        assertThat(house.instance(ani, PROCESS)).isWaitingAt("decideHolder");
        assertThat(house.inbox(Officer.NATIONAL, ani)).containsExactly("decideHolder");
        assertThat(house.task(ani, "decideHolder")).hasDueDate(Date.from(endOf("2025-07-14")));
        assertThat(report(ani).agency()).isNull();
        assertThat(routing.hops(ani)).extracting(Hop::outcome).containsExactly(Outcome.PASSED_ON, Outcome.DEADLOCKED);

        house.submit(
                Officer.NATIONAL,
                ani,
                "decideHolder",
                Map.of("agency", "KEMENPANRB", "reason", "Seleksi CPNS adalah tugas kementerian ini."));

        assertThat(house.inbox(Officer.PANRB, ani)).containsExactly("verifyAtAgency");
        assertThat(states(ani, DeadlineClock.HOLDER_DECISION)).containsExactly(DeadlineState.MET);
        house.claim(Officer.PANRB, ani, "verifyAtAgency");
        assertThatThrownBy(() -> house.send(Officer.PANRB, ani, "verifyAtAgency", notOurs("KEMENDAGRI")))
                .as("the decision binds")
                .isInstanceOf(Refusal.class);
        assertThat(house.task(ani, "verifyAtAgency")).isAssignedTo(Officer.PANRB.id());
        assertThat(routing.hops(ani)).hasSize(2);
    }

    @Test
    void recordsALateDecisionOnTheHolder() {
        at("2025-07-09T10:00:00");
        var ani = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, ani, "verifyAtAgency", notOurs("KEMENDAGRI"));
        house.submit(Officer.DAGRI, ani, "verifyAtAgency", notOurs(null));

        assertThat(house.letPass(ani, "holderDecisionAlert")).isEqualTo(endOf("2025-07-14"));

        assertThat(states(ani, DeadlineClock.HOLDER_DECISION)).containsExactly(DeadlineState.MISSED);
        assertThat(house.instance(ani, PROCESS)).isWaitingAt("decideHolder").hasPassed("holderDecisionEscalated");
    }

    @Test
    void stopsWhateverIsGoingOnWhenTheReporterWithdraws() {
        var ani = withTheUnit();
        var trackingId = ani.report().trackingId();
        var instance = house.instance(trackingId, PROCESS);

        procedure.withdraw(trackingId, ani.accessCode(), "Sudah diumumkan.");

        assertThat(instance).isEnded().hasPassed("stopRecorded");
        assertThat(house.runs(trackingId)).isFalse();
        assertThat(report(trackingId).status()).isEqualTo(Status.ARCHIVED);
        assertThat(report(trackingId).archiveReason()).isEqualTo("DICABUT");
        assertThat(deadlines.of(trackingId.value())).noneMatch(deadline -> deadline.stoppedAt() == null);
        assertThatThrownBy(() -> procedure.withdraw(trackingId, ani.accessCode(), "Sekali lagi."))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void cannotBeWithdrawnOnceCompleted() {
        var ani = answered();
        var trackingId = ani.report().trackingId();
        house.fire(trackingId, "closingElapsed");

        assertThatThrownBy(() -> procedure.withdraw(trackingId, ani.accessCode(), "Tidak jadi."))
                .isInstanceOf(Refusal.class);

        assertThat(report(trackingId).status()).isEqualTo(Status.COMPLETED);
        assertThat(house.instance(trackingId, PROCESS)).isWaitingAt("awaitLaterReply");
    }

    @Test
    void goesBackToWhoAnsweredWhenTheAnswerTurnsOutToBeNone() {
        var ani = answered().report().trackingId();
        var said = reports.thread(report(ani)).get(0).id();

        house.atTheDesk(Officer.SDMA, () -> desk.correct(ani, said, ResponseKind.INITIAL_RESPONSE, "Salah pilih."));

        assertThat(house.instance(ani, PROCESS)).isWaitingAt("handleAtAgency");
        assertThat(house.inbox(Officer.SDMA, ani)).containsExactly("followUp");
        assertThat(states(ani, DeadlineClock.FOLLOW_UP)).containsExactly(DeadlineState.RUNNING);
    }

    @Test
    void stopsWhenAdminInstansiFindsADuplicateThatIsAssignedAlready() {
        var master = answered().report().trackingId();
        var ani = withTheUnit().report().trackingId();

        house.atTheDesk(Officer.PANRB, () -> desk.archiveDuplicate(ani, master.value(), "Laporan ganda."));

        assertThat(house.runs(ani)).isFalse();
        assertThat(report(ani).status()).isEqualTo(Status.ARCHIVED);
    }

    @Test
    void isClosedByItsReporterOnceAnswered() {
        var ani = withTheUnit();
        var trackingId = ani.report().trackingId();
        house.submit(Officer.SDMA, trackingId, "followUp", initialResponse());
        assertThatThrownBy(() -> procedure.close(trackingId, ani.accessCode()))
                .as("a first notice closes nothing")
                .isInstanceOf(Refusal.class);
        house.submit(Officer.SDMA, trackingId, "followUp", substantiveResponse());

        procedure.close(trackingId, ani.accessCode());

        assertThat(report(trackingId).status()).isEqualTo(Status.COMPLETED);
        assertThat(report(trackingId).closingReason()).contains(ClosingReason.BY_REPORTER);
        assertThat(house.instance(trackingId, PROCESS)).isWaitingAt("awaitLaterReply");
        assertThat(house.timers(trackingId)).containsExactly("reopeningElapsed");
    }

    @Test
    void isClosedByItsReporterAlsoWhileItIsBeingAnsweredOnceMore() {
        var ani = answered();
        var trackingId = ani.report().trackingId();
        procedure.reply(trackingId, ani.accessCode(), "Nama saya belum ada.");
        assertThat(house.openTasks(trackingId)).containsExactly("followUp");
        house.claim(Officer.SDMA, trackingId, "followUp");

        at("2025-07-15T10:00:00");
        procedure.close(trackingId, ani.accessCode());

        assertThat(report(trackingId).status()).isEqualTo(Status.COMPLETED);
        assertThat(report(trackingId).closingReason()).contains(ClosingReason.BY_REPORTER);
        assertThat(house.openTasks(trackingId)).isEmpty();
        assertThat(house.instance(trackingId, PROCESS))
                .isWaitingAt("awaitLaterReply")
                .hasPassed("closedMeanwhile");
        assertThat(house.timers(trackingId))
                .contains("reopeningElapsed")
                .doesNotContain("firstResponseAlert", "followUpAlert");
        assertThat(deadlines.of(trackingId.value()))
                .as("nobody is waited for any more, and nobody answered")
                .filteredOn(deadline -> deadline.startedAt().isAfter(endOf("2025-07-10")))
                .extracting(Deadline::clock, Deadline::released)
                .containsExactlyInAnyOrder(
                        tuple(DeadlineClock.CLOSING, false),
                        tuple(DeadlineClock.FIRST_RESPONSE, true),
                        tuple(DeadlineClock.FOLLOW_UP, true));
        assertThatThrownBy(() -> procedure.close(trackingId, ani.accessCode()))
                .as("it is closed")
                .isInstanceOf(Refusal.class);
        procedure.reply(trackingId, ani.accessCode(), "Ternyata belum.");
        house.submit(Officer.PANRB, trackingId, "reviewLaterReply", review("REOPEN"));
        assertThat(house.inbox(Officer.SDMA, trackingId)).containsExactly("followUp");
    }

    @Test
    void isClosedByHandAlsoWhileItIsBeingAnsweredOnceMore() {
        var ani = answered();
        var trackingId = ani.report().trackingId();
        procedure.reply(trackingId, ani.accessCode(), "Terima kasih, sudah ada.");
        house.submit(Officer.SDMA, trackingId, "followUp", initialResponse());

        house.atTheDesk(Officer.PANRB, () -> procedure.closeByHand(trackingId, "Pelapor menyampaikan sudah selesai."));

        assertThat(report(trackingId).closingReason()).contains(ClosingReason.BY_ADMIN);
        assertThat(house.openTasks(trackingId)).isEmpty();
        assertThat(house.instance(trackingId, PROCESS)).isWaitingAt("awaitLaterReply");
    }

    @Test
    void isClosedByHandOnlyWhenAnsweredAndWithAReason() {
        var unanswered = withTheUnit().report().trackingId();
        assertThatThrownBy(
                        () -> house.atTheDesk(Officer.PANRB, () -> procedure.closeByHand(unanswered, "Sudah beres.")))
                .isInstanceOf(Refusal.class);
        assertThat(report(unanswered).status()).isEqualTo(Status.NOT_FOLLOWED_UP);
        var ani = answered().report().trackingId();
        assertThatThrownBy(() -> house.atTheDesk(Officer.PANRB, () -> procedure.closeByHand(ani, " ")))
                .isInstanceOf(Refusal.class);

        house.atTheDesk(Officer.PANRB, () -> procedure.closeByHand(ani, "Pelapor menelepon bahwa sudah beres."));

        assertThat(report(ani).closingReason()).contains(ClosingReason.BY_ADMIN);
        assertThat(reports.history(report(ani)))
                .last()
                .extracting(StatusChange::act, StatusChange::actor, StatusChange::note)
                .containsExactly(Act.CLOSED_BY_ADMIN, "admin-panrb", "Pelapor menelepon bahwa sudah beres.");
    }

    @Test
    void reopensWithAFreshDeadlineOfTheSameClass() {
        var ani = answered();
        var trackingId = ani.report().trackingId();
        house.fire(trackingId, "closingElapsed");
        procedure.rate(trackingId, ani.accessCode(), 5);

        at("2025-08-04T10:00:00");
        procedure.reply(trackingId, ani.accessCode(), "Ternyata nama saya hilang lagi.");
        assertThat(house.inbox(Officer.PANRB, trackingId)).containsExactly("reviewLaterReply");
        assertThat(house.promised(trackingId, "laterReplyAlert")).isEqualTo(endOf("2025-08-07"));
        assertThat(report(trackingId).status()).isEqualTo(Status.COMPLETED);
        house.submit(Officer.PANRB, trackingId, "reviewLaterReply", review("REOPEN"));

        assertThat(house.openTasks(trackingId)).containsExactly("followUp");
        assertThat(house.promised(trackingId, "followUpAlert")).isEqualTo(endOf("2025-08-25"));
        assertThat(report(trackingId).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(report(trackingId).subStatus()).contains(SubStatus.FOLLOW_UP);
        assertThat(report(trackingId).closedAt()).isNull();
        assertThat(report(trackingId).rating()).as("a new one may be given").isNull();
        assertThat(reports.history(report(trackingId)))
                .last()
                .extracting(StatusChange::act, StatusChange::rating)
                .containsExactly(Act.REOPENED, 5);
        house.submit(Officer.SDMA, trackingId, "followUp", substantiveResponse());
        house.fire(trackingId, "closingElapsed");
        procedure.rate(trackingId, ani.accessCode(), 2);
        assertThat(report(trackingId).rating()).isEqualTo(2);
    }

    @Test
    void makesALinkedReportOfTheLaterRepliesWhenAdminInstansiSaysSo() {
        var ani = answered();
        var trackingId = ani.report().trackingId();
        house.fire(trackingId, "closingElapsed");
        at("2025-08-04T10:00:00");
        procedure.reply(trackingId, ani.accessCode(), "Terima kasih.");
        house.submit(Officer.PANRB, trackingId, "reviewLaterReply", review("NO_ACTION"));
        procedure.reply(trackingId, ani.accessCode(), "Kini soal lain: kartu ujian saya salah cetak.");
        procedure.reply(trackingId, ani.accessCode(), "Nomornya 214.");

        at("2025-08-05T10:00:00");
        house.submit(Officer.PANRB, trackingId, "reviewLaterReply", review("NEW_REPORT"));

        var next = History.continuations(reports.history(report(trackingId)));
        assertThat(next).hasSize(1);
        assertThat(report(next.get(0)).content()).isEqualTo("Kini soal lain: kartu ujian saya salah cetak.");
        assertThat(reports.thread(report(next.get(0))))
                .extracting(ThreadEntry::type, ThreadEntry::text)
                .containsExactly(tuple(EntryType.REPLY, "Nomornya 214."));
        assertThat(report(next.get(0)).kind()).isEqualTo(report(trackingId).kind());
        assertThat(report(next.get(0)).suggestedUnit()).isEqualTo("SDMA");
        assertThat(house.inbox(Officer.PANRB, next.get(0))).containsExactly("verifyAtAgency");
        assertThat(house.task(next.get(0), "verifyAtAgency")).hasDueDate(Date.from(endOf("2025-08-08")));
        assertThat(reports.open(next.get(0), ani.accessCode())).isNotNull();
        assertThat(house.instance(trackingId, PROCESS))
                .isWaitingAt("awaitLaterReply")
                .hasPassed("registerLinkedReport");
        assertThat(reports.history(report(trackingId)))
                .extracting(StatusChange::act)
                .endsWith(Act.NEW_REPORT_ADVISED, Act.CONTINUED);
    }

    @Test
    void verifiesARestoredReportAgainAtTheLevelThatArchivedIt() {
        at("2025-07-04T16:30:00");
        var national = house.submit(complaint(null)).report().trackingId();
        house.submit(Officer.NATIONAL, national, "verifyNationally", archive("TERLALU_UMUM", "Tanpa rincian."));
        var master = house.submit(complaint("KEMENPANRB")).report().trackingId();
        var duplicate = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, duplicate, "verifyAtAgency", duplicateOf(master.value()));
        assertThat(house.runs(national) || house.runs(duplicate)).isFalse();

        at("2025-08-04T10:00:00");
        house.atTheDesk(Officer.NATIONAL, () -> verifiers.restore(national, "Rinciannya ada di lampiran."));
        house.atTheDesk(Officer.PANRB, () -> verifiers.restore(duplicate, "Ternyata soal lain."));

        assertThat(house.inbox(Officer.NATIONAL, national)).containsExactly("verifyNationally");
        assertThat(house.task(national, "verifyNationally")).hasDueDate(Date.from(endOf("2025-08-07")));
        assertThat(house.inbox(Officer.PANRB, duplicate)).containsExactly("verifyAtAgency");
        assertThat(house.task(duplicate, "verifyAtAgency")).hasDueDate(Date.from(endOf("2025-08-07")));
        assertThat(report(duplicate).archiveReason()).isNull();
        assertThat(report(duplicate).masterReport()).isNull();
        assertThat(reports.history(report(duplicate)))
                .extracting(StatusChange::act, StatusChange::to, StatusChange::note)
                .containsExactly(
                        tuple(Act.RECEIVED, Status.NOT_VERIFIED, null),
                        tuple(Act.ARCHIVED, Status.ARCHIVED, "Sudah dilaporkan sebelumnya."),
                        tuple(Act.RESTORED, Status.NOT_VERIFIED, "Ternyata soal lain."));
        house.submit(Officer.PANRB, duplicate, "verifyAtAgency", assignTo("SDMA"));
        house.submit(Officer.SDMA, duplicate, "followUp", substantiveResponse());
        house.fire(duplicate, "closingElapsed");
        assertThat(report(duplicate).status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void restoresToTheLevelThatHadAskedForMore() {
        at("2025-07-04T16:30:00");
        var atAgency = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, atAgency, "verifyAtAgency", defer("Nomor peserta."));
        house.fire(atAgency, "completionElapsed");
        assertThat(report(atAgency).archiveReason()).isEqualTo("TIDAK_DILENGKAPI");

        house.atTheDesk(Officer.PANRB, () -> verifiers.restore(atAgency, "Datanya datang lewat pos."));

        assertThat(house.inbox(Officer.PANRB, atAgency)).containsExactly("verifyAtAgency");
        assertThatThrownBy(() -> house.atTheDesk(Officer.PANRB, () -> verifiers.restore(atAgency, "Sekali lagi.")))
                .as("it is not in the archive any more")
                .isInstanceOf(Refusal.class);
        assertThat(house.openTasks(atAgency)).hasSize(1);
    }

    @Test
    void leavesAWithdrawnReportToItsReporter() {
        var ani = withTheUnit();
        var trackingId = ani.report().trackingId();
        procedure.withdraw(trackingId, ani.accessCode(), "Sudah diumumkan.");

        assertThatThrownBy(() -> house.atTheDesk(Officer.PANRB, () -> verifiers.restore(trackingId, "Tetap penting.")))
                .isInstanceOf(Refusal.class);

        assertThat(report(trackingId).status()).isEqualTo(Status.ARCHIVED);
        assertThat(house.runs(trackingId)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_ACTION", "NEW_REPORT"})
    void keepsTheWindowWhenALaterReplyReopensNothing(String decision) {
        var ani = answered();
        var trackingId = ani.report().trackingId();
        house.fire(trackingId, "closingElapsed");
        at("2025-08-04T10:00:00");
        procedure.reply(trackingId, ani.accessCode(), "Terima kasih.");
        procedure.reply(trackingId, ani.accessCode(), "Sekali lagi terima kasih.");

        house.submit(Officer.PANRB, trackingId, "reviewLaterReply", review(decision));

        assertThat(house.instance(trackingId, PROCESS)).isWaitingAt("awaitLaterReply");
        assertThat(house.due(trackingId, "reopeningElapsed")).isEqualTo(endOf("2025-08-24"));
        assertThat(report(trackingId).status()).isEqualTo(Status.COMPLETED);
        assertThat(report(trackingId).closedAt()).isEqualTo(endOf("2025-07-25"));
    }

    @Test
    void recordsALateReviewAndKeepsTheTaskOpen() {
        var ani = answered();
        var trackingId = ani.report().trackingId();
        house.fire(trackingId, "closingElapsed");
        at("2025-08-04T10:00:00");
        procedure.reply(trackingId, ani.accessCode(), "Ternyata nama saya hilang lagi.");

        house.letPass(trackingId, "laterReplyAlert");

        assertThat(house.openTasks(trackingId)).containsExactly("reviewLaterReply");
        assertThat(states(trackingId, DeadlineClock.AGENCY_VERIFICATION))
                .containsExactly(DeadlineState.MET, DeadlineState.MISSED);
    }

    private static Map<String, Object> review(String decision) {
        return Map.of("decision", decision, "reason", "Ditinjau bersama panitia seleksi.");
    }

    /** The verdict is refused; the task stays open with whoever took it, and nothing was written. */
    private void refuses(TrackingId report, Map<String, Object> verdict) {
        if (house.task(report, "verifyNationally").getAssignee() == null) {
            house.claim(Officer.NATIONAL, report, "verifyNationally");
        }
        var before = reports.history(report(report)).size();

        assertThatThrownBy(() -> house.send(Officer.NATIONAL, report, "verifyNationally", verdict))
                .isInstanceOf(Refusal.class);

        assertThat(house.task(report, "verifyNationally")).isAssignedTo(Officer.NATIONAL.id());
        assertThat(reports.history(report(report))).hasSize(before);
        assertThat(report(report).status()).isEqualTo(Status.NOT_VERIFIED);
        assertThat(states(report, DeadlineClock.NATIONAL_VERIFICATION)).contains(DeadlineState.RUNNING);
    }

    private Registered withTheUnit() {
        at("2025-07-09T10:00:00");
        var ani = house.submit(complaint("KEMENPANRB"));
        house.submit(Officer.PANRB, ani.report().trackingId(), "verifyAtAgency", assignTo("SDMA"));
        return ani;
    }

    /** Answered on Friday 11 July 2025; ten working days later it is Friday 25 July. */
    private Registered answered() {
        var ani = withTheUnit();
        at("2025-07-11T15:00:00");
        house.submit(Officer.SDMA, ani.report().trackingId(), "followUp", substantiveResponse());
        return ani;
    }

    private static Map<String, Object> atTheCounter() {
        return Map.of(
                "channel", "LETTER",
                "receivedOn", "2025-07-01",
                "kind", "COMPLAINT",
                "title", "Berkas kenaikan pangkat tertahan",
                "content", "Berkas saya sudah tiga bulan di meja yang sama.",
                "reporterName", "Budi Santoso",
                "reporterEmail", "budi@contoh.id",
                "notice", true);
    }

    @Test
    void waitsForTheSupportingAgencyBeforeItWaitsForTheReporter() {
        var ani = supported();
        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA"));
        house.submit(Officer.SDMA, ani, "followUp", substantiveResponse());
        assertThat(house.instance(ani, PROCESS)).isWaitingAt("supportFinishedLater");
        assertThat(clocks(ani, DeadlineClock.CLOSING)).isEmpty();

        house.submit(Officer.DAGRI, new TrackingId(ani + "-1"), "verifyAtAgency", notOurs(null));

        assertThat(house.instance(ani, PROCESS))
                .hasPassed("receiveFromSupportingAgency", "finishSupport", "agencySupportFinished", "openClosingWait");
        assertThat(clocks(ani, DeadlineClock.CLOSING)).hasSize(1);
    }

    @Test
    void awaitsNoSupportOfTheAgencyThatBecameTheLead() {
        var ani = supported();

        house.submit(Officer.PANRB, ani, "verifyAtAgency", notOurs("KEMENDAGRI"));

        assertThat(house.instance(ani, PROCESS))
                .hasPassed("agencySupportEnded", "supportingAgencyReleased", "agencySupportFinished");
        assertThat(house.openTasks(ani)).containsExactly("verifyAtAgency");
        assertThat(house.openTasks(new TrackingId(ani + "-1"))).isEmpty();
    }

    private TrackingId supported() {
        var ani = house.submit(complaint(null)).report().trackingId();
        house.submit(Officer.NATIONAL, ani, "verifyNationally", forwardTo("KEMENPANRB", "KEMENDAGRI"));
        return ani;
    }

    private Report report(TrackingId trackingId) {
        return reports.get(trackingId);
    }

    private List<org.assertj.core.groups.Tuple> clocks(TrackingId report, DeadlineClock... only) {
        return deadlines.of(report.value()).stream()
                .filter(deadline -> only.length == 0 || List.of(only).contains(deadline.clock()))
                .map(deadline -> tuple(deadline.clock(), deadline.state(), deadline.dueAt()))
                .toList();
    }

    private List<DeadlineState> states(TrackingId report, DeadlineClock clock) {
        return deadlines.of(report.value()).stream()
                .filter(deadline -> deadline.clock() == clock)
                .map(Deadline::state)
                .toList();
    }

    private static void set(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }
}
