package id.tuntas.casefile;

import static id.tuntas.procedure.CaseDriver.archive;
import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.substantiveResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tuntas.HouseTest;
import id.tuntas.procedure.CaseDriver;
import id.tuntas.procedure.Officer;
import id.tuntas.report.Draft;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Reporter;
import id.tuntas.report.TrackingId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;

/** Reports that repeat another of the same reporter are proposed as duplicates, with the reason; a person decides (AR-1, AR-10). */
@HouseTest
@Import(CaseDriver.class)
class SimilarReportsTest {

    private static final String TEXT = "Jalan di depan sekolah berlubang dan berbahaya bagi anak.";
    private static final String NAME = "Wulan Sekarsari";

    @Autowired
    private MockMvc browser;

    @Autowired
    private CaseDriver house;

    /** A new reporter for each test. */
    private final String email = UUID.randomUUID() + "@contoh.id";

    @Test
    void areProposedToTheVerifierWithReasonLinkAndNumber() throws Exception {
        var earlier = submit("KEMENPANRB", TEXT, false);
        var other = submit("KEMENPANRB", "Petugas loket tidak ramah kepada saya kemarin pagi.", false);
        var report = submit("KEMENPANRB", TEXT + " Mohon segera.", false);

        assertThat(similar(report, Officer.PANRB))
                .contains("href=\"/berkas/" + earlier + "\"", ">" + earlier + "</a>")
                .contains("Pelapor sama,", "% kata sama")
                .doesNotContain(other.value());
        assertThat(similar(report, Officer.NATIONAL)).isNull();
        assertThat(similar(report, new Officer("inspektorat", Officer.INSPEKTORAT.groups())))
                .isNull();
    }

    @Test
    void areWorthNothingFromAnotherReporter() throws Exception {
        submit("KEMENPANRB", TEXT, false);
        house.submit(draft("KEMENPANRB", TEXT, false, UUID.randomUUID() + "@contoh.id"));
        var report = house.submit(draft("KEMENPANRB", TEXT, false, UUID.randomUUID() + "@contoh.id"))
                .report()
                .trackingId();

        assertThat(similar(report, Officer.PANRB)).isNull();
    }

    @Test
    void areNotToldToWhoMayNotSeeThem() throws Exception {
        var elsewhere = submit("KEMENDAGRI", TEXT, false);
        var national = submit(null, TEXT, false);
        var report = submit("KEMENPANRB", TEXT, false);

        assertThat(file(report, Officer.PANRB)).doesNotContain(elsewhere.value(), national.value());
        assertThat(similar(national, Officer.NATIONAL)).contains(elsewhere.value(), report.value());
    }

    @Test
    void areFoundForAnonymousReportersWithoutSayingWho() throws Exception {
        var named = submit("KEMENPANRB", TEXT, false);
        var anonymous = submit("KEMENPANRB", TEXT, true);
        var again = submit("KEMENPANRB", TEXT, true);

        assertThat(similar(again, Officer.PANRB))
                .contains(anonymous.value(), "Siapa pelapornya tetap tidak ditampilkan.")
                .as("a report under a name would tell whose hand it is")
                .doesNotContain(named.value());
        assertThat(file(again, Officer.PANRB)).doesNotContain(NAME, email);
        assertThat(similar(submit("KEMENPANRB", TEXT, false), Officer.PANRB))
                .contains(named.value())
                .doesNotContain(anonymous.value(), again.value());
    }

    @Test
    void areOpenOrCompletedOfLate() throws Exception {
        at("2026-03-02T09:00:00");
        var archived = submit("KEMENPANRB", TEXT, false);
        house.submit(Officer.PANRB, archived, "verifyAtAgency", archive("TIDAK_JELAS", "Tak terbaca"));
        var completed = submit("KEMENPANRB", TEXT, false);
        house.submit(Officer.PANRB, completed, "verifyAtAgency", assignTo("SDMA"));
        house.submit(Officer.SDMA, completed, "followUp", substantiveResponse());
        house.fire(completed, "closingElapsed");

        at("2026-04-02T09:00:00");
        assertThat(similar(submit("KEMENPANRB", TEXT, false), Officer.PANRB))
                .contains(completed.value())
                .doesNotContain(archived.value());
        at("2026-08-02T09:00:00");
        assertThat(similar(submit("KEMENPANRB", TEXT, false), Officer.PANRB)).doesNotContain(completed.value());
    }

    @Test
    void areProposedUntilTheReportHasEnded() throws Exception {
        submit("KEMENPANRB", TEXT, false);
        var report = submit("KEMENPANRB", TEXT, false);
        house.submit(Officer.PANRB, report, "verifyAtAgency", assignTo("SDMA"));
        assertThat(similar(report, Officer.PANRB)).as("TR-21").isNotNull();
        assertThat(similar(report, Officer.SDMA)).isNull();
        house.submit(Officer.SDMA, report, "followUp", substantiveResponse());
        house.fire(report, "closingElapsed");

        assertThat(similar(report, Officer.PANRB)).isNull();
    }

    @Test
    void showHostileWordsAsWords() throws Exception {
        house.submit(new Draft(
                ReportKind.COMPLAINT,
                "WEB",
                "<script>alert(1)</script>",
                TEXT,
                null,
                null,
                "KEMENPANRB",
                null,
                false,
                false,
                new Reporter(NAME, email, null),
                null,
                null,
                null));

        assertThat(similar(submit("KEMENPANRB", TEXT, false), Officer.PANRB))
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
    }

    private TrackingId submit(String agency, String text, boolean anonymous) {
        return house.submit(draft(agency, text, anonymous, email)).report().trackingId();
    }

    private static Draft draft(String agency, String text, boolean anonymous, String email) {
        return new Draft(
                ReportKind.COMPLAINT,
                "WEB",
                "Jalan berlubang",
                text,
                null,
                null,
                agency,
                null,
                anonymous,
                false,
                new Reporter(NAME, email, null),
                null,
                null,
                null);
    }

    /** The section of the case file; null if there is none. */
    private String similar(TrackingId report, Officer officer) throws Exception {
        var file = file(report, officer);
        var start = file.indexOf("id=\"serupa\"");
        return start < 0 ? null : file.substring(start, file.indexOf("</section>", start));
    }

    private String file(TrackingId report, Officer officer) throws Exception {
        return browser.perform(get("/berkas/" + report)
                        .with(user(officer.id())
                                .authorities(AuthorityUtils.createAuthorityList(List.copyOf(officer.groups())))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
