package id.tuntas.desk;

import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.complaint;
import static id.tuntas.procedure.CaseDriver.initialResponse;
import static id.tuntas.procedure.CaseDriver.substantiveResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tuntas.HouseTest;
import id.tuntas.directory.Groups;
import id.tuntas.procedure.CaseDriver;
import id.tuntas.procedure.Officer;
import id.tuntas.report.Registered;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.TrackingId;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who may put what right, by API and from the case file (KL-7, RA-4, KP-5, ET-6, TR-21). */
@HouseTest
@Import(CaseDriver.class)
class HoldersDeskTest {

    private static final String WEIGHT =
            "{\"normative\": true, \"supervisory\": false, \"fieldExamination\": false, \"reason\": \"Pokoknya normatif\"}";
    private static final String SUPERVISORY =
            "{\"normative\": false, \"supervisory\": true, \"fieldExamination\": true, \"reason\": \"Menyangkut petugas\"}";

    private static final String CONFLICT = "{\"reason\": \"Pelapornya adik saya\"}";

    /** Named in a report; nobody else in these tests. */
    private static final Officer TERLAPOR = new Officer("terlapor", Officer.SDMA.groups());

    private static final Officer AUDITOR = new Officer("auditor", List.of(Groups.auditor()));

    @Autowired
    private MockMvc browser;

    @Autowired
    private CaseDriver house;

    @Autowired
    private Reports reports;

    @Autowired
    private IdentityService identities;

    @BeforeEach
    void haveAnAccount() {
        if (identities.createUserQuery().userId(TERLAPOR.id()).count() == 0) {
            identities.saveUser(identities.newUser(TERLAPOR.id()));
            identities.createMembership(TERLAPOR.id(), TERLAPOR.groups().get(0));
        }
    }

    @Test
    void letsAdminInstansiOfTheHolderChangeTheClassAndNobodyElse() throws Exception {
        var report = withTheUnit();
        for (var other : new Officer[] {Officer.SDMA, Officer.NATIONAL, Officer.INSPEKTORAT}) {
            act(report, other, "reclassification", WEIGHT)
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.detail").value(containsString("KL-7")));
        }
        act(report, Officer.DAGRI, "reclassification", WEIGHT).andExpect(status().isNotFound());
        assertThat(of(report).normative()).isFalse();

        act(report, Officer.PANRB, "reclassification", WEIGHT).andExpect(status().isNoContent());

        assertThat(of(report).normative()).isTrue();
        act(report, Officer.PANRB, "reclassification", WEIGHT)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("KL-7")));
    }

    @Test
    void asksForTheWholeWeightAndAReason() throws Exception {
        var report = withTheUnit();

        act(report, Officer.PANRB, "reclassification", "{\"normative\": true, \"reason\": \"Pokoknya normatif\"}")
                .andExpect(status().isBadRequest());
        act(report, Officer.PANRB, "reclassification", WEIGHT.replace("Pokoknya normatif", " "))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("Alasan")));

        assertThat(of(report).normative()).isFalse();
    }

    @Test
    void showsNothingOfASupervisoryReportToTheUnitAnyMore() throws Exception {
        var report = withTheUnit();
        file(report, Officer.SDMA, 200);

        act(report, Officer.PANRB, "reclassification", SUPERVISORY).andExpect(status().isNoContent());

        file(report, Officer.SDMA, 404);
        file(report, Officer.INSPEKTORAT, 200).andExpect(content().string(containsString("Berkadar pengawasan")));
        browser.perform(get("/api/v1/reports/" + report)).andExpect(status().isNotFound());
        act(report, Officer.PANRB, "reclassification", WEIGHT).andExpect(status().isConflict());
    }

    @Test
    void letsTheAuthorAndAdminInstansiCorrectTheKindOfAResponse() throws Exception {
        var ani = house.submit(complaint("KEMENPANRB"));
        var report = ani.report().trackingId();
        house.submit(Officer.PANRB, report, "verifyAtAgency", assignTo("SDMA"));
        house.submit(Officer.SDMA, report, "followUp", initialResponse());
        for (var other : new Officer[] {Officer.SDMA_TOO, Officer.NATIONAL}) {
            act(report, other, "correction", correction(report, "SUBSTANTIVE_RESPONSE"))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.detail").value(containsString("RA-4")));
        }

        act(report, Officer.SDMA, "correction", correction(report, "SUBSTANTIVE_RESPONSE"))
                .andExpect(status().isNoContent());

        asReporter(ani)
                .andExpect(jsonPath("$.subStatus").value("FOLLOW_UP"))
                .andExpect(jsonPath("$.thread[?(@.type == 'SUBSTANTIVE_RESPONSE')]")
                        .exists())
                .andExpect(jsonPath("$.thread[?(@.type == 'INITIAL_RESPONSE')]").doesNotExist())
                .andExpect(
                        jsonPath("$.deadlines[?(@.clock == 'CLOSING')].state").value("RUNNING"));
        act(report, Officer.SDMA, "correction", correction(report, "SUBSTANTIVE_RESPONSE"))
                .andExpect(status().isConflict());

        act(report, Officer.PANRB, "correction", correction(report, "INITIAL_RESPONSE"))
                .andExpect(status().isNoContent());
        asReporter(ani).andExpect(jsonPath("$.subStatus").value("INITIAL_RESPONSE"));
        file(report, AUDITOR, 200)
                .andExpect(content().string(containsString("Semula tercatat sebagai")))
                .andExpect(content().string(containsString("Salah pilih")));
    }

    @Test
    void refusesToCorrectWhatIsCompleted() throws Exception {
        var report = withTheUnit();
        house.submit(Officer.SDMA, report, "followUp", substantiveResponse());
        house.fire(report, "closingElapsed");

        act(report, Officer.SDMA, "correction", correction(report, "INITIAL_RESPONSE"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("selesai")));
    }

    @Test
    void keepsWhomTheReportIsAboutAwayFromIt() throws Exception {
        var report = withTheUnit();
        var named = "{\"officer\": \"terlapor\", \"reason\": \"Disebut dalam laporan\"}";
        act(report, Officer.SDMA, "exclusion", named)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value(containsString("KP-5")));
        act(report, Officer.INSPEKTORAT, "exclusion", named).andExpect(status().isForbidden());
        file(report, TERLAPOR, 200);

        act(report, Officer.PANRB, "exclusion", named).andExpect(status().isNoContent());

        file(report, TERLAPOR, 404);
        act(report, TERLAPOR, "substantive-response", "{\"text\": \"Itu tidak benar.\"}")
                .andExpect(status().isNotFound());
        assertThat(house.inbox(TERLAPOR, report)).isEmpty();
        file(report, Officer.PANRB, 200)
                .andExpect(content().string(containsString("Petugas yang dikecualikan")))
                .andExpect(content().string(containsString("Disebut dalam laporan")));
        act(report, Officer.PANRB, "exclusion", named.replace("terlapor", "bukan-siapa-siapa"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void letsInspektoratExcludeOfficersFromWhatItExamines() throws Exception {
        var report = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, report, "verifyAtAgency", assignTo("SDMA", false, true, false));

        act(report, Officer.INSPEKTORAT, "exclusion", "{\"officer\": \"terlapor\", \"reason\": \"Terlapor\"}")
                .andExpect(status().isNoContent());

        assertThat(of(report).excludedOfficers()).containsExactly("terlapor");
    }

    @Test
    void letsAdminInstansiPutADuplicateAway() throws Exception {
        var master = withTheUnit();
        var report = withTheUnit();
        var duplicate = "{\"masterReport\": \"" + master + "\", \"reason\": \"Sudah dilaporkan\"}";
        act(report, Officer.NATIONAL, "archiving", duplicate)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value(containsString("TR-21")));
        act(report, Officer.PANRB, "archiving", "{\"reason\": \"Sudah dilaporkan\"}")
                .andExpect(status().isBadRequest());
        act(report, Officer.PANRB, "archiving", duplicate.replace(master.value(), report.value()))
                .andExpect(status().isBadRequest());
        assertThat(of(report).status()).isEqualTo(Status.NOT_FOLLOWED_UP);

        act(report, Officer.PANRB, "archiving", duplicate).andExpect(status().isNoContent());

        assertThat(of(report).status()).isEqualTo(Status.ARCHIVED);
        assertThat(house.runs(report)).isFalse();
        act(report, Officer.PANRB, "archiving", duplicate).andExpect(status().isConflict());
        file(master, Officer.PANRB, 200).andExpect(content().string(containsString("Laporan " + report.grouped())));
    }

    @Test
    void offersEachActOnTheCaseFileToWhoMayAndWhileItCan() throws Exception {
        var report = withTheUnit();
        house.submit(Officer.SDMA, report, "followUp", initialResponse());
        file(report, Officer.SDMA, 200)
                .andExpect(content().string(containsString("Koreksi menjadi tindak lanjut")))
                .andExpect(content().string(not(containsString("Ubah klasifikasi"))))
                .andExpect(content().string(not(containsString("Kecualikan petugas"))));
        file(report, Officer.SDMA_TOO, 200).andExpect(content().string(not(containsString("Koreksi menjadi"))));
        file(report, Officer.PANRB, 200)
                .andExpect(content().string(containsString("Koreksi menjadi tindak lanjut")))
                .andExpect(content().string(containsString("Ubah klasifikasi")))
                .andExpect(content().string(containsString("Arsipkan sebagai duplikat")))
                .andExpect(content().string(containsString("Kecualikan petugas")));

        var path = "/berkas/" + report;
        submit(path + "/klasifikasi", Officer.PANRB, "normative", "true", "weighing", " ")
                .andExpect(redirectedUrl(path))
                .andExpect(flash().attribute("refusedField", "weighing"))
                .andExpect(flash().attribute("refused", containsString("Alasan mengubah klasifikasi")));
        submit(path + "/klasifikasi", Officer.PANRB, "normative", "true", "weighing", "Pokoknya <b>normatif</b>")
                .andExpect(redirectedUrl(path))
                .andExpect(flash().attributeExists("done"));
        file(report, Officer.PANRB, 200)
                .andExpect(content().string(containsString("menjadi normatif. Pokoknya &lt;b&gt;normatif&lt;/b&gt;")))
                .andExpect(content().string(not(containsString("<summary>Ubah klasifikasi"))));

        var entry = "" + reports.thread(of(report)).get(0).id();
        submit(
                        path + "/koreksi",
                        Officer.SDMA,
                        "entry",
                        entry,
                        "kind",
                        "SUBSTANTIVE_RESPONSE",
                        "correcting",
                        "Salah pilih")
                .andExpect(redirectedUrl(path))
                .andExpect(flash().attributeExists("done"));
        file(report, Officer.SDMA, 200)
                .andExpect(content().string(containsString("Koreksi menjadi respon awal")))
                .andExpect(content().string(containsString("Semula tercatat sebagai")));

        submit(path + "/pengecualian", Officer.PANRB, "officer", "terlapor", "excluding", "Terlapor")
                .andExpect(flash().attributeExists("done"));
        submit(path + "/duplikat", Officer.PANRB, "masterReport", "123", "archiving", "Sama")
                .andExpect(redirectedUrl(path))
                .andExpect(flash().attribute("refused", containsString("induk")));
        submit(
                        path + "/duplikat",
                        Officer.PANRB,
                        "bingkai",
                        "1",
                        "masterReport",
                        "" + withTheUnit(),
                        "archiving",
                        "Sama")
                .andExpect(redirectedUrl(path + "?bingkai="))
                .andExpect(flash().attributeExists("done"));
        file(report, Officer.PANRB, 200)
                .andExpect(content().string(not(containsString("<summary>Kecualikan petugas"))))
                .andExpect(content().string(not(containsString("Koreksi menjadi"))));
    }

    /** ET-6: at once, and what was taken goes to somebody else. */
    @Test
    void letsAnOfficerStepBackFromAReport() throws Exception {
        var report = withTheUnit();
        house.claim(TERLAPOR, report, "followUp");
        file(report, TERLAPOR, 200).andExpect(content().string(containsString("Saya punya benturan kepentingan")));
        act(report, AUDITOR, "conflict", CONFLICT).andExpect(status().isForbidden());
        act(report, Officer.DAGRI, "conflict", CONFLICT).andExpect(status().isNotFound());
        act(report, TERLAPOR, "conflict", CONFLICT.replace("Pelapornya adik saya", " "))
                .andExpect(status().isBadRequest());

        act(report, TERLAPOR, "conflict", CONFLICT).andExpect(status().isNoContent());

        file(report, TERLAPOR, 404);
        assertThat(house.task(report, "followUp").getAssignee()).isNull();
        assertThat(house.inbox(TERLAPOR, report)).isEmpty();
        file(report, Officer.PANRB, 200)
                .andExpect(content().string(containsString("Menyatakan benturan kepentingan: Pelapornya adik saya")));
    }

    private TrackingId withTheUnit() {
        var report = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, report, "verifyAtAgency", assignTo("SDMA"));
        return report;
    }

    private String correction(TrackingId report, String kind) {
        return "{\"entry\": %d, \"kind\": \"%s\", \"reason\": \"Salah pilih\"}"
                .formatted(reports.thread(of(report)).get(0).id(), kind);
    }

    private Report of(TrackingId report) {
        return reports.get(report);
    }

    private ResultActions act(TrackingId report, Officer officer, String act, String body) throws Exception {
        return browser.perform(post("/api/v1/desk/" + report + "/" + act)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(officer(officer))
                .with(csrf()));
    }

    private ResultActions submit(String path, Officer officer, String... fields) throws Exception {
        MockHttpServletRequestBuilder form = post(path);
        for (var field = 0; field < fields.length; field += 2) {
            form = form.param(fields[field], fields[field + 1]);
        }
        return browser.perform(form.with(officer(officer)).with(csrf()));
    }

    private ResultActions asReporter(Registered ani) throws Exception {
        return browser.perform(get("/api/v1/reports/" + ani.report().trackingId())
                .header("X-Access-Code", ani.accessCode().value()));
    }

    private ResultActions file(TrackingId report, Officer officer, int expected) throws Exception {
        return browser.perform(get("/berkas/" + report).with(officer(officer))).andExpect(status().is(expected));
    }

    private static RequestPostProcessor officer(Officer officer) {
        return user(officer.id()).authorities(AuthorityUtils.createAuthorityList(officer.groups()));
    }
}
