package id.tuntas.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.tuntas.HouseTest;
import id.tuntas.fuzz.Hostility.Door;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every input is hostile or mistaken: no request of a stranger makes the house stumble (5xx), tell what it must not, or
 * write what a good request would not have written. {@code -Dtuntas.fuzz.requests=20000} for the full size,
 * {@code -Dtuntas.fuzz.seed=…} to meet the same requests again.
 */
@HouseTest(
        web = WebEnvironment.RANDOM_PORT,
        properties = {
            "tuntas.fuzz.requests=${TUNTAS_FUZZ_REQUESTS:2000}",
            // A house of its own, with its own database: rows are counted here.
            "tuntas.fuzz.house=own"
        })
class HostileRequestsIT {

    private static final String NAME = "Pelapor Tersembunyi";
    private static final String PHONE = "0812999888777";
    private static final String GOOD = """
            {"kind":"COMPLAINT","title":"Lampu jalan padam","content":"Lampu di depan pasar padam.",\
            "incidentDate":"2026-03-02","incidentLocation":"Pasar","topic":"%s","anonymous":false,\
            "confidential":false,"reporter":{"name":"%s","email":"x@tuntas.example","phone":"%s"}}""";

    /** What an answer to a stranger never holds. */
    private static final List<String> LEAKS = List.of(
            "Exception",
            "at id.tuntas",
            "at org.",
            "org.springframework",
            "org.camunda",
            "java.lang",
            "SQLState",
            "hibernate",
            "reporter_identity",
            PHONE,
            NAME);

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    JdbcTemplate database;

    @Autowired
    ObjectMapper json;

    @Value("${tuntas.fuzz.requests}")
    int requests;

    @Value("${tuntas.fuzz.seed:#{null}}")
    Long given;

    @Test
    void nothingAStrangerSendsMakesTheHouseStumbleLeakOrWrite() throws IOException {
        var seed = given == null ? new Random().nextLong() : given;
        var http = new RawHttp(port);
        var topic = database.queryForObject("select min(code) from topic", String.class);
        var good = GOOD.formatted(topic, NAME, PHONE);
        var planted =
                json.readTree(http.send(plain("POST", "/api/v1/reports", good)).body());
        var doors = doors(good);
        var hostility = new Hostility(
                new Random(seed),
                doors,
                planted.path("trackingId").asText(),
                planted.path("accessCode").asText());
        var before = rows();
        var statuses = new TreeMap<Integer, Integer>();
        var written = new TreeMap<String, Integer>();
        var findings = new ArrayList<String>();

        for (var i = 0; i < requests && findings.size() < 10; i++) {
            var request = hostility.next();
            var answer = http.send(request.bytes());
            statuses.merge(answer.status(), 1, Integer::sum);
            if (answer.status() == 201 && request.door() != null) {
                written.merge(request.door().path(), 1, Integer::sum);
            }
            find(answer, new String(request.bytes(), StandardCharsets.UTF_8))
                    .forEach(finding -> findings.add(finding + "\n    of "
                            + new String(request.bytes(), StandardCharsets.UTF_8)
                                    .lines()
                                    .limit(12)
                                    .map(line -> line.substring(0, Math.min(160, line.length())))
                                    .toList()));
        }

        System.out.printf(
                "Hostile requests: %d sent to %d doors, seed %d, answers %s%n",
                statuses.values().stream().mapToInt(Integer::intValue).sum(), doors.size(), seed, statuses);
        assertThat(findings).as("seed %d", seed).isEmpty();
        var after = rows();
        var created = after.get("report") - before.get("report");
        assertThat(created)
                .as("reports, of which each was answered with 201; seed %d", seed)
                .isEqualTo(answered(written, "/api/v1/reports"));
        assertThat(after.get("attachment"))
                .as("attachments; seed %d", seed)
                .isEqualTo(before.get("attachment") + answered(written, "/api/v1/reports/{trackingId}/attachments"));
        assertThat(after.get("reporter_identity") - before.get("reporter_identity"))
                .as("identities; seed %d", seed)
                .isEqualTo(created);
        assertThat(after.get("act_ru_execution_report_handling"))
                .as("process instances; seed %d", seed)
                .isEqualTo(after.get("report_open"));
        assertThat(after.get("agency")).isEqualTo(before.get("agency"));
        assertThat(after.get("holiday")).isEqualTo(before.get("holiday"));
        assertThat(after.get("act_id_user")).isEqualTo(before.get("act_id_user"));
    }

    /** @param request what it says itself is no leak when it comes back */
    private static List<String> find(RawHttp.Answer answer, String request) {
        var findings = new ArrayList<String>();
        // 503 is what a Tomcat says to a request line that it cannot read; 501 to a method that nobody knows.
        if (answer.status() >= 500 && answer.status() != 501) {
            findings.add(answer.status() + ": " + answer.body().lines().limit(5).toList());
        }
        LEAKS.stream()
                .filter(leak -> !request.contains(leak))
                .filter(leak -> answer.head().contains(leak) || answer.body().contains(leak))
                .forEach(leak -> findings.add("tells '" + leak + "' with " + answer.status()));
        if (answer.isPage() && answer.body().contains("<script>alert(1)")) {
            findings.add("repeats a script");
        }
        if (answer.head().contains("Set-Cookie: x=1")) {
            findings.add("lets a header in");
        }
        return findings;
    }

    private static int answered(Map<String, Integer> written, String door) {
        return written.getOrDefault(door, 0);
    }

    /** Every door of ours that a stranger may open, read off the house itself: a new one is attacked unasked. */
    private List<Door> doors(String good) {
        var own = mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .flatMap(path -> Stream.concat(
                                        mapping.getMethodsCondition().getMethods().stream()
                                                .map(Enum::name),
                                        mapping.getMethodsCondition()
                                                        .getMethods()
                                                        .isEmpty()
                                                ? Stream.of("GET")
                                                : Stream.<String>empty())
                                .map(method -> new Door(method, path, body(method, path, good)))))
                .filter(door -> isPublic(door.path()))
                .sorted((one, other) -> (one.path() + one.method()).compareTo(other.path() + other.method()))
                .toList();
        assertThat(own).hasSizeGreaterThan(15);
        return Stream.concat(
                        own.stream(),
                        Stream.of(new Door("GET", "/actuator/health", null), new Door("GET", "/css/tuntas.css", null)))
                .toList();
    }

    private static boolean isPublic(String path) {
        return Stream.of(
                                "/laporan",
                                "/api/v1/reports",
                                "/api/v1/deadlines",
                                "/api/v1/agencies",
                                "/api/v1/topics",
                                "/masuk")
                        .anyMatch(path::startsWith)
                || path.equals("/")
                || path.equals("/error");
    }

    private static String body(String method, String path, String good) {
        if (!"POST".equals(method)) {
            return null;
        }
        if (path.equals("/api/v1/reports")) {
            return good;
        }
        if (path.endsWith("/rating")) {
            return "{\"stars\":5}";
        }
        if (path.endsWith("/withdrawal")) {
            return "{\"reason\":\"\"}";
        }
        return path.startsWith("/api/")
                ? "{\"text\":\"Tambahan dari pelapor\",\"consentToIdentity\":true}"
                : "title=Lampu&content=padam&_csrf=x";
    }

    private Map<String, Integer> rows() {
        var rows = new TreeMap<String, Integer>();
        for (var table : List.of("report", "attachment", "reporter_identity", "agency", "holiday", "act_id_user")) {
            rows.put(table, count("select count(*) from " + table));
        }
        rows.put("report_open", count("select count(*) from report where status <> 'ARCHIVED'"));
        rows.put("act_ru_execution_report_handling", count("""
                select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                where d.key_ = 'report-handling' and e.parent_id_ is null"""));
        return rows;
    }

    private int count(String sql) {
        return database.queryForObject(sql, Integer.class);
    }

    private static byte[] plain(String method, String path, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }
}
