package id.tuntas.administration;

import static id.tuntas.procedure.CaseDriver.complaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tuntas.HouseTest;
import id.tuntas.notification.Outbox;
import id.tuntas.privacy.Rights;
import id.tuntas.procedure.CaseDriver;
import id.tuntas.procedure.Officer;
import id.tuntas.report.Registered;
import id.tuntas.report.Reports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What admins see and decide of personal data, each for the own agency (PD-12 to PD-14, PD-17, PD-20). */
@HouseTest
@Import(CaseDriver.class)
class DataProtectionTest {

    private static final String PAGE = "/administrasi/data-pribadi";
    private static final String API = "/api/v1/administration/personal-data";

    @Autowired
    private MockMvc browser;

    @Autowired
    private CaseDriver house;

    @Autowired
    private Rights rights;

    @Autowired
    private Reports reports;

    @Autowired
    private Outbox outbox;

    @Test
    void showsRequestsOfTheOwnAgencyAndNoIdentity() throws Exception {
        var ani = house.submit(complaint("KEMENPANRB"));
        rights.erase(ani.report().trackingId(), ani.accessCode());
        var number = ani.report().trackingId().value();

        browser.perform(get(PAGE).with(as(Officer.PANRB)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(number)))
                .andExpect(content().string(containsString("masih ditangani")))
                .andExpect(content().string(not(containsString("ani@contoh.id"))));
        browser.perform(get(API + "/requests").with(as(Officer.NATIONAL)))
                .andExpect(jsonPath("$[*].request.trackingId").value(hasItem(number)));
        browser.perform(get(API + "/requests").with(as(Officer.DAGRI)))
                .andExpect(jsonPath("$[*].request.trackingId").value(not(hasItem(number))));
        browser.perform(get(PAGE).with(as(Officer.SDMA))).andExpect(status().isForbidden());
    }

    /** PD-17: with a reason, and the reporter is told. */
    @Test
    void endsARestrictionThatTheLawDoesNotAllow() throws Exception {
        var ani = house.submit(complaint("KEMENPANRB"));
        rights.restrict(ani.report().trackingId(), ani.accessCode());
        var request = rights.give(ani.report().trackingId(), ani.accessCode())
                .requests()
                .get(0)
                .id();

        browser.perform(post(PAGE + "/permintaan/" + request)
                        .with(as(Officer.DAGRI))
                        .with(csrf())
                        .param("reason", "x"))
                .andExpect(flash().attributeExists("refused"));
        browser.perform(post(PAGE + "/permintaan/" + request)
                        .with(as(Officer.PANRB))
                        .with(csrf())
                        .param("reason", " "))
                .andExpect(flash().attributeExists("refused"));
        assertThat(isShown(ani)).isFalse();

        browser.perform(post(PAGE + "/permintaan/" + request)
                        .with(as(Officer.PANRB))
                        .with(csrf())
                        .param("reason", "Putusan pengadilan 7/2026"))
                .andExpect(redirectedUrl(PAGE))
                .andExpect(flash().attributeExists("done"));

        assertThat(isShown(ani)).isTrue();
        assertThat(outbox.about(ani.report().trackingId()))
                .anySatisfy(letter -> assertThat(letter.letter().subject()).contains("data pribadi"));
        assertThat(rights.give(ani.report().trackingId(), ani.accessCode())
                        .requests()
                        .get(0)
                        .reason())
                .isEqualTo("Putusan pengadilan 7/2026");
    }

    /** PD-20. */
    @Test
    void letsEachAgencySetItsOwnPeriod() throws Exception {
        set("/periods/KEMENDAGRI", Officer.PANRB, 3, 6).andExpect(status().isForbidden());
        set("/periods", Officer.DAGRI, 3, 6).andExpect(status().isForbidden());
        set("/periods/KEMENDAGRI", Officer.DAGRI, 6, 3).andExpect(status().isUnprocessableEntity());

        set("/periods/KEMENDAGRI", Officer.DAGRI, 3, 6)
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$[?(@.agency == 'KEMENDAGRI')].identityYears").value(3));

        set("/periods/KEMENDAGRI", Officer.DAGRI, 2, 5).andExpect(status().isOk());
    }

    /** PD-14. */
    @Test
    void keepsWhatIsTiedToACase() throws Exception {
        var ani = house.submit(complaint("KEMENPANRB"));
        var number = ani.report().trackingId();

        browser.perform(post(PAGE + "/penahanan")
                        .with(as(Officer.PANRB))
                        .with(csrf())
                        .param("nomor", number.grouped())
                        .param("reason", "Perkara 12/G/2026"))
                .andExpect(flash().attributeExists("done"));
        browser.perform(get(PAGE).with(as(Officer.PANRB)))
                .andExpect(content().string(containsString("Perkara 12/G/2026")));
        browser.perform(post(PAGE + "/penahanan/" + number + "/pelepasan")
                        .with(as(Officer.PANRB))
                        .with(csrf()))
                .andExpect(flash().attributeExists("done"));
    }

    private boolean isShown(Registered ani) {
        return reports.withheld(reports.get(ani.report().trackingId())).isEmpty();
    }

    private ResultActions set(String path, Officer officer, int identity, int content) throws Exception {
        return browser.perform(put(API + path)
                .with(as(officer))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"identityYears\": %d, \"contentYears\": %d}".formatted(identity, content)));
    }

    private static RequestPostProcessor as(Officer officer) {
        return user(officer.id()).authorities(AuthorityUtils.createAuthorityList(officer.groups()));
    }
}
