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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tuntas.HouseTest;
import id.tuntas.directory.Groups;
import id.tuntas.procedure.ReportHandling;
import id.tuntas.report.Act;
import id.tuntas.report.Change;
import id.tuntas.report.Draft;
import id.tuntas.report.Report;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Reporter;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.SubStatus;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may learn who reports anonymously: the roles of the matrix alone, and only after saying why (PD-6, ACT-8, KP-4, ET-2). */
@HouseTest
class AnonymousReporterTest {

    private static final RequestPostProcessor NATIONAL = officer("nasional", Groups.nationalAdmin());
    private static final RequestPostProcessor PANRB = officer("admin-panrb", Groups.agencyAdmin("KEMENPANRB"));
    private static final RequestPostProcessor DAGRI = officer("admin-dagri", Groups.agencyAdmin("KEMENDAGRI"));
    private static final RequestPostProcessor SDMA = officer("sdma", Groups.liaison("KEMENPANRB", "SDMA"));
    private static final RequestPostProcessor HEAD = officer("kepala-sdma", Groups.unitHead("KEMENPANRB", "SDMA"));
    private static final RequestPostProcessor INSPECTORATE = officer("inspektorat", Groups.inspectorate("KEMENPANRB"));
    private static final RequestPostProcessor OMBUDSMAN = officer("ombudsman", Groups.ombudsman());
    private static final RequestPostProcessor AUDITOR = officer("auditor", Groups.auditor());
    private static final RequestPostProcessor OPERATOR = officer("admin", Groups.operator());

    private static final String NAME = "Rahma Tersembunyi";
    private static final String WHY = "Panggilan klarifikasi harus sampai ke orangnya";

    @Autowired
    private MockMvc browser;

    @Autowired
    private ReportHandling procedure;

    @Autowired
    private Reports reports;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate database;

    @Test
    void isShownOnceToTheAdminsOfTheMatrix() throws Exception {
        var report = assigned();

        for (var admin : Arrays.asList(NATIONAL, PANRB)) {
            ask(report, admin, WHY)
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", containsString("no-store")))
                    .andExpect(content().string(containsString(NAME)));
            file(report, admin)
                    .andExpect(content().string(containsString("Buka identitas dengan alasan")))
                    .andExpect(content().string(not(containsString(NAME))));
        }
    }

    @Test
    void staysHiddenFromEverybodyElseWhateverTheReason() throws Exception {
        var report = assigned();

        for (var officer : Arrays.asList(SDMA, HEAD, INSPECTORATE, AUDITOR, OPERATOR)) {
            file(report, officer)
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("Buka identitas dengan alasan"))));
            ask(report, officer, WHY)
                    .andExpect(status().isForbidden())
                    .andExpect(content().string(not(containsString(NAME))));
        }
        for (var stranger : Arrays.asList(DAGRI, OMBUDSMAN)) {
            ask(report, stranger, WHY).andExpect(status().isNotFound());
        }
    }

    @Test
    void isShownToInspektoratOnlyWhereItExamines() throws Exception {
        var report = assigned();
        ask(report, INSPECTORATE, WHY).andExpect(status().isForbidden());

        transaction.executeWithoutResult(
                nothing -> reports.weigh(reports.get(report.trackingId()), false, true, false));

        ask(report, INSPECTORATE, WHY)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(NAME)));
        ask(report, SDMA, WHY).andExpect(status().isNotFound());
    }

    @Test
    void isShownToTheOmbudsmanOnlyWhereTheReporterConsented() throws Exception {
        var report = assigned();
        happens(report, Act.REFERRED);
        ask(report, OMBUDSMAN, WHY).andExpect(status().isForbidden());

        happens(report, Act.IDENTITY_CONSENTED);

        file(report, OMBUDSMAN).andExpect(content().string(not(containsString(NAME))));
        ask(report, OMBUDSMAN, WHY)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(NAME)));
    }

    @Test
    void isNotShownToAnAgencyThatHandedTheReportOn() throws Exception {
        var report = assigned();
        transaction.executeWithoutResult(nothing -> reports.change(
                reports.get(report.trackingId()),
                new Change(Act.FORWARDED, Status.NOT_VERIFIED, null, "KEMENDAGRI", null, "nasional", null)));

        ask(report, PANRB, WHY).andExpect(status().isForbidden());
        ask(report, DAGRI, WHY).andExpect(status().isOk()).andExpect(content().string(containsString(NAME)));
    }

    @Test
    void needsAReasonThatSaysSomething() throws Exception {
        var report = assigned();

        for (var none : List.of("", "  \n ", "x".repeat(501))) {
            ask(report, PANRB, none)
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("identityReason-error")))
                    .andExpect(content().string(not(containsString(NAME))));
        }

        assertThat(looks(report)).noneMatch(look -> look.contains("IDENTITY_READ"));
    }

    @Test
    void leavesTheReasonTheRoleAndTheDecreeInTheLog() throws Exception {
        var report = assigned();

        ask(report, PANRB, "  " + WHY + " ");

        assertThat(looks(report)).containsExactly("admin-panrb agency-admin-KEMENPANRB IDENTITY_READ alasan: " + WHY);
    }

    private List<String> looks(Report report) {
        return database.queryForList(
                "select actor || ' ' || role || ' ' || act || ' ' || purpose from trail_entry"
                        + " where tracking_id = ? order by id",
                String.class,
                report.trackingId().value());
    }

    private void happens(Report report, Act act) {
        transaction.executeWithoutResult(nothing -> reports.change(
                reports.get(report.trackingId()),
                new Change(act, Status.IN_PROGRESS, SubStatus.FOLLOW_UP, "KEMENPANRB", "SDMA", "pelapor", null)));
    }

    private Report assigned() {
        var report = procedure
                .submit(new Draft(
                        ReportKind.COMPLAINT,
                        "WEB",
                        "Pungutan di loket",
                        "Diminta membayar untuk mengambil berkas.",
                        null,
                        null,
                        "KEMENPANRB",
                        null,
                        true,
                        false,
                        new Reporter(NAME, "rahma@contoh.id", null),
                        null,
                        null,
                        null))
                .report();
        transaction.executeWithoutResult(nothing -> reports.change(
                reports.get(report.trackingId()),
                new Change(Act.ASSIGNED, Status.NOT_FOLLOWED_UP, null, "KEMENPANRB", "SDMA", "admin-panrb", null)));
        return report;
    }

    private ResultActions file(Report report, RequestPostProcessor officer) throws Exception {
        return browser.perform(get("/berkas/" + report.trackingId()).with(officer));
    }

    private ResultActions ask(Report report, RequestPostProcessor officer, String reason) throws Exception {
        return browser.perform(post("/berkas/" + report.trackingId() + "/identitas")
                .param("reason", reason)
                .with(officer)
                .with(csrf()));
    }

    private static RequestPostProcessor officer(String id, String... groups) {
        return user(id).authorities(
                        Stream.of(groups).map(SimpleGrantedAuthority::new).toList());
    }
}
