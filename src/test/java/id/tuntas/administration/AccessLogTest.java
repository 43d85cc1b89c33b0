package id.tuntas.administration;

import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.complaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tuntas.HouseTest;
import id.tuntas.directory.Groups;
import id.tuntas.directory.Groups.Office;
import id.tuntas.directory.Officers.Wish;
import id.tuntas.procedure.CaseDriver;
import id.tuntas.procedure.Duties;
import id.tuntas.procedure.Officer;
import id.tuntas.report.Draft;
import id.tuntas.report.Registered;
import id.tuntas.report.TrackingId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The access log as auditors search it and as reporters read it (PD-5, PD-6, PD-7, PD-8, ET-2, ET-3). */
@HouseTest
@Import(CaseDriver.class)
class AccessLogTest {

    private static final String API = "/api/v1/administration/access-log";
    private static final String PAGE = "/administrasi/catatan-akses";
    private static final String DECREE = "SK 77/KEMENPANRB/2026";

    private static final RequestPostProcessor AUDITOR = officer("auditor", Groups.auditor());
    private static final RequestPostProcessor OPERATOR = officer("admin", Groups.operator());
    private static final RequestPostProcessor NATIONAL = officer("nasional", Groups.nationalAdmin());
    private static final RequestPostProcessor PANRB = officer("admin-panrb", Groups.agencyAdmin("KEMENPANRB"));
    private static final RequestPostProcessor SDMA = officer("sdma", Groups.liaison("KEMENPANRB", "SDMA"));
    private static final RequestPostProcessor INSPECTORATE = officer("inspektorat", Groups.inspectorate("KEMENPANRB"));
    private static final RequestPostProcessor BUDI =
            officer("budi.penghubung", Groups.liaison("KEMENPANRB", "SDMA"), Groups.ksp());

    @Autowired
    private MockMvc browser;

    @Autowired
    private CaseDriver house;

    @Autowired
    private Duties duties;

    @Autowired
    private JdbcTemplate database;

    @Test
    void isSearchedByAuditorAndOperatorOnly() throws Exception {
        for (var reads : Arrays.asList(AUDITOR, OPERATOR)) {
            browser.perform(get(API).with(reads)).andExpect(status().isOk());
            browser.perform(get(PAGE).with(reads)).andExpect(status().isOk());
        }
        for (var watched : Arrays.asList(NATIONAL, PANRB, SDMA, INSPECTORATE)) {
            browser.perform(get(API).with(watched)).andExpect(status().isForbidden());
            browser.perform(get(PAGE).with(watched)).andExpect(status().isForbidden());
        }
        browser.perform(get(API)).andExpect(status().isUnauthorized());
    }

    @Test
    void tellsWhoInWhichRoleByWhichDecreeSawWhatForWhat() throws Exception {
        appointBudi();
        var report = assigned().report().trackingId();

        look(report, BUDI);

        search("report=" + report)
                .andExpect(jsonPath("$.content.length()").value(1))
                .andExpect(jsonPath("$.content[0].actor").value("budi.penghubung"))
                .andExpect(jsonPath("$.content[0].groups[0]").value("liaison-KEMENPANRB-SDMA"))
                .andExpect(jsonPath("$.content[0].groups.length()").value(1)) // KSP alone would not have opened it
                .andExpect(jsonPath("$.content[0].decree").value(DECREE))
                .andExpect(jsonPath("$.content[0].act").value("IDENTITY_READ"))
                .andExpect(jsonPath("$.content[0].purpose").value("berkas"));
    }

    @Test
    void findsByReportOfficerActAndDays() throws Exception {
        var one = assigned().report().trackingId();
        var other = assigned().report().trackingId();
        look(one, AUDITOR);
        look(one, PANRB);
        look(other, AUDITOR);

        search("report=" + one).andExpect(jsonPath("$.content.length()").value(2));
        search("report=" + one + "&actor=admin-panrb")
                .andExpect(jsonPath("$.content[0].act").value("IDENTITY_READ"));
        search("report=" + one + "&act=CASE_FILE_READ")
                .andExpect(jsonPath("$.content.length()").value(1));
        search("report=" + one + "&to=2001-01-01")
                .andExpect(jsonPath("$.content.length()").value(0));
        search("report=" + one + "&from=2001-01-01&to=2999-12-31&act=IDENTITY_READ")
                .andExpect(jsonPath("$.content.length()").value(1));
    }

    @Test
    void comesPageByPageNewestFirst() throws Exception {
        var report = assigned().report().trackingId();
        look(report, AUDITOR);
        look(report, PANRB);
        look(report, SDMA);
        // The searches below stand in the log as well.
        var looks = "report=" + report + "&act=IDENTITY_READ&size=1";

        search(looks)
                .andExpect(jsonPath("$.content[0].actor").value("sdma"))
                .andExpect(jsonPath("$.more").value(true));
        search(looks + "&page=1")
                .andExpect(jsonPath("$.content[0].actor").value("admin-panrb"))
                .andExpect(jsonPath("$.more").value(false));
    }

    @Test
    void logsTheSearchItself() throws Exception {
        var report = assigned().report().trackingId();

        search("report=" + report + "&actor=sdma&from=2026-01-01");

        assertThat(database.queryForList(
                        "select actor || ' ' || role || ' ' || act || ' ' || purpose from trail_entry where tracking_id = ?",
                        String.class,
                        report.value()))
                .containsExactly("auditor auditor TRAIL_SEARCHED pencarian, petugas sdma, sejak 2026-01-01, halaman 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=-1",
                "size=0",
                "size=201",
                "page=2147483647&size=200",
                "page=51&size=200",
                "report=abc",
                "actor=Budi%20Santoso",
                "act=ANYTHING",
                "from=kemarin"
            })
    void refusesWhatCannotBeMeant(String query) throws Exception {
        browser.perform(get(API + "?" + query).with(AUDITOR)).andExpect(status().isBadRequest());
        browser.perform(get(PAGE + "?" + query).with(AUDITOR)).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void knowsNoReportThatNobodyHas() throws Exception {
        browser.perform(get(API + "?report=999999999999").with(AUDITOR)).andExpect(status().isNotFound());
        browser.perform(get(API).param("to", "+999999999-12-31").with(AUDITOR)).andExpect(status().isOk());
    }

    @Test
    void showsNothingBeforeAnythingIsAsked() throws Exception {
        browser.perform(get(PAGE).with(AUDITOR)).andExpect(content().string(not(containsString("id=\"hasil\""))));
    }

    @Test
    void tellsTheReporterWhichRoleLookedAndNeverWhichOfficer() throws Exception {
        appointBudi();
        var registered = assigned();
        var report = registered.report().trackingId();
        look(report, BUDI);

        var trail = browser.perform(get("/api/v1/reports/" + report + "/trail")
                        .header("X-Access-Code", registered.accessCode().value()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.content[0].act").value("IDENTITY_READ"))
                .andExpect(jsonPath("$.content[0].what").value("membaca identitas pelapor"))
                .andExpect(jsonPath("$.content[0].who", containsString("Pejabat Penghubung")))
                .andExpect(jsonPath("$.content[0].purpose").value("memeriksa laporan"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(trail).doesNotContain("budi", "Budi", "SK 77");
    }

    @Test
    void keepsFromTheReporterWhatAnOfficerWroteInOwnWords() throws Exception {
        var registered = house.submit(anonymous());
        var report = registered.report().trackingId();
        browser.perform(post("/berkas/" + report + "/identitas")
                        .param("reason", "Disebut oleh Cahyo, saksi")
                        .with(PANRB)
                        .with(csrf()))
                .andExpect(status().isOk());

        browser.perform(get("/api/v1/reports/" + report + "/trail")
                        .header("X-Access-Code", registered.accessCode().value()))
                .andExpect(jsonPath("$.content[0].what").value("membaca identitas pelapor"))
                .andExpect(jsonPath("$.content[0].purpose", containsString("alasan tertulis")))
                .andExpect(content().string(not(containsString("Cahyo"))));
    }

    @Test
    void isForTheReporterOfTheReportOnly() throws Exception {
        var registered = assigned();
        var path = "/api/v1/reports/" + registered.report().trackingId() + "/trail";
        var other = assigned().accessCode().value();

        browser.perform(get(path)).andExpect(status().isForbidden());
        browser.perform(get(path).header("X-Access-Code", other)).andExpect(status().isForbidden());
        browser.perform(get("/laporan/" + registered.report().trackingId() + "/catatan"))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void standsOnAPageOfItsOwnForWhoeverHasOpenedTheReport() throws Exception {
        var registered = assigned();
        var page = "/laporan/" + registered.report().trackingId();
        look(registered.report().trackingId(), SDMA);
        var session = browser.perform(post(page + "/masuk")
                        .param("kode", registered.accessCode().value())
                        .with(csrf()))
                .andReturn()
                .getRequest()
                .getSession();

        browser.perform(get(page + "/catatan").session((MockHttpSession) session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Membaca identitas pelapor")))
                .andExpect(content().string(containsString("Pejabat Penghubung")))
                .andExpect(content().string(not(containsString("sdma"))));
    }

    private void appointBudi() {
        if (database.queryForList("select id from officer where id = 'budi.penghubung'")
                .isEmpty()) {
            duties.appoint(new Wish(
                    "budi.penghubung",
                    "Budi Santoso",
                    null,
                    Office.LIAISON,
                    "KEMENPANRB",
                    "SDMA",
                    Set.of(),
                    DECREE,
                    null,
                    null));
        }
    }

    private static Draft anonymous() {
        var draft = complaint("KEMENPANRB");
        return new Draft(
                draft.kind(),
                draft.channel(),
                draft.title(),
                draft.content(),
                null,
                null,
                draft.agency(),
                null,
                true,
                false,
                draft.reporter(),
                null,
                null,
                null);
    }

    private Registered assigned() {
        var registered = house.submit(complaint("KEMENPANRB"));
        house.submit(Officer.PANRB, registered.report().trackingId(), "verifyAtAgency", assignTo("SDMA"));
        return registered;
    }

    private void look(TrackingId report, RequestPostProcessor officer) throws Exception {
        browser.perform(get("/berkas/" + report).with(officer)).andExpect(status().isOk());
    }

    private ResultActions search(String query) throws Exception {
        return browser.perform(get(API + "?" + query).with(AUDITOR));
    }

    private static RequestPostProcessor officer(String id, String... groups) {
        return user(id).authorities(
                        Stream.of(groups).map(SimpleGrantedAuthority::new).toList());
    }
}
