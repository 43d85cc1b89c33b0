package id.tuntas.desk;

import static id.tuntas.procedure.CaseDriver.archive;
import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.complaint;
import static id.tuntas.procedure.CaseDriver.defer;
import static id.tuntas.procedure.CaseDriver.forwardTo;
import static id.tuntas.procedure.CaseDriver.notOurs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.tuntas.HouseTest;
import id.tuntas.procedure.CaseDriver;
import id.tuntas.procedure.Officer;
import id.tuntas.report.Act;
import id.tuntas.report.Draft;
import id.tuntas.report.Registered;
import id.tuntas.report.Report;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Reporter;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.StatusChange;
import id.tuntas.report.TrackingId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * What verifiers do beside their task: correct what the public reads before the report goes on (V-8), and take a report
 * out of the archive, by the level that put it there and with a reason (TR-20).
 */
@HouseTest
@Import(CaseDriver.class)
class VerifiersDeskTest {

    private static final String WRITTEN =
            "Petugas loket minta uang. Telepon saya 0812-7777-8888, NIK 3174051234560001.";
    private static final String CORRECTED = "Petugas loket meminta uang. Telepon saya [disamarkan], NIK [disamarkan].";
    private static final Officer OPERATOR = new Officer("admin", List.of("camunda-admin"));

    @Autowired
    private MockMvc browser;

    @Autowired
    private CaseDriver house;

    @Autowired
    private Reports reports;

    @Autowired
    private ObjectMapper json;

    @Test
    void showsTheCorrectedTextToThePublicAndTheOriginalToItsReporter() throws Exception {
        var ani = house.submit(bribe(null));
        var report = ani.report().trackingId();

        correct(report, Officer.NATIONAL, "Pungutan di loket", CORRECTED).andExpect(status().isNoContent());
        open(ani)
                .andExpect(jsonPath("$.title").isEmpty())
                .andExpect(jsonPath("$.content").isEmpty());
        house.submit(Officer.NATIONAL, report, "verifyNationally", forwardTo("KEMENPANRB"));

        open(ani)
                .andExpect(jsonPath("$.title").value("Pungutan di loket"))
                .andExpect(jsonPath("$.content").value(CORRECTED))
                .andExpect(jsonPath("$.publicText").isEmpty());
        browser.perform(get("/laporan/" + report))
                .andExpect(content().string(containsString("Pungutan di loket")))
                .andExpect(content().string(containsString("meminta uang. Telepon saya [disamarkan]")))
                .andExpect(content().string(containsString("diperbaiki petugas")))
                .andExpect(content().string(not(containsString("0812-7777-8888"))))
                .andExpect(content().string(not(containsString("3174051234560001"))))
                .andExpect(content().string(not(containsString("pungutan liar"))));
        browser.perform(get("/api/v1/reports/" + report)
                        .header("X-Access-Code", ani.accessCode().value()))
                .andExpect(jsonPath("$.title").value("pungutan liar"))
                .andExpect(jsonPath("$.content").value(WRITTEN))
                .andExpect(jsonPath("$.publicText.title").value("Pungutan di loket"))
                .andExpect(jsonPath("$.publicText.content").value(CORRECTED))
                .andExpect(jsonPath("$.thread[*].text", hasItem(containsString("tersimpan seperti yang Anda tulis"))));
        assertThat(of(report).content()).isEqualTo(WRITTEN);
        file(report, Officer.PANRB)
                .andExpect(content().string(containsString("0812-7777-8888")))
                .andExpect(content().string(containsString("Yang dibaca umum")))
                .andExpect(content().string(containsString("Telepon saya [disamarkan]")))
                .andExpect(content().string(containsString("Teks untuk umum diperbaiki")));
        assertThat(reports.history(of(report)))
                .extracting(StatusChange::act, StatusChange::actor)
                .contains(tuple(Act.PUBLIC_TEXT_CORRECTED, "nasional"));
    }

    @Test
    void isForWhoVerifiesAndOnlyUntilTheReportGoesOn() throws Exception {
        var national = house.submit(bribe(null)).report().trackingId();
        correct(national, Officer.PANRB, "J", "I").andExpect(status().isNotFound());
        correct(national, Officer.SDMA, "J", "I").andExpect(status().isNotFound());
        correct(national, Officer.NATIONAL, "J", "I").andExpect(status().isNoContent());
        house.submit(Officer.NATIONAL, national, "verifyNationally", forwardTo("KEMENPANRB"));
        correct(national, Officer.NATIONAL, "Lain", "Lain").andExpect(status().isForbidden());
        correct(national, Officer.PANRB, "Lain", "Lain").andExpect(status().isConflict());
        correct(national, OPERATOR, "Lain", "Lain").andExpect(status().isConflict());
        assertThat(of(national).publicTitle()).isEqualTo("J");

        var direct = house.submit(bribe("KEMENPANRB")).report().trackingId();
        correct(direct, Officer.NATIONAL, "J", "I").andExpect(status().isForbidden());
        correct(direct, Officer.DAGRI, "J", "I").andExpect(status().isNotFound());
        correct(direct, Officer.SDMA, "J", "I").andExpect(status().isNotFound());
        correct(direct, Officer.INSPEKTORAT, "J", "I").andExpect(status().isForbidden());
        correct(direct, Officer.PANRB, "J", "I").andExpect(status().isNoContent());
        house.submit(Officer.PANRB, direct, "verifyAtAgency", assignTo("SDMA"));
        correct(direct, Officer.PANRB, "Lain", "Lain").andExpect(status().isConflict());
        correct(direct, Officer.SDMA, "Lain", "Lain").andExpect(status().isForbidden());
        assertThat(of(direct).publicTitle()).isEqualTo("J");
    }

    @Test
    void waitsWhileTheReporterIsAsked() throws Exception {
        var report = house.submit(bribe("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, report, "verifyAtAgency", defer("Tanggal"));

        correct(report, Officer.PANRB, "J", "I").andExpect(status().isConflict());
    }

    @Test
    void goesWithADirectReportFromAgencyToAgencyButNotPastAdminNasional() throws Exception {
        var report = house.submit(bribe("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, report, "verifyAtAgency", notOurs("KEMENDAGRI"));
        correct(report, Officer.PANRB, "J", "I").andExpect(status().isForbidden());
        correct(report, Officer.DAGRI, "J", "I").andExpect(status().isNoContent());

        var returned = house.submit(bribe("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, returned, "verifyAtAgency", notOurs(null));
        correct(returned, Officer.NATIONAL, "J", "I").andExpect(status().isNoContent());
        house.submit(Officer.NATIONAL, returned, "verifyNationally", forwardTo("KEMENDAGRI"));
        correct(returned, Officer.DAGRI, "K", "I").andExpect(status().isConflict());
    }

    @ParameterizedTest
    @CsvSource({
        "'', Isi",
        "' ', Isi",
        "Judul, ''",
        "Judul, ' \n '",
        "'Baris\nbaru', Isi",
        "'Nol\u0000', Isi",
        "Judul, 'Nol\u0000'",
    })
    void refusesWhatIsNoText(String title, String text) throws Exception {
        var report = house.submit(bribe("KEMENPANRB")).report().trackingId();

        correct(report, Officer.PANRB, plain(title), plain(text)).andExpect(status().isBadRequest());

        assertThat(of(report).correctedForPublic()).isFalse();
    }

    @Test
    void refusesWhatIsTooLongOrUnknown() throws Exception {
        var report = house.submit(bribe("KEMENPANRB")).report().trackingId();

        correct(report, Officer.PANRB, "x".repeat(201), "Isi").andExpect(status().isBadRequest());
        correct(report, Officer.PANRB, "Judul", "x".repeat(20_001)).andExpect(status().isBadRequest());
        correct(report, Officer.PANRB, "Judul", "baris\n".repeat(3_000)).andExpect(status().isNoContent());
        correct(new TrackingId("100000000001"), Officer.PANRB, "Judul", "Isi").andExpect(status().isNotFound());
        act(report, Officer.PANRB, "public-text", "{}").andExpect(status().isBadRequest());
        browser.perform(post("/api/v1/desk/" + report + "/public-text")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"title\": \"Judul\", \"content\": \"Isi\"}"))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void writesNoLineWhenNothingIsChanged() throws Exception {
        var report = house.submit(bribe("KEMENPANRB")).report().trackingId();
        var before = reports.history(of(report)).size();

        correct(report, Officer.PANRB, of(report).title(), WRITTEN).andExpect(status().isNoContent());

        assertThat(reports.history(of(report))).hasSize(before);
    }

    @Test
    void proposesMasksOnTheCaseFileAndLeavesTheDecisionToThePerson() throws Exception {
        var report = house.submit(bribe("KEMENPANRB")).report().trackingId();
        var path = "/berkas/" + report;

        file(report, Officer.PANRB)
                .andExpect(content().string(containsString("<mark>0812-7777-8888")))
                .andExpect(content().string(containsString("(nomor telepon)")))
                .andExpect(content().string(containsString("Telepon saya [disamarkan], NIK [disamarkan].</textarea>")));
        file(report, Officer.NATIONAL).andExpect(content().string(not(containsString("id=\"teks-umum\""))));
        browser.perform(post(path + "/teks-umum")
                        .param("publicTitle", "<script>alert(1)</script>")
                        .param("publicContent", "Sengaja tetap 0812-7777-8888\r\n<b>tebal</b>")
                        .with(officer(Officer.PANRB))
                        .with(csrf()))
                .andExpect(redirectedUrl(path));
        assertThat(of(report).publicContent()).isEqualTo("Sengaja tetap 0812-7777-8888\n<b>tebal</b>");
        browser.perform(get("/laporan/" + report))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;/script&gt;")))
                .andExpect(content().string(containsString("&lt;b&gt;tebal&lt;/b&gt;")))
                .andExpect(content().string(not(containsString("<script"))));

        var refused = browser.perform(post(path + "/teks-umum")
                        .param("publicTitle", " ")
                        .param("publicContent", "Isi baru")
                        .with(officer(Officer.PANRB))
                        .with(csrf()))
                .andExpect(redirectedUrl(path))
                .andReturn()
                .getFlashMap();
        assertThat(refused.get("refusedField")).isEqualTo("publicTitle");
        browser.perform(get(path).flashAttrs(refused).with(officer(Officer.PANRB)))
                .andExpect(content().string(containsString("<a href=\"#publicTitle\">Judul untuk umum wajib diisi.")))
                .andExpect(content().string(containsString("Isi baru</textarea>")));
    }

    @Test
    void keepsWhoDeclinedOnThePageWhenTheTextIsCorrectedAfterwards() throws Exception {
        var ani = house.submit(bribe("KEMENPANRB"));
        house.submit(Officer.PANRB, ani.report().trackingId(), "verifyAtAgency", notOurs("KEMENDAGRI"));
        correct(ani.report().trackingId(), Officer.DAGRI, "J", "I");

        browser.perform(get("/laporan/" + ani.report().trackingId()))
                .andExpect(content()
                        .string(containsString("bukan wewenangnya. Laporan diteruskan ke Kementerian Dalam Negeri")));
    }

    @Test
    void restoresByTheLevelThatArchivedAndByNoOther() throws Exception {
        var national = house.submit(complaint(null)).report().trackingId();
        house.submit(Officer.NATIONAL, national, "verifyNationally", archive("TIDAK_JELAS", "Tak terbaca"));
        restore(national, Officer.PANRB, "Salah").andExpect(status().isNotFound());
        restore(national, Officer.NATIONAL, "Terbaca di lampiran").andExpect(status().isNoContent());
        assertThat(of(national).status()).isEqualTo(Status.NOT_VERIFIED);

        var report = house.submit(complaint("KEMENPANRB"));
        var number = report.report().trackingId();
        restore(number, Officer.PANRB, "Belum diarsipkan").andExpect(status().isConflict());
        house.submit(Officer.PANRB, number, "verifyAtAgency", archive("TIDAK_JELAS", "Tak terbaca"));
        restore(number, Officer.DAGRI, "Bukan saya").andExpect(status().isNotFound());
        restore(number, Officer.SDMA, "Bukan saya").andExpect(status().isNotFound());
        restore(number, Officer.INSPEKTORAT, "Bukan saya").andExpect(status().isForbidden());
        restore(number, Officer.NATIONAL, "Bukan saya").andExpect(status().isForbidden());
        for (var nothing : new String[] {"", "  ", "x".repeat(2_001), "Nol\u0000"}) {
            restore(number, Officer.PANRB, nothing).andExpect(status().isBadRequest());
        }
        assertThat(of(number).status()).isEqualTo(Status.ARCHIVED);
        assertThat(house.runs(number)).isFalse();

        restore(number, Officer.PANRB, "Ternyata <i>jelas</i>").andExpect(status().isNoContent());
        restore(number, Officer.PANRB, "Sekali lagi").andExpect(status().isConflict());
        assertThat(house.openTasks(number)).containsExactly("verifyAtAgency");
        browser.perform(get("/api/v1/reports/" + number)
                        .header("X-Access-Code", report.accessCode().value()))
                .andExpect(jsonPath("$.status").value("NOT_VERIFIED"))
                .andExpect(jsonPath("$.archiveReason").isEmpty())
                .andExpect(jsonPath(
                        "$.thread[*].text",
                        hasItem(containsString("dipulihkan dari arsip dan diperiksa kembali oleh Kementerian"))));
        open(report).andExpect(jsonPath("$.thread[*].text", not(hasItem(containsString("jelas</i>")))));
        file(number, Officer.PANRB)
                .andExpect(content().string(containsString("Laporan dipulihkan dari arsip")))
                .andExpect(content().string(containsString("Alasan: Ternyata &lt;i&gt;jelas&lt;/i&gt;")));
    }

    @Test
    void offersTheRestorationOnTheCaseFileToWhoMay() throws Exception {
        var report = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, report, "verifyAtAgency", archive("TIDAK_JELAS", "Tak terbaca"));
        var path = "/berkas/" + report;
        file(report, Officer.PANRB).andExpect(content().string(containsString("Alasan memulihkan")));
        file(report, Officer.NATIONAL).andExpect(content().string(not(containsString("Alasan memulihkan"))));

        var refused = browser.perform(post(path + "/pemulihan")
                        .param("restoring", " ")
                        .with(officer(Officer.PANRB))
                        .with(csrf()))
                .andExpect(redirectedUrl(path))
                .andReturn()
                .getFlashMap();
        assertThat(refused.get("refusedField")).isEqualTo("restoring");
        browser.perform(get(path).flashAttrs(refused).with(officer(Officer.PANRB)))
                .andExpect(content()
                        .string(containsString("<a href=\"#restoring\">Alasan memulihkan laporan wajib diisi.")));
        browser.perform(post(path + "/pemulihan")
                        .param("restoring", "Terbaca")
                        .with(officer(Officer.PANRB))
                        .with(csrf()))
                .andExpect(redirectedUrl(path));
        assertThat(of(report).status()).isEqualTo(Status.NOT_VERIFIED);
        file(report, Officer.PANRB).andExpect(content().string(not(containsString("Alasan memulihkan"))));
    }

    private static String plain(String escaped) {
        return escaped.replace("\\n", "\n").replace("\\u0000", "\u0000");
    }

    private static Draft bribe(String agency) {
        return new Draft(
                ReportKind.COMPLAINT,
                "WEB",
                "pungutan liar",
                WRITTEN,
                null,
                null,
                agency,
                null,
                false,
                false,
                new Reporter("Ani Lestari", "ani@contoh.id", null),
                null,
                null,
                null);
    }

    private Report of(TrackingId report) {
        return reports.get(report);
    }

    private ResultActions open(Registered report) throws Exception {
        return browser.perform(get("/api/v1/reports/" + report.report().trackingId()));
    }

    private ResultActions correct(TrackingId report, Officer officer, String title, String text) throws Exception {
        return act(report, officer, "public-text", json.writeValueAsString(Map.of("title", title, "content", text)));
    }

    private ResultActions restore(TrackingId report, Officer officer, String reason) throws Exception {
        return act(report, officer, "restoration", json.writeValueAsString(Map.of("reason", reason)));
    }

    private ResultActions act(TrackingId report, Officer officer, String act, String body) throws Exception {
        return browser.perform(post("/api/v1/desk/" + report + "/" + act)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(officer(officer))
                .with(csrf()));
    }

    private ResultActions file(TrackingId report, Officer officer) throws Exception {
        return browser.perform(get("/berkas/" + report).with(officer(officer))).andExpect(status().isOk());
    }

    private static RequestPostProcessor officer(Officer officer) {
        return user(officer.id()).authorities(AuthorityUtils.createAuthorityList(officer.groups()));
    }
}
