package id.tuntas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A report that concerns two ministries, and one that concerns three units of one, over HTTP from the portal to
 * <em>Selesai</em> (LI-2, LI-3, DS-4). {@link CrossAgencyIT} repeats it on PostgreSQL.
 */
@HouseTest(web = WebEnvironment.RANDOM_PORT)
class CrossAgencyTest {

    private static final String PANRB = "Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi";
    private static final String DAGRI = "Kementerian Dalam Negeri";

    private static final Map<String, String> OFFICERS = Map.of(
            "lintas-nasional", Groups.nationalAdmin(),
            "lintas-panrb", Groups.agencyAdmin("KEMENPANRB"),
            "lintas-dagri", Groups.agencyAdmin("KEMENDAGRI"),
            "lintas-sdma", Groups.liaison("KEMENPANRB", "SDMA"),
            "lintas-yanlik", Groups.liaison("KEMENPANRB", "YANLIK"),
            "lintas-biroren", Groups.liaison("KEMENPANRB", "BIROREN"),
            "lintas-dukcapil", Groups.liaison("KEMENDAGRI", "DUKCAPIL"),
            "lintas-auditor", Groups.auditor());

    private static final ObjectMapper JSON = new ObjectMapper();

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

    @Test
    void isAnsweredByTwoAgenciesInOneThread() {
        var receipt = report(null);
        var whole = receipt.path("trackingId").asText();
        var code = receipt.path("accessCode").asText();
        var national = task("lintas-nasional", whole, "verifyNationally");

        // The form offers the agencies; Tasklist sends the chosen ones back under the type of the list.
        var offered = get(
                        "lintas-nasional", "/engine-rest/task/" + national + "/form-variables?deserializeValues=false")
                .path("agencies");
        assertThat(offered.path("value"))
                .extracting(agency -> agency.path("value").asText())
                .contains("KEMENDAGRI");
        var chosen = JSON.createObjectNode();
        chosen.put("type", offered.path("type").asText());
        chosen.set("valueInfo", offered.path("valueInfo"));
        chosen.put("value", "[\"KEMENDAGRI\"]");
        var verdict = JSON.createObjectNode();
        verdict.set("verdict", value("FORWARD"));
        verdict.set("agency", value("KEMENPANRB"));
        verdict.set("supportingAgencies", chosen);
        submit("lintas-nasional", national, verdict);

        // Both verify, each under its own number and deadline; nobody sees the task of the other.
        var part = whole + "-1";
        assertThat(numbers("lintas-panrb", whole)).containsExactly(whole);
        assertThat(numbers("lintas-dagri", whole)).containsExactly(part);
        assertThat(status("lintas-dagri", "/berkas/" + part)).isEqualTo(200);
        assertThat(status("lintas-dagri", "/berkas/" + whole)).isEqualTo(404);
        assertThat(status("lintas-panrb", "/berkas/" + part)).isEqualTo(200);
        assertThat(status("lintas-dukcapil", "/berkas/" + part)).isEqualTo(404);
        assertThat(status("lintas-yanlik", "/berkas/" + part)).isEqualTo(404);

        var dagri = task("lintas-dagri", part, "verifyAtAgency");
        assertThat(refused("lintas-dagri", dagri, fields("verdict", "DEFER", "missingItems", "KTP")))
                .contains("hanya instansi pengampu");
        submit("lintas-dagri", dagri, assignTo("DUKCAPIL"));
        submit("lintas-panrb", task("lintas-panrb", whole, "verifyAtAgency"), assignTo("SDMA"));

        // The lead answers first; the report waits for the other and says so.
        submit("lintas-sdma", task("lintas-sdma", whole, "followUp"), answer("Hasil seleksi diumumkan hari ini."));
        assertThat(status("lintas-dukcapil", "/berkas/" + part)).isEqualTo(200);
        var own = own(whole, code);
        assertThat(own.path("supportingAgencies"))
                .extracting(
                        agency -> agency.path("name").asText(),
                        agency -> agency.path("state").asText())
                .containsExactly(tuple(DAGRI, "sedang menyiapkan jawaban"));
        assertThat(running(own)).doesNotContain("CLOSING", "FOLLOW_UP");
        var early = exchange(null, HttpMethod.POST, "/api/v1/reports/" + whole + "/closing", null, code);
        assertThat(early.getStatusCode().value()).isEqualTo(409);
        assertThat(early.getBody()).contains("menunggu jawaban instansi pendukung");
        assertThat(page(whole)).contains("Jawaban " + DAGRI + " masih ditunggu");

        submit("lintas-dukcapil", task("lintas-dukcapil", part, "followUp"), answer("Data kependudukan sudah padan."));
        own = own(whole, code);
        assertThat(running(own)).containsExactly("CLOSING");
        assertThat(own.path("thread"))
                .filteredOn(said -> !said.path("type").asText().equals("NOTICE"))
                .extracting(
                        said -> said.path("from").asText(),
                        said -> said.path("text").asText())
                .containsExactly(
                        tuple("Deputi Bidang SDM Aparatur, " + PANRB, "Hasil seleksi diumumkan hari ini."),
                        tuple("Ditjen Kependudukan dan Pencatatan Sipil, " + DAGRI, "Data kependudukan sudah padan."));
        assertThat(own.path("thread"))
                .extracting(said -> said.path("text").asText())
                .contains(DAGRI + " diminta ikut menjawab laporan ini sebagai instansi pendukung.");

        // The part is nobody's but the officers': no code, no public, no act from outside.
        assertThat(exchange(null, HttpMethod.GET, "/api/v1/reports/" + part, null, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(exchange(null, HttpMethod.GET, "/api/v1/reports/" + part, null, code)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(exchange(null, HttpMethod.POST, "/api/v1/reports/" + part + "/replies", Map.of("text", "a"), code)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(exchange(null, HttpMethod.GET, "/laporan/" + part, null, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);

        // A reply goes to the lead; afterwards nobody objects and the report is completed, its part with it.
        post(null, "/api/v1/reports/" + whole + "/replies", Map.of("text", "Nama saya belum ada."), code);
        assertThat(numbers("lintas-dukcapil", whole)).isEmpty();
        submit("lintas-sdma", task("lintas-sdma", whole, "followUp"), answer("Nama Ibu nomor 214."));
        closeByTimer(whole);
        assertThat(own(whole, code).path("status").asText()).isEqualTo("COMPLETED");
        var file = exchange("lintas-dukcapil", HttpMethod.GET, "/berkas/" + part, null, null)
                .getBody();
        assertThat(file).contains("Selesai", "Instansi pendukung", "Nama saya belum ada.");
        assertThat(exchange("lintas-auditor", HttpMethod.GET, "/berkas/" + whole, null, null)
                        .getBody())
                .contains("id=\"pendukung\"", DAGRI, "/berkas/" + part);
    }

    @Test
    void isAnsweredByALeadUnitAndTwoBesideIt() {
        var receipt = report("KEMENPANRB");
        var whole = receipt.path("trackingId").asText();
        var verdict = assignTo("SDMA");
        verdict.set(
                "supportingUnits",
                JSON.createObjectNode().put("type", "Json").put("value", "[\"YANLIK\",\"BIROREN\"]"));
        submit("lintas-panrb", task("lintas-panrb", whole, "verifyAtAgency"), verdict);

        assertThat(numbers("lintas-sdma", whole)).containsExactly(whole);
        assertThat(numbers("lintas-yanlik", whole)).containsExactly(whole + "-1");
        assertThat(numbers("lintas-biroren", whole)).containsExactly(whole + "-2");
        assertThat(status("lintas-yanlik", "/berkas/" + whole)).isEqualTo(404);
        assertThat(status("lintas-yanlik", "/berkas/" + whole + "-2")).isEqualTo(404);
        assertThat(status("lintas-sdma", "/berkas/" + whole + "-2")).isEqualTo(200);
        submit("lintas-yanlik", task("lintas-yanlik", whole + "-1", "followUp"), answer("Loketnya sudah buka."));
        var own = own(whole, receipt.path("accessCode").asText());
        assertThat(own.path("status").asText()).isEqualTo("NOT_FOLLOWED_UP");
        assertThat(own.path("supportingAgencies")).isEmpty();
        assertThat(own.path("thread"))
                .filteredOn(said -> !said.path("type").asText().equals("NOTICE"))
                .extracting(said -> said.path("from").asText())
                .containsExactly("Deputi Bidang Pelayanan Publik, " + PANRB);

        submit("lintas-sdma", task("lintas-sdma", whole, "followUp"), answer("Hasilnya diumumkan hari ini."));

        assertThat(running(own(whole, receipt.path("accessCode").asText()))).containsExactly("CLOSING");
        assertThat(numbers("lintas-biroren", whole)).isEmpty();
        assertThat(exchange("lintas-biroren", HttpMethod.GET, "/berkas/" + whole + "-2", null, null)
                        .getBody())
                .contains("Arsip", "Bagian pendukung dilepas");
        closeByTimer(whole);
        assertThat(exchange("lintas-yanlik", HttpMethod.GET, "/berkas/" + whole + "-1", null, null)
                        .getBody())
                .contains("Selesai");
    }

    private JsonNode report(String agency) {
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

    private JsonNode own(String report, String code) {
        return json(exchange(null, HttpMethod.GET, "/api/v1/reports/" + report, null, code));
    }

    private String page(String report) {
        return exchange(null, HttpMethod.GET, "/laporan/" + report, null, null).getBody();
    }

    private static List<String> running(JsonNode report) {
        return StreamSupport.stream(report.path("deadlines").spliterator(), false)
                .filter(deadline -> deadline.path("stoppedAt").isNull())
                .map(deadline -> deadline.path("clock").asText())
                .filter(clock -> !clock.equals("WHOLE_CASE"))
                .toList();
    }

    /** The numbers of this case that the officer's inbox shows. */
    private List<String> numbers(String officer, String whole) {
        return StreamSupport.stream(tasks(officer, whole).spliterator(), false)
                .map(task -> number(officer, task.path("id").asText()))
                .toList();
    }

    private String task(String officer, String report, String key) {
        var open = StreamSupport.stream(tasks(officer, report.substring(0, 12)).spliterator(), false)
                .filter(task -> task.path("taskDefinitionKey").asText().equals(key))
                .map(task -> task.path("id").asText())
                .filter(task -> number(officer, task).equals(report))
                .toList();
        assertThat(open).as("%s of %s for %s", key, report, officer).hasSize(1);
        post(officer, "/engine-rest/task/" + open.get(0) + "/claim", Map.of("userId", officer), null);
        return open.get(0);
    }

    private JsonNode tasks(String officer, String whole) {
        return get(officer, "/engine-rest/task?processInstanceBusinessKey=" + whole);
    }

    private String number(String officer, String task) {
        return get(officer, "/engine-rest/task/" + task + "/form-variables?deserializeValues=false")
                .path("trackingId")
                .path("value")
                .asText();
    }

    private void submit(String officer, String task, ObjectNode fields) {
        post(officer, "/engine-rest/task/" + task + "/submit-form", Map.of("variables", fields), null);
    }

    private String refused(String officer, String task, ObjectNode fields) {
        var answer = exchange(
                officer,
                HttpMethod.POST,
                "/engine-rest/task/" + task + "/submit-form",
                Map.of("variables", fields),
                null);
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        return json(answer).path("message").asText();
    }

    private static ObjectNode assignTo(String unit) {
        return fields(
                "verdict", "ASSIGN", "unit", unit, "normative", false, "supervisory", false, "fieldExamination", false);
    }

    private static ObjectNode answer(String text) {
        return fields("action", "SUBSTANTIVE_RESPONSE", "text", text);
    }

    private static ObjectNode fields(Object... pairs) {
        var fields = JSON.createObjectNode();
        for (var at = 0; at < pairs.length; at += 2) {
            fields.set((String) pairs[at], value(pairs[at + 1]));
        }
        return fields;
    }

    private static ObjectNode value(Object value) {
        return JSON.createObjectNode().set("value", JSON.valueToTree(value));
    }

    private void closeByTimer(String whole) {
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

    private int status(String officer, String path) {
        return exchange(officer, HttpMethod.GET, path, null, null)
                .getStatusCode()
                .value();
    }

    private JsonNode get(String officer, String path) {
        return json(exchange(officer, HttpMethod.GET, path, null, null));
    }

    private JsonNode post(String officer, String path, Object body, String code) {
        var answer = exchange(officer, HttpMethod.POST, path, body, code);
        assertThat(answer.getStatusCode().is2xxSuccessful())
                .as("%s: %s", path, answer.getBody())
                .isTrue();
        return answer.getBody() == null ? null : json(answer);
    }

    private ResponseEntity<String> exchange(String officer, HttpMethod method, String path, Object body, String code) {
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

    private static JsonNode json(ResponseEntity<String> answer) {
        try {
            return JSON.readTree(answer.getBody());
        } catch (com.fasterxml.jackson.core.JsonProcessingException unreadable) {
            throw new AssertionError(answer.getBody(), unreadable);
        }
    }
}
