package id.tuntas.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tuntas.HouseTest;
import id.tuntas.directory.Groups;
import id.tuntas.procedure.ReportHandling;
import id.tuntas.report.Act;
import id.tuntas.report.Attachments;
import id.tuntas.report.Change;
import id.tuntas.report.Draft;
import id.tuntas.report.EntryType;
import id.tuntas.report.Report;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Reporter;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.SubStatus;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees how much of a report, and what a look leaves behind: the permission matrix, PD-5, PD-6, CH-14, KP-4. */
@HouseTest
class CaseFileTest {

    private static final RequestPostProcessor NATIONAL = officer("nasional", Groups.nationalAdmin());
    private static final RequestPostProcessor PANRB = officer("admin-panrb", Groups.agencyAdmin("KEMENPANRB"));
    private static final RequestPostProcessor DAGRI = officer("admin-dagri", Groups.agencyAdmin("KEMENDAGRI"));
    private static final RequestPostProcessor SDMA = officer("sdma", Groups.liaison("KEMENPANRB", "SDMA"));
    private static final RequestPostProcessor YANLIK = officer("yanlik", Groups.liaison("KEMENPANRB", "YANLIK"));
    private static final RequestPostProcessor DUKCAPIL = officer("dukcapil", Groups.liaison("KEMENDAGRI", "DUKCAPIL"));
    private static final RequestPostProcessor INSPECTORATE = officer("inspektorat", Groups.inspectorate("KEMENPANRB"));
    private static final RequestPostProcessor AUDITOR = officer("auditor", Groups.auditor());

    private static final String NAME = "Ani Lestari";

    @Autowired
    private MockMvc browser;

    @Autowired
    private ReportHandling procedure;

    @Autowired
    private Reports reports;

    @Autowired
    private Attachments attachments;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate database;

    @Test
    void opensForThoseWhoHoldTheReportAndForThoseWhoWatchThem() throws Exception {
        var report = assigned(draft(false));

        for (var sees : Arrays.asList(NATIONAL, PANRB, SDMA)) {
            file(report, sees).andExpect(status().isOk()).andExpect(content().string(containsString(NAME)));
        }
        for (var sees : Arrays.asList(AUDITOR, INSPECTORATE)) {
            file(report, sees)
                    .andExpect(status().isOk())
                    .andExpect(
                            content().string(containsString("Identitas pelapor tidak ditampilkan untuk peran Anda.")))
                    .andExpect(content().string(not(containsString(NAME))));
        }
        for (var strange : Arrays.asList(DAGRI, DUKCAPIL, YANLIK)) {
            file(report, strange)
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("Berkas tidak ditemukan")));
        }
    }

    @Test
    void hidesWhoReportsAnonymouslyFromEveryone() throws Exception {
        var report = assigned(draft(true));

        for (var sees : Arrays.asList(NATIONAL, PANRB, SDMA, AUDITOR)) {
            file(report, sees)
                    .andExpect(content().string(containsString("Anonim: identitas pelapor disembunyikan.")))
                    .andExpect(content().string(not(containsString(NAME))));
        }
    }

    @Test
    void keepsASupervisoryReportFromTheUnitComplainedAbout() throws Exception {
        var report = assigned(draft(false));
        transaction.executeWithoutResult(
                nothing -> reports.weigh(reports.get(report.trackingId()), false, true, false));

        file(report, SDMA).andExpect(status().isNotFound());
        file(report, INSPECTORATE)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Berkadar pengawasan")));
    }

    @Test
    void writesEveryLookDown() throws Exception {
        var report = assigned(draft(false));

        file(report, SDMA);
        file(report, AUDITOR);
        file(report, DAGRI);

        assertThat(database.queryForList(
                        "select actor || ' ' || act || ' ' || purpose from trail_entry where tracking_id = ? order by id",
                        String.class,
                        report.trackingId().value()))
                .containsExactly("sdma IDENTITY_READ berkas", "auditor CASE_FILE_READ berkas");
    }

    @Test
    void opensBesideATaskAndNamesItAsThePurpose() throws Exception {
        var report = procedure.submit(draft(false)).report();
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(report.trackingId().value())
                .singleResult();

        browser.perform(get("/berkas/tugas/" + task.getId()).with(PANRB))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("class=\"bare\"")))
                .andExpect(content().string(containsString(report.trackingId().grouped())));
        browser.perform(get("/berkas/tugas/" + task.getId()).with(DAGRI)).andExpect(status().isNotFound());
        browser.perform(get("/berkas/tugas/0").with(PANRB)).andExpect(status().isNotFound());

        assertThat(database.queryForList(
                        "select purpose from trail_entry where tracking_id = ?",
                        String.class,
                        report.trackingId().value()))
                .containsExactly("tugas " + task.getId() + " " + task.getName());
    }

    @Test
    void tellsWhatHappenedInOrder() throws Exception {
        var report = assigned(draft(false));

        var page = file(report, PANRB).andReturn().getResponse().getContentAsString();

        assertThat(page.substring(page.indexOf("id=\"riwayat\"")))
                .containsSubsequence(
                        "Laporan diterima",
                        "pelapor",
                        "Laporan didisposisikan ke unit kerja",
                        "Catatan: Mohon dijawab &lt;b&gt;segera&lt;/b&gt;",
                        "admin-panrb");
    }

    @Test
    void showsHostileWordsAsWords() throws Exception {
        var report = assigned(new Draft(
                ReportKind.COMPLAINT,
                "WEB",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(2)>",
                null,
                "\"><svg onload=alert(3)>",
                "KEMENPANRB",
                null,
                false,
                false,
                new Reporter("<i>Ani</i>", "ani@contoh.id", null),
                null,
                null,
                null));
        transaction.executeWithoutResult(nothing ->
                reports.say(reports.get(report.trackingId()), EntryType.REPLY, "pelapor", "<iframe src=//contoh.id>"));

        file(report, SDMA)
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;/script&gt;")))
                .andExpect(content().string(not(containsString("<script"))))
                .andExpect(content().string(not(containsString("<img"))))
                .andExpect(content().string(not(containsString("<svg"))))
                .andExpect(content().string(not(containsString("<i>"))))
                .andExpect(content().string(not(containsString("<iframe"))));
    }

    @Test
    void handsAnAttachmentOutAsAFileAndWritesItDown() throws Exception {
        var report = assigned(draft(false));
        var content = "%PDF-1.7 contoh".getBytes();
        var file = transaction.execute(
                nothing -> attachments.attach(reports.get(report.trackingId()), "bukti \"antrean\".pdf", content));
        var path = "/berkas/" + report.trackingId() + "/lampiran/" + file.id();

        browser.perform(get(path).with(SDMA))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment;")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().contentType("application/pdf"))
                .andExpect(content().bytes(content));
        browser.perform(get(path).with(DAGRI)).andExpect(status().isNotFound());
        var other = assigned(draft(false));
        browser.perform(get("/berkas/" + other.trackingId() + "/lampiran/" + file.id())
                        .with(SDMA))
                .andExpect(status().isNotFound());

        assertThat(database.queryForList(
                        "select act from trail_entry where tracking_id = ?",
                        String.class,
                        report.trackingId().value()))
                .containsExactly("ATTACHMENT_READ");
    }

    @Test
    void refusesAFurtherAnswerWhileNobodyWaitsForTheReporterAndKeepsItsText() throws Exception {
        var report = assigned(draft(false));
        var path = "/berkas/" + report.trackingId();
        file(report, SDMA).andExpect(content().string(not(containsString("Isi tindak lanjut"))));

        var refused = browser.perform(post(path + "/tindak-lanjut")
                        .param("text", "Tambahan dari kami")
                        .with(SDMA)
                        .with(csrf()))
                .andExpect(redirectedUrl(path))
                .andReturn();

        assertThat((String) refused.getFlashMap().get("refused")).contains("selama menunggu tanggapan pelapor");
        assertThat((String) refused.getFlashMap().get("text")).isEqualTo("Tambahan dari kami");
        assertThat(reports.thread(report)).isEmpty();
    }

    @Test
    void costsTheSameHoweverLongAReportHasLived() throws Exception {
        var young = assigned(draft(false));
        var old = assigned(draft(false));
        transaction.executeWithoutResult(nothing -> {
            var report = reports.get(old.trackingId());
            IntStream.range(0, 40).forEach(i -> {
                reports.say(report, EntryType.SUBSTANTIVE_RESPONSE, "sdma", "Jawaban " + i);
                reports.change(
                        report,
                        new Change(
                                Act.SUBSTANTIVE_RESPONSE_GIVEN,
                                Status.IN_PROGRESS,
                                SubStatus.FOLLOW_UP,
                                "KEMENPANRB",
                                "SDMA",
                                "sdma",
                                null));
            });
        });

        assertThat(statementsOfALookAt(old))
                .isEqualTo(statementsOfALookAt(young))
                .isLessThanOrEqualTo(14);
    }

    /** The smallest of three: now and then a look fetches fifty new numbers for the trail. */
    private int statementsOfALookAt(Report report) {
        return IntStream.range(0, 3).map(i -> statementsOf(report)).min().orElseThrow();
    }

    private int statementsOf(Report report) {
        database.execute("set query_statistics_max_entries 1000");
        database.execute("set query_statistics false");
        database.execute("set query_statistics true");
        try {
            file(report, SDMA).andExpect(status().isOk());
            return database.queryForObject(
                    "select sum(execution_count) from information_schema.query_statistics"
                            + " where lower(sql_statement) not like 'set %'",
                    Integer.class);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        } finally {
            database.execute("set query_statistics false");
        }
    }

    private Report assigned(Draft draft) {
        var report = procedure.submit(draft).report();
        transaction.executeWithoutResult(nothing -> reports.change(
                reports.get(report.trackingId()),
                new Change(
                        Act.ASSIGNED,
                        Status.NOT_FOLLOWED_UP,
                        null,
                        "KEMENPANRB",
                        "SDMA",
                        "admin-panrb",
                        "Mohon dijawab <b>segera</b>")));
        return report;
    }

    private static Draft draft(boolean anonymous) {
        return new Draft(
                ReportKind.COMPLAINT,
                "WEB",
                "Hasil seleksi belum diumumkan",
                "Pengumuman dijanjikan bulan lalu.",
                null,
                null,
                "KEMENPANRB",
                null,
                anonymous,
                false,
                new Reporter(NAME, "ani@contoh.id", null),
                null,
                null,
                null);
    }

    private org.springframework.test.web.servlet.ResultActions file(Report report, RequestPostProcessor officer)
            throws Exception {
        return browser.perform(get("/berkas/" + report.trackingId()).with(officer));
    }

    private static RequestPostProcessor officer(String id, String group) {
        return user(id).authorities(new SimpleGrantedAuthority(group));
    }
}
