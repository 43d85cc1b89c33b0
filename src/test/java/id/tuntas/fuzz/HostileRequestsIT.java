package id.tuntas.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.tuntas.HouseTest;
import id.tuntas.fuzz.Hostility.Door;
import id.tuntas.fuzz.Hostility.Form;
import id.tuntas.fuzz.Hostility.Planted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
            "tuntas.fuzz.house=own",
            // The way by an institution's account is open to strangers too; nobody is at its other end.
            "spring.security.oauth2.client.registration.instansi.client-id=tuntas",
            "spring.security.oauth2.client.provider.instansi.issuer-uri=http://localhost:1"
        })
class HostileRequestsIT {

    private static final String NAME = "Pelapor Tersembunyi";
    private static final String PHONE = "0812999888777";
    private static final int PLANTED = 20;

    /** A reply that comes too late is a report of its own. */
    private static final List<String> MAKE_REPORTS = List.of(
            "POST /",
            "POST /api/v1/reports",
            "POST /api/v1/reports/{trackingId}/replies",
            "POST /laporan/{trackingId}/tanggapan");

    /** Beginnings of the tables where a good request leaves something; every other stays as it was. */
    private static final List<String> WRITTEN_BY_REPORTERS = List.of(
            "report",
            "hop",
            "thread_entry",
            "status_change",
            "deadline",
            "attachment",
            "referral",
            "intervention",
            "answered_submission",
            "outgoing_message",
            "trail_entry",
            "data_request",
            "tallied",
            "tally",
            "act_ru_",
            "act_hi_",
            "act_ge_bytearray");

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
            "reporter_identity");

    /** What only the reporter's own code, or a browser that has shown it, brings to light. */
    private static final List<String> SECRETS = List.of(PHONE, NAME);

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
        var doors = doors(http);
        var planted = plant(http, doors);
        var session = openAll(http, planted);
        var keys = Stream.concat(Stream.of(session), planted.stream().map(Planted::accessCode))
                .toList();
        var hostility = new Hostility(new Random(seed), doors, planted, session);
        var before = rows();
        var statuses = new TreeMap<Integer, Integer>();
        var knocked = new HashSet<Door>();
        var accepted = new TreeMap<String, Integer>();
        var findings = new ArrayList<String>();

        for (var i = 0; i < requests && findings.size() < 10; i++) {
            var request = hostility.next();
            var answer = http.send(request.bytes());
            statuses.merge(answer.status(), 1, Integer::sum);
            if (request.door() != null) {
                knocked.add(request.door());
                if (isAccepted(answer)) {
                    accepted.merge(request.door().toString(), 1, Integer::sum);
                }
            }
            var sent = new String(request.bytes(), StandardCharsets.UTF_8);
            var withKey = keys.stream().anyMatch(sent::contains);
            find(answer, sent, withKey ? LEAKS : both(LEAKS, SECRETS))
                    .forEach(finding -> findings.add(finding + "\n    of "
                            + sent.lines()
                                    .limit(12)
                                    .map(line -> line.substring(0, Math.min(160, line.length())))
                                    .toList()));
        }

        System.out.printf(
                "Hostile requests: %d sent to %d doors, seed %d, answers %s%n",
                statuses.values().stream().mapToInt(Integer::intValue).sum(), doors.size(), seed, statuses);
        assertThat(findings).as("seed %d", seed).isEmpty();
        assertThat(knocked).as("doors that were attacked").hasSameSizeAs(doors);
        var after = rows();
        var created = after.get("report") - before.get("report");
        assertThat(created)
                .as("reports, each of which was answered as taken in %s; seed %d", accepted, seed)
                .isPositive()
                .isLessThanOrEqualTo(MAKE_REPORTS.stream()
                        .mapToInt(door -> accepted.getOrDefault(door, 0))
                        .sum());
        assertThat(after.get("attachment") - before.get("attachment"))
                .as("attachments, each of which was answered as taken in %s; seed %d", accepted, seed)
                .isLessThanOrEqualTo(doors.stream()
                        .filter(door -> door.form() == Form.PARTS)
                        .mapToInt(door -> accepted.getOrDefault(door.toString(), 0))
                        .sum());
        assertThat(after.get("reporter_identity") - before.get("reporter_identity"))
                .as("identities; seed %d", seed)
                .isEqualTo(created);
        assertThat(after.get("act_ru_execution_report_handling"))
                .as("process instances; seed %d", seed)
                .isEqualTo(after.get("report_open"));
        assertThat(after.keySet().stream().filter(table -> !after.get(table).equals(before.get(table))))
                .as("tables that have grown; seed %d", seed)
                .allMatch(table -> WRITTEN_BY_REPORTERS.stream().anyMatch(table::startsWith));
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** @param request what it says itself is no leak when it comes back */
    private static List<String> find(RawHttp.Answer answer, String request, List<String> leaks) {
        var findings = new ArrayList<String>();
        // 503 is what a Tomcat says to a request line that it cannot read; 501 to a method that nobody knows.
        if (answer.status() >= 500 && answer.status() != 501) {
            findings.add(answer.status() + ": " + answer.body().lines().limit(5).toList());
        }
        leaks.stream()
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

    /** So is answered what has written something, and never what has not. */
    private static boolean isAccepted(RawHttp.Answer answer) {
        return answer.status() == 201
                || answer.status() == 302 && !answer.head().contains("/masuk");
    }

    /** Every door of ours that a stranger may open, as the house itself says when asked: a new one is attacked unasked. */
    private List<Door> doors(RawHttp http) throws IOException {
        var values = new TreeMap<>(Map.ofEntries(
                Map.entry("kind", "COMPLAINT"),
                Map.entry("title", "Lampu jalan padam"),
                Map.entry("content", "Lampu di depan pasar padam."),
                Map.entry("incidentDate", "2026-03-02"),
                Map.entry("agency", ""),
                Map.entry("topic", database.queryForObject("select min(code) from topic", String.class)),
                Map.entry("name", NAME),
                Map.entry("email", "x@tuntas.example"),
                Map.entry("phone", PHONE),
                Map.entry("anonymous", ""),
                Map.entry("confidential", ""),
                Map.entry("stars", "5"),
                Map.entry("from", "2026-03-02"),
                Map.entry("workingDays", "5")));
        var open = new ArrayList<Door>();
        for (var door : new Doors(values, json).of(mappings)) {
            var path = door.path().replaceAll("\\{[^}]*}", "1");
            if (http.send(request(door.method(), path, "text/plain", "")).status() != 401) {
                open.add(door);
            }
        }
        assertThat(open).hasSizeGreaterThan(25);
        for (var path : List.of(
                "/actuator/health",
                "/css/tuntas.css",
                "/js/keep.js",
                "/img/x",
                "/favicon.ico",
                "/tuntas.svg",
                "/oauth2/authorization/instansi",
                "/login/oauth2/code/instansi")) {
            open.add(new Door("GET", path, List.of("code", "state", "error"), Form.NONE, Map.of()));
        }
        // Where Spring Security itself answers
        open.add(new Door(
                "POST",
                "/masuk",
                List.of(),
                Form.FIELDS,
                Map.of("username", "nasional", "password", "salah", "_csrf", Hostility.MASKED_TOKEN)));
        open.add(new Door(
                "POST",
                "/login/oauth2/code/instansi",
                List.of(),
                Form.FIELDS,
                Map.of("code", "x", "state", "x", "_csrf", Hostility.MASKED_TOKEN)));
        return open;
    }

    private List<Planted> plant(RawHttp http, List<Door> doors) throws IOException {
        var good = doors.stream()
                .filter(door -> door.toString().equals("POST /api/v1/reports"))
                .findFirst()
                .orElseThrow();
        var planted = new ArrayList<Planted>();
        for (var i = 0; i < PLANTED; i++) {
            var report = json.readTree(http.send(request(
                            "POST",
                            good.path(),
                            "application/json",
                            good.fields().get("")))
                    .body());
            assertThat(report.path("trackingId").asText()).as("%s", report).hasSize(12);
            planted.add(new Planted(
                    report.path("trackingId").asText(),
                    report.path("accessCode").asText()));
        }
        return planted;
    }

    /** In one browser. @return its session */
    private static String openAll(RawHttp http, List<Planted> planted) throws IOException {
        var session = "";
        for (var report : planted) {
            var opened = http.send(request(
                    "POST",
                    "/laporan/" + report.trackingId() + "/masuk",
                    "application/x-www-form-urlencoded\r\nCookie: TUNTAS-FORM=" + Hostility.TOKEN + "; JSESSIONID="
                            + session,
                    "kode=" + report.accessCode() + "&_csrf=" + Hostility.MASKED_TOKEN));
            var cookie = Pattern.compile("JSESSIONID=(\\w+)").matcher(opened.head());
            assertThat(cookie.find()).as(opened.head()).isTrue();
            session = cookie.group(1);
        }
        return session;
    }

    private Map<String, Integer> rows() {
        var rows = new TreeMap<String, Integer>();
        for (var table : database.queryForList(
                "select lower(table_name) from information_schema.tables where table_schema = current_schema"
                        + " and table_type = 'BASE TABLE'",
                String.class)) {
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

    private static byte[] request(String method, String path, String type, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + "Content-Type: " + type
                        + "\r\nContent-Length: " + bytes.length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }
}
