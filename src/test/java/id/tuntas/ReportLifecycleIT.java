package id.tuntas;

import static id.tuntas.procedure.CaseDriver.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.DeadlineState;
import id.tuntas.deadline.Deadlines;
import id.tuntas.followup.Correspondence;
import id.tuntas.followup.Message;
import id.tuntas.procedure.CaseDriver;
import id.tuntas.procedure.Officer;
import id.tuntas.procedure.ReportHandling;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.StatusChange;
import id.tuntas.report.SubStatus;
import id.tuntas.report.TrackingId;
import java.time.LocalDateTime;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * The life of one complaint, as an official would tell it: Ani reports on a Tuesday before the long weekend of Nyepi and
 * Lebaran 2026; Admin Nasional, Admin Instansi and the liaison officer of SDM Aparatur do their parts; she replies, is
 * answered again, and ten working days later the report is <em>Selesai</em>. Afterwards it is read back as the auditor
 * reads it.
 */
@HouseTest
@Import(CaseDriver.class)
class ReportLifecycleIT {

    @Autowired
    CaseDriver house;

    @Autowired
    ReportHandling procedure;

    @Autowired
    Reports reports;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Correspondence correspondence;

    @Autowired
    HistoryService history;

    @Test
    void tellsTheLifeOfAComplaintFromThePortalToSelesai() {
        // Tuesday 17 March 2026. Ani reports and names no agency; Admin Nasional has three working days, and because of
        // Nyepi, Lebaran and their joint leave these end on Friday 27 March (V-1, CAL-1).
        at("2026-03-17T10:00:00");
        var registered = house.submit(CaseDriver.complaint(null));
        var ani = registered.report().trackingId();
        assertThat(report(ani).status()).isEqualTo(Status.NOT_VERIFIED);
        assertThat(house.promised(ani, "nationalVerificationAlert")).isEqualTo(endOf("2026-03-27"));
        assertThat(house.task(ani, "verifyNationally").getDueDate().toInstant()).isEqualTo(endOf("2026-03-27"));

        // Wednesday 25 March. Admin Nasional forwards it to the ministry; it becomes readable for everyone (CH-16).
        at("2026-03-25T09:00:00");
        assertThat(report(ani).publishedAt()).isNull();
        house.submit(Officer.NATIONAL, ani, "verifyNationally", Map.of("verdict", "FORWARD", "agency", "KEMENPANRB"));
        assertThat(report(ani).status()).isEqualTo(Status.NOT_VERIFIED);
        assertThat(report(ani).agency()).isEqualTo("KEMENPANRB");
        assertThat(report(ani).publishedAt()).isNotNull();

        // Thursday 26 March. Admin Instansi assigns it to SDM Aparatur: neither normative nor supervisory, so 14
        // working
        // days (KL-2), and five to the first response (V-9). Good Friday (3 April) does not count.
        at("2026-03-26T14:00:00");
        house.submit(
                Officer.PANRB,
                ani,
                "verifyAtAgency",
                Map.of(
                        "verdict",
                        "ASSIGN",
                        "unit",
                        "SDMA",
                        "normative",
                        false,
                        "supervisory",
                        false,
                        "fieldExamination",
                        false,
                        "reason",
                        "Mohon dijawab bersama panitia seleksi."));
        assertThat(report(ani).status()).isEqualTo(Status.NOT_FOLLOWED_UP);
        assertThat(report(ani).unit()).isEqualTo("SDMA");
        assertThat(house.promised(ani, "firstResponseAlert")).isEqualTo(endOf("2026-04-02"));
        assertThat(house.promised(ani, "followUpAlert")).isEqualTo(endOf("2026-04-16"));

        // Wednesday 1 April. SDM Aparatur says that it is looking into it: Proses, but only a first response; it
        // neither
        // closes the report nor starts the closing clock (AC-3), and the next due date is that of the answer.
        at("2026-04-01T08:30:00");
        house.submit(
                Officer.SDMA,
                ani,
                "followUp",
                Map.of("action", "INITIAL_RESPONSE", "text", "Laporan Ibu sedang kami periksa bersama panitia."));
        assertThat(report(ani).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(report(ani).subStatus()).contains(SubStatus.INITIAL_RESPONSE);
        assertThat(house.task(ani, "followUp").getDueDate().toInstant()).isEqualTo(endOf("2026-04-16"));
        assertThat(states(ani)).doesNotContainKey(DeadlineClock.CLOSING);

        // Friday 10 April. The answer in substance; ten working days to closing end on Friday 24 April (AC-1).
        at("2026-04-10T16:00:00");
        house.submit(
                Officer.SDMA,
                ani,
                "followUp",
                Map.of(
                        "action",
                        "SUBSTANTIVE_RESPONSE",
                        "text",
                        "Hasil seleksi diumumkan hari ini di laman kementerian."));
        assertThat(report(ani).subStatus()).contains(SubStatus.FOLLOW_UP);
        assertThat(house.openTasks(ani)).isEmpty();
        assertThat(house.due(ani, "closingElapsed")).isEqualTo(endOf("2026-04-24"));

        // Thursday 23 April. Ani replies a day before closing: the clock stops and the unit is asked again (AC-2,
        // AC-6).
        at("2026-04-23T20:15:00");
        procedure.reply(ani, registered.accessCode(), "Nama saya belum ada di pengumuman itu.");
        assertThat(house.openTasks(ani)).containsExactly("followUp");
        assertThat(report(ani).subStatus()).contains(SubStatus.FOLLOW_UP);
        assertThat(house.task(ani, "followUp").getDueDate().toInstant()).isEqualTo(endOf("2026-04-30"));

        // Monday 27 April. A second answer; the ten working days start anew and end on Tuesday 12 May (Labour Day).
        at("2026-04-27T11:00:00");
        house.submit(
                Officer.SDMA,
                ani,
                "followUp",
                Map.of("action", "SUBSTANTIVE_RESPONSE", "text", "Nama Ibu ada pada lampiran kedua, nomor 214."));
        assertThat(house.due(ani, "closingElapsed")).isEqualTo(endOf("2026-05-12"));

        // Nobody replies any more: the report closes itself at that instant and can be rated once (AC-1, AC-8).
        house.fire(ani, "closingElapsed");
        assertThat(report(ani).status()).isEqualTo(Status.COMPLETED);
        assertThat(report(ani).closedAt()).isEqualTo(endOf("2026-05-12"));
        procedure.rate(ani, registered.accessCode(), 5);
        assertThat(report(ani).rating()).isEqualTo(5);

        // Thirty calendar days long a later reply may still reopen it; then the procedure ends (AC-7).
        assertThat(house.fire(ani, "reopeningElapsed")).isEqualTo(endOf("2026-06-11"));
        assertThat(house.runs(ani)).isFalse();

        readsAsItHappened(ani);
    }

    private void readsAsItHappened(TrackingId ani) {
        var changes = reports.history(report(ani));
        assertThat(changes)
                .extracting(change -> change.act().label(), StatusChange::actor)
                .containsExactly(
                        tuple("Laporan diterima", "pelapor"),
                        tuple("Laporan diteruskan ke instansi", "nasional"),
                        tuple("Laporan didisposisikan ke unit kerja", "admin-panrb"),
                        tuple("Respon awal disampaikan", "sdma"),
                        tuple("Tindak lanjut disampaikan", "sdma"),
                        tuple("Pelapor menanggapi", "pelapor"),
                        tuple("Tindak lanjut disampaikan", "sdma"),
                        tuple("Laporan selesai", "tuntas"),
                        tuple("Pelapor memberi penilaian", "pelapor"));
        assertThat(history.createHistoricTaskInstanceQuery()
                        .processInstanceBusinessKey(ani.value())
                        .orderByHistoricActivityInstanceStartTime()
                        .asc()
                        .list())
                .extracting(HistoricTaskInstance::getTaskDefinitionKey, HistoricTaskInstance::getAssignee)
                .containsExactly(
                        tuple("verifyNationally", "nasional"),
                        tuple("verifyAtAgency", "admin-panrb"),
                        tuple("followUp", "sdma"),
                        tuple("followUp", "sdma"),
                        tuple("followUp", "sdma"));
        assertThat(correspondence.of(report(ani), changes))
                .extracting(message -> message.type().label(), Message::from)
                .containsExactly(
                        tuple("Pemberitahuan", "SP4N-LAPOR!"),
                        tuple("Pemberitahuan", "SP4N-LAPOR!"),
                        tuple("Pemberitahuan", "SP4N-LAPOR!"),
                        tuple("Respon awal", unit()),
                        tuple("Tindak lanjut", unit()),
                        tuple("Tanggapan pelapor", "Pelapor"),
                        tuple("Tindak lanjut", unit()),
                        tuple("Pemberitahuan", "SP4N-LAPOR!"));
        assertThat(deadlines.of(ani.value()))
                .extracting(Deadline::clock, Deadline::workingDays, Deadline::state)
                .containsExactly(
                        tuple(DeadlineClock.NATIONAL_VERIFICATION, 3, DeadlineState.MET),
                        tuple(DeadlineClock.AGENCY_VERIFICATION, 3, DeadlineState.MET),
                        tuple(DeadlineClock.WHOLE_CASE, 60, DeadlineState.MET),
                        tuple(DeadlineClock.FIRST_RESPONSE, 5, DeadlineState.MET),
                        tuple(DeadlineClock.FOLLOW_UP, 14, DeadlineState.MET),
                        tuple(DeadlineClock.CLOSING, 10, DeadlineState.MET),
                        tuple(DeadlineClock.FIRST_RESPONSE, 5, DeadlineState.MET),
                        tuple(DeadlineClock.FOLLOW_UP, 14, DeadlineState.MET),
                        tuple(DeadlineClock.CLOSING, 10, DeadlineState.MET));
    }

    private static String unit() {
        return "Deputi Bidang SDM Aparatur, Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi";
    }

    private Map<DeadlineClock, DeadlineState> states(TrackingId report) {
        return deadlines.of(report.value()).stream()
                .collect(java.util.stream.Collectors.toMap(Deadline::clock, Deadline::state));
    }

    private Report report(TrackingId trackingId) {
        return reports.get(trackingId);
    }

    private static java.time.Instant endOf(String day) {
        return LocalDateTime.parse(day + "T23:59:59.999").atZone(CaseDriver.WIB).toInstant();
    }
}
