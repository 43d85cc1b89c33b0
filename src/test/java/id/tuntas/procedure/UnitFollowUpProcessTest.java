package id.tuntas.procedure;

import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.complaint;
import static id.tuntas.procedure.CaseDriver.endOf;
import static id.tuntas.procedure.CaseDriver.initialResponse;
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
import id.tuntas.followup.ResponseKind;
import id.tuntas.platform.FormContext;
import id.tuntas.platform.FormOptions;
import id.tuntas.platform.Refusal;
import id.tuntas.report.EntryType;
import id.tuntas.report.Registered;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.SubStatus;
import id.tuntas.report.ThreadEntry;
import id.tuntas.report.TrackingId;
import id.tuntas.routing.Hop;
import id.tuntas.routing.Routing;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The unit's answer: who may give it (DS-5), its two kinds and what they do (RA-1 to RA-3, RA-5, RA-8, TR-12 to TR-14),
 * the five working days to the first response (V-9) and the days of the class to the answer (KL-6). Every report here was
 * assigned on Friday 11 July 2025 with 14 working days.
 */
@ProcessTestOf("unit-follow-up")
class UnitFollowUpProcessTest {

    private static final String PROCESS = "unit-follow-up";
    private static final Instant FIRST_RESPONSE_DUE = endOf("2025-07-18");
    private static final Instant FOLLOW_UP_DUE = endOf("2025-07-31");

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
    Routing routing;

    @Autowired
    List<FormOptions> options;

    @Autowired
    TaskService tasks;

    @Test
    void asksTheUnitForAFirstResponseWithinFiveWorkingDays() {
        var ani = assigned().report().trackingId();

        assertThat(house.instance(ani, PROCESS)).isWaitingAt("followUp");
        assertThat(house.task(ani, "followUp"))
                .hasCandidateGroup("liaison-KEMENPANRB-SDMA")
                .isNotAssigned()
                .hasDueDate(Date.from(FIRST_RESPONSE_DUE));
        assertThat(house.promised(ani, "firstResponseAlert")).isEqualTo(FIRST_RESPONSE_DUE);
        assertThat(house.promised(ani, "followUpAlert")).isEqualTo(FOLLOW_UP_DUE);
        assertThat(report(ani).status()).isEqualTo(Status.NOT_FOLLOWED_UP);
    }

    @Test
    void showsTheTaskToTheWholeUnitAndToNobodyElse() {
        var ani = assigned().report().trackingId();

        assertThat(house.inbox(Officer.SDMA, ani)).containsExactly("followUp");
        assertThat(house.inbox(Officer.SDMA_TOO, ani)).containsExactly("followUp");
        for (var stranger : List.of(
                Officer.YANLIK,
                Officer.DUKCAPIL,
                Officer.PANRB,
                Officer.DAGRI,
                Officer.NATIONAL,
                Officer.INSPEKTORAT)) {
            assertThat(house.inbox(stranger, ani)).as(stranger.id()).isEmpty();
            assertThatThrownBy(() -> house.claim(stranger, ani, "followUp"))
                    .as(stranger.id())
                    .isInstanceOf(AuthorizationException.class);
        }
        assertThat(house.task(ani, "followUp")).isNotAssigned();
    }

    @Test
    void isTakenByOneOfficerAtATime() {
        var ani = assigned().report().trackingId();
        house.claim(Officer.SDMA, ani, "followUp");

        assertThatThrownBy(() -> house.claim(Officer.SDMA_TOO, ani, "followUp"))
                .isInstanceOf(TaskAlreadyClaimedException.class);

        assertThat(house.task(ani, "followUp")).isAssignedTo(Officer.SDMA.id());
    }

    @Test
    void takesTheAnswerFromItsAssigneeOnly() {
        var ani = assigned().report().trackingId();
        assertThatThrownBy(() -> house.send(Officer.SDMA, ani, "followUp", substantiveResponse()))
                .as("nobody has taken it")
                .isInstanceOf(Refusal.class);
        house.claim(Officer.SDMA, ani, "followUp");

        assertThatThrownBy(() -> house.send(Officer.SDMA_TOO, ani, "followUp", substantiveResponse()))
                .as("somebody else has taken it")
                .isInstanceOf(Refusal.class);

        nothingWasSaid(ani);
    }

    @Test
    void cannotBeCompletedWithoutItsForm() {
        var ani = assigned().report().trackingId();
        house.claim(Officer.SDMA, ani, "followUp");
        var task = house.task(ani, "followUp").getId();

        assertThatThrownBy(() -> house.acting(Officer.SDMA, () -> tasks.complete(task, Map.of("substantive", true))))
                .isInstanceOf(Refusal.class);

        nothingWasSaid(ani);
    }

    @Test
    void hasAFirstResponseThatIsNoAnswer() {
        var ani = assigned().report().trackingId();

        at("2025-07-14T09:00:00");
        house.submit(Officer.SDMA, ani, "followUp", initialResponse());

        assertThat(house.instance(ani, PROCESS)).isWaitingAt("followUp").hasNotPassed("substantiveResponseGiven");
        assertThat(report(ani).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(report(ani).subStatus()).contains(SubStatus.INITIAL_RESPONSE);
        assertThat(states(ani, DeadlineClock.FIRST_RESPONSE)).containsExactly(DeadlineState.MET);
        assertThat(states(ani, DeadlineClock.FOLLOW_UP)).containsExactly(DeadlineState.RUNNING);
        assertThat(house.promised(ani, "followUpAlert")).isEqualTo(FOLLOW_UP_DUE);
        assertThat(said(ani)).containsExactly(EntryType.INITIAL_RESPONSE);
    }

    @Test
    void goesBackToTheUnitAfterAFirstNoticeAndIsDueWithTheAnswer() {
        var ani = assigned().report().trackingId();

        house.submit(Officer.SDMA, ani, "followUp", initialResponse());

        assertThat(house.task(ani, "followUp")).isNotAssigned().hasDueDate(Date.from(FOLLOW_UP_DUE));
        assertThat(house.inbox(Officer.SDMA_TOO, ani)).containsExactly("followUp");
    }

    @Test
    void endsWithTheAnswerInSubstance() {
        var ani = assigned().report().trackingId();
        var instance = house.instance(ani, PROCESS);

        at("2025-07-14T09:00:00");
        house.submit(Officer.SDMA, ani, "followUp", substantiveResponse());

        assertThat(instance).isEnded().hasPassed("substantiveResponseGiven", "followUpFinished");
        assertThat(house.openTasks(ani)).isEmpty();
        assertThat(house.timers(ani)).containsExactly("closingElapsed");
        assertThat(report(ani).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(report(ani).subStatus()).contains(SubStatus.FOLLOW_UP);
        assertThat(states(ani, DeadlineClock.FIRST_RESPONSE)).containsExactly(DeadlineState.MET);
        assertThat(states(ani, DeadlineClock.FOLLOW_UP)).containsExactly(DeadlineState.MET);
        assertThat(said(ani)).containsExactly(EntryType.SUBSTANTIVE_RESPONSE);
    }

    @Test
    void goesFromFirstNoticeToAnswer() {
        var ani = assigned().report().trackingId();
        house.submit(Officer.SDMA, ani, "followUp", initialResponse());

        at("2025-07-31T23:59:59.999");
        house.submit(Officer.SDMA_TOO, ani, "followUp", substantiveResponse());

        assertThat(report(ani).subStatus()).contains(SubStatus.FOLLOW_UP);
        assertThat(states(ani, DeadlineClock.FOLLOW_UP)).containsExactly(DeadlineState.MET);
        assertThat(reports.thread(report(ani)))
                .extracting(ThreadEntry::type, ThreadEntry::author)
                .containsExactly(
                        tuple(EntryType.INITIAL_RESPONSE, "sdma"), tuple(EntryType.SUBSTANTIVE_RESPONSE, "sdma-2"));
    }

    @Test
    void takesOneFirstNoticeOnly() {
        var ani = assigned().report().trackingId();
        house.submit(Officer.SDMA, ani, "followUp", initialResponse());
        house.claim(Officer.SDMA, ani, "followUp");

        assertThatThrownBy(() -> house.send(Officer.SDMA, ani, "followUp", initialResponse()))
                .isInstanceOf(Refusal.class);

        assertThat(house.task(ani, "followUp")).isAssignedTo(Officer.SDMA.id());
        assertThat(said(ani)).containsExactly(EntryType.INITIAL_RESPONSE);
        assertThat(reports.history(report(ani))).hasSize(3);
        assertThat(states(ani, DeadlineClock.FOLLOW_UP)).containsExactly(DeadlineState.RUNNING);

        house.send(Officer.SDMA, ani, "followUp", substantiveResponse());
        assertThat(said(ani)).containsExactly(EntryType.INITIAL_RESPONSE, EntryType.SUBSTANTIVE_RESPONSE);
    }

    @Test
    void takesAFirstNoticeAgainAfterTheReporterReplied() {
        var ani = assigned();
        var trackingId = ani.report().trackingId();
        house.submit(Officer.SDMA, trackingId, "followUp", initialResponse());
        house.submit(Officer.SDMA, trackingId, "followUp", substantiveResponse());
        procedure.reply(trackingId, ani.accessCode(), "Nama saya belum ada di pengumuman itu.");

        house.submit(Officer.SDMA, trackingId, "followUp", initialResponse());

        assertThat(house.openTasks(trackingId)).containsExactly("followUp");
        assertThat(said(trackingId))
                .containsExactly(
                        EntryType.INITIAL_RESPONSE,
                        EntryType.SUBSTANTIVE_RESPONSE,
                        EntryType.REPLY,
                        EntryType.INITIAL_RESPONSE);
    }

    @Test
    void neverFallsBackToFirstNoticeOnceAnswered() {
        var ani = assigned();
        var trackingId = ani.report().trackingId();
        house.submit(Officer.SDMA, trackingId, "followUp", substantiveResponse());
        procedure.reply(trackingId, ani.accessCode(), "Nama saya belum ada di pengumuman itu.");

        house.submit(Officer.SDMA, trackingId, "followUp", initialResponse());

        assertThat(report(trackingId).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(report(trackingId).subStatus()).contains(SubStatus.FOLLOW_UP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TINDAK_LANJUT", "NOT_OURS"})
    void demandsThatTheOfficerChoosesTheKind(String action) {
        var ani = assigned().report().trackingId();
        house.claim(Officer.SDMA, ani, "followUp");

        assertThatThrownBy(() ->
                        house.send(Officer.SDMA, ani, "followUp", Map.of("action", action, "text", "Sudah diumumkan.")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> house.send(Officer.SDMA, ani, "followUp", Map.of("text", "Sudah diumumkan.")))
                .isInstanceOf(Refusal.class);

        nothingWasSaid(ani);
    }

    @Test
    void demandsWords() {
        var ani = assigned().report().trackingId();
        house.claim(Officer.SDMA, ani, "followUp");

        assertThatThrownBy(() -> house.send(
                        Officer.SDMA, ani, "followUp", Map.of("action", "SUBSTANTIVE_RESPONSE", "text", "  \n ")))
                .isInstanceOf(Refusal.class);

        nothingWasSaid(ani);
    }

    private void nothingWasSaid(TrackingId ani) {
        assertThat(house.openTasks(ani)).containsExactly("followUp");
        assertThat(said(ani)).isEmpty();
        assertThat(report(ani).status()).isEqualTo(Status.NOT_FOLLOWED_UP);
        assertThat(states(ani, DeadlineClock.FIRST_RESPONSE)).containsExactly(DeadlineState.RUNNING);
        assertThat(states(ani, DeadlineClock.FOLLOW_UP)).containsExactly(DeadlineState.RUNNING);
    }

    @Test
    void recordsThatTheFirstResponseIsLate() {
        var ani = assigned().report().trackingId();

        assertThat(house.letPass(ani, "firstResponseAlert")).isEqualTo(FIRST_RESPONSE_DUE);

        assertThat(states(ani, DeadlineClock.FIRST_RESPONSE)).containsExactly(DeadlineState.MISSED);
        assertThat(states(ani, DeadlineClock.FOLLOW_UP)).containsExactly(DeadlineState.RUNNING);
        assertThat(house.inbox(Officer.SDMA, ani)).containsExactly("followUp");
        assertThat(report(ani).status()).isEqualTo(Status.NOT_FOLLOWED_UP);
    }

    @Test
    void takesALateFirstNoticeWithoutForgivingIt() {
        var ani = assigned().report().trackingId();
        house.letPass(ani, "firstResponseAlert");

        at("2025-07-21T08:00:00");
        house.submit(Officer.SDMA, ani, "followUp", initialResponse());

        assertThat(states(ani, DeadlineClock.FIRST_RESPONSE)).containsExactly(DeadlineState.MISSED);
        assertThat(report(ani).subStatus()).contains(SubStatus.INITIAL_RESPONSE);
        house.claim(Officer.SDMA, ani, "followUp");
        assertThatThrownBy(() -> house.send(Officer.SDMA, ani, "followUp", initialResponse()))
                .as("late or not, it was the one")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void recordsNothingWhenTheFirstResponseWasGivenInTime() {
        var ani = assigned().report().trackingId();
        at("2025-07-18T16:00:00");
        house.submit(Officer.SDMA, ani, "followUp", initialResponse());

        house.letPass(ani, "firstResponseAlert");

        assertThat(states(ani, DeadlineClock.FIRST_RESPONSE)).containsExactly(DeadlineState.MET);
        assertThat(house.instance(ani, PROCESS)).isWaitingAt("followUp").hasPassed("firstResponseEscalated");
        assertThat(house.inbox(Officer.SDMA, ani)).containsExactly("followUp");
    }

    @Test
    void recordsThatTheAnswerIsLateAndStillWantsIt() {
        var ani = assigned().report().trackingId();
        house.submit(Officer.SDMA, ani, "followUp", initialResponse());

        assertThat(house.letPass(ani, "followUpAlert")).isEqualTo(FOLLOW_UP_DUE);

        assertThat(states(ani, DeadlineClock.FOLLOW_UP)).containsExactly(DeadlineState.MISSED);
        assertThat(states(ani, DeadlineClock.FIRST_RESPONSE)).containsExactly(DeadlineState.MET);
        assertThat(house.instance(ani, PROCESS)).isWaitingAt("followUp").hasPassed("followUpEscalated");
    }

    @Test
    void takesALateAnswerWithoutForgivingIt() {
        var ani = assigned().report().trackingId();
        house.letPass(ani, "firstResponseAlert");
        house.letPass(ani, "followUpAlert");

        at("2025-08-01T08:00:00");
        house.submit(Officer.SDMA, ani, "followUp", substantiveResponse());

        assertThat(states(ani, DeadlineClock.FIRST_RESPONSE)).containsExactly(DeadlineState.MISSED);
        assertThat(states(ani, DeadlineClock.FOLLOW_UP)).containsExactly(DeadlineState.MISSED);
        assertThat(report(ani).subStatus()).contains(SubStatus.FOLLOW_UP);
        assertThat(house.due(ani, "closingElapsed")).isEqualTo(endOf("2025-08-15"));
    }

    @Test
    void doesNotCarryALateTurnIntoTheNext() {
        var ani = assigned();
        var trackingId = ani.report().trackingId();
        house.letPass(trackingId, "followUpAlert");
        house.submit(Officer.SDMA, trackingId, "followUp", substantiveResponse());
        procedure.reply(trackingId, ani.accessCode(), "Nama saya belum ada di pengumuman itu.");

        house.submit(Officer.SDMA, trackingId, "followUp", substantiveResponse());

        assertThat(states(trackingId, DeadlineClock.FOLLOW_UP))
                .containsExactly(DeadlineState.MISSED, DeadlineState.MET);
    }

    @Test
    void goesBackToAdminInstansiWhenItIsNotTheUnits() {
        var ani = assigned().report().trackingId();
        var instance = house.instance(ani, PROCESS);

        at("2025-07-15T10:00:00");
        house.submit(Officer.SDMA, ani, "followUp", notOursOfUnit("YANLIK"));

        assertThat(instance).isEnded().hasPassed("returnedToAgency", "followUpFinished");
        assertThat(house.inbox(Officer.PANRB, ani)).containsExactly("verifyAtAgency");
        assertThat(house.promised(ani, "agencyVerificationAlert")).isEqualTo(endOf("2025-07-18"));
        assertThat(report(ani).status()).isEqualTo(Status.NOT_VERIFIED);
        assertThat(report(ani).unit()).isNull();
        assertThat(report(ani).suggestedUnit()).isEqualTo("YANLIK");
        assertThat(deadlines.of(ani.value()))
                .filteredOn(Deadline::released)
                .extracting(Deadline::clock)
                .containsExactly(DeadlineClock.FIRST_RESPONSE, DeadlineClock.FOLLOW_UP);
        assertThat(routing.hops(ani)).singleElement().satisfies(hop -> {
            assertThat(hop.unit()).isEqualTo("SDMA");
            assertThat(hop.reason()).isEqualTo("Seleksi CPNS bukan tugas unit kami.");
            assertThat(hop.suggestion()).isEqualTo("YANLIK");
            assertThat(hop.outcome()).isEqualTo(Hop.Outcome.TO_AGENCY_ADMIN);
            assertThat(hop.actor()).isEqualTo("sdma");
        });
    }

    @Test
    void isNotReturnedWithoutAReason() {
        var ani = assigned().report().trackingId();
        house.claim(Officer.SDMA, ani, "followUp");

        for (var reason : List.of("", "  ")) {
            assertThatThrownBy(() ->
                            house.send(Officer.SDMA, ani, "followUp", Map.of("action", "NOT_OURS", "reason", reason)))
                    .isInstanceOf(Refusal.class);
        }

        assertThat(house.task(ani, "followUp")).isAssignedTo(Officer.SDMA.id());
        assertThat(routing.hops(ani)).isEmpty();
        nothingWasSaid(ani);
    }

    @Test
    void startsAllClocksAnewForTheNextUnitAndForgetsTheFirstNotice() {
        var ani = assigned().report().trackingId();
        house.submit(Officer.SDMA, ani, "followUp", initialResponse());
        house.submit(Officer.SDMA, ani, "followUp", notOursOfUnit(null));
        assertThat(report(ani).subStatus()).isEmpty();

        at("2025-07-15T10:00:00");
        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("YANLIK"));

        assertThat(report(ani).status()).isEqualTo(Status.NOT_FOLLOWED_UP);
        assertThat(house.promised(ani, "firstResponseAlert")).isEqualTo(endOf("2025-07-22"));
        assertThat(states(ani, DeadlineClock.FIRST_RESPONSE)).containsExactly(DeadlineState.MET, DeadlineState.RUNNING);
        house.submit(Officer.YANLIK, ani, "followUp", initialResponse());
        assertThat(report(ani).subStatus()).contains(SubStatus.INITIAL_RESPONSE);
    }

    @Test
    void keepsItAfterTwoReturns() {
        var ani = assigned().report().trackingId();
        house.submit(Officer.SDMA, ani, "followUp", notOursOfUnit("YANLIK"));
        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("YANLIK"));
        assertThat(actions(ani)).contains("NOT_OURS");
        house.submit(Officer.YANLIK, ani, "followUp", notOursOfUnit("SDMA"));
        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA"));

        assertThat(actions(ani)).containsExactly("INITIAL_RESPONSE", "SUBSTANTIVE_RESPONSE");
        house.claim(Officer.SDMA, ani, "followUp");
        assertThatThrownBy(() -> house.send(Officer.SDMA, ani, "followUp", notOursOfUnit(null)))
                .isInstanceOf(Refusal.class);

        assertThat(house.task(ani, "followUp")).isAssignedTo(Officer.SDMA.id());
        assertThat(report(ani).unit()).isEqualTo("SDMA");
        assertThat(routing.hops(ani)).hasSize(2);
    }

    @Test
    void keepsWhatItHasAnswered() {
        var ani = assigned();
        var trackingId = ani.report().trackingId();
        house.submit(Officer.SDMA, trackingId, "followUp", substantiveResponse());
        procedure.reply(trackingId, ani.accessCode(), "Nama saya belum ada di pengumuman itu.");
        assertThat(actions(trackingId)).doesNotContain("NOT_OURS");
        house.claim(Officer.SDMA, trackingId, "followUp");

        assertThatThrownBy(() -> house.send(Officer.SDMA, trackingId, "followUp", notOursOfUnit(null)))
                .isInstanceOf(Refusal.class);

        assertThat(house.task(trackingId, "followUp")).isAssignedTo(Officer.SDMA.id());
    }

    @Test
    void endsWhenItsFirstNoticeWasTheAnswerAllAlong() {
        var ani = assigned().report().trackingId();
        house.submit(Officer.SDMA, ani, "followUp", initialResponse());
        var said = reports.thread(report(ani)).get(0).id();

        house.atTheDesk(Officer.SDMA, () -> desk.correct(ani, said, ResponseKind.SUBSTANTIVE_RESPONSE, "Salah pilih."));

        assertThat(house.instance(ani, PROCESS)).isNull();
        assertThat(states(ani, DeadlineClock.FOLLOW_UP)).containsExactly(DeadlineState.MET);
    }

    private List<String> actions(TrackingId report) {
        return options.stream()
                .filter(list -> list.valuesKey().equals("followUpActions"))
                .flatMap(list -> list
                        .options(
                                new FormContext("follow-up", report.value(), Map.of("trackingId", report.value())::get))
                        .stream())
                .map(FormOptions.Option::value)
                .toList();
    }

    private Registered assigned() {
        at("2025-07-11T10:00:00");
        var ani = house.submit(complaint("KEMENPANRB"));
        house.submit(Officer.PANRB, ani.report().trackingId(), "verifyAtAgency", assignTo("SDMA"));
        return ani;
    }

    private Report report(TrackingId trackingId) {
        return reports.get(trackingId);
    }

    private List<EntryType> said(TrackingId trackingId) {
        return reports.thread(report(trackingId)).stream()
                .map(ThreadEntry::type)
                .toList();
    }

    private List<DeadlineState> states(TrackingId report, DeadlineClock clock) {
        return deadlines.of(report.value()).stream()
                .filter(deadline -> deadline.clock() == clock)
                .map(Deadline::state)
                .toList();
    }
}
