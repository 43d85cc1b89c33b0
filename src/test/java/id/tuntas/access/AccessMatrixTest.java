package id.tuntas.access;

import static id.tuntas.procedure.CaseDriver.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tuntas.HouseTest;
import id.tuntas.access.Caller.Answer;
import id.tuntas.access.CamundaResources.Resource;
import id.tuntas.access.Matrix.Row;
import id.tuntas.access.Matrix.Section;
import id.tuntas.access.Scene.Case;
import id.tuntas.platform.EngineDoors;
import id.tuntas.procedure.CaseDriver;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.endpoint.web.servlet.AbstractWebMvcEndpointHandlerMapping;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may see and do what, at every door of the house: each role knocks at each endpoint for each report, as
 * {@code access/matrix.txt} lays the permission matrix out. A house of its own, because here everybody
 * tries everything.
 */
@HouseTest(web = WebEnvironment.RANDOM_PORT, properties = "tuntas.test.house=access")
@Import({CaseDriver.class, Scene.class})
class AccessMatrixTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern VALUE = Pattern.compile("\\{(?:\\w+=)?([\\w./-]+)}");
    private static final Pattern ASKS_WHO = Pattern.compile("/masuk(?!.*[?]keluar)|#kode-akses$");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"[^\"]*\"");

    private static final Matrix MATRIX = Matrix.read();

    @LocalServerPort
    int port;

    @Autowired
    Scene scene;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionOperations transaction;

    private final Map<String, Caller> callers = new HashMap<>();
    private final List<String> findings = new ArrayList<>();
    private final Map<String, String> ofNobody = new HashMap<>();
    private int knocks;

    @BeforeEach
    void open() {
        at("2026-03-05T09:00:00");
        scene.play();
    }

    @Test
    void hasARowForEveryEndpointOfTheHouseAndNoOther() {
        agree(Section.OURS, endpoints());
    }

    @Test
    void hasARowForEveryLineOfTheAllowListAndNoOther() {
        agree(Section.ENGINE, EngineDoors.open());
    }

    private static void agree(Section section, Collection<String> endpoints) {
        var rows = MATRIX.rows(section).stream()
                .map(row -> row.method() + " " + row.pattern())
                .toList();
        assertThat(endpoints)
                .filteredOn(endpoint -> !rows.contains(endpoint))
                .as("endpoints without a row in access/matrix.txt; see CONTRIBUTING.md")
                .isEmpty();
        assertThat(rows)
                .filteredOn(row -> !endpoints.contains(row))
                .as("rows of access/matrix.txt without an endpoint")
                .isEmpty();
    }

    /** Also those of profiles in which this house does not run. */
    private Set<String> endpoints() {
        var found = new TreeSet<String>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> {
            if (mapping instanceof AbstractWebMvcEndpointHandlerMapping
                    || handler.getBeanType().getPackageName().startsWith("id.tuntas")
                            && !isOfTests(handler.getBeanType())) {
                add(info, found);
            }
        }));
        var everyProfile = new StandardEnvironment();
        everyProfile.setActiveProfiles("demo");
        var scanner = new ClassPathScanningCandidateComponentProvider(false, everyProfile);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        var reader = new HandlerReader();
        scanner.findCandidateComponents("id.tuntas").forEach(bean -> {
            var type = ClassUtils.resolveClassName(bean.getBeanClassName(), null);
            if (isOfTests(type)) {
                return;
            }
            MethodIntrospector.selectMethods(type, (Method method) -> reader.getMappingForMethod(method, type))
                    .values()
                    .forEach(info -> add(info, found));
        });
        return found;
    }

    private static boolean isOfTests(Class<?> type) {
        return type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .contains("test-classes");
    }

    private static void add(RequestMappingInfo info, Collection<String> found) {
        var methods = info.getMethodsCondition().getMethods();
        info.getPatternValues().forEach(pattern -> {
            if (methods.isEmpty()) {
                found.add("GET " + pattern);
            }
            methods.forEach(method -> found.add(method + " " + pattern));
        });
    }

    private static final class HandlerReader extends RequestMappingHandlerMapping {
        HandlerReader() {
            setPatternParser(new PathPatternParser());
            afterPropertiesSet();
        }

        @Override
        protected void initHandlerMethods() {
            // Only asked, never mounted.
        }

        @Override
        protected RequestMappingInfo getMappingForMethod(Method method, Class<?> type) {
            return super.getMappingForMethod(method, type);
        }
    }

    @Test
    void answersEveryRoleAsTheMatrixSaysAndTellsNobodyMore() {
        var rows = MATRIX.rows(Section.values());

        // Only who writes it may read a draft.
        var draft = caller("adm")
                .send(
                        "POST",
                        "/api/v1/monitoring/reviews",
                        "{\"kind\":\"AGENCY_QUARTERLY\",\"from\":\"2025-07-01\",\"to\":\"2025-09-30\"}");
        scene.values()
                .put("review", json(draft.body()).path("review").path("id").asText());

        drawSample();

        // What is refused comes first, and leaves nothing behind.
        var before = contents();
        rows.forEach(row -> knock(row, false));
        contents().forEach((table, count) -> {
            if (!count.equals(before.get(table))) {
                findings.add("refused requests have left something in " + table);
            }
        });
        rows.stream().filter(Row::reads).forEach(row -> knock(row, true));
        MATRIX.rows(Section.ENGINE, Section.WEBAPPS).stream()
                .filter(row -> !row.reads())
                .forEach(row -> knock(row, true));
        MATRIX.rows(Section.OURS).stream().filter(row -> !row.reads()).forEach(row -> knock(row, true));

        assertThat(String.join("\n", findings))
                .as("%d findings", findings.size())
                .isEmpty();
    }

    /** Inspektorat of KEMENPANRB has drawn two reports, both to be judged by nobody else. */
    private void drawSample() {
        transaction.executeWithoutResult(all -> {
            database.update(
                    "insert into quality_sample (agency, first_day, last_day, seed, drawn_from, drawn_at, drawn_by)"
                            + " values ('KEMENPANRB', date '2026-01-01', date '2026-12-31', 1, 2, current_timestamp, 'x')");
            var sample = database.queryForObject("select max(id) from quality_sample", Long.class);
            for (var drawn : List.of("A", "E")) {
                database.update(
                        "insert into quality_score (sample, tracking_id) values (?, ?)",
                        sample,
                        scene.cases().get(drawn).number());
            }
            scene.values().put("sample", String.valueOf(sample));
        });
    }

    private void knock(Row row, boolean answered) {
        for (var place : places(row)) {
            // The number that nobody has comes first: its answer is what those get who may not know of a report.
            for (var letter : about(row)) {
                var about = scene.cases().get(letter);
                if (about != null && !needs(row).stream().allMatch(about::has)) {
                    continue;
                }
                for (var role : Matrix.ROLES) {
                    if (isAnswered(row, role, letter) == answered) {
                        knock(row, place, role, about);
                    }
                }
            }
        }
    }

    /** What is only read of the house is read of every report; the rest is tried on one report of each sort. */
    private static List<String> about(Row row) {
        if (!row.perReport()) {
            return List.of("-");
        }
        if (row.section() == Section.OURS && row.reads()) {
            return MATRIX.reports();
        }
        return MATRIX.reports().stream().filter("ZNASEFQ"::contains).toList();
    }

    private static List<String> places(Row row) {
        return row.section() == Section.ENGINE ? EngineDoors.places() : List.of("");
    }

    private static List<String> needs(Row row) {
        return VALUE.matcher(row.path() + row.sent())
                .results()
                .map(found -> found.group(1))
                .filter(Set.of("attachment", "referral")::contains)
                .toList();
    }

    /** Whether the matrix lets this role through. */
    private static boolean isAnswered(Row row, String role, String letter) {
        var cell = row.cells().get(role);
        if (!Matrix.isLetter(cell)) {
            return "+TOe".contains(cell);
        }
        return MATRIX.has(role, letter, cell.charAt(0));
    }

    private void knock(Row row, String place, String role, Case about) {
        var values = new HashMap<>(scene.values());
        values.put("me", officer(role));
        if (about != null) {
            values.putAll(about.values());
        }
        if (role.equals("rptr")) {
            values.put("code", scene.codeOf("A").value());
        }
        var mine = (row.path() + row.sent()).contains("=mine}") && isAnswered(row, role, letter(about));
        if (mine) {
            scene.hand(about, officer(role));
        }
        var stepsBack = row.cells().get(role).equals("b") && isAnswered(row, role, letter(about));
        var excluded = stepsBack
                ? database.queryForObject(
                        "select excluded_officers from report where tracking_id = ?", String.class, about.number())
                : null;
        var path = filled(row.path(), values, true);
        var sent = filled(row.sent(), values, false);
        knocks++;
        var answer = caller(role).send(row.method(), place + path, sent);
        if (mine) {
            scene.hand(about, null);
        }
        if (stepsBack) {
            // And comes back, so that the next one finds everybody there.
            transaction.executeWithoutResult(back -> database.update(
                    "update report set excluded_officers = ? where tracking_id = ?", excluded, about.number()));
        }
        var who = row + (place.isEmpty() ? "" : " at " + place) + " as " + role
                + (about == null ? "" : " on " + about.letter());
        judge(row, role, about, answer, who);
        leaks(row, role, path + sent, answer.body(), who);
    }

    private static String letter(Case about) {
        return about == null ? "-" : about.letter();
    }

    private static String officer(String role) {
        return role.equals("op") ? "admin" : "access-" + role;
    }

    private Caller caller(String role) {
        return callers.computeIfAbsent(role, who -> switch (who) {
            case "guest" -> Caller.guest(port);
            case "rptr" ->
                Caller.reporter(
                        port, scene.cases().get("A").number(), scene.codeOf("A").value());
            case "op" -> Caller.officer(port, "admin", "Uji-Tuntas-2026!");
            default -> Caller.officer(port, officer(who), officer(who));
        });
    }

    private static String filled(String text, Map<String, String> values, boolean path) {
        return VALUE.matcher(text).replaceAll(found -> {
            var name = found.group(1);
            var value = values.get(name);
            return value == null ? path ? name : Matcher.quoteReplacement(found.group()) : value;
        });
    }

    private void judge(Row row, String role, Case about, Answer answer, String who) {
        var cell = row.cells().get(role);
        var got = outcome(answer);
        var expected = expected(row, role, about);
        if (!expected.contains(got)) {
            findings.add(who + ": expected " + expected + " by cell " + cell + ", but " + answer.status() + " "
                    + answer.goesTo() + " " + shortened(answer.body()));
        }
        if ("TO".contains(cell) && got.equals("+")) {
            tasks(row, role, about, answer, who);
        }
        // The number of a part has a shape of its own, which the pages of everybody do not repeat.
        var shaped = about != null && row.isPublic() && about.number().contains("-");
        if (about != null && !shaped && Matrix.isLetter(cell) && row.section() == Section.OURS) {
            likeNobodys(row, role, about, answer, who);
        }
    }

    private static String expected(Row row, String role, Case about) {
        var cell = row.cells().get(role);
        if ("TO".contains(cell)) {
            return "+";
        }
        if (cell.equals("e")) {
            return "+-0";
        }
        if (row.path().startsWith("/demo/") && cell.equals("+")) {
            // Past the door there is nothing but in the demonstration.
            return "0";
        }
        if (!Matrix.isLetter(cell)) {
            return cell;
        }
        if (MATRIX.has(role, about.letter(), cell.charAt(0))) {
            return "+";
        }
        if (row.section() == Section.ENGINE) {
            // Of a task that nobody has the engine says many things; its ids are consecutive numbers and tell nothing.
            return about.letter().equals("Z") ? "+-0" : "-0";
        }
        var known = MATRIX.knows(role, about.letter()) || row.isPublic() && MATRIX.has(role, about.letter(), 's');
        return (known ? "-0" : "0") + (cell.equals("k") ? "?" : "");
    }

    private static String outcome(Answer answer) {
        return switch (answer.status()) {
            case 401 -> "?";
            case 403 -> "-";
            case 404 -> "0";
            case 302, 303 -> ASKS_WHO.matcher(answer.goesTo()).find() ? "?" : "+";
            default -> answer.status() >= 500 ? "!" : "+";
        };
    }

    /** Of a report that a role may not know of it learns what it learns of a number that nobody has. */
    private void likeNobodys(Row row, String role, Case about, Answer answer, String who) {
        var body = answer.status() + " " + answer.goesTo() + " "
                + TOKEN.matcher(answer.body()).replaceAll("");
        for (var value : List.of(about.number(), about.values().get("wholeId"))) {
            body = body.replace(value, "#").replace(value.replaceAll("(\\d{4})(?=\\d)", "$1 "), "#");
        }
        var key = row.line() + who.replaceAll(" on \\w$", "");
        if (about.letter().equals("Z")) {
            ofNobody.put(key, body);
        } else if (!MATRIX.knows(role, about.letter())
                && !(row.isPublic() && MATRIX.has(role, about.letter(), 's'))
                && !body.equals(ofNobody.get(key))) {
            findings.add(who + ": differs from a number that nobody has: " + shortened(body) + " / "
                    + shortened(ofNobody.get(key)));
        }
    }

    /**
     * The open tasks shown are just those of the reports where the role has t; a number counts the same. Where somebody else is
     * asked for they are no others than those, and his.
     */
    private void tasks(Row row, String role, Case about, Answer answer, String who) {
        var some = row.cells().get(role).equals("O");
        var whose =
                row.path().matches(".*(lia3|DUKCAPIL).*") ? "lia3" : row.path().contains("SDMA") ? "lia" : role;
        var expected = scene.cases().values().stream()
                .filter(each -> !each.letter().equals("Z"))
                .filter(each -> about == null
                        || (row.path() + row.sent()).contains("wholeId")
                                && each.values()
                                        .get("wholeId")
                                        .equals(about.values().get("wholeId"))
                        || each.number().equals(about.number()))
                .filter(each -> MATRIX.has(role, each.letter(), 't') && MATRIX.has(whose, each.letter(), 't'))
                .map(each -> each.values().get("taskId"))
                .collect(Collectors.toCollection(TreeSet::new));
        var body = json(answer.body());
        if (body != null && body.has("count")) {
            var count = body.path("count").asInt();
            if (some ? count > expected.size() : count != expected.size()) {
                findings.add(who + ": counts " + body + " instead of " + expected.size());
            }
            return;
        }
        var all = scene.cases().values().stream()
                .map(each -> each.values().get("taskId"))
                .toList();
        var shown = texts(body).filter(all::contains).collect(Collectors.toCollection(TreeSet::new));
        if (some ? !expected.containsAll(shown) : !shown.equals(expected)) {
            findings.add(who + ": shows tasks " + shown + " instead of " + expected);
        }
    }

    /** No word, number or id of a report comes to a role that may not know it, in whatever answer. */
    private void leaks(Row row, String role, String asked, String body, String who) {
        var ids = ids(json(body)).collect(Collectors.toSet());
        for (var each : scene.cases().values()) {
            var told = new ArrayList<String>();
            var letter = each.letter();
            var isPublic = row.isPublic();
            var own = MATRIX.has(role, letter, 'k');
            // Who has a part of a report in hand reads through it what the reporter wrote (LI-2).
            var reads = own || parts(each).anyMatch(part -> MATRIX.has(role, part, 'r'));
            var typed = MATRIX.has(role, letter, 'd');
            var forReason = row.path().contains("/identitas") && MATRIX.has(role, letter, 'a');
            if (!own
                    && !typed
                    && !forReason
                    && (isPublic || parts(each).noneMatch(part -> MATRIX.has(role, part, 'i')))) {
                each.identity().stream().filter(body::contains).forEach(told::add);
            }
            if (!reads && !typed) {
                each.inner().stream().filter(body::contains).forEach(told::add);
                if (!isPublic && parts(each).noneMatch(part -> MATRIX.has(role, part, 'l'))
                        || parts(each).noneMatch(part -> MATRIX.has(role, part, 'p'))) {
                    each.shown().stream().filter(body::contains).forEach(told::add);
                }
            }
            var listed =
                    parts(each).anyMatch(part -> MATRIX.knows(role, part)) || isPublic && MATRIX.has(role, letter, 's');
            if (!listed) {
                Stream.of(each.number()).filter(body::contains).forEach(told::add);
                Stream.of("taskId", "instance")
                        .map(each.values()::get)
                        .filter(id -> id != null && ids.contains(id))
                        .forEach(told::add);
            }
            told.removeIf(asked::contains);
            if (!told.isEmpty()) {
                findings.add(who + ": tells " + told + " of " + letter);
            }
        }
    }

    /** A report and, if several agencies answer it, its parts. */
    private Stream<String> parts(Case about) {
        return scene.cases().values().stream()
                .filter(each ->
                        each.values().get("wholeId").equals(about.values().get("wholeId")))
                .map(Case::letter);
    }

    private static JsonNode json(String body) {
        try {
            return body.startsWith("{") || body.startsWith("[") ? JSON.readTree(body) : null;
        } catch (JsonProcessingException otherwise) {
            return null;
        }
    }

    private static Stream<String> texts(JsonNode node) {
        if (node == null) {
            return Stream.empty();
        }
        return node.isContainerNode()
                ? StreamSupport.stream(node.spliterator(), false).flatMap(AccessMatrixTest::texts)
                : Stream.of(node.asText());
    }

    /** What stands under a name such as id or processInstanceId. */
    private static Stream<String> ids(JsonNode node) {
        if (node == null || !node.isContainerNode()) {
            return Stream.empty();
        }
        var below = StreamSupport.stream(node.spliterator(), false).flatMap(AccessMatrixTest::ids);
        var own = node.properties().stream()
                .filter(field -> field.getKey().equals("id") || field.getKey().endsWith("Id"))
                .map(field -> field.getValue().asText());
        return Stream.concat(own, below);
    }

    private static String shortened(String body) {
        var line = String.valueOf(body).replaceAll("\\s+", " ");
        return line.substring(0, Math.min(160, line.length()));
    }

    /** How much there is in each table but the trail, which also notes looks. */
    /** Who looked and who came in is written down also of those who are refused. */
    private Map<String, Long> contents() {
        var contents = new TreeMap<String, Long>();
        database
                .queryForList(
                        "select table_name from information_schema.tables where table_type = 'BASE TABLE'"
                                + " and lower(table_schema) = 'public'",
                        String.class)
                .stream()
                .filter(table -> !List.of("trail_entry", "last_login").contains(table.toLowerCase()))
                .forEach(table -> contents.put(
                        table.toLowerCase(),
                        database.queryForObject("select count(*) from \"" + table + "\"", Long.class)));
        return contents;
    }

    /** Comments, attachments, history, users, deployments and all the rest: whatever Camunda brings and nobody has opened. */
    @Test
    void closesToOfficersWhateverElseCamundaAnswersTo() {
        var open = EngineDoors.open().stream()
                .map(line -> line.replaceAll("\\{\\w+}", "x"))
                .collect(Collectors.toSet());
        var closed = new ArrayList<Resource>();
        for (var place : EngineDoors.places()) {
            CamundaResources.ofTheEngine().stream()
                    .filter(each -> !open.contains(each.method() + " " + each.example()))
                    .map(each -> new Resource(each.method(), place + each.example()))
                    .forEach(closed::add);
        }
        assertThat(closed).hasSizeGreaterThan(600);
        CamundaResources.ofNamedEngines().stream()
                .filter(each -> each.path().startsWith("/engine/{name}"))
                .map(each -> new Resource(each.method(), "/engine-rest" + each.example()))
                .forEach(closed::add);
        CamundaResources.ofTheWebapps().stream()
                .filter(each -> each.path().startsWith("/camunda/api/admin/plugin")
                        || each.path().startsWith("/camunda/api/admin/setup")
                        || each.path().startsWith("/camunda/api/cockpit"))
                .map(each -> new Resource(each.method(), each.example()))
                .forEach(closed::add);

        // Who is closed out is closed out alike: each endpoint is asked by three of them in turn, and by a guest.
        var officers = Matrix.ROLES.stream()
                .filter(role -> !Set.of("guest", "rptr", "own", "op").contains(role))
                .toList();
        for (var at = 0; at < closed.size(); at++) {
            refuses(closed.get(at), "guest", "?-");
            for (var turn = 0; turn < officers.size(); turn += 5) {
                refuses(closed.get(at), officers.get((at + turn) % officers.size()), "-");
            }
        }
        assertThat(String.join("\n", findings))
                .as("%d findings at %d endpoints", findings.size(), closed.size())
                .isEmpty();
    }

    private void refuses(Resource closed, String role, String expected) {
        var sent = closed.method().matches("POST|PUT") ? "{}" : "";
        var answer = caller(role).send(closed.method(), closed.path(), sent);
        if (!expected.contains(outcome(answer))) {
            findings.add(closed + " as " + role + ": " + answer.status() + " " + shortened(answer.body()));
        }
    }
}
