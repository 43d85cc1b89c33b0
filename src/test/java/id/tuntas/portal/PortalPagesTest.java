package id.tuntas.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tuntas.HouseTest;
import id.tuntas.report.Act;
import id.tuntas.report.Attachments;
import id.tuntas.report.Change;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.TrackingId;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** What a reporter meets on the pages: CH-8, CH-10, CH-12 to CH-14, CH-16, AC-8. */
@HouseTest
class PortalPagesTest {

    private static final byte[] PHOTO = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 0, 0, 0, 0, 0, 0, 0};

    @Autowired
    private MockMvc browser;

    @Autowired
    private Reports reports;

    @Autowired
    private Attachments attachments;

    @Autowired
    private TransactionTemplate transaction;

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void takesAReportAndShowsNumberCodeAndPromise() throws Exception {
        var number = submitted(form());

        var receipt = page("/laporan/" + number + "/tanda-terima");

        assertThat(receipt)
                .contains(new TrackingId(number).grouped())
                .containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")
                .contains("Kode akses hanya ditampilkan kali ini")
                .contains("Verifikasi oleh Admin Nasional")
                .contains("pukul 23.59 WIB")
                .contains("hari kerja ke-3");
    }

    @Test
    void showsTheAccessCodeNoMoreOnceItIsNotedDown() throws Exception {
        var number = submitted(form());
        browser.perform(post("/laporan/" + number + "/tanda-terima")
                        .session(session)
                        .with(csrf()))
                .andExpect(redirectedUrl("/laporan/" + number));

        browser.perform(get("/laporan/" + number + "/tanda-terima").session(session))
                .andExpect(redirectedUrl("/laporan/" + number));
        assertThat(page("/laporan/" + number))
                .doesNotContainPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}<");
    }

    @Test
    void makesOneReportOfADoubleTap() throws Exception {
        var key = UUID.randomUUID().toString();

        var first = submitted(form().param("key", key));
        var second = submitted(form(photo("attachments")).param("key", key));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void makesTwoReportsOfTwoForms() throws Exception {
        assertThat(submitted(form())).isNotEqualTo(submitted(form()));
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        browser.perform(multipart("/")
                        .param("kind", "COMPLAINT")
                        .param("title", "   ")
                        .param("content", "Antrean <b>sangat</b> panjang")
                        .param("incidentLocation", "Kelurahan Menteng")
                        .param("anonymous", "true")
                        .param("email", "bukan surel")
                        .param("key", "kunci-tetap")
                        .session(session)
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("<a href=\"#title\">Judul laporan wajib diisi.</a>")))
                .andExpect(content().string(containsString("id=\"title-error\"")))
                .andExpect(content().string(containsString("aria-describedby=\"title-error\"")))
                .andExpect(content().string(containsString("id=\"email-error\"")))
                .andExpect(content().string(not(containsString("id=\"content-error\""))))
                .andExpect(content().string(containsString("Antrean &lt;b&gt;sangat&lt;/b&gt; panjang</textarea>")))
                .andExpect(content().string(containsString("value=\"Kelurahan Menteng\"")))
                .andExpect(content().string(containsString("value=\"bukan surel\"")))
                .andExpect(content().string(containsString("value=\"kunci-tetap\"")))
                .andExpect(content().string(containsString("checked=\"checked\"")));
    }

    @Test
    void asksForOneContact() throws Exception {
        browser.perform(multipart("/")
                        .param("kind", "ASPIRATION")
                        .param("title", "Jam buka")
                        .param("content", "Mohon buka hari Sabtu")
                        .param("email", "")
                        .session(session)
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Isi satu kontak yang dapat dihubungi")));
    }

    @Test
    void takesFilesInWithTheReportOrNothingAtAll() throws Exception {
        var number = submitted(form(photo("attachments")));
        var report = reports.get(new TrackingId(number));
        assertThat(attachments.of(report)).hasSize(1);

        var key = UUID.randomUUID().toString();
        var program = new MockMultipartFile("attachments", "foto.jpg", "image/jpeg", "MZ bukan foto".getBytes());
        browser.perform(form(program).param("key", key).session(session).with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("id=\"attachments-error\"")));
        // The refused form made no report: corrected, it is accepted under the same key.
        submitted(form().param("key", key));
    }

    @Test
    void findsAReportByItsNumberHoweverItIsTyped() throws Exception {
        browser.perform(get("/laporan").param("nomor", " 4821-0937 5516 "))
                .andExpect(redirectedUrl("/laporan/482109375516"));
        browser.perform(get("/laporan").param("nomor", "4821"))
                .andExpect(content().string(containsString("Nomor laporan terdiri atas 12 angka")));
    }

    @Test
    void saysKindlyThatANumberIsUnknown() throws Exception {
        browser.perform(get("/laporan/100000000009"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Laporan tidak ditemukan")));
        browser.perform(get("/laporan/abc"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Laporan tidak ditemukan")));
    }

    @Test
    void showsStrangersNothingOfAReportThatNobodyHasForwarded() throws Exception {
        var number = submitted(form());

        var seen = pageOf(new MockHttpSession(), "/laporan/" + number);

        assertThat(seen)
                .contains("Belum Terverifikasi")
                .doesNotContain("Antrean KTP")
                .doesNotContain("Ani Lestari")
                .contains("Anda pelapornya?");
    }

    @Test
    void hidesAConfidentialReportAndOpensItWithItsCode() throws Exception {
        var number = submitted(form().param("confidential", "true").param("agency", "KEMENPANRB"));
        var code = code(number);
        var stranger = new MockHttpSession();
        browser.perform(get("/laporan/" + number).session(stranger)).andExpect(status().isNotFound());

        browser.perform(post("/laporan/" + number + "/masuk")
                        .param("kode", code.toLowerCase())
                        .session(stranger)
                        .with(csrf()))
                .andExpect(redirectedUrl("/laporan/" + number));

        assertThat(pageOf(stranger, "/laporan/" + number)).contains("Antrean KTP");
    }

    @Test
    void turnsAWrongCodeAwayInTheSameWordsForEveryNumber() throws Exception {
        var number = submitted(form());

        for (var any : new String[] {number, "100000000009"}) {
            browser.perform(post("/laporan/" + any + "/masuk")
                            .param("kode", "AAAA-AAAA-AAAA-AAAA")
                            .session(new MockHttpSession())
                            .with(csrf()))
                    .andExpect(status().is4xxClientError())
                    .andExpect(content().string(containsString("Kode akses tidak cocok dengan nomor laporan ini.")));
        }
    }

    @Test
    void takesAReplyFromTheReporterOnly() throws Exception {
        var number = submitted(form());
        browser.perform(post("/laporan/" + number + "/tanggapan")
                        .param("text", "Saya bukan pelapornya")
                        .session(new MockHttpSession())
                        .with(csrf()))
                .andExpect(status().is4xxClientError());

        browser.perform(post("/laporan/" + number + "/tanggapan")
                        .param("text", "Nomor antrean saya <script>17</script>")
                        .session(session)
                        .with(csrf()))
                .andExpect(redirectedUrl("/laporan/" + number));

        assertThat(page("/laporan/" + number))
                .contains("Nomor antrean saya &lt;script&gt;17&lt;/script&gt;")
                .doesNotContain("Saya bukan pelapornya");
    }

    @Test
    void takesARatingOnceAndOnlyAtTheEnd() throws Exception {
        var number = submitted(form());
        assertThat(page("/laporan/" + number)).doesNotContain("Kirim penilaian");
        transaction.executeWithoutResult(nothing -> {
            var report = reports.get(new TrackingId(number));
            reports.change(
                    report, new Change(Act.CLOSED, Status.COMPLETED, null, "KEMENPANRB", "SDMA", "tuntas", null));
        });
        assertThat(page("/laporan/" + number)).contains("Kirim penilaian");

        rate(number, "6").andExpect(content().string(containsString("Pilih 1 sampai 5 bintang.")));
        rate(number, "4").andExpect(redirectedUrl("/laporan/" + number));
        rate(number, "1").andExpect(content().string(containsString("Laporan ini sudah Anda nilai.")));

        assertThat(page("/laporan/" + number)).contains("4 dari 5 bintang").doesNotContain("Kirim penilaian");
    }

    @Test
    void closesAReportOnASharedDevice() throws Exception {
        var number = submitted(form());
        browser.perform(post("/laporan/" + number + "/keluar").session(session).with(csrf()));

        assertThat(page("/laporan/" + number)).doesNotContain("Antrean KTP").contains("Anda pelapornya?");
    }

    private org.springframework.test.web.servlet.ResultActions rate(String number, String stars) throws Exception {
        return browser.perform(post("/laporan/" + number + "/penilaian")
                .param("stars", stars)
                .session(session)
                .with(csrf()));
    }

    private static MockHttpServletRequestBuilder form(MockMultipartFile... files) {
        var form = multipart("/");
        for (var file : files) {
            form.file(file);
        }
        return form.param("kind", "COMPLAINT")
                .param("title", "Antrean KTP")
                .param("content", "Saya mengantre sejak pukul lima pagi.")
                .param("incidentDate", "2026-11-30")
                .param("topic", "")
                .param("name", "Ani Lestari")
                .param("email", "ani@contoh.id")
                .param("phone", "");
    }

    private static MockMultipartFile photo(String field) {
        return new MockMultipartFile(field, "antrean.jpg", "image/jpeg", PHOTO);
    }

    private String submitted(MockHttpServletRequestBuilder form) throws Exception {
        var target = browser.perform(form.session(session).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        var number = Pattern.compile("/laporan/([0-9]{12})/tanda-terima").matcher(target);
        assertThat(number.matches()).as(target).isTrue();
        return number.group(1);
    }

    private String code(String number) throws Exception {
        var code =
                Pattern.compile("([0-9A-Z]{4}-){3}[0-9A-Z]{4}").matcher(page("/laporan/" + number + "/tanda-terima"));
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private String page(String path) throws Exception {
        return pageOf(session, path);
    }

    private String pageOf(MockHttpSession session, String path) throws Exception {
        return browser.perform(get(path).session(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
