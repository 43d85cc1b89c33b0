package id.tuntas.administration;

import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.complaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tuntas.HouseTest;
import id.tuntas.directory.Agency;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Groups;
import id.tuntas.directory.Topic;
import id.tuntas.platform.Refusal;
import id.tuntas.procedure.CaseDriver;
import id.tuntas.procedure.Officer;
import id.tuntas.report.TrackingId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The directory as data over real HTTP: agencies, units, topics, channels and officers with their decrees (ACT-11,
 * ACT-14, ACT-16, FX-28). A house of its own, because what is kept here concerns everybody.
 */
@HouseTest(web = WebEnvironment.RANDOM_PORT, properties = "tuntas.test.house=directory")
@Import(CaseDriver.class)
class DirectoryApiTest {

    private static final String API = "/api/v1/administration/directory";
    private static final AtomicInteger NEXT = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver house;

    @Autowired
    Directory directory;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> passwords = new HashMap<>(Map.of("admin", "Uji-Tuntas-2026!"));

    private int number;
    private String agency;
    private String national;
    private String agencyAdmin;

    /** A fresh agency with unit A and its administrators, on a Monday in March. */
    @BeforeEach
    void foundAnAgency() {
        at("2026-03-02T10:00:00");
        number = NEXT.incrementAndGet();
        agency = "UJI_" + number;
        national = "nas-" + number;
        agencyAdmin = "adm-" + number;
        appoint("admin", national, "NATIONAL_ADMIN", null, null, null);
        assertThat(post(national, "/agencies", Map.of("code", agency, "name", "Badan Uji " + number)).status)
                .isEqualTo(201);
        assertThat(post(national, "/agencies/" + agency + "/units", Map.of("code", "A", "name", "Unit A")).status)
                .isEqualTo(201);
        appoint(national, agencyAdmin, "AGENCY_ADMIN", agency, null, null);
    }

    private record Answer(int status, JsonNode body, String text) {}

    private Answer send(String user, String method, String path, String type, String body) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Content-Type", type)
                    .header("Accept", "text/html".equals(type) ? "text/html" : "application/json")
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(body));
            if (user != null) {
                var secret = user + ":" + passwords.getOrDefault(user, user);
                request.header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
            }
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            var text = answer.body();
            return new Answer(
                    answer.statusCode(),
                    text.startsWith("{") || text.startsWith("[") ? json.readTree(text) : json.createObjectNode(),
                    text);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Answer get(String user, String path) {
        return send(
                user,
                "GET",
                path.startsWith("/") && path.startsWith("/engine") ? path : API + path,
                "application/json",
                null);
    }

    private Answer post(String user, String path, Object body) {
        return write(user, "POST", path, body);
    }

    private Answer put(String user, String path, Object body) {
        return write(user, "PUT", path, body);
    }

    private Answer write(String user, String method, String path, Object body) {
        try {
            return send(
                    user,
                    method,
                    path.startsWith("/engine") ? path : API + path,
                    "application/json",
                    body instanceof String text ? text : json.writeValueAsString(body));
        } catch (java.io.IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Map<String, Object> wish(
            String officer, String office, String agency, String unit, String from, String until) {
        var wish = new HashMap<String, Object>();
        wish.put("officer", officer);
        wish.put("name", "Petugas " + officer);
        wish.put("office", office);
        wish.put("agency", agency);
        wish.put("unit", unit);
        wish.put("decree", "SK 43/2022");
        wish.put("from", from);
        wish.put("until", until);
        return wish;
    }

    private long appoint(String by, String officer, String office, String agency, String unit, String until) {
        var answer = post(by, "/appointments", wish(officer, office, agency, unit, "2026-01-05", until));
        assertThat(answer.status).as(answer.text).isEqualTo(201);
        if (answer.body.path("password").isTextual()) {
            passwords.put(officer, answer.body.get("password").asText());
        }
        return answer.body.get("appointment").get("id").asLong();
    }

    private List<String> groups(String officer) {
        return identity.createGroupQuery().groupMember(officer).list().stream()
                .map(Group::getId)
                .toList();
    }

    private Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private TrackingId assigned() {
        var report = house.submit(complaint(agency)).report().trackingId();
        house.submit(
                new Officer(agencyAdmin, List.of(Groups.agencyAdmin(agency))), report, "verifyAtAgency", assignTo("A"));
        return report;
    }

    private String task(TrackingId report) {
        return house.task(report, "followUp").getId();
    }

    private int claim(String officer, String task) {
        return post(officer, "/engine-rest/task/" + task + "/claim", Map.of("userId", officer)).status;
    }

    private boolean seesTask(String officer, String task) {
        var answer = get(officer, "/engine-rest/task/" + task);
        return answer.status == 200;
    }

    @Test
    void givesANewAgencyItsGroupsAtOnce() {
        assertThat(directory.agencies()).extracting(Agency::code).contains(agency);
        assertThat(identity.createGroupQuery().list())
                .extracting(Group::getId)
                .contains(
                        Groups.agencyAdmin(agency),
                        Groups.inspectorate(agency),
                        Groups.liaison(agency, "A"),
                        Groups.unitHead(agency, "A"));
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(Groups.liaison(agency, "A"))
                        .resourceType(Resources.APPLICATION)
                        .count())
                .isEqualTo(2);
    }

    @Test
    void keepsTheNameOfWhatIsNotInForceAnyMore() {
        var answer = put(
                national,
                "/agencies/" + agency + "/units/A",
                Map.of("name", "Unit A yang lama", "validUntil", "2026-03-01"));
        assertThat(answer.status).isEqualTo(200);
        assertThat(answer.body.get("inForce").asBoolean()).isFalse();
        assertThat(directory.units(agency)).isEmpty();
        assertThat(directory.unit(agency, "A").orElseThrow().name()).isEqualTo("Unit A yang lama");

        put(national, "/agencies/" + agency, Map.of("name", "Badan lama", "validUntil", "2026-03-02"));
        assertThat(directory.agencies()).extracting(Agency::code).contains(agency);
        at("2026-03-03T00:00:00");
        assertThat(directory.agencies()).extracting(Agency::code).doesNotContain(agency);
        assertThat(directory.agency(agency).orElseThrow().name()).isEqualTo("Badan lama");
        assertThat(send(
                                null,
                                "POST",
                                "/api/v1/reports",
                                "application/json",
                                "{\"kind\":\"COMPLAINT\",\"title\":\"t\",\"content\":\"c\",\"agency\":\"" + agency
                                        + "\",\"reporter\":{\"name\":\"A\",\"email\":\"a@contoh.id\"}}")
                        .status)
                .isEqualTo(400);
    }

    @Test
    void hidesWhatHangsOnABranchThatIsOver() {
        var branch = "T" + number;
        assertThat(post(national, "/topics", Map.of("code", branch, "name", "Cabang", "parent", "TOPIK")).status)
                .isEqualTo(201);
        assertThat(post(national, "/topics", Map.of("code", branch + "_1", "name", "Daun", "parent", branch)).status)
                .isEqualTo(201);
        assertThat(directory.topics()).extracting(Topic::code).contains(branch, branch + "_1");
        assertThat(put(national, "/topics/" + branch, Map.of("name", "Cabang", "parent", branch + "_1")).status)
                .as("no branch below itself")
                .isEqualTo(400);
        put(national, "/topics/" + branch, Map.of("name", "Cabang", "validUntil", "2026-03-01"));
        assertThat(directory.topics()).extracting(Topic::code).doesNotContain(branch, branch + "_1");
        assertThat(put(national, "/topics/TOPIK", Map.of("name", "Akar", "validUntil", "2026-03-01")).status)
                .isEqualTo(400);
    }

    @Test
    void opensAChannelOnItsDay() {
        put(national, "/channels/TELEGRAM", Map.of("name", "Telegram", "validFrom", "2026-03-05"));
        assertThat(directory.channels()).extracting("code").doesNotContain("TELEGRAM");
        at("2026-03-05T00:00:00");
        assertThat(directory.channels()).extracting("code").contains("TELEGRAM");
        at("2026-03-02T10:00:00");
        put(national, "/channels/TELEGRAM", Map.of("name", "Telegram", "validFrom", "2999-12-31"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"code":"kecil","name":"X"}                                            | 400
            {"code":"A-B","name":"X"}                                              | 400
            {"code":"X;DROP TABLE agency","name":"X"}                              | 400
            {"code":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","name":"X"}                | 400
            {"name":"X"}                                                           | 400
            {"code":"KOSONG","name":"  "}                                          | 400
            {"code":"NUL","name":"X\\u0000Y"}                                      | 400
            {"code":"TANGGAL","name":"X","validFrom":"kemarin"}                    | 400
            {"code":"TANGGAL","name":"X","validFrom":"0001-01-01"}                 | 400
            {"code":"TERBALIK","name":"X","validFrom":"2026-03-09","validUntil":"2026-03-07"} | 400
            {"code":"BIDANG","name":"X","lain":1}                                  | 400
            {"code":["A"],"name":"X"}                                              | 400
            {                                                                      | 400
            {"code":"KEMENPANRB","name":"X"}                                       | 409
            """)
    void refusesAnAgencyThatIsNone(String body, int status) {
        var before = directory.agencies();
        var answer = post(national, "/agencies", body);
        assertThat(answer.status).as(answer.text).isEqualTo(status);
        assertThat(directory.agencies()).isEqualTo(before);
    }

    @Test
    void letsAgencyAdminKeepTheOwnAgencyOnly() {
        var own = "/agencies/" + agency + "/units";
        assertThat(post(agencyAdmin, own, Map.of("code", "B", "name", "Unit B")).status)
                .isEqualTo(201);
        assertThat(get(agencyAdmin, "/agencies").body).hasSize(1);
        assertThat(get(agencyAdmin, "/appointments?agency=" + agency).status).isEqualTo(200);
        for (var refused : List.of(
                post(agencyAdmin, "/agencies", Map.of("code", "LAIN", "name", "Lain")),
                post(agencyAdmin, "/agencies/KEMENPANRB/units", Map.of("code", "Z", "name", "Z")),
                post(agencyAdmin, "/agencies/TIDAK_ADA/units", Map.of("code", "Z", "name", "Z")),
                put(agencyAdmin, "/agencies/KEMENPANRB/units/SDMA", Map.of("name", "Z")),
                get(agencyAdmin, "/agencies/KEMENPANRB/units"),
                get(agencyAdmin, "/appointments"),
                get(agencyAdmin, "/appointments?agency=KEMENPANRB"),
                get(agencyAdmin, "/changes"),
                get(agencyAdmin, "/topics"),
                post(agencyAdmin, "/topics", Map.of("code", "Z", "name", "Z", "parent", "TOPIK")),
                put(agencyAdmin, "/channels/WEB", Map.of("name", "Z")),
                put(agencyAdmin, "/priority-rules/ASN", "{\"priority\":null}"),
                post(agencyAdmin, "/appointments", wish("x-" + number, "NATIONAL_ADMIN", null, null, null, null)),
                post(agencyAdmin, "/appointments", wish("x-" + number, "AGENCY_ADMIN", agency, null, null, null)),
                post(agencyAdmin, "/appointments", wish("x-" + number, "INSPECTORATE", agency, null, null, null)),
                post(agencyAdmin, "/appointments", wish("x-" + number, "OPERATOR", null, null, null, null)),
                post(agencyAdmin, "/appointments", wish("x-" + number, "LIAISON", "KEMENPANRB", "SDMA", null, null)),
                post(national, "/appointments", wish("x-" + number, "OPERATOR", null, null, null, null)),
                post(national, "/appointments", wish("x-" + number, "PROCESS_OWNER", null, null, null, null)))) {
            assertThat(refused.status).as(refused.text).isEqualTo(403);
        }
        assertThat(identity.createUserQuery().userId("x-" + number).count()).isZero();
    }

    @Test
    void drawsNobodyElsesOfficerIntoTheAgency() {
        assertThat(post(agencyAdmin, "/appointments", wish("admin", "LIAISON", agency, "A", null, null)).status)
                .isEqualTo(409);
        assertThat(post(agencyAdmin, "/appointments", wish(national, "LIAISON", agency, "A", null, null)).status)
                .isEqualTo(409);
        for (var taken : List.of("tuntas", "pelapor", "Besar", "a b", "../x", "a'--", "x".repeat(64))) {
            assertThat(post(agencyAdmin, "/appointments", wish(taken, "LIAISON", agency, "A", null, null)).status)
                    .as(taken)
                    .isEqualTo(400);
        }
        var foreign = appoint(national, "luar-" + number, "LIAISON", "KEMENPANRB", "SDMA", null);
        assertThat(put(agencyAdmin, "/appointments/" + foreign, Map.of("decree", "SK 1")).status)
                .as("does not learn that it exists")
                .isEqualTo(404);
        assertThat(put(agencyAdmin, "/appointments/999999", Map.of("decree", "SK 1")).status)
                .isEqualTo(404);
        assertThat(post(agencyAdmin, "/appointments/" + foreign + "/successor", Map.of("officer", "y", "decree", "S"))
                        .status)
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"liaison", "nobody", "stranger"})
    void isClosedToEverybodyElse(String who) {
        var user = who.equals("liaison") ? "pp-" + number : null;
        if (user != null) {
            appoint(agencyAdmin, user, "LIAISON", agency, "A", null);
        }
        var expected = user == null ? 401 : 403;
        assertThat(get(user, "/agencies").status).isEqualTo(expected);
        assertThat(get(user, "/appointments?agency=" + agency).status).isEqualTo(expected);
        assertThat(post(user, "/agencies", Map.of("code", "Q", "name", "Q")).status)
                .isEqualTo(expected);
        assertThat(send(user, "POST", API + "/import?dryRun=true", "text/csv", "x").status)
                .isEqualTo(expected);
    }

    @Test
    void letsSeveralLiaisonsOfAUnitWork() {
        appoint(agencyAdmin, "satu-" + number, "LIAISON", agency, "A", null);
        appoint(agencyAdmin, "dua-" + number, "LIAISON", agency, "A", null);
        var task = task(assigned());
        assertThat(seesTask("satu-" + number, task)).isTrue();
        assertThat(claim("dua-" + number, task)).isEqualTo(204);
        assertThat(claim("satu-" + number, task)).isEqualTo(409);
    }

    /** ACT-14: no decree in force, no assignment; on the day itself, whatever the session once was told. */
    @Test
    void takesNoTaskWithoutADecreeInForce() {
        var officer = "habis-" + number;
        var id = appoint(agencyAdmin, officer, "LIAISON", agency, "A", "2026-03-03");
        var task = task(assigned());
        assertThat(groups(officer)).containsExactly(Groups.liaison(agency, "A"));
        at("2026-03-03T23:59:59");
        assertThat(seesTask(officer, task)).isTrue();

        at("2026-03-04T00:00:00");
        assertThat(seesTask(officer, task)).isFalse();
        assertThat(claim(officer, task)).isBetween(403, 404);
        assertThat(groups(officer)).as("the groups follow with the first knock").isEmpty();
        assertThat(house.task(report(task), "followUp").getAssignee()).isNull();

        put(agencyAdmin, "/appointments/" + id, Map.of("decree", "SK 44/2026", "until", "2026-12-31"));
        assertThat(groups(officer)).as("in the same transaction").containsExactly(Groups.liaison(agency, "A"));
        assertThat(claim(officer, task)).isEqualTo(204);
    }

    private TrackingId report(String task) {
        return new TrackingId((String) tasks.getVariable(task, "trackingId"));
    }

    @Test
    void givesBackWhatWasTakenWhenTheDecreeEnds() {
        var officer = "pergi-" + number;
        var colleague = "ada-" + number;
        appoint(agencyAdmin, officer, "LIAISON", agency, "A", "2026-03-03");
        appoint(agencyAdmin, colleague, "LIAISON", agency, "A", null);
        var task = task(assigned());
        assertThat(claim(officer, task)).isEqualTo(204);
        at("2026-03-04T08:00:00");
        assertThat(seesTask(officer, task)).isFalse();
        assertThat(post(
                                officer,
                                "/engine-rest/task/" + task + "/submit-form",
                                Map.of("variables", Map.of("action", Map.of("value", "INITIAL_RESPONSE"))))
                        .status)
                .isBetween(403, 404);
        assertThat(claim(colleague, task)).isEqualTo(204);
    }

    @Test
    void beginsOnTheDayOfTheDecree() {
        var officer = "baru-" + number;
        var wish = wish(officer, "LIAISON", agency, "A", "2026-03-04", null);
        var answer = post(agencyAdmin, "/appointments", wish);
        passwords.put(officer, answer.body.get("password").asText());
        var task = task(assigned());
        assertThat(answer.body.get("appointment").get("onDuty").asBoolean()).isFalse();
        assertThat(claim(officer, task)).isBetween(403, 404);
        at("2026-03-04T00:00:00");
        assertThat(claim(officer, task)).isEqualTo(204);
    }

    @Test
    void warnsThirtyDaysBeforeADecreeEnds() {
        appoint(agencyAdmin, "w29-" + number, "LIAISON", agency, "A", "2026-04-01");
        appoint(agencyAdmin, "w31-" + number, "LIAISON", agency, "A", "2026-04-02");
        appoint(agencyAdmin, "w-" + number, "LIAISON", agency, "A", null);
        assertThat(stream(get(agencyAdmin, "/appointments?endsSoon=true&agency=" + agency).body)
                        .map(one -> one.get("officer").asText()))
                .containsExactly("w29-" + number);
        at("2026-03-03T00:00:00");
        assertThat(get(agencyAdmin, "/appointments?endsSoon=true&agency=" + agency).body)
                .hasSize(2);
    }

    @Test
    void givesTheHubItsAgencies() {
        var hub = "simpul-" + number;
        var wish = wish(hub, "HUB", null, null, null, null);
        assertThat(post(national, "/appointments", wish).status).isEqualTo(400);
        wish.put("agencies", List.of(agency, "TIDAK_ADA"));
        assertThat(post(national, "/appointments", wish).status).isEqualTo(404);
        wish.put("agencies", List.of(agency, "KEMENDAGRI"));
        assertThat(post(national, "/appointments", wish).status).isEqualTo(201);
        assertThat(directory.agenciesOfHub(hub)).containsExactlyInAnyOrder(agency, "KEMENDAGRI");
        assertThat(directory.agenciesOfHub(agencyAdmin)).isEmpty();
    }

    /** ACT-16, FX-28. */
    @Test
    void movesOpenTasksToTheSuccessor() {
        var first = "lama-" + number;
        var next = "ganti-" + number;
        var id = appoint(agencyAdmin, first, "LIAISON", agency, "A", null);
        var task = task(assigned());
        assertThat(claim(first, task)).isEqualTo(204);

        var answer = post(
                agencyAdmin,
                "/appointments/" + id + "/successor",
                Map.of("officer", next, "name", "Pengganti", "decree", "SK 50/2026"));
        assertThat(answer.status).as(answer.text).isEqualTo(201);
        passwords.put(next, answer.body.get("password").asText());

        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo(next);
        assertThat(seesTask(first, task)).isFalse();
        assertThat(seesTask(next, task)).isTrue();
        assertThat(groups(first)).isEmpty();
        assertThat(jdbc.sql("select act || ' ' || purpose from trail_entry where tracking_id = ?")
                        .param(report(task).value())
                        .query(String.class)
                        .list())
                .contains("TASK_HANDED_OVER " + first + " kepada " + next);
        assertThat(jdbc.sql("select kind || ' ' || target from intervention where tracking_id = ?")
                        .param(report(task).value())
                        .query(String.class)
                        .list())
                .contains("HANDOVER " + Groups.liaison(agency, "A"));
        assertThat(post(
                                agencyAdmin,
                                "/appointments/" + id + "/successor",
                                Map.of("officer", "lagi-" + number, "name", "L", "decree", "SK 51/2026"))
                        .status)
                .as("handed over already")
                .isEqualTo(409);
    }

    @Test
    void substitutesForAPeriodThatEndsByItself() {
        var first = "cuti-" + number;
        var next = "plh-" + number;
        var id = appoint(agencyAdmin, first, "LIAISON", agency, "A", null);
        var task = task(assigned());
        assertThat(claim(first, task)).isEqualTo(204);
        var wish = new HashMap<String, Object>(Map.of(
                "officer", next, "name", "Plh.", "decree", "SPT 7/2026", "substitution", true, "from", "2026-03-03"));
        assertThat(post(agencyAdmin, "/appointments/" + id + "/successor", wish).status)
                .as("without an end")
                .isEqualTo(400);
        wish.put("until", "2026-03-04");
        var answer = post(agencyAdmin, "/appointments/" + id + "/successor", wish);
        assertThat(answer.status).as(answer.text).isEqualTo(201);
        passwords.put(next, answer.body.get("password").asText());
        assertThat(seesTask(next, task)).as("not yet").isFalse();

        at("2026-03-03T07:00:00");
        assertThat(seesTask(next, task)).isTrue();
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo(next);
        assertThat(seesTask(first, task)).isFalse();

        at("2026-03-05T07:00:00");
        assertThat(seesTask(next, task)).isFalse();
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo(first);
        assertThat(seesTask(first, task)).isTrue();
    }

    @Test
    void takesATableAsAWholeOrNotAtAll() {
        var head = "agency,unit,unitName,officer,name,email,office,decree,from,until\n";
        var good = head + agency + ",C,\"Unit \"\"C\"\", baru\",impor-" + number
                + ",Nama Impor,i@contoh.go.id,LIAISON,SK 1/2026,2026-01-01,\n" + agency + ",D,Unit D,,,,,,,\r\n";
        var bad = good + agency + ",E,,x-" + number + ",N,,LIAISON,SK 1,2026-01-01,\n" + agency + ",A,,y-" + number
                + ",N,,RAJA,SK 1,,\n" + agency + ",A,,z-" + number + ",N,,LIAISON,SK 1,besok,\nKEMENPANRB,SDMA,,q-"
                + number
                + ",N,,LIAISON,SK 1,,\n";

        var dry = send(agencyAdmin, "POST", API + "/import?dryRun=true", "text/csv", good);
        assertThat(dry.status).as(dry.text).isEqualTo(200);
        assertThat(dry.body.get("units").asInt()).isEqualTo(2);
        assertThat(dry.body.get("appointments").asInt()).isEqualTo(1);
        assertThat(directory.unit(agency, "C")).isEmpty();
        assertThat(identity.createUserQuery().userId("impor-" + number).count()).isZero();

        var refused = send(agencyAdmin, "POST", API + "/import", "text/csv", bad);
        assertThat(refused.status).as(refused.text).isEqualTo(422);
        assertThat(stream(refused.body.get("faults"))
                        .map(fault -> fault.get("line").asInt() + " "
                                + fault.get("column").asText()))
                .containsExactly("4 unitName", "5 office", "6 from", "7 office");
        assertThat(directory.unit(agency, "C")).isEmpty();

        var done = send(agencyAdmin, "POST", API + "/import", "text/csv", "\uFEFF" + good);
        assertThat(done.status).as(done.text).isEqualTo(200);
        assertThat(directory.unit(agency, "C").orElseThrow().name()).isEqualTo("Unit \"C\", baru");
        assertThat(groups("impor-" + number)).containsExactly(Groups.liaison(agency, "C"));
        passwords.put(
                "impor-" + number,
                done.body.get("accounts").get(0).get("password").asText());
        assertThat(get("impor-" + number, "/engine-rest/task").status).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a,b,c\n",
                "agency,unit,unitName,officer,name,email,office,decree,from,until\nX,\"tak ditutup",
                "agency,unit,unitName,officer,name,email,office,decree,from,until\nX,Y\n",
                "\u0000\u0001"
            })
    void refusesATableThatIsNone(String csv) {
        var answer = send(national, "POST", API + "/import", "text/csv", csv);
        assertThat(answer.status).as(answer.text).isBetween(400, 422);
    }

    private Answer page(String user, String path) {
        return send(user, "GET", "/administrasi" + path, "text/html", null);
    }

    private Answer form(String user, String path, String body) {
        return send(user, "POST", "/administrasi" + path, "application/x-www-form-urlencoded", body);
    }

    @Test
    void keepsTheDirectoryOnPages() {
        appoint(agencyAdmin, "lia-" + number, "LIAISON", agency, "A", "2026-03-20");
        for (var path : List.of("/direktori", "/petugas", "/instansi/" + agency)) {
            var page = page(national, path);
            assertThat(page.status).as(path + page.text).isEqualTo(200);
            assertThat(page.text).doesNotContain("??");
        }
        assertThat(page(agencyAdmin, "/direktori").text)
                .contains("Badan Uji " + number)
                .doesNotContain("Topik");
        assertThat(page(agencyAdmin, "/instansi/" + agency).text)
                .contains("Petugas lia-" + number)
                .contains("berakhir dalam 30 hari");
        for (var path : List.of("/petugas", "/instansi/KEMENPANRB", "/instansi/%7Bx%7D", "/instansi/TIDAK_ADA")) {
            assertThat(page(agencyAdmin, path).status).as(path).isEqualTo(403);
        }
        assertThat(page("lia-" + number, "/direktori").status).isEqualTo(403);
        assertThat(page("lia-" + number, "/serah-terima").status).isEqualTo(200);

        var unit = form(
                agencyAdmin,
                "/instansi/" + agency + "/unit",
                "baru=true&code=H&name=%3Cscript%3Ealert(1)%3C/script%3E");
        assertThat(unit.status).as(unit.text).isEqualTo(302);
        assertThat(page(agencyAdmin, "/instansi/" + agency).text)
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(form(
                                agencyAdmin,
                                "/instansi/" + agency + "/petugas",
                                "officer=hal-" + number + "&name=Hal&office=LIAISON&unit=H&decree=SK+9&from=&until=")
                        .status)
                .isEqualTo(302);
        assertThat(groups("hal-" + number)).containsExactly(Groups.liaison(agency, "H"));
        assertThat(form(agencyAdmin, "/instansi/%7Bx%7D/unit", "baru=true&code=H&name=x").status)
                .isEqualTo(403);
        assertThat(form(national, "/instansi/%7Bx%7D/unit", "baru=true&code=H&name=x").status)
                .isEqualTo(403);
        var twice = form(
                agencyAdmin, "/instansi/" + agency + "/unit", "form=unit-baru&baru=true&code=H&name=Nama+yang+panjang");
        assertThat(twice.status).isEqualTo(422);
        assertThat(twice.text).contains("sudah dipakai", "value=\"Nama yang panjang\"");
        assertThat(form(agencyAdmin, "/instansi/" + agency + "/petugas", "officer=q&office=RAJA").status)
                .isEqualTo(400);
        assertThat(form(national, "/direktori/rahasia", "code=H&name=x").status).isEqualTo(404);
        assertThat(form(national, "/direktori/prioritas", "baru=true&code=PH" + number + "&name=Isu").status)
                .isEqualTo(302);
        assertThat(form(national, "/direktori/aturan", "topic=AKTA&priority=PH" + number).status)
                .isEqualTo(302);
        assertThat(directory.priorityOf("AKTA").orElseThrow().code()).isEqualTo("PH" + number);
        form(national, "/direktori/aturan", "topic=AKTA&priority=");
        assertThat(directory.priorityOf("AKTA")).isEmpty();
    }

    /** PR-1, PR-2: chosen by Admin Nasional or given by the rule of the topic; KSP reads what is marked and nothing else. */
    @Test
    void marksReportsWithAPriority() {
        var code = "PSN" + number;
        post(national, "/priorities", Map.of("code", code, "name", "Proyek strategis " + number));
        appoint(national, "ksp-" + number, "KSP", null, null, null);
        var chosen = house.submit(complaint(null)).report().trackingId();
        var plain = house.submit(complaint(null)).report().trackingId();
        var officer = new Officer(national, List.of(Groups.nationalAdmin()));
        house.submit(
                officer, chosen, "verifyNationally", Map.of("verdict", "FORWARD", "agency", agency, "priority", code));
        house.submit(officer, plain, "verifyNationally", Map.of("verdict", "FORWARD", "agency", agency));

        assertThat(file("ksp-" + number, chosen).text)
                .contains("Proyek strategis " + number)
                .doesNotContain("Ani Lestari");
        assertThat(file("ksp-" + number, plain).status).isEqualTo(404);

        put(national, "/priority-rules/KTP_KK", "{\"priority\":\"" + code + "\"}");
        var byRule = house.submit(complaint(null)).report().trackingId();
        house.submit(
                officer, byRule, "verifyNationally", Map.of("verdict", "FORWARD", "agency", agency, "topic", "KTP_KK"));
        assertThat(file("ksp-" + number, byRule).status).isEqualTo(200);
        put(national, "/priority-rules/KTP_KK", "{\"priority\":null}");

        put(national, "/priorities/" + code, Map.of("name", "Proyek lama", "validUntil", "2026-03-01"));
        var late = house.submit(complaint(null)).report().trackingId();
        assertThatThrownBy(() -> house.submit(
                        officer,
                        late,
                        "verifyNationally",
                        Map.of("verdict", "FORWARD", "agency", agency, "priority", code)))
                .isInstanceOf(Refusal.class);
        assertThat(file("ksp-" + number, chosen).text).contains("Proyek lama");
    }

    private Answer file(String user, TrackingId report) {
        return send(user, "GET", "/berkas/" + report.value(), "text/html", null);
    }

    /** FX-28: open cases by deadline, promises made, how the like was answered; nothing that the case files would not show. */
    @Test
    void tellsTheSuccessorWhatIsHandedOver() {
        var first = "sp-" + number;
        var next = "st-" + number;
        var id = appoint(agencyAdmin, first, "LIAISON", agency, "A", null);
        var liaison = new Officer(first, List.of(Groups.liaison(agency, "A")));
        var admin = new Officer(agencyAdmin, List.of(Groups.agencyAdmin(agency)));
        var assign = new HashMap<>(assignTo("A"));
        assign.put("topic", "CPNS");
        var answered = house.submit(complaint(agency)).report().trackingId();
        house.submit(admin, answered, "verifyAtAgency", assign);
        house.submit(liaison, answered, "followUp", CaseDriver.substantiveResponse());
        var open = house.submit(complaint(agency)).report().trackingId();
        house.submit(admin, open, "verifyAtAgency", assign);
        house.submit(liaison, open, "followUp", CaseDriver.initialResponse());
        var supervisory = house.submit(complaint(agency)).report().trackingId();
        house.submit(admin, supervisory, "verifyAtAgency", assignTo("A", false, true, false));

        var answer = post(
                agencyAdmin,
                "/appointments/" + id + "/successor",
                Map.of("officer", next, "name", "Penerus", "decree", "SK 60/2026"));
        passwords.put(next, answer.body.get("password").asText());
        var taken = answer.body.get("appointment").get("id").asLong();

        var handover = get(next, "/appointments/" + taken + "/handover");
        assertThat(handover.status).as(handover.text).isEqualTo(200);
        assertThat(stream(handover.body.get("cases"))
                        .map(one -> one.get("trackingId").asText()))
                .contains(open.value())
                .doesNotContain(supervisory.value());
        assertThat(handover.text)
                .contains("Laporan Ibu sedang kami telaah bersama panitia.")
                .contains("Hasil seleksi diumumkan hari ini.")
                .doesNotContain("Ani Lestari");
        var page = page(next, "/serah-terima/" + taken);
        assertThat(page.status).as(page.text).isEqualTo(200);
        assertThat(page.text).contains(open.value()).contains("Petugas " + first);
        assertThat(page(next, "/serah-terima").text).contains("/administrasi/serah-terima/" + taken);
        assertThat(jdbc.sql("select count(*) from trail_entry where tracking_id = ? and actor = ?")
                        .params(open.value(), next)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);

        var stranger = "asing-" + number;
        appoint(national, stranger, "LIAISON", "KEMENPANRB", "SDMA", null);
        for (var nobody : List.of(stranger, first)) {
            assertThat(get(nobody, "/appointments/" + taken + "/handover").status)
                    .isEqualTo(404);
        }
        assertThat(get(agencyAdmin, "/appointments/" + id + "/handover").status)
                .as("took over from nobody")
                .isEqualTo(404);
        assertThat(file(first, open).status).as("no look without a decree").isEqualTo(404);
    }
}
