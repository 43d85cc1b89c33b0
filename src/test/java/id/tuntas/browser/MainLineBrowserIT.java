package id.tuntas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import id.tuntas.HouseTest;
import id.tuntas.browser.pages.FollowPage;
import id.tuntas.browser.pages.LoginPage;
import id.tuntas.browser.pages.ReportFormPage;
import id.tuntas.browser.pages.TaskPage;
import id.tuntas.browser.pages.Tasklist;
import id.tuntas.procedure.CaseDriver;
import id.tuntas.procedure.Officer;
import id.tuntas.report.TrackingId;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The main line with real clicks, in the demonstration that a newcomer starts: Ani reports from a small telephone without
 * JavaScript, three officers take the report through Tasklist, ten working days go by, and she rates. Besides it, what
 * officers meet on the way: the counter, a form that is not accepted, a task given back.
 *
 * <p>{@code -Dtuntas.browser.pictures=FOLDER} keeps a picture of every station.
 */
@HouseTest(properties = "tuntas.admin.password=admin", web = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import(CaseDriver.class)
class MainLineBrowserIT {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final String MINISTRY = "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi";
    private static final String TO_DO = "Perlu saya kerjakan";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseDriver house;

    @Autowired
    private TestRestTemplate http;

    @Test
    void takesAReportFromTheTelephoneToSelesai() {
        // Ani writes and notes down number and code.
        var ani = BROWSERS.phoneWithoutScripts(port);
        var form = ReportFormPage.open(ani.page());
        ani.pause("01-report-form");
        var receipt = form.kind("Pengaduan")
                .write("Judul laporan", "Pengumuman hasil seleksi terlambat")
                .write("Isi laporan", "Hasil seleksi CPNS yang dijanjikan pekan lalu belum juga diumumkan.")
                .write("Lokasi kejadian", "Kelurahan Menteng")
                .write("Nama", "Ani Lestari")
                .write("Surel", "ani@contoh.id")
                .send();
        ani.seesNoSidewaysScroll("receipt");
        ani.pause("02-receipt");
        var trackingId = receipt.trackingId();
        var accessCode = receipt.accessCode();
        assertThat(receipt.openReport().status()).hasText("Belum Terverifikasi");

        // Admin Nasional reads the case file, then forwards the report.
        var national = BROWSERS.desk(port);
        var inbox = LoginPage.open(national.page()).as("nasional").choose(TO_DO);
        assertThat(inbox.rows(trackingId)).containsText("Verifikasi tingkat nasional");
        national.pauseAndRead("03-inbox");
        var verification = inbox.open(trackingId);
        national.pauseAndRead("04-task-not-taken");
        var file = verification.caseFile();
        assertThat(file.locator("main")).containsText("Hasil seleksi CPNS yang dijanjikan pekan lalu");
        assertThat(file.locator("main")).containsText("Ani Lestari");
        national.pauseAndRead("05-case-file");
        verification
                .backToForm()
                .claim()
                .pick("Keputusan", "Teruskan ke instansi")
                .select("Instansi yang berwenang", MINISTRY);
        national.pauseAndRead("06-national-form");
        inbox = verification.complete();
        national.pauseAndRead("07-after-completing");
        assertThat(inbox.choose(TO_DO).rows(trackingId)).hasCount(0);

        // Admin Instansi assigns it.
        var agency = BROWSERS.desk(port);
        var assignment = task(agency, "admin-panrb", trackingId);
        assertThat(assignment.title()).hasText(Pattern.compile("Verifikasi"));
        assertThat(assignment.caseFile().locator("main")).containsText("Laporan diteruskan ke instansi");
        agency.pauseAndRead("08-case-file-at-agency");
        assignment
                .backToForm()
                .claim()
                .pick("Keputusan", "Disposisikan ke unit kerja")
                .select("Unit kerja", "Deputi Bidang SDM Aparatur")
                .pick("Bersifat normatif?", "Tidak")
                .pick("Berkadar pengawasan?", "Tidak")
                .pick("Perlu pemeriksaan lapangan?", "Tidak")
                .write("Catatan atau alasan", "Mohon dijawab bersama panitia seleksi.");
        agency.pauseAndRead("09-agency-form");
        assignment.complete();

        // Meanwhile Ani sees who answers, until when, and why that day.
        var following = FollowPage.open(ani.page(), trackingId);
        assertThat(following.status()).hasText("Belum Ditindaklanjuti");
        assertThat(following.promises().first()).containsText("hari kerja");
        ani.pause("10-promise");
        var ledger = following.whyThisDate();
        assertThat(ledger).containsText("hari kerja ke-1");
        ledger.scrollIntoViewIfNeeded();
        ani.pause("11-ledger");

        // The unit answers.
        var unit = BROWSERS.desk(port);
        var answer = task(unit, "sdma", trackingId);
        assertThat(answer.caseFile().locator("main")).containsText("Hasil seleksi CPNS yang dijanjikan pekan lalu");
        answer.backToForm()
                .claim()
                .pick("Jenis tanggapan", "Tindak lanjut: jawaban atas pokok laporan")
                .write("Isi tanggapan", "Hasil seleksi diumumkan hari ini di laman kementerian.");
        unit.pauseAndRead("12-follow-up-form");
        answer.complete();

        // Ani comes back another day, on another browser, with her code.
        var later = BROWSERS.phoneWithoutScripts(port);
        var answered = FollowPage.open(later.page(), trackingId).enterCode(accessCode);
        assertThat(answered.status()).hasText("Proses");
        assertThat(answered.answers()).containsText("Hasil seleksi diumumkan hari ini di laman kementerian.");
        later.seesNoSidewaysScroll("answer");
        later.pause("13-answered");

        // Ten working days without a reply end with the last of them.
        walk(11);
        var closed = FollowPage.open(later.page(), trackingId);
        assertThat(closed.status()).hasText("Selesai");
        later.pause("14-selesai");
        closed = closed.rate(5);
        assertThat(closed.notice()).containsText("Terima kasih");
        later.seesNoSidewaysScroll("rating");
        later.pause("15-rated");
    }

    @Test
    void writesAReportDownAtTheCounterAndPrintsItsReceipt() {
        var officer = BROWSERS.desk(port);
        var counter = LoginPage.open(officer.page()).as("admin-panrb").newReport();
        officer.pauseAndRead("20-counter-form");
        counter.select("Kanal", "Tatap muka")
                .today("Tanggal diterima")
                .pick("Jenis laporan", "Permintaan informasi")
                .write("Judul", "Jadwal pelayanan di bulan puasa")
                .write("Uraian", "Apakah jam pelayanan loket berubah selama bulan puasa?")
                .write("Nama pelapor", "Budi Santoso")
                .write("Nomor telepon", "0812 0000 2222")
                .tick("Pelapor sudah diberi tahu");
        officer.pauseAndRead("21-counter-form-filled");
        var inbox = counter.create();
        assertThat(inbox.message()).containsText("Tanda terimanya ada di Loket.");
        officer.pauseAndRead("22-counter-report-created");
        var entries = inbox.counter();
        assertThat(entries.row("Jadwal pelayanan di bulan puasa")).isVisible();
        officer.pauseAndRead("23-counter");
        var receipt = entries.receipt("Jadwal pelayanan di bulan puasa");
        assertThat(receipt.facts()).containsText("Budi Santoso");
        officer.pauseAndRead("24-counter-receipt");

        var budi = BROWSERS.phoneWithoutScripts(port);
        var report = FollowPage.open(budi.page(), receipt.trackingId()).enterCode(receipt.accessCode());
        assertThat(report.status()).hasText("Belum Terverifikasi");
    }

    @Test
    void saysInIndonesianWhyAFormIsNotAcceptedAndKeepsTheTaskOpen() {
        var trackingId = reportAtUnit();
        house.submit(
                Officer.SDMA,
                new TrackingId(trackingId),
                "followUp",
                Map.of("action", "INITIAL_RESPONSE", "text", "Laporan Ibu sedang kami periksa."));

        var officer = BROWSERS.desk(port);
        officer.expects("400 POST .*/submit-form");
        var answer = task(officer, "sdma", trackingId).claim().completeInVain();
        assertThat(answer.mistake("Isi tanggapan")).hasText("Wajib diisi.");
        officer.pauseAndRead("30-fields-missing");

        // RA-8: a second first response would only delay the answer.
        answer.pick("Jenis tanggapan", "Respon awal: laporan sedang dikerjakan")
                .write("Isi tanggapan", "Masih kami periksa.")
                .completeInVain();
        assertThat(answer.refusal()).containsText("Respon awal sudah disampaikan");
        officer.pauseAndRead("31-refused");
        assertThat(answer.releaseButton()).isVisible();

        // What was typed is still there and can be put right.
        var inbox = answer.pick("Jenis tanggapan", "Tindak lanjut: jawaban atas pokok laporan")
                .complete();
        assertThat(inbox.choose("Sudah saya ambil").rows(trackingId)).hasCount(0);
    }

    @Test
    void letsAnOfficerGiveATaskBack() {
        var trackingId = reportAtUnit();
        var officer = BROWSERS.desk(port);
        var task = task(officer, "sdma", trackingId).claim();
        assertThat(Tasklist.on(officer.page()).choose("Sudah saya ambil").rows(trackingId))
                .isVisible();
        task = Tasklist.on(officer.page()).open(trackingId).release();
        assertThat(task.completeButton()).isDisabled();
        assertThat(Tasklist.on(officer.page()).choose(TO_DO).rows(trackingId)).isVisible();
        officer.pauseAndRead("40-given-back");
    }

    /** Every page of our own that people reach on this way, as a screen reader, a keyboard and a small telephone see it. */
    @Test
    void opensItsPagesToEverybody() {
        var ani = BROWSERS.phone(port);
        ani.expects("400 POST");
        var form = ReportFormPage.open(ani.page());
        fitsEverybody(ani, "/");
        form.sendInVain();
        fitsEverybody(ani, "/ with mistakes");
        var receipt = form.kind("Pengaduan")
                .write("Judul laporan", "Jalan berlubang di depan sekolah")
                .write("Isi laporan", "Sudah tiga bulan belum diperbaiki.")
                .choose("Instansi tujuan", MINISTRY)
                .write("Telepon", "0812 0000 3333")
                .send();
        var trackingId = new TrackingId(receipt.trackingId());
        var accessCode = receipt.accessCode();
        fitsEverybody(ani, "receipt");
        receipt.openReport().whyThisDate();
        fitsEverybody(ani, "own report");
        var stranger = BROWSERS.phone(port);
        stranger.expects("404 GET .*/laporan/");
        FollowPage.open(stranger.page(), trackingId.value());
        fitsEverybody(stranger, "public report");
        for (var path :
                new String[] {"/laporan", "/laporan?nomor=1", "/laporan/100000000000", "/masuk", "/masuk?gagal"}) {
            stranger.page().navigate(path);
            fitsEverybody(stranger, path);
        }

        assign(trackingId);
        house.submit(
                Officer.SDMA,
                trackingId,
                "followUp",
                Map.of("action", "SUBSTANTIVE_RESPONSE", "text", "Sudah diperbaiki."));
        FollowPage.open(ani.page(), trackingId.value());
        fitsEverybody(ani, "answered report");

        var officer = BROWSERS.phone(port);
        officer.expects("404 GET");
        LoginPage.open(officer.page()).as("admin-panrb");
        for (var path :
                new String[] {"/berkas/" + trackingId, "/loket", "/keluar", "/berkas/100000000000", "/tidak-ada"}) {
            officer.page().navigate(path);
            fitsEverybody(officer, path);
        }
    }

    private static void fitsEverybody(Visitor visitor, String station) {
        Accessibility.check(visitor.page(), station);
        visitor.seesNoSidewaysScroll(station);
    }

    private TaskPage task(Visitor visitor, String officer, String trackingId) {
        return LoginPage.open(visitor.page()).as(officer).choose(TO_DO).open(trackingId);
    }

    private String reportAtUnit() {
        var trackingId =
                house.submit(CaseDriver.complaint("KEMENPANRB")).report().trackingId();
        assign(trackingId);
        return trackingId.value();
    }

    private void assign(TrackingId report) {
        house.submit(
                Officer.PANRB,
                report,
                "verifyAtAgency",
                Map.of(
                        "verdict", "ASSIGN",
                        "unit", "SDMA",
                        "normative", false,
                        "supervisory", false,
                        "fieldExamination", false));
    }

    /** As {@code admin}, the way README tells it. */
    private void walk(int workingDays) {
        var walked = http.withBasicAuth("admin", "admin")
                .postForEntity("/demo/clock", Map.of("workingDays", workingDays), String.class);
        org.assertj.core.api.Assertions.assertThat(walked.getBody()).contains("closingElapsed");
    }
}
