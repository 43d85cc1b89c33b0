package id.tuntas.procedure;

import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.complaint;
import static id.tuntas.procedure.CaseDriver.defer;
import static id.tuntas.procedure.CaseDriver.endOf;
import static id.tuntas.procedure.CaseDriver.initialResponse;
import static id.tuntas.procedure.CaseDriver.notOurs;
import static id.tuntas.procedure.CaseDriver.substantiveResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.DeadlineState;
import id.tuntas.deadline.Deadlines;
import id.tuntas.escalation.Intervention;
import id.tuntas.escalation.InterventionKind;
import id.tuntas.escalation.Interventions;
import id.tuntas.notification.Outbox;
import id.tuntas.notification.OutgoingMessage;
import id.tuntas.notification.Recipient;
import id.tuntas.report.Draft;
import id.tuntas.report.Registered;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Reporter;
import id.tuntas.report.TrackingId;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ladders of {@code escalation-ladder.dmn} as reports climb them: IV-1 to IV-4, V-7, V-9, TD-5, NT-4. */
@ProcessTestOf("escalation")
class EscalationProcessTest {

    @Autowired
    CaseDriver house;

    @Autowired
    ReportHandling procedure;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Interventions interventions;

    @Autowired
    Outbox outbox;

    @Autowired
    RuntimeService instances;

    @Autowired
    ManagementService jobs;

    /** Due on Thursday 31 July 2025: a reminder on Wednesday, then Admin Instansi, superiors, Admin Nasional (IV-4). */
    @Test
    void climbsTheWholeLadderOfAnUnansweredReport() {
        var ani = assigned();

        assertThat(house.fire(ani, "followUpAlert")).isEqualTo(endOf("2025-07-30"));
        var ladder = ladder(ani, DeadlineClock.FOLLOW_UP);
        assertThat(state(ani, DeadlineClock.FOLLOW_UP)).isEqualTo(DeadlineState.RUNNING);
        assertThat(house.climb(ani, DeadlineClock.FOLLOW_UP)).isEqualTo(endOf("2025-07-31"));
        assertThat(state(ani, DeadlineClock.FOLLOW_UP)).isEqualTo(DeadlineState.MISSED);
        assertThat(house.climb(ani, DeadlineClock.FOLLOW_UP)).isEqualTo(endOf("2025-08-05"));
        assertThat(house.climb(ani, DeadlineClock.FOLLOW_UP)).isEqualTo(endOf("2025-08-14"));
        house.sendMessages(ani);

        assertThat(lines(ani, DeadlineClock.FOLLOW_UP))
                .extracting(Intervention::kind, Intervention::at, Intervention::targets)
                .containsExactly(
                        tuple(InterventionKind.REMINDER, endOf("2025-07-30"), List.of("liaison-KEMENPANRB-SDMA")),
                        tuple(
                                InterventionKind.AGENCY_ESCALATION,
                                endOf("2025-07-31"),
                                List.of("agency-admin-KEMENPANRB", "liaison-KEMENPANRB-SDMA")),
                        tuple(
                                InterventionKind.SUPERIOR_ESCALATION,
                                endOf("2025-08-05"),
                                List.of("unit-head-KEMENPANRB-SDMA", "inspectorate-KEMENPANRB")),
                        tuple(InterventionKind.NATIONAL_ESCALATION, endOf("2025-08-14"), List.of("national-admin")));
        assertThat(ladder).isEnded().hasPassed("nextRung", "sendMessages", "messagesSent");
        assertThat(house.inbox(Officer.SDMA, ani)).as("still wanted").containsExactly("followUp");
    }

    @Test
    void tellsEachAddresseeOnceAndNothingOfTheReport() {
        var ani = assigned();
        house.fire(ani, "followUpAlert");
        house.climb(ani, DeadlineClock.FOLLOW_UP);
        house.sendMessages(ani);

        var letters = letters(ani);

        assertThat(letters)
                .extracting(OutgoingMessage::recipient)
                .containsExactly(
                        new Recipient.Group("liaison-KEMENPANRB-SDMA"),
                        new Recipient.Group("agency-admin-KEMENPANRB"),
                        new Recipient.Group("liaison-KEMENPANRB-SDMA"));
        assertThat(letters)
                .extracting(each -> each.letter().subject())
                .startsWith(
                        "Laporan " + ani.grouped() + ": tindak lanjut jatuh tempo Kamis, 31 Juli 2025",
                        "Laporan " + ani.grouped() + ": tenggat tindak lanjut terlewati");
        assertThat(letters)
                .allSatisfy(each -> assertThat(each.letter().subject() + outbox.text(each))
                        .doesNotContain("Ani", "CPNS", "Menteng", "seleksi"));
        assertThat(letters).noneMatch(each -> each.state() == OutgoingMessage.State.WAITING);
    }

    @Test
    void remindsOfAFirstResponseThatIsOverdue() {
        var ani = assigned();

        assertThat(house.fire(ani, "firstResponseAlert")).isEqualTo(endOf("2025-07-18"));

        assertThat(state(ani, DeadlineClock.FIRST_RESPONSE)).isEqualTo(DeadlineState.MISSED);
        assertThat(lines(ani, DeadlineClock.FIRST_RESPONSE)).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(InterventionKind.REMINDER);
            assertThat(line.targets()).containsExactly("liaison-KEMENPANRB-SDMA");
        });
        assertThat(house.rungs(ani, DeadlineClock.FIRST_RESPONSE)).isEmpty();
    }

    /** V-7: at day two and at the breach. */
    @Test
    void remindsOfTheNationalVerification() {
        at("2025-07-11T10:00:00");
        var ani = house.submit(complaint(null)).report().trackingId();

        assertThat(house.fire(ani, "nationalVerificationAlert")).isEqualTo(endOf("2025-07-15"));
        assertThat(house.climb(ani, DeadlineClock.NATIONAL_VERIFICATION)).isEqualTo(endOf("2025-07-16"));

        assertThat(lines(ani, DeadlineClock.NATIONAL_VERIFICATION))
                .extracting(Intervention::kind, Intervention::targets)
                .containsExactly(
                        tuple(InterventionKind.REMINDER, List.of("national-admin")),
                        tuple(InterventionKind.NATIONAL_ESCALATION, List.of("national-admin")));
        assertThat(state(ani, DeadlineClock.NATIONAL_VERIFICATION)).isEqualTo(DeadlineState.MISSED);
    }

    @Test
    void remindsOfTheVerificationAtTheAgency() {
        at("2025-07-11T10:00:00");
        var ani = house.submit(complaint("KEMENPANRB")).report().trackingId();

        assertThat(house.fire(ani, "agencyVerificationAlert")).isEqualTo(endOf("2025-07-15"));
        assertThat(house.climb(ani, DeadlineClock.AGENCY_VERIFICATION)).isEqualTo(endOf("2025-07-16"));
        assertThat(house.climb(ani, DeadlineClock.AGENCY_VERIFICATION)).isEqualTo(endOf("2025-07-21"));

        assertThat(lines(ani, DeadlineClock.AGENCY_VERIFICATION))
                .extracting(Intervention::kind, Intervention::targets)
                .containsExactly(
                        tuple(InterventionKind.REMINDER, List.of("agency-admin-KEMENPANRB")),
                        tuple(
                                InterventionKind.NATIONAL_ESCALATION,
                                List.of("agency-admin-KEMENPANRB", "national-admin")),
                        tuple(InterventionKind.SUPERIOR_ESCALATION, List.of("inspectorate-KEMENPANRB")));
    }

    /** TD-5: at day 7, 21 and 28, until the reporter has completed it. */
    @Test
    void remindsTheReporterOfWhatIsMissing() {
        at("2025-07-11T10:00:00");
        var ani = house.submit(complaint("KEMENPANRB"));
        var report = ani.report().trackingId();
        house.submit(Officer.PANRB, report, "verifyAtAgency", defer("Nomor peserta seleksi"));
        assertThat(lines(report, DeadlineClock.COMPLETION)).isEmpty();

        assertThat(house.climb(report, DeadlineClock.COMPLETION)).isEqualTo(endOf("2025-07-18"));
        assertThat(house.climb(report, DeadlineClock.COMPLETION)).isEqualTo(endOf("2025-08-01"));
        procedure.reply(report, ani.accessCode(), "Nomor peserta saya 12345.");
        assertThat(house.climb(report, DeadlineClock.COMPLETION)).isEqualTo(endOf("2025-08-08"));

        assertThat(lines(report, DeadlineClock.COMPLETION))
                .extracting(Intervention::targets)
                .containsExactly(List.of("pelapor"), List.of("pelapor"));
        assertThat(letters(report))
                .allSatisfy(letter -> {
                    assertThat(letter.recipient()).isEqualTo(new Recipient.Reporter(report));
                    assertThat(letter.letter().text())
                            .contains("Minggu, 10 Agustus 2025")
                            .doesNotContain("peserta");
                })
                .hasSize(2);
    }

    @Test
    void remindsTheReporterToTheLastAndThenArchives() {
        at("2025-07-11T10:00:00");
        var report = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, report, "verifyAtAgency", defer("Nomor peserta seleksi"));
        for (var day : List.of("2025-07-18", "2025-08-01", "2025-08-08")) {
            assertThat(house.climb(report, DeadlineClock.COMPLETION)).isEqualTo(endOf(day));
        }

        assertThat(house.fire(report, "completionElapsed")).isEqualTo(endOf("2025-08-10"));

        assertThat(lines(report, DeadlineClock.COMPLETION)).hasSize(3);
        assertThat(state(report, DeadlineClock.COMPLETION)).isEqualTo(DeadlineState.MISSED);
    }

    /** LI-5: nobody wants it, and Admin Nasional does not decide. */
    @Test
    void refersAReportThatNobodyIsGiven() {
        at("2025-07-11T10:00:00");
        var ani = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, ani, "verifyAtAgency", notOurs("KEMENDAGRI"));
        house.submit(Officer.DAGRI, ani, "verifyAtAgency", notOurs(null));

        house.fire(ani, "holderDecisionAlert");
        var ladder = ladder(ani, DeadlineClock.HOLDER_DECISION);
        house.climb(ani, DeadlineClock.HOLDER_DECISION);
        house.sendMessages(ani);

        assertThat(ladder).isEnded().hasPassed("referralRaised");
        assertThat(lines(ani, DeadlineClock.HOLDER_DECISION))
                .extracting(Intervention::kind)
                .containsExactly(InterventionKind.REMINDER, InterventionKind.OMBUDSMAN_REFERRAL);
        assertThat(house.inbox(Officer.NATIONAL, ani)).as("still to be decided").contains("decideHolder");
    }

    @Test
    void endsWithoutAWordOnceTheAnswerIsGiven() {
        var ani = assigned();
        house.fire(ani, "followUpAlert");
        house.sendMessages(ani);
        var ladder = ladder(ani, DeadlineClock.FOLLOW_UP);
        at("2025-07-31T09:00:00");
        house.submit(Officer.SDMA, ani, "followUp", substantiveResponse());

        house.climb(ani, DeadlineClock.FOLLOW_UP);

        assertThat(ladder).isEnded().hasPassed("ladderEnded");
        assertThat(lines(ani, DeadlineClock.FOLLOW_UP)).hasSize(1);
        assertThat(state(ani, DeadlineClock.FOLLOW_UP)).isEqualTo(DeadlineState.MET);
    }

    /** A first notice stops nothing but the first clock (KL-6). */
    @Test
    void climbsOnAfterAMereFirstNotice() {
        var ani = assigned();
        house.submit(Officer.SDMA, ani, "followUp", initialResponse());

        house.fire(ani, "firstResponseAlert");
        house.fire(ani, "followUpAlert");

        assertThat(lines(ani, DeadlineClock.FIRST_RESPONSE)).isEmpty();
        assertThat(lines(ani, DeadlineClock.FOLLOW_UP)).hasSize(1);
    }

    /** The house was down from before the reminder until two weeks after the deadline. */
    @Test
    void catchesUpWithEverythingOnceAndInOrder() {
        var ani = assigned();
        var back = at("2025-08-12T07:00:00");

        jobs.executeJob(house.timer(ani, "followUpAlert").getId());
        house.sendMessages(ani);

        assertThat(lines(ani, DeadlineClock.FOLLOW_UP))
                .extracting(Intervention::rung, Intervention::at)
                .containsExactly(tuple("REMINDER", back), tuple("AT_DUE", back), tuple("SUPERIORS", back));
        assertThat(letters(ani)).hasSize(5);
        assertThat(house.climb(ani, DeadlineClock.FOLLOW_UP)).isEqualTo(endOf("2025-08-14"));
        assertThat(lines(ani, DeadlineClock.FOLLOW_UP)).hasSize(4);
    }

    @Test
    void keepsALadderForEachTurn() {
        var ani = assignedTo(complaint("KEMENPANRB"));
        var report = ani.report().trackingId();
        house.fire(report, "followUpAlert");
        at("2025-07-31T09:00:00");
        house.submit(Officer.SDMA, report, "followUp", substantiveResponse());
        procedure.reply(report, ani.accessCode(), "Nama saya belum ada di pengumuman itu.");

        assertThat(house.promised(report, "followUpAlert")).isEqualTo(endOf("2025-08-21"));
        house.fire(report, "followUpAlert");

        assertThat(interventions.of(report))
                .filteredOn(line -> line.rung().equals("REMINDER"))
                .extracting(Intervention::deadline)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    /** KP-4, KP-5: Inspektorat answers; the head of the unit complained about hears nothing. */
    @Test
    void keepsASupervisoryReportFromTheUnitComplainedAbout() {
        at("2025-07-11T10:00:00");
        var ani = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, ani, "verifyAtAgency", assignTo("SDMA", false, true, false));

        house.letPass(ani, "followUpAlert");
        house.climb(ani, DeadlineClock.FOLLOW_UP);

        assertThat(letters(ani))
                .extracting(letter -> ((Recipient.Group) letter.recipient()).id())
                .containsOnly("inspectorate-KEMENPANRB", "agency-admin-KEMENPANRB");
    }

    /** The number of the report, a clock and a row: nothing else enters the engine (PD-21). */
    @Test
    void keepsNoWordInTheEngine() {
        var ani = assigned();
        house.fire(ani, "followUpAlert");

        assertThat(instances.getVariables(ladder(ani, DeadlineClock.FOLLOW_UP).getId()))
                .containsOnlyKeys("trackingId", "clock", "deadline");
    }

    @Test
    void writesNobodyToAReporterWithoutAContactByMail() {
        at("2025-07-11T10:00:00");
        var byPhone = house.submit(new Draft(
                        ReportKind.COMPLAINT,
                        "SMS",
                        "Pengumuman terlambat",
                        "Hasil seleksi belum diumumkan.",
                        null,
                        null,
                        "KEMENPANRB",
                        null,
                        true,
                        true,
                        new Reporter("Budi", null, "0812"),
                        null,
                        null,
                        null))
                .report()
                .trackingId();
        house.submit(Officer.PANRB, byPhone, "verifyAtAgency", defer("Nomor peserta seleksi"));
        house.climb(byPhone, DeadlineClock.COMPLETION);

        house.sendMessages(byPhone);

        assertThat(lines(byPhone, DeadlineClock.COMPLETION)).hasSize(1);
        assertThat(letters(byPhone)).noneMatch(each -> each.state() == OutgoingMessage.State.WAITING);
    }

    private TrackingId assigned() {
        return assignedTo(complaint("KEMENPANRB")).report().trackingId();
    }

    private Registered assignedTo(Draft draft) {
        at("2025-07-11T10:00:00");
        var registered = house.submit(draft);
        house.submit(Officer.PANRB, registered.report().trackingId(), "verifyAtAgency", assignTo("SDMA"));
        return registered;
    }

    private ProcessInstance ladder(TrackingId report, DeadlineClock clock) {
        return instances
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(report.value())
                .processDefinitionKey("escalation")
                .variableValueEquals("deadline", latest(report, clock).id())
                .singleResult();
    }

    /** What its ladders said, without what is told of every turn (NT-3). */
    private List<OutgoingMessage> letters(TrackingId report) {
        return outbox.about(report).stream()
                .filter(letter -> letter.batch().startsWith("ladder/"))
                .toList();
    }

    private List<Intervention> lines(TrackingId report, DeadlineClock clock) {
        var deadline = latest(report, clock).id();
        return interventions.of(report).stream()
                .filter(line -> line.deadline() == deadline)
                .toList();
    }

    private DeadlineState state(TrackingId report, DeadlineClock clock) {
        return latest(report, clock).state();
    }

    private Deadline latest(TrackingId report, DeadlineClock clock) {
        return deadlines.latest(report.value(), clock).orElseThrow();
    }
}
