package id.tuntas.administration;

import static id.tuntas.report.ReportKind.ASPIRATION;
import static id.tuntas.report.ReportKind.COMPLAINT;
import static id.tuntas.report.ReportKind.INFORMATION_REQUEST;

import id.tuntas.procedure.ClockWalk;
import id.tuntas.procedure.DemoDesk;
import id.tuntas.procedure.ReportHandling;
import id.tuntas.report.Draft;
import id.tuntas.report.Registered;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Reporter;
import id.tuntas.report.Reports;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The reports of the demonstration: a handful in every state that a report can reach today, received in the last thirty
 * days. They go through the same doors as real ones while the house clock walks from then to now, before the house takes
 * requests; so their promises, their missed deadlines and their history are as real as those of any other report.
 */
@Component
@Profile("demo")
class DemoReports implements SmartLifecycle {

    private static final String PANRB = "KEMENPANRB";
    private static final String DAGRI = "KEMENDAGRI";

    private final ReportHandling procedure;
    private final Reports reports;
    private final DemoDesk desk;
    private final ClockWalk walk;
    private final Clock clock;
    private boolean running;

    DemoReports(ReportHandling procedure, Reports reports, DemoDesk desk, ClockWalk walk, Clock clock) {
        this.procedure = procedure;
        this.reports = reports;
        this.desk = desk;
        this.walk = walk;
        this.clock = clock;
    }

    /** Long before the web server, whose phase is near the end. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        running = true;
        if (reports.isEmpty()) {
            var now = clock.instant();
            walk.backTo(now.minus(Duration.ofDays(29)));
            tell(now);
            walk.to(now);
        }
    }

    private void tell(Instant now) {
        var card = submit(COMPLAINT, DAGRI, "Cetak ulang KTP-el tertunda", """
                Saya mengajukan cetak ulang KTP-el karena rusak. Petugas loket mengatakan blangko habis dan meminta saya
                kembali tanpa kepastian tanggal. Kapan KTP-el saya dapat diambil?""");
        daysBefore(now, 28, 2);
        assign("admin-dagri", card, "DUKCAPIL");
        daysBefore(now, 27, 3);
        answer("dukcapil", card, "SUBSTANTIVE_RESPONSE", """
                Blangko sudah kami kirim ke kecamatan. KTP-el Bapak dapat diambil di kantor kecamatan setiap hari kerja
                pukul 08.00 sampai 15.00 dengan membawa surat keterangan kehilangan atau kartu yang rusak.""");

        var selection = submit(COMPLAINT, null, "Pengumuman hasil seleksi CPNS terlambat", """
                Hasil seleksi kompetensi bidang dijanjikan diumumkan pekan lalu, tetapi sampai hari ini belum ada. Mohon
                kejelasan jadwalnya karena kami harus menyiapkan berkas.""");
        daysBefore(now, 25, 4);
        forward(selection, PANRB);
        daysBefore(now, 22, 1);
        assign("admin-panrb", selection, "SDMA");
        daysBefore(now, 20, 5);
        answer("sdma", selection, "INITIAL_RESPONSE", """
                Laporan Anda sudah kami terima dan sedang kami konfirmasi kepada panitia seleksi.""");

        var transfer = submit(INFORMATION_REQUEST, PANRB, "Syarat mutasi antarinstansi", """
                Apa saja syarat mutasi PNS dari pemerintah daerah ke kementerian, dan ke mana berkasnya dikirim?""");
        daysBefore(now, 18, 2);
        assign("admin-panrb", transfer, "SDMA");

        daysBefore(now, 12, 3);
        var counter = submit(ASPIRATION, null, "Jam layanan malam di mal pelayanan publik", """
                Banyak pekerja tidak dapat mengurus dokumen pada jam kerja. Usul saya, mal pelayanan publik buka sampai
                malam sekali sepekan.""");
        daysBefore(now, 11, 1);
        forward(counter, PANRB);
        daysBefore(now, 10, 6);
        assign("admin-panrb", counter, "YANLIK");
        daysBefore(now, 6, 2);
        answer("yanlik", counter, "SUBSTANTIVE_RESPONSE", """
                Terima kasih atas usul Anda. Layanan malam sedang diuji di tiga mal pelayanan publik; hasilnya menjadi
                bahan standar pelayanan tahun depan.""");

        daysBefore(now, 4, 5);
        submit(COMPLAINT, PANRB, "Tunjangan jabatan fungsional belum dibayar", """
                Tunjangan jabatan fungsional saya belum dibayar sejak bulan lalu walaupun surat keputusannya sudah
                terbit. Saya mohon identitas saya tidak diketahui pimpinan unit.""", true, true);
        daysBefore(now, 1, 4);
        submit(INFORMATION_REQUEST, null, "Cara melaporkan instansi yang tidak menjawab surat", """
                Surat saya ke sebuah dinas sudah dua bulan tidak dijawab. Ke mana saya dapat melapor, dan dokumen apa
                yang perlu dilampirkan?""");
        daysBefore(now, 0, 3);
        submit(COMPLAINT, null, "Antrean daring layanan paspor selalu penuh", """
                Setiap kali saya membuka antrean daring, kuotanya sudah habis pada menit pertama. Mohon kuota ditambah
                atau sistemnya diperiksa.""");
    }

    private Registered submit(ReportKind kind, String agency, String title, String content) {
        return submit(kind, agency, title, content, false, false);
    }

    private Registered submit(
            ReportKind kind, String agency, String title, String content, boolean anonymous, boolean confidential) {
        return procedure.submit(new Draft(
                kind,
                "WEB",
                title,
                content.replace('\n', ' ').strip(),
                null,
                null,
                agency,
                null,
                anonymous,
                confidential,
                new Reporter("Pelapor Peragaan", "pelapor@contoh.id", null),
                null,
                null,
                null));
    }

    private void forward(Registered report, String agency) {
        desk.submit(
                "nasional",
                report.report().trackingId(),
                "verifyNationally",
                Map.of("verdict", "FORWARD", "agency", agency));
    }

    private void assign(String officer, Registered report, String unit) {
        desk.submit(
                officer,
                report.report().trackingId(),
                "verifyAtAgency",
                Map.of(
                        "verdict", "ASSIGN",
                        "unit", unit,
                        "normative", false,
                        "supervisory", false,
                        "fieldExamination", false));
    }

    private void answer(String officer, Registered report, String action, String text) {
        desk.submit(
                officer,
                report.report().trackingId(),
                "followUp",
                Map.of("action", action, "text", text.replace('\n', ' ').strip()));
    }

    private void daysBefore(Instant now, int days, int hours) {
        walk.to(now.minus(Duration.ofDays(days)).minus(Duration.ofHours(hours)));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
