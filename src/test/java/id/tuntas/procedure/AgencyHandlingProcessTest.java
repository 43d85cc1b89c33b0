package id.tuntas.procedure;

import static id.tuntas.procedure.CaseDriver.answerItself;
import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.complaint;
import static id.tuntas.procedure.CaseDriver.defer;
import static id.tuntas.procedure.CaseDriver.draft;
import static id.tuntas.procedure.CaseDriver.endOf;
import static id.tuntas.procedure.CaseDriver.initialResponse;
import static id.tuntas.procedure.CaseDriver.notOurs;
import static id.tuntas.procedure.CaseDriver.notOursOfUnit;
import static id.tuntas.procedure.CaseDriver.substantiveResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.DeadlineState;
import id.tuntas.deadline.Deadlines;
import id.tuntas.directory.Groups;
import id.tuntas.followup.ResponseKind;
import id.tuntas.platform.FormContext;
import id.tuntas.platform.FormOptions;
import id.tuntas.platform.FormOptions.Option;
import id.tuntas.platform.Refusal;
import id.tuntas.report.Report;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.StatusChange;
import id.tuntas.report.SubStatus;
import id.tuntas.report.ThreadEntry;
import id.tuntas.report.TrackingId;
import id.tuntas.report.UnknownReport;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A report at its agency: verification by Admin Instansi (V-2, V-3), disposition to a unit with the deadline of its class
 * (TR-4, KL-1 to KL-6), the way of a supervisory report past the unit complained about (KP-4, KP-5), and the way back to
 * the unit when the reporter replies (AC-6). All of it begins on Friday 11 July 2025.
 */
@ProcessTestOf("agency-handling")
class AgencyHandlingProcessTest {

    private static final String PROCESS = "agency-handling";

    @Autowired
    CaseDriver house;

    @Autowired
    ReportHandling procedure;

    @Autowired
    DeskActs desk;

    @Autowired
    Reports reports;

    @Autowired
    Deadlines deadlines;

    @Autowired
    List<FormOptions> options;

    @BeforeEach
    void itIsFriday() {
        at("2025-07-11T10:00:00");
    }

    @Test
    void givesAdminInstansiThreeWorkingDays() {
        var ani = atTheAgency();

        assertThat(house.instance(ani, PROCESS)).isWaitingAt("verifyAtAgency");
        assertThat(house.task(ani, "verifyAtAgency"))
                .hasCandidateGroup("agency-admin-KEMENPANRB")
                .isNotAssigned()
                .hasDueDate(Date.from(endOf("2025-07-16")));
        assertThat(house.promised(ani, "agencyVerificationAlert")).isEqualTo(endOf("2025-07-16"));
    }

    @Test
    void showsTheTaskToTheOwnAdminInstansiOnly() {
        var ani = atTheAgency();

        assertThat(house.inbox(Officer.PANRB, ani)).containsExactly("verifyAtAgency");
        for (var stranger : List.of(Officer.DAGRI, Officer.SDMA, Officer.NATIONAL, Officer.INSPEKTORAT)) {
            assertThat(house.inbox(stranger, ani)).as(stranger.id()).isEmpty();
            assertThatThrownBy(() -> house.submit(stranger, ani, "verifyAtAgency", assignTo("SDMA")))
                    .as(stranger.id())
                    .isInstanceOf(AuthorizationException.class);
        }
        assertThat(house.task(ani, "verifyAtAgency")).isNotAssigned();
        assertThat(report(ani).status()).isEqualTo(Status.NOT_VERIFIED);
    }

    @Test
    void handsTheReportToTheUnit() {
        var ani = atTheAgency();

        at("2025-07-14T09:00:00");
        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA"));

        assertThat(house.instance(ani, PROCESS)).isWaitingAt("followUpByUnit");
        assertThat(house.task(ani, "followUp"))
                .hasCandidateGroup("liaison-KEMENPANRB-SDMA")
                .isNotAssigned();
        assertThat(report(ani).status()).isEqualTo(Status.NOT_FOLLOWED_UP);
        assertThat(report(ani).unit()).isEqualTo("SDMA");
        assertThat(clocks(ani))
                .containsExactly(
                        tuple(DeadlineClock.AGENCY_VERIFICATION, 3, DeadlineState.MET),
                        tuple(DeadlineClock.FIRST_RESPONSE, 5, DeadlineState.RUNNING),
                        tuple(DeadlineClock.FOLLOW_UP, 14, DeadlineState.RUNNING));
    }

    @Test
    void countsTheUnitsDaysFromTheDisposition() {
        var ani = atTheAgency();

        at("2025-07-14T09:00:00");
        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA"));

        assertThat(house.promised(ani, "firstResponseAlert")).isEqualTo(endOf("2025-07-21"));
        assertThat(house.promised(ani, "followUpAlert")).isEqualTo(endOf("2025-08-01"));
    }

    @ParameterizedTest(name = "{0}, normatif {1}, berkadar pengawasan {2}, pemeriksaan lapangan {3}: {4} hari kerja")
    @CsvSource({
        "INFORMATION_REQUEST, false, false, false,  5, 2025-07-18",
        "INFORMATION_REQUEST, false, true,  true,   5, 2025-07-18",
        "COMPLAINT,           true,  false, false,  5, 2025-07-18",
        "COMPLAINT,           true,  true,  true,   5, 2025-07-18",
        "COMPLAINT,           false, true,  true,  60, 2025-10-07",
        "COMPLAINT,           false, true,  false, 14, 2025-07-31",
        "COMPLAINT,           false, false, true,  14, 2025-07-31",
        "COMPLAINT,           false, false, false, 14, 2025-07-31",
        "ASPIRATION,          false, false, false, 14, 2025-07-31",
        "ASPIRATION,          true,  true,  true,  14, 2025-07-31"
    })
    void promisesTheAnswerWithinTheDaysOfItsClass(
            ReportKind kind,
            boolean normative,
            boolean supervisory,
            boolean fieldExamination,
            int workingDays,
            String dueOn) {
        var ani = house.submit(draft(kind, "KEMENPANRB")).report().trackingId();

        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA", normative, supervisory, fieldExamination));

        var promised = deadlines.latest(ani.value(), DeadlineClock.FOLLOW_UP).orElseThrow();
        assertThat(promised.workingDays()).isEqualTo(workingDays);
        assertThat(promised.dueAt()).isEqualTo(endOf(dueOn));
        assertThat(house.promised(ani, "followUpAlert")).isEqualTo(endOf(dueOn));
        assertThat(house.promised(ani, "firstResponseAlert")).isEqualTo(endOf("2025-07-18"));
    }

    @Test
    void recordsALateVerificationAndKeepsTheTaskOpen() {
        var ani = atTheAgency();

        assertThat(house.letPass(ani, "agencyVerificationAlert")).isEqualTo(endOf("2025-07-16"));

        assertThat(states(ani, DeadlineClock.AGENCY_VERIFICATION)).containsExactly(DeadlineState.MISSED);
        assertThat(house.instance(ani, PROCESS)).isWaitingAt("verifyAtAgency").hasPassed("agencyVerificationEscalated");
        assertThat(house.inbox(Officer.PANRB, ani)).containsExactly("verifyAtAgency");
        assertThat(report(ani).status()).isEqualTo(Status.NOT_VERIFIED);
    }

    @Test
    void doesNotForgiveALateVerification() {
        var ani = atTheAgency();
        house.letPass(ani, "agencyVerificationAlert");

        at("2025-07-17T08:00:00");
        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA"));

        assertThat(states(ani, DeadlineClock.AGENCY_VERIFICATION)).containsExactly(DeadlineState.MISSED);
        assertThat(report(ani).status()).isEqualTo(Status.NOT_FOLLOWED_UP);
    }

    @Test
    void sendsASupervisoryReportToInspektoratInsteadOfTheUnitComplainedAbout() {
        var ani = atTheAgency();

        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA", false, true, true));

        assertThat(house.task(ani, "followUp")).hasCandidateGroup(Groups.inspectorate("KEMENPANRB"));
        assertThat(house.inbox(Officer.INSPEKTORAT, ani)).containsExactly("followUp");
        assertThat(house.inbox(Officer.SDMA, ani)).isEmpty();
        assertThatThrownBy(() -> house.submit(Officer.SDMA, ani, "followUp", substantiveResponse()))
                .isInstanceOf(AuthorizationException.class);
        assertThat(house.task(ani, "followUp")).isNotAssigned();
        assertThat(report(ani).unit()).isEqualTo("SDMA");
    }

    @Test
    void hidesASupervisoryReportFromThePublic() {
        var ani = atTheAgency();
        assertThat(reports.openToAll(ani)).isNotNull();

        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA", false, true, false));

        assertThat(report(ani).confidential()).isTrue();
        assertThatThrownBy(() -> reports.openToAll(ani)).isInstanceOf(UnknownReport.class);
    }

    @Test
    void letsInspektoratAnswerASupervisoryReport() {
        var ani = atTheAgency();
        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA", false, true, true));

        house.submit(Officer.INSPEKTORAT, ani, "followUp", substantiveResponse());

        assertThat(reports.thread(report(ani)))
                .extracting(ThreadEntry::author, ThreadEntry::agency, ThreadEntry::unit)
                .containsExactly(tuple("inspektorat", "KEMENPANRB", null));
        assertThat(house.instance(ani, PROCESS)).isNull();
    }

    @Test
    void keepsTheSecrecyThatTheReporterAskedFor() {
        var ani = house.receive(
                Officer.PANRB,
                Map.of(
                        "channel", "COUNTER",
                        "receivedOn", "2025-07-11",
                        "kind", "COMPLAINT",
                        "title", "Pungutan saat pengurusan berkas",
                        "content", "Saya diminta membayar di luar ketentuan.",
                        "reporterName", "Sri Wahyuni",
                        "reporterPhone", "0812-0000-2222",
                        "confidential", true,
                        "notice", true));

        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA"));

        assertThat(report(ani).confidential()).isTrue();
        assertThat(house.inbox(Officer.SDMA, ani)).containsExactly("followUp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DUKCAPIL", "ARSIP", ""})
    void keepsTheTaskOpenWhenTheAgencyHasNoSuchUnit(String unit) {
        var ani = atTheAgency();
        house.claim(Officer.PANRB, ani, "verifyAtAgency");

        assertThatThrownBy(() -> house.send(Officer.PANRB, ani, "verifyAtAgency", assignTo(unit)))
                .isInstanceOf(Refusal.class);

        staysWithAdminInstansi(ani);
    }

    @ParameterizedTest
    @ValueSource(strings = {"normative", "supervisory", "fieldExamination", "unit", "verdict"})
    void keepsTheTaskOpenWhenTheVerdictLacks(String field) {
        var ani = atTheAgency();
        house.claim(Officer.PANRB, ani, "verifyAtAgency");
        var incomplete = new HashMap<>(assignTo("SDMA"));
        incomplete.remove(field);

        assertThatThrownBy(() -> house.send(Officer.PANRB, ani, "verifyAtAgency", incomplete))
                .isInstanceOf(Refusal.class);

        staysWithAdminInstansi(ani);
    }

    private void staysWithAdminInstansi(TrackingId ani) {
        assertThat(house.task(ani, "verifyAtAgency")).isAssignedTo(Officer.PANRB.id());
        assertThat(clocks(ani)).containsExactly(tuple(DeadlineClock.AGENCY_VERIFICATION, 3, DeadlineState.RUNNING));
        assertThat(report(ani).unit()).isNull();
        assertThat(report(ani).status()).isEqualTo(Status.NOT_VERIFIED);
        assertThat(reports.history(report(ani))).hasSize(1);
    }

    @Test
    void tellsTheUnitWhatAdminInstansiWroteAndNobodyElse() {
        var ani = atTheAgency();
        var verdict = new HashMap<>(assignTo("SDMA"));
        verdict.put("reason", "Mohon dijawab bersama panitia seleksi.");
        verdict.put("topic", "CPNS");

        house.submit(Officer.PANRB, ani, "verifyAtAgency", verdict);

        assertThat(reports.history(report(ani)))
                .extracting(StatusChange::note)
                .containsExactly(null, "Mohon dijawab bersama panitia seleksi.");
        assertThat(reports.thread(report(ani))).isEmpty();
        assertThat(report(ani).topic()).isEqualTo("CPNS");
    }

    @Test
    void givesTheReportBackToTheUnitThatAnsweredWithFreshDaysOfTheSameClass() {
        var ani = house.submit(draft(ReportKind.INFORMATION_REQUEST, "KEMENPANRB"));
        var trackingId = ani.report().trackingId();
        house.submit(Officer.PANRB, trackingId, "verifyAtAgency", assignTo("SDMA"));
        house.submit(Officer.SDMA, trackingId, "followUp", substantiveResponse());

        at("2025-07-22T19:00:00");
        procedure.reply(trackingId, ani.accessCode(), "Bagian kedua pertanyaan saya belum dijawab.");

        assertThat(house.instance(trackingId, PROCESS))
                .isWaitingAt("followUpByUnit")
                .hasPassed("resumeFollowUp")
                .hasNotPassed("verifyAtAgency", "assignUnit");
        assertThat(house.inbox(Officer.SDMA, trackingId)).containsExactly("followUp");
        assertThat(house.inbox(Officer.PANRB, trackingId)).isEmpty();
        assertThat(house.promised(trackingId, "firstResponseAlert")).isEqualTo(endOf("2025-07-29"));
        assertThat(house.promised(trackingId, "followUpAlert")).isEqualTo(endOf("2025-07-29"));
        assertThat(states(trackingId, DeadlineClock.FOLLOW_UP))
                .containsExactly(DeadlineState.MET, DeadlineState.RUNNING);
    }

    @Test
    void givesASupervisoryReportBackToInspektorat() {
        var ani = house.submit(complaint("KEMENPANRB"));
        var trackingId = ani.report().trackingId();
        house.submit(Officer.PANRB, trackingId, "verifyAtAgency", assignTo("SDMA", false, true, true));
        house.submit(Officer.INSPEKTORAT, trackingId, "followUp", substantiveResponse());

        at("2025-07-14T10:00:00");
        procedure.reply(trackingId, ani.accessCode(), "Saya dapat menunjukkan buktinya.");

        assertThat(house.inbox(Officer.INSPEKTORAT, trackingId)).containsExactly("followUp");
        assertThat(house.inbox(Officer.SDMA, trackingId)).isEmpty();
        assertThat(deadlines.latest(trackingId.value(), DeadlineClock.FOLLOW_UP))
                .map(Deadline::workingDays)
                .contains(60);
    }

    @Test
    void letsAdminInstansiAnswerItself() {
        var ani = atTheAgency();
        var instance = house.instance(ani, PROCESS);

        house.submit(Officer.PANRB, ani, "verifyAtAgency", answerItself());

        assertThat(instance).isWaitingAt("answerAtAgency").hasNotPassed("assignUnit");
        assertThat(house.task(ani, "answerAtAgency"))
                .hasCandidateGroup("agency-admin-KEMENPANRB")
                .isNotAssigned()
                .hasDueDate(Date.from(endOf("2025-07-18")));
        assertThat(house.inbox(Officer.SDMA, ani)).isEmpty();
        assertThat(report(ani).status()).isEqualTo(Status.NOT_FOLLOWED_UP);
        assertThat(report(ani).unit()).isNull();
        assertThat(clocks(ani))
                .containsExactly(
                        tuple(DeadlineClock.AGENCY_VERIFICATION, 3, DeadlineState.MET),
                        tuple(DeadlineClock.FIRST_RESPONSE, 5, DeadlineState.RUNNING),
                        tuple(DeadlineClock.FOLLOW_UP, 14, DeadlineState.RUNNING));

        house.submit(Officer.PANRB, ani, "answerAtAgency", initialResponse());
        assertThat(house.task(ani, "answerAtAgency")).isNotAssigned().hasDueDate(Date.from(endOf("2025-07-31")));
        house.submit(Officer.PANRB, ani, "answerAtAgency", substantiveResponse());

        assertThat(instance).isEnded().hasPassed("ownAnswerGiven", "answeredAtAgency");
        assertThat(house.timers(ani)).containsExactly("closingElapsed");
        assertThat(report(ani).subStatus()).contains(SubStatus.FOLLOW_UP);
        assertThat(reports.thread(report(ani)))
                .extracting(ThreadEntry::author, ThreadEntry::unit)
                .containsOnly(tuple("admin-panrb", null));
    }

    @Test
    void asksAdminInstansiAgainWhenTheReporterRepliesToItsAnswer() {
        var ani = house.submit(complaint("KEMENPANRB"));
        var trackingId = ani.report().trackingId();
        house.submit(Officer.PANRB, trackingId, "verifyAtAgency", answerItself());
        house.submit(Officer.PANRB, trackingId, "answerAtAgency", substantiveResponse());

        at("2025-07-14T10:00:00");
        procedure.reply(trackingId, ani.accessCode(), "Jawabannya belum lengkap.");

        assertThat(house.inbox(Officer.PANRB, trackingId)).containsExactly("answerAtAgency");
        assertThat(house.instance(trackingId, PROCESS)).hasPassed("resumeOwnAnswer");
        assertThat(house.promised(trackingId, "ownFollowUpAlert")).isEqualTo(endOf("2025-08-01"));
    }

    @Test
    void recordsALateAnswerOfAdminInstansi() {
        var ani = atTheAgency();
        house.submit(Officer.PANRB, ani, "verifyAtAgency", answerItself());

        assertThat(house.letPass(ani, "ownFirstResponseAlert")).isEqualTo(endOf("2025-07-18"));
        assertThat(house.letPass(ani, "ownFollowUpAlert")).isEqualTo(endOf("2025-07-31"));

        assertThat(states(ani, DeadlineClock.FIRST_RESPONSE)).containsExactly(DeadlineState.MISSED);
        assertThat(states(ani, DeadlineClock.FOLLOW_UP)).containsExactly(DeadlineState.MISSED);
        assertThat(house.instance(ani, PROCESS))
                .isWaitingAt("answerAtAgency")
                .hasPassed("ownFirstResponseEscalated", "ownFollowUpEscalated");
    }

    @Test
    void endsWhenTheFirstNoticeOfAdminInstansiWasTheAnswerAllAlong() {
        var ani = atTheAgency();
        house.submit(Officer.PANRB, ani, "verifyAtAgency", answerItself());
        house.submit(Officer.PANRB, ani, "answerAtAgency", initialResponse());
        var said = reports.thread(report(ani)).get(0).id();

        house.atTheDesk(
                Officer.PANRB, () -> desk.correct(ani, said, ResponseKind.SUBSTANTIVE_RESPONSE, "Salah pilih."));

        assertThat(house.instance(ani, PROCESS)).isNull();
        assertThat(states(ani, DeadlineClock.FOLLOW_UP)).containsExactly(DeadlineState.MET);
    }

    /** KL-7; what the change does to timers, tasks and people is told in {@link DeskActsProcessTest}. */
    @Test
    void movesTheDeadlineOfTheAnswerWhenAdminInstansiChangesTheClass() {
        var ani = atTheAgency();
        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA"));

        house.atTheDesk(Officer.PANRB, () -> desk.reclassify(ani, false, true, true, "Perlu pemeriksaan lapangan."));

        assertThat(house.instance(ani, PROCESS)).isWaitingAt("followUpByUnit");
        assertThat(deadlines.latest(ani.value(), DeadlineClock.FOLLOW_UP))
                .get()
                .satisfies(followUp -> assertThat(followUp.workingDays()).isEqualTo(60));
    }

    @Test
    void letsGoOfWhatItDefers() {
        var ani = atTheAgency();
        var instance = house.instance(ani, PROCESS);

        house.submit(Officer.PANRB, ani, "verifyAtAgency", defer("Nomor peserta."));

        assertThat(instance).isEnded().hasPassed("releasedByAgency");
        assertThat(report(ani).status()).isEqualTo(Status.DEFERRED);
        assertThat(report(ani).agency()).isEqualTo("KEMENPANRB");
        assertThat(states(ani, DeadlineClock.AGENCY_VERIFICATION)).containsExactly(DeadlineState.MET);
    }

    @Test
    void suggestsToAdminInstansiWhatTheUnitSuggestedAndDecidesNothing() {
        var ani = atTheAgency();
        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA"));
        house.submit(Officer.SDMA, ani, "followUp", notOursOfUnit("YANLIK"));

        assertThat(house.instance(ani, PROCESS)).isWaitingAt("verifyAtAgency").hasPassed("receiveFromUnit");
        assertThat(units(ani).get(0)).isEqualTo(new Option("YANLIK", "Deputi Bidang Pelayanan Publik (diusulkan)"));
        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("BIROREN"));
        assertThat(report(ani).unit()).isEqualTo("BIROREN");
    }

    @Test
    void takesNoBukanWewenangWithoutAReasonNorToItself() {
        var ani = atTheAgency();
        house.claim(Officer.PANRB, ani, "verifyAtAgency");

        for (var verdict : List.<Map<String, Object>>of(
                Map.of("verdict", "NOT_OURS", "suggestedAgency", "KEMENDAGRI"),
                notOurs("KEMENPANRB"),
                notOurs("KEMENLUAR"))) {
            assertThatThrownBy(() -> house.send(Officer.PANRB, ani, "verifyAtAgency", verdict))
                    .isInstanceOf(Refusal.class);
        }

        staysWithAdminInstansi(ani);
    }

    private List<Option> units(TrackingId report) {
        return options.stream()
                .filter(list -> list.valuesKey().equals("units"))
                .flatMap(list -> list
                        .options(new FormContext(
                                "verify-at-agency",
                                report.value(),
                                Map.of("agency", "KEMENPANRB", "trackingId", report.value())::get))
                        .stream())
                .toList();
    }

    private TrackingId atTheAgency() {
        return house.submit(complaint("KEMENPANRB")).report().trackingId();
    }

    @Test
    void letsASupportingUnitAnswerBesideTheLeadUnit() {
        var ani = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA", List.of("YANLIK")));
        var yanlik = new TrackingId(ani + "-1");

        house.submit(Officer.YANLIK, yanlik, "followUp", substantiveResponse());

        assertThat(house.instance(ani, "agency-handling"))
                .hasPassed("receiveFromSupportingUnit", "supportingUnitDone", "unitSupportFinished");
        assertThat(house.openTasks(ani)).containsExactly("followUp");
        assertThat(report(yanlik).isAnswered()).isTrue();
        assertThat(report(ani).status()).isEqualTo(Status.NOT_FOLLOWED_UP);
    }

    @Test
    void takesItsPartFromASupportingUnitWhenTheReportBecomesSupervisory() {
        var ani = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA", List.of("YANLIK")));
        house.submit(Officer.SDMA, ani, "followUp", notOursOfUnit(null));

        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("YANLIK", false, true, false));

        assertThat(house.instance(ani, "agency-handling")).hasPassed("unitSupportEnded", "supportingUnitReleased");
        assertThat(house.openTasks(new TrackingId(ani + "-1"))).isEmpty();
    }

    private Report report(TrackingId trackingId) {
        return reports.get(trackingId);
    }

    /** Those that somebody at the agency runs against. */
    private List<org.assertj.core.groups.Tuple> clocks(TrackingId report) {
        return deadlines.of(report.value()).stream()
                .filter(deadline -> deadline.clock() != DeadlineClock.WHOLE_CASE)
                .map(deadline -> tuple(deadline.clock(), deadline.workingDays(), deadline.state()))
                .toList();
    }

    private List<DeadlineState> states(TrackingId report, DeadlineClock clock) {
        return deadlines.of(report.value()).stream()
                .filter(deadline -> deadline.clock() == clock)
                .map(Deadline::state)
                .toList();
    }
}
