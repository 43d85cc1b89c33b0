package id.tuntas.procedure;

import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.complaint;
import static id.tuntas.procedure.CaseDriver.endOf;
import static id.tuntas.procedure.CaseDriver.notOurs;
import static id.tuntas.procedure.CaseDriver.substantiveResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.DeadlineState;
import id.tuntas.deadline.Deadlines;
import id.tuntas.escalation.Intervention;
import id.tuntas.escalation.InterventionKind;
import id.tuntas.escalation.Interventions;
import id.tuntas.escalation.Referral;
import id.tuntas.escalation.ReferralCause;
import id.tuntas.escalation.ReferralOutcome;
import id.tuntas.escalation.Referrals;
import id.tuntas.followup.Correspondence;
import id.tuntas.followup.Message;
import id.tuntas.platform.Actor;
import id.tuntas.platform.Refusal;
import id.tuntas.report.EntryType;
import id.tuntas.report.Registered;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.TrackingId;
import id.tuntas.routing.Access;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** How a report is referred to the Ombudsman, and what comes of it: OM-1 to OM-7, LI-5, TR-22, ACT-8. */
@ProcessTestOf("ombudsman-referral")
class OmbudsmanReferralProcessTest {

    private static final Map<String, Object> RECOMMENDATION =
            Map.of("outcome", "RECOMMENDATION", "text", "Umumkan hasil seleksi dan sampaikan alasan keterlambatannya.");

    @Autowired
    CaseDriver house;

    @Autowired
    ReportHandling procedure;

    @Autowired
    Referrals referrals;

    @Autowired
    Interventions interventions;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Reports reports;

    @Autowired
    Correspondence correspondence;

    @Autowired
    RuntimeService instances;

    @Autowired
    TransactionTemplate transaction;

    /** Assigned on Monday 7 September 2026; the file was complete that day. */
    @Test
    void warnsAtSixtyCalendarDaysAndRefersAtSixtyWorkingDays() {
        var ani = assigned().report().trackingId();

        assertThat(house.fire(ani, "wholeCaseAlert")).isEqualTo(endOf("2026-11-06"));
        assertThat(lines(ani, InterventionKind.WARNING))
                .singleElement()
                .satisfies(warning ->
                        assertThat(warning.targets()).containsExactly("agency-admin-KEMENPANRB", "national-admin"));
        assertThat(referrals.of(ani)).isEmpty();

        assertThat(house.climb(ani, DeadlineClock.WHOLE_CASE)).isEqualTo(endOf("2026-11-30"));

        assertThat(only(ani).cause()).isEqualTo(ReferralCause.WHOLE_CASE);
        assertThat(only(ani).consented()).isFalse();
        assertThat(whole(ani).state()).isEqualTo(DeadlineState.MISSED);
        assertThat(reports.get(ani).status()).as("state kept").isEqualTo(Status.NOT_FOLLOWED_UP);
        assertThat(lines(ani, InterventionKind.OMBUDSMAN_REFERRAL)).hasSize(1);
        assertThat(house.openTasks(ani)).contains("followUp");
        assertThat(notices(ani))
                .contains("Laporan ini dirujuk ke Ombudsman Republik Indonesia. Sebabnya: Batas 60 hari kerja terlewati"
                        + " tanpa tindak lanjut. Kewajiban menjawab laporan Anda tetap berlaku.");
    }

    @Test
    void takesTheTaskForTheReceiptAndClosesWithAReason() {
        var ani = requested(false).report().trackingId();
        var referral = house.instance(ani, "ombudsman-referral");
        assertThat(referral).isWaitingAt("sendReferral");

        house.sendMessages(ani);
        assertThat(referral).isWaitingAt("handleReferral").task().hasCandidateGroup("ombudsman");
        assertThat(only(ani).sentAt()).as("this house sends no mail").isNull();
        assertThat(house.task(ani, "handleReferral").getDueDate()).isNull();
        at("2026-09-09T11:00:00");
        house.claim(Officer.OMBUDSMAN, ani, "handleReferral");
        assertThat(only(ani).acknowledgedBy()).isEqualTo("ombudsman");
        assertThat(notices(ani)).last().isEqualTo("Ombudsman sudah menerima rujukan laporan ini.");

        house.send(
                Officer.OMBUDSMAN,
                ani,
                "handleReferral",
                Map.of("outcome", "CLOSED", "text", "Instansi sudah menyampaikan jadwal pengumuman"));

        assertThat(referral).isEnded().hasPassed("recordReferral", "referralClosed");
        assertThat(only(ani).outcome()).isEqualTo(ReferralOutcome.CLOSED);
        assertThat(only(ani).open()).isFalse();
        assertThat(lines(ani, InterventionKind.OMBUDSMAN_REFERRAL))
                .singleElement()
                .extracting(Intervention::result)
                .isEqualTo("Ditutup tanpa rekomendasi: Instansi sudah menyampaikan jadwal pengumuman");
        assertThat(notices(ani))
                .last()
                .isEqualTo("Ombudsman menutup rujukan laporan ini tanpa rekomendasi. Alasannya: Instansi sudah"
                        + " menyampaikan jadwal pengumuman.");
        assertThat(house.openTasks(ani)).as("OM-7").containsExactly("followUp");
        assertThat(reports.get(ani).status()).isEqualTo(Status.NOT_FOLLOWED_UP);
    }

    @Test
    void bringsARecommendationBackAsATaskWithADeadline() {
        var ani = requested(false).report().trackingId();
        house.sendMessages(ani);
        at("2026-09-14T10:00:00");

        house.submit(Officer.OMBUDSMAN, ani, "handleReferral", RECOMMENDATION);

        var task = house.task(ani, "complyWithRecommendation");
        var promise =
                deadlines.latest(ani.value(), DeadlineClock.RECOMMENDATION).orElseThrow();
        assertThat(promise.dueAt()).as("60 calendar days").isEqualTo(endOf("2026-11-13"));
        assertThat(task.getDueDate().toInstant()).isEqualTo(promise.dueAt());
        assertThat(house.inbox(Officer.PANRB, ani)).contains("complyWithRecommendation");
        assertThat(house.inbox(Officer.DAGRI, ani)).isEmpty();
        assertThat(lines(ani, InterventionKind.RECOMMENDATION)).singleElement().satisfies(line -> {
            assertThat(line.text()).startsWith("Umumkan hasil seleksi");
            assertThat(line.actor()).isEqualTo("ombudsman");
            assertThat(line.targets()).containsExactly("agency-admin-KEMENPANRB");
            assertThat(line.result()).isNull();
        });
        assertThat(notices(ani))
                .last()
                .asString()
                .startsWith("Ombudsman memberikan rekomendasi kepada Kementerian Pendayagunaan Aparatur Negara")
                .endsWith("Isinya: Umumkan hasil seleksi dan sampaikan alasan keterlambatannya.");

        at("2026-09-21T10:00:00");
        house.submit(Officer.PANRB, ani, "complyWithRecommendation", Map.of("text", "Hasil diumumkan 18 September."));

        assertThat(only(ani).open()).isFalse();
        assertThat(only(ani).compliance()).isEqualTo("Hasil diumumkan 18 September.");
        assertThat(deadlines.latest(ani.value(), DeadlineClock.RECOMMENDATION))
                .get()
                .extracting(Deadline::state)
                .isEqualTo(DeadlineState.MET);
        assertThat(lines(ani, InterventionKind.RECOMMENDATION))
                .singleElement()
                .extracting(Intervention::result)
                .isEqualTo("Dilaksanakan: Hasil diumumkan 18 September.");
        assertThat(notices(ani)).last().asString().startsWith("Rekomendasi Ombudsman dilaporkan sudah dilaksanakan.");
        assertThat(house.instance(ani, "ombudsman-referral")).isNull();
    }

    @Test
    void climbsALadderForARecommendationThatWaits() {
        var ani = requested(false).report().trackingId();
        house.sendMessages(ani);
        at("2026-09-14T10:00:00");
        house.submit(Officer.OMBUDSMAN, ani, "handleReferral", RECOMMENDATION);

        assertThat(house.fire(ani, "complianceAlert")).isEqualTo(endOf("2026-11-12"));
        assertThat(house.climb(ani, DeadlineClock.RECOMMENDATION)).isEqualTo(endOf("2026-11-13"));

        assertThat(deadlines.latest(ani.value(), DeadlineClock.RECOMMENDATION))
                .get()
                .extracting(Deadline::state)
                .isEqualTo(DeadlineState.MISSED);
        assertThat(house.openTasks(ani)).contains("complyWithRecommendation");
    }

    /** LI-5: nobody decided who holds it, so nobody but Admin Nasional can carry anything out. */
    @Test
    void refersADeadlockToTheOmbudsmanAndTheRecommendationToAdminNasional() {
        at("2026-09-07T09:00:00");
        var ani = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, ani, "verifyAtAgency", notOurs("KEMENDAGRI"));
        house.submit(Officer.DAGRI, ani, "verifyAtAgency", notOurs("KEMENPANRB"));
        assertThat(house.openTasks(ani)).containsExactly("decideHolder");

        house.letPass(ani, "holderDecisionAlert");

        assertThat(only(ani).cause()).isEqualTo(ReferralCause.HOLDER_DECISION);
        house.sendMessages(ani);
        house.submit(Officer.OMBUDSMAN, ani, "handleReferral", RECOMMENDATION);
        assertThat(house.inbox(Officer.NATIONAL, ani))
                .containsExactlyInAnyOrder("decideHolder", "complyWithRecommendation");
        assertThat(only(ani).agency()).isNull();
    }

    @Test
    void refusesARecommendationWithoutWordsAndKeepsTheTask() {
        var ani = requested(false).report().trackingId();
        house.sendMessages(ani);

        assertThatThrownBy(() -> house.submit(
                        Officer.OMBUDSMAN, ani, "handleReferral", Map.of("outcome", "RECOMMENDATION", "text", "  ")))
                .hasMessageContaining("Tulis isi rekomendasi");

        assertThat(house.openTasks(ani)).contains("handleReferral");
        assertThat(only(ani).outcome()).isNull();
    }

    @Test
    void refersOnceAtATimeAndTakesConsentLater() {
        var registered = requested(false);
        var ani = registered.report().trackingId();

        assertThatThrownBy(() -> procedure.refer(ani, registered.accessCode(), false))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.kind()).isEqualTo(Refusal.Kind.CONFLICT))
                .hasMessageContaining("sudah dirujuk");
        procedure.refer(ani, registered.accessCode(), true);
        assertThat(only(ani).consented()).isTrue();
        assertThatThrownBy(() -> procedure.refer(ani, registered.accessCode(), true))
                .hasMessageContaining("sudah dirujuk");

        assertThat(referrals.of(ani)).hasSize(1);
        assertThat(instances
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(ani.value())
                        .processDefinitionKey("ombudsman-referral")
                        .count())
                .isOne();
    }

    @Test
    void doesNotReferAgainByAClockWhatTheReporterHasReferred() {
        var ani = requested(false).report().trackingId();

        house.fire(ani, "wholeCaseAlert");
        house.climb(ani, DeadlineClock.WHOLE_CASE);

        assertThat(only(ani).cause()).isEqualTo(ReferralCause.REPORTER);
    }

    @Test
    void refersAnewWhenTheFirstReferralHasEnded() {
        var registered = requested(true);
        var ani = registered.report().trackingId();
        house.sendMessages(ani);
        house.submit(Officer.OMBUDSMAN, ani, "handleReferral", Map.of("outcome", "CLOSED"));

        procedure.refer(ani, registered.accessCode(), false);

        assertThat(referrals.of(ani)).extracting(Referral::consented).containsExactly(true, false);
        assertThat(access(ani).identity()).as("consent was for the first").isFalse();
    }

    @Test
    void refersNoReportThatHasEnded() {
        var registered = assigned();
        var ani = registered.report().trackingId();
        procedure.withdraw(ani, registered.accessCode(), "Sudah selesai.");

        assertThatThrownBy(() -> procedure.refer(ani, registered.accessCode(), true))
                .hasMessageContaining("langsung ke Ombudsman");

        assertThat(referrals.of(ani)).isEmpty();
    }

    @Test
    void refersAReportAtAnyTimeEvenBeforeItsVerification() {
        at("2026-09-07T09:00:00");
        var registered = house.submit(complaint(null));
        var ani = registered.report().trackingId();

        procedure.refer(ani, registered.accessCode(), false);

        assertThat(only(ani).cause()).isEqualTo(ReferralCause.REPORTER);
        assertThat(house.openTasks(ani)).contains("verifyNationally");
    }

    @Test
    void goesOnWhenTheReportEndsMeanwhile() {
        var registered = requested(false);
        var ani = registered.report().trackingId();
        house.sendMessages(ani);
        house.submit(Officer.SDMA, ani, "followUp", substantiveResponse());
        procedure.close(ani, registered.accessCode());

        house.submit(Officer.OMBUDSMAN, ani, "handleReferral", RECOMMENDATION);
        house.submit(Officer.PANRB, ani, "complyWithRecommendation", Map.of("text", "Sudah."));

        assertThat(reports.get(ani).status()).isEqualTo(Status.COMPLETED);
        assertThat(only(ani).open()).isFalse();
    }

    @Test
    void showsTheOmbudsmanReferredReportsOnlyAndTheReporterWithConsentOnly() {
        var unreferred = assigned().report().trackingId();
        assertThat(access(unreferred).caseFile()).isFalse();

        var registered = requested(false);
        var ani = registered.report().trackingId();
        assertThat(access(ani))
                .extracting(Access::caseFile, Access::oversees, Access::referrals)
                .containsOnly(true);
        assertThat(access(ani))
                .extracting(Access::identity, Access::identityForReason, Access::consented)
                .containsOnly(false);
        assertThat(access(ani))
                .extracting(Access::answers, Access::verifies, Access::excludes, Access::administers)
                .containsOnly(false);

        procedure.refer(ani, registered.accessCode(), true);
        assertThat(access(ani).identity()).isTrue();
    }

    private Access access(TrackingId report) {
        return transaction.execute(status -> {
            var found = reports.get(report);
            return Access.of(
                    new Actor("ombudsman", Set.copyOf(Officer.OMBUDSMAN.groups())), found, reports.history(found));
        });
    }

    private Registered assigned() {
        at("2026-09-07T09:00:00");
        var registered = house.submit(complaint("KEMENPANRB"));
        house.submit(Officer.PANRB, registered.report().trackingId(), "verifyAtAgency", assignTo("SDMA"));
        return registered;
    }

    private Registered requested(boolean consent) {
        var registered = assigned();
        at("2026-09-08T09:00:00");
        procedure.refer(registered.report().trackingId(), registered.accessCode(), consent);
        return registered;
    }

    private Referral only(TrackingId report) {
        var all = referrals.of(report);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private Deadline whole(TrackingId report) {
        return deadlines.latest(report.value(), DeadlineClock.WHOLE_CASE).orElseThrow();
    }

    private List<Intervention> lines(TrackingId report, InterventionKind kind) {
        return interventions.of(report).stream()
                .filter(line -> line.kind() == kind)
                .toList();
    }

    private List<String> notices(TrackingId report) {
        return transaction.execute(status -> {
            var found = reports.get(report);
            return correspondence.of(found, reports.history(found)).stream()
                    .filter(message -> message.type() == EntryType.NOTICE)
                    .map(Message::text)
                    .toList();
        });
    }
}
