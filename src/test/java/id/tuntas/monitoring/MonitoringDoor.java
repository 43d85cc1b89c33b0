package id.tuntas.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tuntas.intake.LegacyFile;
import id.tuntas.procedure.Officer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Loads registers and asks for figures through the doors that officers use. */
@TestComponent
public class MonitoringDoor {

    /** All tests of the room share one house; each keeps to years of its own. */
    public static final String HOUSE = "tuntas.monitoring.first-check=P1D";

    private final MockMvc browser;
    private final ObjectMapper json;

    MonitoringDoor(MockMvc browser, ObjectMapper json) {
        this.browser = browser;
        this.json = json;
    }

    public void load(LegacyFile file) throws Exception {
        var answer = browser.perform(post("/api/v1/intake/legacy")
                        .contentType("text/csv")
                        .content(file.toString().getBytes(UTF_8))
                        .with(officer(Officer.NATIONAL))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString(UTF_8)).isEqualTo(200);
    }

    /** @param what the path below the room's and its parameters */
    public JsonNode ask(Officer officer, String what, Object... values) throws Exception {
        var answer = browser.perform(
                        get("/api/v1/monitoring/" + what.formatted(values)).with(officer(officer)))
                .andReturn()
                .getResponse();
        var text = answer.getContentAsString(UTF_8);
        assertThat(answer.getStatus()).as(text).isEqualTo(200);
        return json.readTree(text);
    }

    ReadBook export(Officer officer, String question) throws Exception {
        return ReadBook.of(exported(officer, question));
    }

    /** The workbook as it comes over the line. */
    public byte[] exported(Officer officer, String question) throws Exception {
        var answer = browser.perform(
                        get("/api/v1/monitoring/export.xlsx?" + question).with(officer(officer)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus())
                .as("%s: %s", question, answer.getErrorMessage())
                .isEqualTo(200);
        return answer.getContentAsByteArray();
    }

    /** @param body as JSON, or null */
    public MockHttpServletResponse send(Officer officer, HttpMethod method, String what, String body) throws Exception {
        var request = request(method, "/api/v1/monitoring/" + what)
                .with(officer(officer))
                .with(csrf());
        return browser.perform(
                        body == null
                                ? request
                                : request.contentType(MediaType.APPLICATION_JSON)
                                        .content(body))
                .andReturn()
                .getResponse();
    }

    /** What the house answers when it does what was asked. */
    public JsonNode done(Officer officer, HttpMethod method, String what, String body) throws Exception {
        var answer = send(officer, method, what, body);
        assertThat(answer.getStatus()).as(answer.getContentAsString(UTF_8)).isBetween(200, 299);
        return json.readTree(answer.getContentAsString(UTF_8));
    }

    public int status(Officer officer, String what) throws Exception {
        return browser.perform(get("/api/v1/monitoring/" + what).with(officer(officer)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static RequestPostProcessor officer(Officer officer) {
        return user(officer.id()).authorities(AuthorityUtils.createAuthorityList(officer.groups()));
    }
}
