package id.tuntas.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tuntas.HouseTest;
import id.tuntas.directory.Ethics;
import id.tuntas.procedure.CaseDriver;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Nobody works at a screen without having acknowledged the code of ethics within a year (ET-3). */
@HouseTest(properties = "tuntas.ethics.required=true")
class EthicsTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private Ethics ethics;

    @Autowired
    private IdentityService identities;

    private final String name = "etika-" + UUID.randomUUID().toString().substring(0, 8);
    private final RequestPostProcessor officer = user(name).authorities();

    @Test
    void leadsAnOfficerToTheCodeFirst() throws Exception {
        browser.perform(get("/administrasi/serah-terima")
                        .accept(MediaType.TEXT_HTML)
                        .with(officer))
                .andExpect(redirectedUrl("/etika"));
        browser.perform(get("/camunda/app/tasklist/default/")
                        .accept(MediaType.TEXT_HTML)
                        .with(officer))
                .andExpect(redirectedUrl("/etika"));
        for (var path :
                new String[] {"/engine-rest/task", "/camunda/api/engine/engine/default/task", "/api/v1/monitoring/recap"
                }) {
            browser.perform(get(path).accept(MediaType.APPLICATION_JSON).with(officer))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.type").value("urn:tuntas:ethics-not-acknowledged"))
                    .andExpect(jsonPath("$.page").value("/etika"));
        }
        browser.perform(get("/etika").accept(MediaType.TEXT_HTML).with(officer))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Saya memahami dan akan mematuhi")));
    }

    @Test
    void letsTheOfficerWorkForTwelveMonthsAfterwards() throws Exception {
        CaseDriver.at("2026-03-02T10:00:00");
        browser.perform(post("/etika").with(officer).with(csrf()))
                .andExpect(redirectedUrl("/camunda/app/tasklist/default/"));

        browser.perform(get("/administrasi/serah-terima")
                        .accept(MediaType.TEXT_HTML)
                        .with(officer))
                .andExpect(status().isOk());
        CaseDriver.at("2027-03-02T09:59:59");
        assertThat(ethics.isMissing(name)).isFalse();
        CaseDriver.at("2027-03-02T10:00:00");
        assertThat(ethics.isMissing(name)).isTrue();
        browser.perform(get("/administrasi/serah-terima")
                        .accept(MediaType.TEXT_HTML)
                        .with(officer))
                .andExpect(redirectedUrl("/etika"));
    }

    /** The front door stays open to reporters, and to whoever leaves. */
    @Test
    void standsInNobodyElsesWay() throws Exception {
        browser.perform(get("/").accept(MediaType.TEXT_HTML).with(officer)).andExpect(status().isOk());
        browser.perform(get("/keluar").accept(MediaType.TEXT_HTML).with(officer))
                .andExpect(status().isOk());
        browser.perform(get("/laporan").accept(MediaType.TEXT_HTML)).andExpect(status().isOk());
    }

    /** A program cannot read. */
    @Test
    void doesNotStopAProgramThatBringsItsCredentials() throws Exception {
        identities.saveUser(identities.newUser(name));
        var account = identities.createUserQuery().userId(name).singleResult();
        account.setPassword(name);
        identities.saveUser(account);

        browser.perform(get("/administrasi/serah-terima")
                        .accept(MediaType.TEXT_HTML)
                        .with(httpBasic(name, name)))
                .andExpect(status().isOk());
    }

    /** Nor does a browser become a program by a header: its session counts for nothing then. */
    @Test
    void isNotLeftOutByASessionThatComesWithAPassword() throws Exception {
        var session = new MockHttpSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(name, null, List.of())));
        browser.perform(get("/keluar").session(session)).andExpect(status().isOk());
        for (var password : List.of("Basic x", "Basic " + HttpHeaders.encodeBasicAuth(name, "salah", null))) {
            browser.perform(get("/administrasi/serah-terima")
                            .accept(MediaType.TEXT_HTML)
                            .header(HttpHeaders.AUTHORIZATION, password)
                            .session(session))
                    .andExpect(status().isUnauthorized());
        }
    }
}
