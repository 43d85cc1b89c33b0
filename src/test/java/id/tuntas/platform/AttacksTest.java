package id.tuntas.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tuntas.HouseTest;
import id.tuntas.fuzz.Hostility;
import id.tuntas.fuzz.RawHttp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.catalina.Context;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Each line of the front door, attacked over real HTTP. Logins by an institution's account: {@link InstitutionLoginTest}. */
@HouseTest(web = WebEnvironment.RANDOM_PORT)
class AttacksTest {

    /** On a report's page for whoever has opened it with its code. */
    private static final String OWN = "/keluar\"";

    private static final int MEGABYTE = 1024 * 1024;
    private static final String REPORT = """
            {"kind":"COMPLAINT","title":"Lampu jalan padam","content":"Lampu di depan pasar padam.",\
            "incidentDate":"2026-03-02","incidentLocation":"Pasar","topic":"%s","anonymous":false,\
            "confidential":%s,"reporter":{"name":"Uji Serangan","email":"x@tuntas.example","phone":"081234567890"}}""";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ServletWebServerApplicationContext house;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    JdbcTemplate database;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void furnish() {
        Door.furnish(engine);
    }

    // Sessions

    @Test
    void givesWhoeverOpensAReportASessionThatNobodyKnew() throws IOException {
        var report = report(false);
        var reporter = new Door(port).asBrowser();
        var page = reporter.get("/laporan/" + id(report));
        reporter.form("/laporan/" + id(report) + "/masuk", "kode=SALAH&_csrf=" + Door.token(page));
        reporter.get("/berkas/1");
        var planted = reporter.cookie("JSESSIONID");
        assertThat(planted).isNotNull();

        page = reporter.get("/laporan/" + id(report));
        reporter.form(
                "/laporan/" + id(report) + "/masuk",
                "kode=" + report.path("accessCode").asText() + "&_csrf=" + Door.token(page));

        assertThat(reporter.get("/laporan/" + id(report)).body()).contains(OWN);
        assertThat(reporter.cookie("JSESSIONID")).isNotEqualTo(planted);
        var attacker = new Door(port).asBrowser().with("Cookie", "JSESSIONID=" + planted);
        assertThat(attacker.get("/laporan/" + id(report)).body()).doesNotContain(OWN);
    }

    @Test
    void givesAnOfficerASessionThatNobodyKnew() {
        var attacker = new Door(port);
        attacker.logIn("tidak-ada", "salah");
        var planted = attacker.cookie("JSESSIONID");
        assertThat(planted).isNotNull();
        var officer = new Door(port).asBrowser();
        var page = officer.get("/masuk");
        var in = new Door(port)
                .asBrowser()
                .with("Cookie", "JSESSIONID=" + planted + "; TUNTAS-FORM=" + officer.cookie("TUNTAS-FORM"))
                .form("/masuk", "username=uji-ani&password=uji-ani&_csrf=" + Door.token(page));

        assertThat(in.headers().firstValue("Location").orElseThrow()).endsWith(FrontDoor.TASKLIST);
        assertThat(isInside(planted)).isFalse();
    }

    @Test
    void endsASessionThatNobodyUsesAfterHalfAnHour() throws IOException {
        var server = ((TomcatWebServer) house.getWebServer()).getTomcat();
        var sessions = ((Context) server.getHost().findChildren()[0]).getManager();

        assertThat(sessions.findSession(session()).getMaxInactiveInterval()).isEqualTo(30 * 60);
    }

    @Test
    void marksItsCookies() {
        var browser = new Door(port).asBrowser();
        var before = browser.get("/berkas/1");
        var in = browser.logIn(Door.ANI, Door.ANI);
        var webapp = Door.as(Door.ANI, port).get("/camunda/app/tasklist/default/");

        var cookies = Stream.of(before, in, webapp)
                .flatMap(answer -> answer.headers().allValues("Set-Cookie").stream())
                // Tasklist's own scripts read this one.
                .filter(cookie -> !cookie.startsWith("XSRF-TOKEN="))
                .toList();
        assertThat(cookies).anyMatch(cookie -> cookie.startsWith("JSESSIONID="));
        assertThat(cookies).anyMatch(cookie -> cookie.startsWith("TUNTAS-FORM="));
        assertThat(cookies)
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("HttpOnly")
                        .contains("SameSite=Lax")
                        .doesNotContainPattern("(?s)SameSite.*SameSite"));
        assertThat(before.headers().firstValue("Location").orElseThrow()).doesNotContainIgnoringCase("jsessionid");
    }

    // A session and a password in one request

    /** Else a header of five letters would turn off what guards a session: the token of a form, the code of ethics. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Basic x", "Basic", "basic  Og==", "BASIC\tOg==", "Basicx", "of herself", "of her colleague"})
    void takesWhoeverSendsAPasswordForNobodyElse(String header) {
        var session = session();
        var wrong = header.startsWith("of ")
                ? Door.basic(header.equals("of herself") ? Door.ANI : Door.BUDI, "salah")
                : header;
        var forged = new Door(port).with("Cookie", "JSESSIONID=" + session).with("Authorization", wrong);

        var answers = List.of(
                forged.post("/engine-rest/task", "{}"),
                forged.post(Door.WEBAPP + "/task", "{}"),
                forged.form("/etika", ""),
                forged.get("/engine-rest/task"),
                forged.get("/berkas/1"),
                forged.get("/camunda/app/tasklist/default/"),
                forged.form("/keluar", ""),
                forged.form("/keluar/semua", ""));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(401);
        assertThat(isInside(session)).isTrue();
    }

    /** Neither does the right password of one reach the session of another. */
    @Test
    void leavesASessionAloneThatComesWithTheRightPassword() {
        var session = session();
        var both = Door.as(Door.BUDI, port).with("Cookie", "JSESSIONID=" + session);

        assertThat(both.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"uji-budi\"");
        for (var path : List.of("/keluar", "/keluar/semua", "/logout", "/masuk")) {
            assertThat(both.form(path, "username=uji-budi&password=uji-budi").statusCode())
                    .as(path)
                    .isIn(404, 405);
        }

        assertThat(isInside(session)).isTrue();
        var officer = new Door(port).with("Cookie", "JSESSIONID=" + session);
        assertThat(officer.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"uji-ani\"");
    }

    @Test
    void keepsNoLoginOfWhoSendsAPassword() {
        var program = Door.as(Door.ANI, port);
        program.get("/camunda/app/tasklist/default/");
        program.get(Door.WEBAPP + "/task/count");
        var session = program.cookie("JSESSIONID");

        assertThat(session).as("the webapps' own, for their token").isNotNull();
        assertThat(isInside(session)).isFalse();
    }

    /** A reporter's browser is known by a cookie too. */
    @Test
    void asksForTheTokenOfAReportersFormWhateverElseComesWithIt() throws IOException {
        var report = report(false);
        var reporter = new Door(port).asBrowser();
        var page = reporter.get("/laporan/" + id(report));
        reporter.form(
                "/laporan/" + id(report) + "/masuk",
                "kode=" + report.path("accessCode").asText() + "&_csrf=" + Door.token(page));
        var session = "JSESSIONID=" + reporter.cookie("JSESSIONID");

        for (var password : List.of(Door.ANI, "salah")) {
            var forged = new Door(port).with("Cookie", session).with("Authorization", Door.basic(Door.ANI, password));
            for (var form :
                    List.of("/keluar", "/tanggapan", "/pencabutan", "/penyelesaian", "/lampiran", "/penilaian")) {
                assertThat(forged.form("/laporan/" + id(report) + form, "text=x")
                                .statusCode())
                        .as(form)
                        .isIn(401, 403);
            }
            assertThat(forged.form("/", "title=x").statusCode()).isIn(401, 403);
        }
        assertThat(new Door(port)
                        .asBrowser()
                        .with("Cookie", session)
                        .get("/laporan/" + id(report))
                        .body())
                .contains(OWN);
    }

    private String session() {
        var browser = new Door(port);
        browser.logIn(Door.ANI, Door.ANI);
        return browser.cookie("JSESSIONID");
    }

    private boolean isInside(String session) {
        return new Door(port)
                        .with("Cookie", "JSESSIONID=" + session)
                        .get(Door.WEBAPP + "/task")
                        .statusCode()
                == 200;
    }

    // Headers

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/laporan",
                "/laporan/100000000000",
                "/masuk",
                "/tidak-ada",
                "/loket",
                "/berkas/100000000000",
                "/keluar",
                "/api/v1/topics",
                "/api/v1/reports/100000000000"
            })
    void tellsBrowsersToTrustNothingElseAndToKeepNothing(String path) {
        var browser = new Door(port).asBrowser();
        browser.logIn(Door.ANI, Door.ANI);
        var headers = browser.get(path).headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=()", "geolocation=()");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.allValues("Content-Security-Policy"))
                .containsExactly("default-src 'self'; object-src 'none';"
                        + " base-uri 'none'; form-action 'self'; frame-ancestors "
                        + (path.startsWith("/berkas/") ? "'self'" : "'none'"));
        assertThat(headers.firstValue("X-Frame-Options")).hasValue(path.startsWith("/berkas/") ? "SAMEORIGIN" : "DENY");
        assertThat(headers.firstValue("Strict-Transport-Security"))
                .as("without https")
                .isEmpty();
    }

    /** What the policy forbids would silently not work. */
    @Test
    void hasNothingInlineOnItsPages() throws IOException {
        try (var templates = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(templates.filter(Files::isRegularFile).filter(AttacksTest::isPage))
                    .isNotEmpty()
                    .allSatisfy(template -> assertThat(Files.readString(template))
                            .doesNotContainPattern("(?i)<style|\\sstyle=|\\son[a-z]+=|javascript:|data:image")
                            .doesNotContainPattern("(?i)<script(?![^>]*src=)"));
        }
    }

    /** The others are set as PDF. */
    private static boolean isPage(Path template) {
        try {
            return Files.readString(template).contains("layout :: page");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    // Forged requests

    /** Whatever changes something asks for the token of a form, when a cookie is what logs in. */
    @Test
    void asksForAFormTokenAtEveryDoorThatChangesSomething() {
        var browser = new Door(port);
        browser.logIn(Door.ANI, Door.ANI);
        var script = new Door(port).with("Cookie", "JSESSIONID=" + browser.cookie("JSESSIONID"));
        assertThat(script.get("/engine-rest/task").statusCode()).isEqualTo(200);
        var open = new ArrayList<String>();
        var tried = 0;
        for (var mapping : mappings.getHandlerMethods().keySet()) {
            for (var method : mapping.getMethodsCondition().getMethods()) {
                for (var pattern : mapping.getPatternValues()) {
                    if (method.name().equals("GET") || pattern.startsWith("/api/v1/reports")) {
                        continue;
                    }
                    tried++;
                    var path = pattern.replaceAll("\\{[^}]*}", "1");
                    var answer = script.json(method.name(), path, "{}");
                    if (answer.statusCode() != 403 || !answer.body().contains("csrf-token-missing")) {
                        open.add(method + " " + path + " " + answer.statusCode());
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(30);
        assertThat(open).isEmpty();
    }

    /** The reporter's own API asks for no token, because it looks at no cookie. */
    @Test
    void givesAnOfficersSessionNothingAtTheReportersApi() throws IOException {
        var confidential = report(true);
        var browser = new Door(port);
        browser.logIn(Door.ADMIN, Door.password(Door.ADMIN));

        assertThat(browser.get("/api/v1/reports/" + id(confidential)).statusCode())
                .isEqualTo(404);
        assertThat(browser.post("/api/v1/reports/" + id(confidential) + "/closing", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    // Too much

    @ParameterizedTest
    @CsvSource(textBlock = """
            # path,            type,                              megabytes, chunked
            /api/v1/reports,   application/json,                  2,         false
            /api/v1/reports,   application/json,                  2,         true
            /api/v1/reports,   text/plain,                        2,         false
            /masuk,            application/x-www-form-urlencoded, 2,         false
            /masuk,            application/x-www-form-urlencoded, 2,         true
            /,                 application/x-www-form-urlencoded, 30,        true
            /,                 multipart/form-data; boundary=x,   45,        false
            /,                 multipart/form-data; boundary=x,   45,        true
            /engine-rest/task, application/json,                  2,         false
            /engine-rest/task, application/json,                  2,         true
            """)
    void saysThatABodyIsTooLargeInsteadOfHangingUp(String path, String type, int megabytes, boolean chunked)
            throws IOException {
        var part = type.startsWith("multipart") ? "--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n" : "";
        var body = (part
                        + (type.contains("json") ? "{\"title\":\"" : "title=")
                        + "x".repeat(megabytes * MEGABYTE)
                        + (type.contains("json") ? "\"}" : "")
                        + (part.isEmpty() ? "" : "\r\n--x--\r\n"))
                .getBytes(UTF_8);

        var answer = raw(
                "POST",
                path,
                body,
                chunked,
                "Content-Type: " + type,
                "Authorization: " + Door.basic(Door.ANI, Door.ANI));

        assertThat(answer.status()).as(answer.head()).isEqualTo(413);
    }

    @Test
    void saysSoInBothWordsAndFigures() throws IOException {
        var body = "x".repeat(2 * MEGABYTE).getBytes(UTF_8);
        var program = raw("POST", "/api/v1/reports", body, false, "Content-Type: application/json");
        assertThat(program.body()).contains("urn:tuntas:too-large", "Kiriman terlalu besar");
        var person =
                raw("POST", "/", body, false, "Content-Type: application/x-www-form-urlencoded", "Accept: text/html");
        assertThat(person.isPage()).isTrue();
        assertThat(person.body()).contains("Kiriman terlalu besar").doesNotContain("Exception");
    }

    /** The token of the form was in what nobody has read to its end. */
    @Test
    void takesAFileThatIsTooLargeForNoForgery() throws IOException {
        var report = report(false);
        var answer = attach(report, "besar.png", new byte[30 * MEGABYTE]);

        assertThat(answer.status()).isEqualTo(413);
    }

    // Files

    @ParameterizedTest
    @MethodSource
    void looksIntoAFileAndNotAtItsName(String name, byte[] content) throws IOException {
        var report = report(false);

        var answer = attach(report, name, content);

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(database.queryForObject(
                        "select count(*) from attachment a join report r on r.id = a.report_id where r.tracking_id = ?",
                        Integer.class,
                        id(report)))
                .isZero();
    }

    static Stream<Arguments> looksIntoAFileAndNotAtItsName() throws IOException {
        var arguments = new ArrayList<Arguments>();
        var svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";
        for (var text : List.of(
                "<html><script>alert(1)</script></html>",
                svg,
                "<?xml version='1.0'?>" + svg,
                "#!/bin/sh\nrm -rf /",
                "GIF89a/*<script>alert(1)</script>*/",
                " \u0089PNG\r\n\u001a\n",
                "",
                "MZ\u0090\u0000")) {
            arguments.add(Arguments.of("foto.png", text.getBytes(ISO_8859_1)));
        }
        for (var name : List.of("surat.docx", "makro.xlsm", "bom.zip", "foto.jpg")) {
            arguments.add(Arguments.of(name, bomb()));
        }
        return arguments.stream();
    }

    /** An image in its first bytes and a script behind them: it is handed out as an image, to be saved. */
    @Test
    void handsOutAFileAsWhatItsFirstBytesSayAndNeverAsAPage() throws IOException {
        var report = report(false);
        var polyglot = ("\u0089PNG\r\n\u001a\n" + "<script>alert(document.cookie)</script>").getBytes(ISO_8859_1);
        var answer = attach(report, "../../x\".html", polyglot);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var attached = json.readTree(answer.body());
        assertThat(attached.path("contentType").asText()).isEqualTo("image/png");
        assertThat(attached.path("name").asText()).doesNotContain("/", "\"", "..");

        var path = "/berkas/" + id(report) + "/lampiran/" + attached.path("id").asText();
        var file = Door.as(Door.ADMIN, port).get(path);

        assertThat(file.statusCode()).isIn(200, 403, 404);
        if (file.statusCode() == 200) {
            assertThat(file.headers().firstValue("Content-Type")).hasValue("image/png");
            assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                    .startsWith("attachment");
            assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
    }

    @Test
    void takesTenFilesOfTenMegabytesAtMost() throws IOException {
        var report = report(false);
        var pdf = "%PDF-1.7".getBytes(UTF_8);
        assertThat(attach(report, "besar.pdf", Arrays.copyOf(pdf, 10 * MEGABYTE + 1))
                        .status())
                .isEqualTo(422);
        assertThat(attach(report, "besar.pdf", Arrays.copyOf(pdf, 10 * MEGABYTE))
                        .status())
                .isEqualTo(201);
        for (var number = 2; number <= 10; number++) {
            assertThat(attach(report, number + ".pdf", pdf).status()).isEqualTo(201);
        }
        assertThat(attach(report, "11.pdf", pdf).status()).isEqualTo(422);
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(new byte[20 * MEGABYTE]);
        }
        return bytes.toByteArray();
    }

    // Who is there

    @Test
    void doesNotTellWhichAccountsThereAre() {
        var wrong = new Door(port).logIn(Door.CITRA, "salah");
        var unknown = new Door(port).logIn("tidak-ada", "salah");
        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(wrong.headers().firstValue("Location"))
                .isEqualTo(unknown.headers().firstValue("Location"));

        var begun = System.nanoTime();
        var one = basic(Door.CITRA, "salah");
        var two = basic("tidak-ada", "salah");
        var three = basic("' or '1'='1", "salah");
        assertThat(System.nanoTime() - begun)
                .as("each takes its tenth of a second")
                .isGreaterThan(290_000_000L);
        assertThat(List.of(one.statusCode(), two.statusCode(), three.statusCode()))
                .containsOnly(401);
        assertThat(one.body()).isEqualTo(two.body()).isEqualTo(three.body());

        // PostgreSQL keeps no U+0000, and would not even look for it.
        assertThat(basic("uji\0ani", "salah").body()).isEqualTo(one.body());
        assertThat(new Door(port).logIn("uji%00ani", "salah").headers().firstValue("Location"))
                .isEqualTo(wrong.headers().firstValue("Location"));
    }

    private HttpResponse<String> basic(String user, String password) {
        return new Door(port).with("Authorization", Door.basic(user, password)).get("/engine-rest/task");
    }

    @Test
    void doesNotTellWhichConfidentialReportsThereAre() throws IOException {
        var confidential = id(report(true));
        for (var path : List.of("", "/replies", "/rating", "/withdrawal", "/closing", "/attachments", "/referral")) {
            var bodies = Stream.of(confidential, "100000000000")
                    .map(number -> knock(path, number).body().replace(number, "N"))
                    .distinct()
                    .toList();
            assertThat(bodies).as(path).hasSize(1);
        }
        var pages = Stream.of(confidential, "100000000000")
                .map(number -> new Door(port).asBrowser().get("/laporan/" + number))
                .map(page -> page.statusCode() + page.body().replaceAll("value=\"[^\"]*\"|[0-9 ]{12,}", ""))
                .distinct();
        assertThat(pages).hasSize(1);
    }

    private HttpResponse<String> knock(String path, String number) {
        var door = new Door(port).with("X-Access-Code", "SALAH-KODE-1");
        var body = path.equals("/rating")
                ? "{\"stars\":5}"
                : path.equals("/replies")
                        ? "{\"text\":\"x\"}"
                        : path.equals("/withdrawal") ? "{\"reason\":\"x\"}" : "{}";
        return path.isEmpty()
                ? door.get("/api/v1/reports/" + number)
                : door.post("/api/v1/reports/" + number + path, body);
    }

    // What goes wrong

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /engine-rest/task/tidak-ada                                |
            GET  | /engine-rest/task?sortBy=x&sortOrder=asc                   |
            GET  | /engine-rest/task?maxResults=abc                           |
            GET  | /engine-rest/task?processVariables=a_b_c'                  |
            POST | /engine-rest/task                                          | {"tidak":
            POST | /engine-rest/task                                          | {"createdAfter":"kemarin"}
            POST | /engine-rest/task                                          | {"orQueries":[{"dueAfterExpression":"${1}"}]}
            POST | /engine-rest/task/tidak-ada/claim                          | {"userId":"uji-ani"}
            POST | /engine-rest/task/tidak-ada/submit-form                    | {"variables":{"x":{"value":1,"type":"Object"}}}
            GET  | /engine-rest/filter/tidak-ada/list                         |
            GET  | /engine-rest/process-definition/tidak-ada/startForm        |
            POST | /engine-rest/process-definition/key/tidak-ada/submit-form  | {}
            GET  | /camunda/api/engine/engine/default/task/tidak-ada          |
            GET  | /engine-rest/tidak-ada                                     |
            GET  | /api/v1/tidak-ada                                          |
            GET  | /berkas/'%20or%20'1'='1                                    |
            POST | /api/v1/administration/directory                           | [
            """)
    void answersAnOfficersMistakeWithoutItsInsides(String method, String path, String body) {
        var answer = Door.as(Door.ANI, port).json(method, path, body == null ? "" : body);

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body())
                .doesNotContain(
                        "Exception", "org.camunda", "id.tuntas", "java.", "jakarta.", "com.fasterxml", "SELECT ")
                .doesNotContain("ENGINE-", "SQL", "\tat ", "Caused by");
    }

    /** Who is cut off, or writes what cannot be read, has broken nothing of ours. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # path                               | type                              | announced | body
            /api/v1/reports                      | application/json                  | 100       | {"kind":
            /api/v1/reports                      | application/json                  | 9         | {"kind":"
            /api/v1/reports/1/attachments        | multipart/form-data               | 3         | --x
            /api/v1/reports/1/attachments        | multipart/form-data; boundary=x   | 100       | --x
            /laporan/100000000000/lampiran       | multipart/form-data; boundary=x   | 100       | --x
            /                                    | multipart/form-data; boundary=x   | 100       | --x
            /                                    | application/x-www-form-urlencoded | 100       | title=x
            /                                    | application/x-www-form-urlencoded | 9         | title=%zz
            /                                    | application/x-www-form-urlencoded | 12        | tit%00le=abc
            /masuk                               | application/x-www-form-urlencoded | 12        | %e2%82=abcde
            /laporan?nomor=%zz                   | text/plain                        | 0         |
            /api/v1/deadlines?from=%ff%fe&from=x | text/plain                        | 0         |
            """)
    void takesABrokenRequestForNoFaultOfTheHouse(String path, String type, int announced, String body)
            throws IOException {
        for (var method : List.of("GET", "POST")) {
            for (var accept : List.of("text/html", "*/*")) {
                var answer = new RawHttp(port)
                        .send((method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: "
                                        + accept + "\r\nCookie: TUNTAS-FORM=" + Hostility.TOKEN + "\r\nX-CSRF-TOKEN: "
                                        + Hostility.MASKED_TOKEN + "\r\nContent-Type: " + type + "\r\nContent-Length: "
                                        + announced + "\r\n\r\n" + (body == null ? "" : body))
                                .getBytes(UTF_8));

                assertThat(answer.status()).as(answer.head()).isBetween(200, 499);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "DEBUG", "PROPFIND"})
    void knowsNoMethodThatEchoes(String method) throws IOException {
        var answer = raw(method, "/masuk", new byte[0], false, "X-Rahasia: gema");

        assertThat(answer.status()).isIn(400, 403, 405, 501);
        assertThat(answer.body()).doesNotContain("gema");
    }

    // What is for operator and process owners

    @ParameterizedTest
    @CsvSource(textBlock = """
            POST,   /engine-rest/deployment/create
            POST,   /engine-rest/deployment/create/
            POST,   /engine-rest//deployment/create
            POST,   /engine-rest/./deployment/create
            POST,   /engine-rest/task/../deployment/create
            POST,   /engine-rest/task/..;/deployment/create
            POST,   /engine-rest;x=1/deployment/create
            POST,   /engine-rest/%64eployment/create
            POST,   /engine-rest/engine/default/deployment/create
            POST,   /camunda/api/engine/engine/default/deployment/create
            DELETE, /engine-rest/deployment/1
            POST,   /engine-rest/message
            POST,   /engine-rest/process-definition/key/report-handling/start
            GET,    /engine-rest/identity/groups?userId=admin
            GET,    /engine-rest/history/variable-instance
            GET,    /camunda/app/cockpit/default/
            GET,    /camunda/app/cockpit
            GET,    /camunda/app/admin/default/
            GET,    /camunda/api/cockpit/plugin/base/default/process-definition/statistics
            GET,    /camunda/api/admin/plugin/base/default/x
            GET,    /actuator/metrics
            GET,    /actuator/metrics/
            GET,    /actuator;/metrics
            """)
    void keepsAnOfficerOutWhicheverWayThePathIsWritten(String method, String path) throws IOException {
        var answer = raw(
                method,
                path,
                "{}".getBytes(UTF_8),
                false,
                "Content-Type: application/json",
                "Authorization: " + Door.basic(Door.ANI, Door.ANI));

        assertThat(answer.status()).isIn(400, 403, 404);
    }

    // Games with headers

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/masuk", "/laporan", "/laporan/100000000000", "/berkas/1", "/camunda/app/tasklist/default/"
            })
    void writesNoAddressThatAStrangerNames(String path) throws IOException {
        var request = "GET " + path + " HTTP/1.1\r\nHost: jahat.example\r\nX-Forwarded-Host: jahat.example\r\n"
                + "X-Forwarded-Proto: https\r\nForwarded: host=jahat.example\r\nX-Original-URL: /actuator/env\r\n"
                + "Accept: text/html\r\nConnection: close\r\n\r\n";
        var answer = new RawHttp(port).send(request.getBytes(UTF_8));

        assertThat(answer.status()).isIn(200, 302, 404);
        assertThat(answer.head()).doesNotContain("jahat");
        assertThat(answer.body()).doesNotContain("jahat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: 5, 6",
                "Content-Length: -1",
                "Content-Length: 0x10",
                "Transfer-Encoding: chunked\r\nContent-Length: 4",
                "Transfer-Encoding: chunked, identity\r\nContent-Length: 4",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding : chunked",
                "Host: lain.example"
            })
    void readsOneRequestWhereOneWasSent(String headers) throws IOException {
        var request = "POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + headers
                + "\r\n\r\n0\r\n\r\nGET /api/v1/topics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        var answer = new RawHttp(port).send(request.getBytes(UTF_8));

        assertThat(answer.status()).isIn(400, 501);
        assertThat(answer.head() + answer.body()).doesNotContainPattern("(?s)HTTP/1\\.1.*HTTP/1\\.1");
    }

    private JsonNode report(boolean confidential) throws IOException {
        var topic = database.queryForObject("select min(code) from topic", String.class);
        return json.readTree(new Door(port)
                .post("/api/v1/reports", REPORT.formatted(topic, confidential))
                .body());
    }

    private static String id(JsonNode report) {
        return report.path("trackingId").asText();
    }

    private RawHttp.Answer attach(JsonNode report, String name, byte[] content) throws IOException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name.replace("\"", "%22")
                        + "\"\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--x--\r\n".getBytes(UTF_8));
        return raw(
                "POST",
                "/api/v1/reports/" + id(report) + "/attachments",
                body.toByteArray(),
                false,
                "Content-Type: multipart/form-data; boundary=x",
                "X-Access-Code: " + report.path("accessCode").asText());
    }

    private RawHttp.Answer raw(String method, String path, byte[] body, boolean chunked, String... headers)
            throws IOException {
        var request = new ByteArrayOutputStream();
        request.writeBytes((method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + String.join("\r\n", headers) + "\r\n"
                        + (chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + body.length) + "\r\n\r\n")
                .getBytes(UTF_8));
        if (chunked) {
            request.writeBytes((Integer.toHexString(body.length) + "\r\n").getBytes(UTF_8));
        }
        request.writeBytes(body);
        if (chunked) {
            request.writeBytes("\r\n0\r\n\r\n".getBytes(UTF_8));
        }
        return new RawHttp(port).send(request.toByteArray());
    }
}
