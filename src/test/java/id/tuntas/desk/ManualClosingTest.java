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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tuntas.HouseTest;
import id.tuntas.procedure.CaseDriver;
import id.tuntas.procedure.Officer;
import id.tuntas.report.ClosingReason;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.TrackingId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Closing by hand: by admins only, after a <em>tindak lanjut</em> only, with a reason, and marked as such (AC-5, TR-17, TR-18). */
@HouseTest
@Import(CaseDriver.class)
class ManualClosingTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private CaseDriver house;

    @Autowired
    private Reports reports;

    @Test
    void isForAdminsOfTheHolderAndForAdminNasional() throws Exception {
        for (var admin : new Officer[] {Officer.PANRB, Officer.NATIONAL}) {
            var report = answered();
            close(report, Officer.SDMA, "Beres").andExpect(status().isForbidden());
            close(report, Officer.INSPEKTORAT, "Beres").andExpect(status().isForbidden());
            close(report, Officer.DAGRI, "Beres").andExpect(status().isNotFound());
            assertThat(of(report).status()).isEqualTo(Status.IN_PROGRESS);

            close(report, admin, "Pelapor menyampaikan lewat telepon bahwa masalahnya tuntas")
                    .andExpect(status().isNoContent());
            assertThat(of(report).status()).isEqualTo(Status.COMPLETED);
            assertThat(of(report).closingReason()).contains(ClosingReason.BY_ADMIN);
        }
    }

    @Test
    void needsAReason() throws Exception {
        var report = answered();

        close(report, Officer.PANRB, "  ").andExpect(status().isBadRequest());
        close(report, Officer.PANRB, "x".repeat(2_001)).andExpect(status().isBadRequest());

        assertThat(of(report).status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void isRefusedWhileThereIsOnlyAFirstNotice() throws Exception {
        var report = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, report, "verifyAtAgency", assignTo("SDMA"));
        house.submit(Officer.SDMA, report, "followUp", initialResponse());

        close(report, Officer.PANRB, "Beres")
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.detail").value(containsString("tindak lanjut")));

        assertThat(of(report).status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(house.openTasks(report)).containsExactly("followUp");
    }

    @Test
    void isOfferedOnTheCaseFileToWhoMayAndWhenItCan() throws Exception {
        var report = answered();
        file(report, Officer.SDMA).andExpect(content().string(not(containsString("Alasan menutup"))));
        file(report, Officer.PANRB).andExpect(content().string(containsString("Alasan menutup")));
        var path = "/berkas/" + report;

        var refused = browser.perform(post(path + "/penutupan")
                        .param("reason", " ")
                        .with(officer(Officer.PANRB))
                        .with(csrf()))
                .andExpect(redirectedUrl(path))
                .andReturn();
        assertThat(refused.getFlashMap().get("refused")).isEqualTo("Alasan menutup laporan wajib diisi.");
        assertThat(refused.getFlashMap().get("refusedField")).isEqualTo("reason");
        browser.perform(get(path).flashAttrs(refused.getFlashMap()).with(officer(Officer.PANRB)))
                .andExpect(content().string(containsString("<a href=\"#reason\">Alasan menutup laporan wajib diisi.")))
                .andExpect(content().string(not(containsString("id=\"text-error\""))));

        browser.perform(post(path + "/penutupan")
                        .param("reason", "Beres <b>lewat telepon</b>")
                        .with(officer(Officer.PANRB))
                        .with(csrf()))
                .andExpect(redirectedUrl(path));
        file(report, Officer.PANRB)
                .andExpect(content().string(containsString("Alasan: Beres &lt;b&gt;lewat telepon&lt;/b&gt;")))
                .andExpect(content().string(not(containsString("Alasan menutup"))));
    }

    private TrackingId answered() {
        var report = house.submit(complaint("KEMENPANRB")).report().trackingId();
        house.submit(Officer.PANRB, report, "verifyAtAgency", assignTo("SDMA"));
        house.submit(Officer.SDMA, report, "followUp", substantiveResponse());
        return report;
    }

    private Report of(TrackingId report) {
        return reports.get(report);
    }

    private ResultActions close(TrackingId report, Officer officer, String reason) throws Exception {
        return browser.perform(post("/api/v1/desk/" + report + "/closing")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\": \"" + reason + "\"}")
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
