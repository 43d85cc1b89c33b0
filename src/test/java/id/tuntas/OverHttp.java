package id.tuntas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.tuntas.directory.Groups;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Reporters and officers who know nothing of the house but its HTTP: the public API and the engine's. */
@HouseTest(web = WebEnvironment.RANDOM_PORT)
abstract class OverHttp {

    private static final Map<String, String> OFFICERS = Map.of(
            "lintas-nasional", Groups.nationalAdmin(),
            "lintas-panrb", Groups.agencyAdmin("KEMENPANRB"),
            "lintas-dagri", Groups.agencyAdmin("KEMENDAGRI"),
            "lintas-sdma", Groups.liaison("KEMENPANRB", "SDMA"),
            "lintas-yanlik", Groups.liaison("KEMENPANRB", "YANLIK"),
            "lintas-biroren", Groups.liaison("KEMENPANRB", "BIROREN"),
            "lintas-dukcapil", Groups.liaison("KEMENDAGRI", "DUKCAPIL"),
            "lintas-auditor", Groups.auditor());

    static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private IdentityService identities;

    @Autowired
    private RuntimeService instances;

    @Autowired
    private ManagementService jobs;

    @BeforeEach
    void employ() {
        OFFICERS.forEach((id, group) -> {
            if (identities.createUserQuery().userId(id).count() > 0) {
                return;
            }
            if (identities.createGroupQuery().groupId(group).count() == 0) {
                identities.saveGroup(identities.newGroup(group));
            }
            var officer = identities.newUser(id);
            officer.setPassword(id);
            identities.saveUser(officer);
            identities.createMembership(id, group);
        });
    }

    JsonNode report(String agency) {
        var report = new LinkedHashMap<String, Object>(Map.of(
                "kind", "COMPLAINT",
                "title", "Seleksi CPNS tertunda karena data kependudukan",
                "content", "Hasil seleksi tertunda; kata panitia data kependudukan saya belum padan.",
                "reporter", Map.of("name", "Ani Lestari", "email", "ani@contoh.id")));
        if (agency != null) {
            report.put("agency", agency);
        }
        return post(null, "/api/v1/reports", report, null);
    }

    JsonNode own(String report, String code) {
        return json(exchange(null, HttpMethod.GET, "/api/v1/reports/" + report, null, code));
    }

    String page(String report) {
        return exchange(null, HttpMethod.GET, "/laporan/" + report, null, null).getBody();
    }

    static List<String> running(JsonNode report) {
        return StreamSupport.stream(report.path("deadlines").spliterator(), false)
                .filter(deadline -> deadline.path("stoppedAt").isNull())
                .map(deadline -> deadline.path("clock").asText())
                .filter(clock -> !clock.equals("WHOLE_CASE"))
                .toList();
    }

    /** The numbers of this case that the officer's inbox shows. */
    List<String> numbers(String officer, String whole) {
        return StreamSupport.stream(tasks(officer, whole).spliterator(), false)
                .map(task -> number(officer, task.path("id").asText()))
                .toList();
    }

    String task(String officer, String report, String key) {
        var open = StreamSupport.stream(tasks(officer, report.substring(0, 12)).spliterator(), false)
                .filter(task -> task.path("taskDefinitionKey").asText().equals(key))
                .map(task -> task.path("id").asText())
                .filter(task -> number(officer, task).equals(report))
                .toList();
        assertThat(open).as("%s of %s for %s", key, report, officer).hasSize(1);
        post(officer, "/engine-rest/task/" + open.get(0) + "/claim", Map.of("userId", officer), null);
        return open.get(0);
    }

    JsonNode tasks(String officer, String whole) {
        return get(officer, "/engine-rest/task?processInstanceBusinessKey=" + whole);
    }

    String number(String officer, String task) {
        return get(officer, "/engine-rest/task/" + task + "/form-variables?deserializeValues=false")
                .path("trackingId")
                .path("value")
                .asText();
    }

    void submit(String officer, String task, ObjectNode fields) {
        post(officer, "/engine-rest/task/" + task + "/submit-form", Map.of("variables", fields), null);
    }

    String refused(String officer, String task, ObjectNode fields) {
        var answer = exchange(
                officer,
                HttpMethod.POST,
                "/engine-rest/task/" + task + "/submit-form",
                Map.of("variables", fields),
                null);
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        return json(answer).path("message").asText();
    }

    static ObjectNode assignTo(String unit) {
        return fields(
                "verdict", "ASSIGN", "unit", unit, "normative", false, "supervisory", false, "fieldExamination", false);
    }

    static ObjectNode answer(String text) {
        return fields("action", "SUBSTANTIVE_RESPONSE", "text", text);
    }

    static ObjectNode fields(Object... pairs) {
        var fields = JSON.createObjectNode();
        for (var at = 0; at < pairs.length; at += 2) {
            fields.set((String) pairs[at], value(pairs[at + 1]));
        }
        return fields;
    }

    static ObjectNode value(Object value) {
        return JSON.createObjectNode().set("value", JSON.valueToTree(value));
    }

    void closeByTimer(String whole) {
        var instance = instances
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(whole)
                .processDefinitionKey("report-handling")
                .singleResult();
        var timer = jobs.createJobQuery()
                .processInstanceId(instance.getId())
                .activityId("closingElapsed")
                .singleResult();
        jobs.executeJob(timer.getId());
    }

    int status(String officer, String path) {
        return exchange(officer, HttpMethod.GET, path, null, null)
                .getStatusCode()
                .value();
    }

    JsonNode get(String officer, String path) {
        return json(exchange(officer, HttpMethod.GET, path, null, null));
    }

    JsonNode post(String officer, String path, Object body, String code) {
        var answer = exchange(officer, HttpMethod.POST, path, body, code);
        assertThat(answer.getStatusCode().is2xxSuccessful())
                .as("%s: %s", path, answer.getBody())
                .isTrue();
        return answer.getBody() == null ? null : json(answer);
    }

    ResponseEntity<String> exchange(String officer, HttpMethod method, String path, Object body, String code) {
        var headers = new HttpHeaders();
        if (body != null) {
            headers.setContentType(MediaType.APPLICATION_JSON);
        }
        if (code != null) {
            headers.set("X-Access-Code", code);
        }
        var client = officer == null ? http : http.withBasicAuth(officer, officer);
        return client.exchange(path, method, new HttpEntity<>(body, headers), String.class);
    }

    static JsonNode json(ResponseEntity<String> answer) {
        try {
            return JSON.readTree(answer.getBody());
        } catch (com.fasterxml.jackson.core.JsonProcessingException unreadable) {
            throw new AssertionError(answer.getBody(), unreadable);
        }
    }
}
