package id.tuntas.portal;

import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.complaint;
import static id.tuntas.procedure.CaseDriver.initialResponse;
import static id.tuntas.procedure.CaseDriver.substantiveResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tuntas.HouseTest;
import id.tuntas.procedure.CaseDriver;
import id.tuntas.procedure.Officer;
import id.tuntas.report.Attachments;
import id.tuntas.report.Registered;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.TrackingId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/**
 * What a reporter reads and can do when the report takes a turn: <em>Tunda</em> (TD-1, TD-3, TR-9), <em>bukan
 * wewenang</em> (BW-8), <em>Arsip</em> (AR-9), withdrawal (AR-7), the own closing (AC-9) and replies after
 * <em>Selesai</em> (AC-6, AC-7); and what of it nobody else reads.
 */
@HouseTest
@Import(CaseDriver.class)
class FollowPagesTest {

    private static final String PANRB = "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi";
    private static final byte[] PHOTO = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 0, 0, 0, 0, 0, 0, 0};

    @Autowired
    private MockMvc browser;

    @Autowired
    private CaseDriver house;

    @Autowired
    private Reports reports;

    @Autowired
    private Attachments attachments;

    @Test
    void asksForWhatIsMissingAndTakesItInOneForm() throws Exception {
        at("2026-03-02T10:00:00");
        var ani = house.submit(complaint("KEMENPANRB"));
        house.submit(
                Officer.PANRB,
                ani.report().trackingId(),
                "verifyAtAgency",
                Map.of("verdict", "DEFER", "missingItems", "Nomor peserta ujian <b>lengkap</b>"));

        var page = own(ani);
        assertThat(page)
                .contains("Tunda", PANRB + " memerlukan data tambahan dari Anda")
                .contains("Nomor peserta ujian &lt;b&gt;lengkap&lt;/b&gt;")
                .contains("Lengkapi paling lambat", "Rabu, 1 April 2026 pukul 23.59 WIB", "hari kalender")
                .contains("Kirim kelengkapan")
                .doesNotContain("Kirim tanggapan");
        assertThat(strangers(ani))
                .contains("Tunda", "Pelapor diminta melengkapi")
                .doesNotContain("Nomor peserta");

        browser.perform(multipart(path(ani) + "/kelengkapan")
                        .param("text", " ")
                        .session(session(ani))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Tulis keterangan yang diminta")));
        assertThat(report(ani)).isEqualTo(Status.DEFERRED);

        browser.perform(multipart(path(ani) + "/kelengkapan")
                        .file(new MockMultipartFile("files", "kartu.jpg", "image/jpeg", PHOTO))
                        .param("text", "Nomor peserta saya 214.")
                        .session(session(ani))
                        .with(csrf()))
                .andExpect(redirectedUrl(path(ani)));
        assertThat(own(ani))
                .contains("Belum Terverifikasi", "Nomor peserta saya 214.", "kartu.jpg")
                .contains("Laporan sudah dilengkapi dan diperiksa kembali oleh " + PANRB)
                .doesNotContain("Kirim kelengkapan");
        assertThat(house.openTasks(ani.report().trackingId())).containsExactly("verifyAtAgency");
    }

    @Test
    void saysThatTheTimeToCompleteRanOut() throws Exception {
        var ani = house.submit(complaint("KEMENPANRB"));
        var number = ani.report().trackingId();
        house.submit(Officer.PANRB, number, "verifyAtAgency", Map.of("verdict", "DEFER", "missingItems", "Kartu"));
        house.fire(number, "completionElapsed");

        assertThat(own(ani))
                .contains("Arsip", "Laporan tidak dilengkapi dalam 30 hari kalender sehingga dianggap dicabut.")
                .doesNotContain("Lengkapi paling lambat", "Catatan petugas", "Kirim kelengkapan");
    }

    @Test
    void takesNeitherWordsNorFilesIfOneFileIsNotAcceptable() throws Exception {
        var ani = house.submit(complaint("KEMENPANRB"));
        house.submit(
                Officer.PANRB,
                ani.report().trackingId(),
                "verifyAtAgency",
                Map.of("verdict", "DEFER", "missingItems", "Kartu peserta"));

        browser.perform(multipart(path(ani) + "/kelengkapan")
                        .file(new MockMultipartFile("files", "kartu.jpg", "image/jpeg", PHOTO))
                        .file(new MockMultipartFile("files", "kartu.jpg", "image/jpeg", "MZ bukan foto".getBytes()))
                        .param("text", "Terlampir.")
                        .session(session(ani))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Terlampir.</textarea>")));

        assertThat(report(ani)).isEqualTo(Status.DEFERRED);
        assertThat(attachments.of(ani.report())).isEmpty();
        assertThat(reports.thread(ani.report())).isEmpty();
    }

    @Test
    void tellsWhichAgencyDeclinedWhyAndWhereTheReportIsNow() throws Exception {
        var ani = house.submit(complaint("KEMENPANRB"));
        house.submit(
                Officer.PANRB,
                ani.report().trackingId(),
                "verifyAtAgency",
                Map.of("verdict", "NOT_OURS", "suggestedAgency", "KEMENDAGRI", "reason", "Ini urusan kependudukan"));

        assertThat(own(ani))
                .contains(PANRB + " menyatakan laporan ini bukan wewenangnya. Alasannya: Ini urusan kependudukan."
                        + " Laporan diteruskan ke Kementerian Dalam Negeri.")
                .contains("Verifikasi oleh Kementerian Dalam Negeri");
        assertThat(strangers(ani))
                .contains(PANRB + " menyatakan laporan ini bukan wewenangnya.")
                .doesNotContain("Ini urusan kependudukan");
    }

    @Test
    void keepsMovesInsideAnAgencyToTheAgency() throws Exception {
        var ani = house.submit(complaint("KEMENPANRB"));
        var number = ani.report().trackingId();
        house.submit(Officer.PANRB, number, "verifyAtAgency", assignTo("SDMA"));
        house.submit(
                Officer.SDMA,
                number,
                "followUp",
                Map.of("action", "NOT_OURS", "reason", "Bukan tugas unit kami", "suggestedUnit", "YANLIK"));
        house.submit(Officer.PANRB, number, "verifyAtAgency", assignTo("YANLIK"));

        assertThat(own(ani))
                .containsOnlyOnce("Laporan sudah diverifikasi " + PANRB)
                .doesNotContain("Bukan tugas unit kami")
                .doesNotContain("bukan wewenang");
    }

    @Test
    void saysInPlainWordsWhyAReportWasArchived() throws Exception {
        var master = house.submit(complaint("KEMENPANRB"));
        var ani = house.submit(complaint("KEMENPANRB"));
        house.submit(
                Officer.PANRB,
                ani.report().trackingId(),
                "verifyAtAgency",
                Map.of(
                        "verdict",
                        "ARCHIVE",
                        "archiveReason",
                        "DUPLIKAT_BERULANG",
                        "reason",
                        "Isinya sama",
                        "masterReport",
                        master.report().trackingId().value()));

        assertThat(own(ani))
                .contains("Arsip", "Diarsipkan")
                .contains("Laporan ini sama dengan laporan yang sudah ada")
                .contains("Catatan petugas: Isinya sama")
                .contains("href=\"" + path(master) + "\"")
                .contains("sampaikan laporan baru")
                .doesNotContain("Kirim tanggapan", "Cabut laporan ini");
        assertThat(strangers(ani))
                .contains("Laporan ini sama dengan laporan yang sudah ada")
                .doesNotContain("Isinya sama")
                .doesNotContain(master.report().trackingId().grouped());
    }

    @Test
    void takesAReportBackOnlyWithAReason() throws Exception {
        var ani = house.submit(complaint("KEMENPANRB"));
        assertThat(own(ani)).contains("Cabut laporan ini");

        browser.perform(post(path(ani) + "/pencabutan")
                        .param("reason", "  ")
                        .session(session(ani))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Tulis alasan Anda mencabut laporan.")))
                .andExpect(content().string(containsString("<details open=\"open\">")));
        browser.perform(post(path(ani) + "/pencabutan")
                        .param("reason", "Saya bukan pelapornya")
                        .session(new MockHttpSession())
                        .with(csrf()))
                .andExpect(status().is4xxClientError());
        assertThat(report(ani)).isEqualTo(Status.NOT_VERIFIED);

        browser.perform(post(path(ani) + "/pencabutan")
                        .param("reason", "Sudah beres di loket")
                        .session(session(ani))
                        .with(csrf()))
                .andExpect(redirectedUrl(path(ani)));
        assertThat(report(ani)).isEqualTo(Status.ARCHIVED);
        assertThat(house.runs(ani.report().trackingId())).isFalse();
        assertThat(own(ani)).contains("Anda mencabut laporan ini", "Alasan Anda: Sudah beres di loket");
        assertThat(strangers(ani)).contains("Laporan dicabut oleh pelapor").doesNotContain("Sudah beres di loket");
    }

    @Test
    void letsTheReporterCloseOnlyWhatWasAnsweredInSubstance() throws Exception {
        var ani = house.submit(complaint("KEMENPANRB"));
        var number = ani.report().trackingId();
        house.submit(Officer.PANRB, number, "verifyAtAgency", assignTo("SDMA"));
        house.submit(Officer.SDMA, number, "followUp", initialResponse());
        assertThat(own(ani)).doesNotContain("Masalah saya sudah selesai");
        browser.perform(post(path(ani) + "/penyelesaian").session(session(ani)).with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        assertThat(report(ani)).isEqualTo(Status.IN_PROGRESS);

        house.submit(Officer.SDMA, number, "followUp", substantiveResponse());
        assertThat(own(ani)).contains("Masalah saya sudah selesai");
        assertThat(strangers(ani)).doesNotContain("Masalah saya sudah selesai");
        browser.perform(post(path(ani) + "/tanggapan")
                .param("text", "Sebentar")
                .session(session(ani))
                .with(csrf()));
        assertThat(own(ani))
                .as("also while it is being answered once more")
                .contains("sedang menyiapkan jawaban atas tanggapan pelapor", "Masalah saya sudah selesai");
        browser.perform(post(path(ani) + "/penyelesaian").session(session(ani)).with(csrf()))
                .andExpect(redirectedUrl(path(ani)));

        assertThat(report(ani)).isEqualTo(Status.COMPLETED);
        assertThat(own(ani))
                .contains("Dinyatakan selesai oleh pelapor", "Kirim penilaian")
                .contains("Laporan selesai: pelapor menyatakan masalahnya sudah tuntas.");
    }

    @Test
    void takesRepliesAfterTheEndForThirtyDaysAndThenAsANewReport() throws Exception {
        at("2026-03-02T10:00:00");
        var ani = house.submit(complaint("KEMENPANRB"));
        var number = ani.report().trackingId();
        house.submit(Officer.PANRB, number, "verifyAtAgency", assignTo("SDMA"));
        house.submit(Officer.SDMA, number, "followUp", substantiveResponse());
        browser.perform(post(path(ani) + "/penyelesaian").session(session(ani)).with(csrf()));
        assertThat(own(ani)).contains("Masalahnya belum tuntas?", "Rabu, 1 April 2026 pukul 23.59 WIB");

        browser.perform(post(path(ani) + "/tanggapan")
                        .param("text", "Nama saya belum ada.")
                        .session(session(ani))
                        .with(csrf()))
                .andExpect(redirectedUrl(path(ani)));
        assertThat(own(ani))
                .contains("Selesai", "Tanggapan Anda setelah laporan selesai sedang diperiksa.")
                .contains("Pemeriksaan tanggapan susulan oleh " + PANRB);
        house.submit(
                Officer.PANRB,
                number,
                "reviewLaterReply",
                Map.of("decision", "NO_ACTION", "reason", "Namanya ada di lampiran"));
        assertThat(own(ani)).contains("Laporan ini tetap selesai. Alasannya: Namanya ada di lampiran.");
        assertThat(strangers(ani)).doesNotContain("Namanya ada di lampiran");

        at("2026-04-02T00:00:00");
        assertThat(own(ani))
                .contains("Masa tanggapan setelah laporan selesai sudah berakhir")
                .doesNotContain("Anda dapat menanggapi sampai");
        var session = session(ani);
        var answer = browser.perform(post(path(ani) + "/tanggapan")
                        .param("text", "Nama saya hilang <b>lagi</b>")
                        .session(session)
                        .with(csrf()))
                .andExpect(status().isFound())
                .andReturn();
        var next = answer.getResponse().getRedirectedUrl();
        assertThat(next).matches("/laporan/[0-9]{12}").isNotEqualTo(path(ani));
        assertThat((String) answer.getFlashMap().get("done")).contains("laporan baru", "Kode aksesnya sama");
        var nextNumber = new TrackingId(next.substring("/laporan/".length())).grouped();

        assertThat(page(next, session))
                .contains("Lanjutan: Pengumuman hasil seleksi", "Nama saya hilang &lt;b&gt;lagi&lt;/b&gt;")
                .contains("sebagai lanjutan laporan " + number.grouped(), "href=\"" + path(ani) + "\"")
                .contains("Belum Terverifikasi", "Cabut laporan ini");
        assertThat(own(ani))
                .contains("laporan lanjutan dengan nomor " + nextNumber, "href=\"" + next + "\"", "Selesai");
        assertThat(strangers(ani)).contains("dilanjutkan dalam laporan baru").doesNotContain(nextNumber);
        assertThat(page(next, new MockHttpSession()))
                .contains("Anda pelapornya?")
                .doesNotContain(number.grouped());

        var again = session(ani);
        assertThat(page(next, again)).as("the old report's code opens it").contains("Cabut laporan ini");
        browser.perform(post(next + "/pencabutan")
                        .param("reason", "Sudah diumumkan")
                        .session(again)
                        .with(csrf()))
                .andExpect(redirectedUrl(next));
    }

    private Status report(Registered registered) {
        return reports.get(registered.report().trackingId()).status();
    }

    private static String path(Registered registered) {
        return "/laporan/" + registered.report().trackingId();
    }

    /** A browser in which the reporter has shown the access code. */
    private MockHttpSession session(Registered registered) throws Exception {
        var session = new MockHttpSession();
        browser.perform(post(path(registered) + "/masuk")
                .param("kode", registered.accessCode().value())
                .session(session)
                .with(csrf()));
        return session;
    }

    private String own(Registered registered) throws Exception {
        return page(registered, session(registered));
    }

    private String strangers(Registered registered) throws Exception {
        return page(registered, new MockHttpSession());
    }

    private String page(Registered registered, MockHttpSession session) throws Exception {
        return page(path(registered), session);
    }

    private String page(String path, MockHttpSession session) throws Exception {
        return browser.perform(get(path).session(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
