package id.tuntas.procedure;

import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.complaint;
import static id.tuntas.procedure.CaseDriver.defer;
import static id.tuntas.procedure.CaseDriver.forwardTo;
import static id.tuntas.procedure.CaseDriver.initialResponse;
import static id.tuntas.procedure.CaseDriver.notOurs;
import static id.tuntas.procedure.CaseDriver.notOursOfUnit;
import static id.tuntas.procedure.CaseDriver.substantiveResponse;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.notification.Outbox;
import id.tuntas.notification.OutgoingMessage;
import id.tuntas.notification.Recipient;
import id.tuntas.report.TrackingId;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventJobHandler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told of what as a report goes its way (NT-1, NT-3, BW-8), and that it leaves the house. */
@ProcessTestOf("message-delivery")
class MessageDeliveryProcessTest {

    @Autowired
    CaseDriver house;

    @Autowired
    ReportHandling procedure;

    @Autowired
    Outbox outbox;

    @Autowired
    ManagementService jobs;

    @BeforeEach
    void aFriday() {
        at("2025-07-11T10:00:00");
    }

    @Test
    void tellsOfficersWhatComesToThemAndTheReporterEachTurn() {
        var ani = house.submit(complaint(null));
        var report = ani.report().trackingId();
        house.submit(Officer.NATIONAL, report, "verifyNationally", forwardTo("KEMENPANRB"));
        house.submit(Officer.PANRB, report, "verifyAtAgency", assignTo("SDMA"));
        house.submit(Officer.SDMA, report, "followUp", initialResponse());
        house.submit(Officer.SDMA, report, "followUp", substantiveResponse());
        procedure.reply(report, ani.accessCode(), "Nama saya belum ada di pengumuman itu.");
        house.submit(Officer.SDMA, report, "followUp", substantiveResponse());
        house.fire(report, "closingElapsed");

        assertThat(told(report))
                .containsExactly(
                        "agency-admin-KEMENPANRB masuk ke instansi Anda",
                        "pelapor diteruskan",
                        "liaison-KEMENPANRB-SDMA didisposisikan kepada Anda",
                        "pelapor Respon awal atas laporan",
                        "pelapor sudah dijawab",
                        "liaison-KEMENPANRB-SDMA Pelapor menanggapi laporan",
                        "pelapor sudah dijawab",
                        "pelapor selesai");
    }

    @Test
    void tellsTheAgencyThatTheReporterChose() {
        var report = house.submit(complaint("KEMENPANRB")).report().trackingId();

        assertThat(told(report)).containsExactly("agency-admin-KEMENPANRB masuk ke instansi Anda");
    }

    @Test
    void tellsTheReporterWhatIsMissing() {
        var report = house.submit(complaint("KEMENPANRB")).report().trackingId();

        house.submit(Officer.PANRB, report, "verifyAtAgency", defer("Nomor peserta seleksi"));

        assertThat(told(report)).endsWith("pelapor perlu dilengkapi");
    }

    /** BW-8: between agencies the reporter is told, between units not. */
    @Test
    void tellsTheReporterOfMovesBetweenAgenciesOnly() {
        var report = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, report, "verifyAtAgency", assignTo("SDMA"));
        house.submit(Officer.SDMA, report, "followUp", notOursOfUnit(null));
        house.submit(Officer.PANRB, report, "verifyAtAgency", notOurs("KEMENDAGRI"));

        assertThat(told(report))
                .containsExactly(
                        "agency-admin-KEMENPANRB masuk ke instansi Anda",
                        "liaison-KEMENPANRB-SDMA didisposisikan kepada Anda",
                        "agency-admin-KEMENPANRB dikembalikan oleh unit kerja",
                        "pelapor berpindah instansi",
                        "agency-admin-KEMENDAGRI masuk ke instansi Anda",
                        "pelapor diteruskan");
    }

    /** KP-4: Inspektorat answers, and the unit complained about is not told of it. */
    @Test
    void tellsInspektoratOfASupervisoryReport() {
        var report = house.submit(complaint("KEMENPANRB")).report().trackingId();

        house.submit(Officer.PANRB, report, "verifyAtAgency", assignTo("SDMA", false, true, false));

        assertThat(told(report)).endsWith("inspectorate-KEMENPANRB didisposisikan kepada Anda");
    }

    @Test
    void saysNothingOfWhatWasReported() {
        var report = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, report, "verifyAtAgency", defer("Nomor peserta seleksi"));

        assertThat(outbox.about(report))
                .allSatisfy(letter -> assertThat(letter.letter().subject() + outbox.text(letter))
                        .doesNotContain("Ani", "CPNS", "Menteng", "seleksi"));
    }

    @Test
    void deliversWhatWaitsEveryTwoMinutes() {
        var report = house.submit(complaint("KEMENPANRB")).report().trackingId();
        var round =
                jobs.createJobQuery().processDefinitionKey("message-delivery").singleResult();
        jobs.executeJob(round.getId());

        // A round takes so many letters, the oldest first; other tests have left theirs.
        while (outbox.about(report).stream().anyMatch(each -> each.state() == OutgoingMessage.State.WAITING)) {
            jobs.executeJob(jobs.createJobQuery()
                    .processDefinitionKey("message-delivery")
                    .singleResult()
                    .getId());
        }
        var next =
                jobs.createJobQuery().processDefinitionKey("message-delivery").singleResult();
        assertThat(next.getId()).isNotEqualTo(round.getId());
        assertThat(jobs.createJobDefinitionQuery()
                        .jobDefinitionId(next.getJobDefinitionId())
                        .singleResult()
                        .getJobType())
                .isEqualTo(TimerStartEventJobHandler.TYPE);
    }

    private List<String> told(TrackingId report) {
        return outbox.about(report).stream()
                .map(each -> (each.recipient() instanceof Recipient.Group group ? group.id() : "pelapor")
                        + " "
                        + each.letter()
                                .subject()
                                .replaceAll(" ?(Laporan )?" + report.grouped(), "")
                                .strip())
                .toList();
    }
}
