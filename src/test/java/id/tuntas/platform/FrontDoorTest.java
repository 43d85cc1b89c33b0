package id.tuntas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.HouseTest;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest(web = WebEnvironment.RANDOM_PORT)
class FrontDoorTest {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void furnish() {
        Door.furnish(engine);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # path,                                           nobody, officer, owner, admin
            /actuator/health,                                    200,     200,   200,   200
            /actuator/info,                                      401,     403,   403,   200
            /actuator/metrics,                                   401,     403,   403,   200
            /actuator/env,                                       401,     403,   403,   404
            /masuk,                                              200,     200,   200,   200
            /css/tuntas.css,                                       200,     200,   200,   200
            /css/none.css,                                       404,     404,   404,   404
            /tuntas.svg,                                        200,     200,   200,   200
            /keluar,                                             401,     200,   200,   200
            /demo/nothing-here,                                  401,     404,   404,   404
            /anything/else,                                      401,     404,   404,   404
            /api/v1/anything/else,                               401,     404,   404,   404
            /webjars/camunda/index.html,                         401,     200,   200,   200
            /engine-rest/task,                                   401,     200,   200,   200
            /engine-rest/task/count,                             401,     200,   200,   200
            /engine-rest/filter,                                 401,     200,   200,   200
            /engine-rest/process-definition,                     401,     200,   200,   200
            /engine-rest/process-definition/statistics,          401,     403,   200,   200
            /engine-rest/user/uji-ani/profile,                   401,     200,   404,   200
            /engine-rest/user/uji-budi/profile,                  401,     403,   404,   200
            /engine-rest/user,                                   401,     403,   200,   200
            /engine-rest/version,                                401,     403,   200,   200
            /engine-rest/engine,                                 401,     403,   200,   200
            /engine-rest/engine/default/task,                    401,     403,   200,   200
            /engine-rest/history/task,                           401,     403,   200,   200
            /engine-rest/deployment,                             401,     403,   200,   200
            /engine-rest,                                        401,     403,   404,   404
            /camunda/api/engine/engine/,                         401,     200,   200,   200
            /camunda/api/engine/engine/default/task,             401,     200,   200,   200
            /camunda/api/engine/engine/default/filter,           401,     200,   200,   200
            /camunda/api/engine/engine/default/user,             401,     403,   200,   200
            /camunda/api/engine/engine/default/history/task,     401,     403,   200,   200
            /camunda/api/engine/engine/default/variable-instance, 401,    403,   200,   200
            /camunda/api/engine/engine/other/task,               401,     403,   404,   404
            /camunda/api/admin/auth/user/default,                401,     200,   200,   200
            /camunda/api/admin/setup/default/user/create,        401,     403,   403,   403
            /camunda/app/tasklist/default/,                      401,     200,   200,   200
            /camunda/app/welcome/default/,                       401,     200,   200,   200
            /camunda/app/cockpit/default/,                       401,     403,   200,   200
            /camunda/app/admin/default/,                         401,     403,   403,   200
            """)
    void letsEachInWhereSheBelongs(String path, int nobody, int officer, int owner, int admin) {
        assertThat(List.of(
                        Door.as(null, port).get(path).statusCode(),
                        Door.as(Door.ANI, port).get(path).statusCode(),
                        Door.as(Door.OWNER, port).get(path).statusCode(),
                        Door.as(Door.ADMIN, port).get(path).statusCode()))
                .as("nobody, officer, process owner, admin at %s", path)
                .containsExactly(nobody, officer, owner, admin);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # method, path,                              nobody, officer, owner, admin
            POST,   /demo/clock,                            401,     403,   403,   404
            POST,   /actuator/health,                       403,     405,   405,   405
            POST,   /api/v1/reports,                        400,     400,   400,   400
            POST,   /api/v1/desk/123/close,                 401,     404,   404,   404
            """)
    void letsEachActWhereSheBelongs(String method, String path, int nobody, int officer, int owner, int admin) {
        assertThat(List.of(
                        Door.as(null, port).json(method, path, "{}").statusCode(),
                        Door.as(Door.ANI, port).json(method, path, "{}").statusCode(),
                        Door.as(Door.OWNER, port).json(method, path, "{}").statusCode(),
                        Door.as(Door.ADMIN, port).json(method, path, "{}").statusCode()))
                .as("nobody, officer, process owner, admin with %s %s", method, path)
                .containsExactly(nobody, officer, owner, admin);
    }

    @Test
    void sendsOnlyABrowserToTheLoginPage() {
        var toPage = Door.as(null, port).asBrowser().get("/camunda/app/tasklist/default/");
        assertThat(toPage.statusCode()).isEqualTo(302);
        assertThat(toPage.headers().firstValue("Location").orElseThrow()).endsWith("/masuk");

        assertThat(Door.as(null, port).asBrowser().get("/engine-rest/task").statusCode())
                .isEqualTo(401);
        assertThat(Door.as(null, port).asBrowser().get("/api/v1/else").statusCode())
                .isEqualTo(401);
        assertThat(Door.as(null, port)
                        .asBrowser()
                        .with("X-Requested-With", "XMLHttpRequest")
                        .get("/berkas/1")
                        .statusCode())
                .isEqualTo(401);
        assertThat(new Door(port)
                        .asBrowser()
                        .with("Authorization", Door.basic(Door.CITRA, "salah"))
                        .get("/berkas/1")
                        .statusCode())
                .isEqualTo(401);

        var program = Door.as(null, port).get("/berkas/1");
        assertThat(program.statusCode()).isEqualTo(401);
        assertThat(program.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic ");
        assertThat(program.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(program.body()).contains("\"type\":\"urn:tuntas:unauthenticated\"");
    }

    @Test
    void opensNoPasswordDialogOfTheBrowser() {
        var script = Door.as(null, port).with("Sec-Fetch-Mode", "cors").get(Door.WEBAPP + "/task");

        assertThat(script.statusCode()).isEqualTo(401);
        assertThat(script.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void takesAnOfficerFromTheLoginPageToTasklistAndOutAgain() {
        var browser = new Door(port);
        var before = browser.logIn(Door.CITRA, "salah");
        assertThat(before.headers().firstValue("Location").orElseThrow()).endsWith("/masuk?gagal");
        assertThat(browser.get("/masuk?gagal").body()).contains("salah, atau akun sedang");

        var session = browser.cookie("JSESSIONID");
        var in = browser.logIn(Door.ANI, Door.ANI);
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(in.headers().firstValue("Location").orElseThrow()).endsWith("/camunda/app/tasklist/default/");
        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(session);
        assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"uji-ani\"");

        var page = browser.get("/keluar");
        assertThat(page.body()).contains("Keluar dari Tuntas?");
        var inside = browser.cookie("JSESSIONID");
        var out = browser.form("/keluar", "_csrf=" + Door.token(page));
        assertThat(out.headers().firstValue("Location").orElseThrow()).endsWith("/masuk?keluar");
        var revenant = new Door(port).with("Cookie", "JSESSIONID=" + inside);
        assertThat(revenant.get("/camunda/api/admin/auth/user/default").statusCode())
                .isEqualTo(401);
        assertThat(revenant.get(Door.WEBAPP + "/task").statusCode()).isEqualTo(401);
    }

    @Test
    void takesAnOfficerOutOfEveryBrowserAtOnce() {
        var phone = new Door(port);
        phone.logIn(Door.ANI, Door.ANI);
        var desk = new Door(port);
        desk.logIn(Door.ANI, Door.ANI);
        var colleague = new Door(port);
        colleague.logIn(Door.BUDI, Door.BUDI);

        var page = desk.asBrowser().get("/keluar");
        var out = desk.form("/keluar/semua", "_csrf=" + Door.token(page));

        assertThat(out.headers().firstValue("Location").orElseThrow()).endsWith("/masuk?keluar");
        for (var gone : List.of(desk, phone)) {
            assertThat(gone.get(Door.WEBAPP + "/task").statusCode()).isEqualTo(401);
        }
        assertThat(colleague.get(Door.WEBAPP + "/task").statusCode()).isEqualTo(200);
    }

    @Test
    void forgivesATypingErrorAndLetsGuessersWait() {
        assertThat(guess("salah")).isEqualTo(401);
        assertThat(guess(Door.DEWI)).isEqualTo(200);

        var dora = engine.getIdentityService().newUser("uji-dora");
        dora.setPassword("uji-dora");
        engine.getIdentityService().saveUser(dora);
        for (var tries = 0; tries < 10; tries++) {
            new Door(port)
                    .with("Authorization", Door.basic("uji-dora", "salah"))
                    .get("/engine-rest/task");
        }
        assertThat(Door.as("uji-dora", port).get("/engine-rest/task").statusCode())
                .isEqualTo(401);
    }

    private int guess(String password) {
        return new Door(port)
                .with("Authorization", Door.basic(Door.DEWI, password))
                .get("/engine-rest/task")
                .statusCode();
    }

    @Test
    void bringsAnOfficerBackToThePageSheAskedFor() {
        var browser = new Door(port).asBrowser();
        browser.get("/berkas/482109375516");

        assertThat(browser.logIn(Door.ANI, Door.ANI)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/berkas/482109375516");
    }

    @Test
    void asksForAFormTokenOnlyWhereACookieLogsIn() {
        var browser = new Door(port);
        browser.logIn(Door.ANI, Door.ANI);

        assertThat(browser.form("/keluar", "").statusCode()).isEqualTo(403);
        assertThat(browser.post("/engine-rest/task", "{}").statusCode()).isEqualTo(403);
        assertThat(browser.post(Door.WEBAPP + "/task", "{}").statusCode())
                .as("the webapps' own token")
                .isEqualTo(403);
        assertThat(new Door(port).form("/", "title=x").statusCode()).isEqualTo(403);
        assertThat(new Door(port).post("/api/v1/reports", "{}").statusCode()).isEqualTo(400);
        assertThat(Door.as(Door.ANI, port).post("/engine-rest/task", "{}").statusCode())
                .isEqualTo(200);
        assertThat(new Door(port)
                        .form("/masuk", "username=uji-ani&password=uji-ani")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/masuk?ulang"));
    }

    @Test
    void knowsNoSecondLogin() {
        var login = Door.as(Door.ANI, port)
                .form("/camunda/api/admin/auth/user/default/login/tasklist", "username=admin&password=x");

        assertThat(login.statusCode()).isEqualTo(403);
    }

    /** CVE-2026-77226: the engine's own guard lets everybody in while nobody is in camunda-admin. */
    @Test
    void keepsTheSetupClosedWhenThereIsNoOperator() {
        engine.getIdentityService().deleteMembership(Door.ADMIN, "camunda-admin");
        try {
            var body = "{\"profile\":{\"id\":\"tamu\",\"firstName\":\"T\",\"lastName\":\"M\"},"
                    + "\"credentials\":{\"password\":\"tamu-tamu-tamu\"}}";
            for (var path : List.of(
                    "/camunda/api/admin/setup/default/user/create",
                    "/camunda/api/admin/setup/default/user/create/",
                    "/camunda/api/admin/setup/default;x=1/user/create",
                    "/camunda/api/admin//setup/default/user/create",
                    "/camunda/api/admin/%73etup/default/user/create",
                    "/camunda/api/./admin/setup/default/user/create")) {
                var visitor = new Door(port).with("X-XSRF-TOKEN", "x");
                assertThat(visitor.post(path, body).statusCode()).as(path).isIn(400, 401, 403);
                assertThat(Door.atTasklist(Door.ANI, port).post(path, body).statusCode())
                        .as(path)
                        .isIn(400, 403);
            }
            assertThat(engine.getIdentityService()
                            .createUserQuery()
                            .userId("tamu")
                            .count())
                    .isZero();
        } finally {
            engine.getIdentityService().createMembership(Door.ADMIN, "camunda-admin");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/masuk", "/css/tuntas.css", "/error", "/laporan/1"})
    void protectsItsPagesByHeaders(String path) {
        var headers = Door.as(null, port).asBrowser().get(path).headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'self';")
                .endsWith("frame-ancestors 'none'");
    }

    @Test
    void letsOnlyTheHouseItselfFrameACaseFile() {
        var headers = Door.as(Door.ANI, port).get("/berkas/1").headers();

        assertThat(headers.firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).endsWith("frame-ancestors 'self'");
    }

    @Test
    void leavesTheWebappsTheirOwnHeaders() {
        var headers =
                Door.as(Door.ANI, port).get("/camunda/app/tasklist/default/").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("script-src");
        assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
    }

    @Test
    void answersErrorsInIndonesian() {
        var page = Door.as(Door.ANI, port).asBrowser().get("/anything/else");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("Tidak ditemukan").contains("tidak ada di alamat ini");

        var forbidden = Door.as(Door.ANI, port).asBrowser().get("/camunda/app/cockpit/default/");
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(forbidden.body()).contains("Tidak berwenang");

        var problem = Door.as(Door.ANI, port).get("/anything/else");
        assertThat(problem.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(problem.body()).contains("urn:tuntas:not-found");
    }

    /** Said twice, it is for each browser to choose. */
    @Test
    void saysOnceFromWhereTheSessionMayBeSent() {
        var cookies =
                Door.as(Door.ANI, port).get(Door.WEBAPP + "/task/count").headers().allValues("Set-Cookie").stream()
                        .filter(cookie -> cookie.startsWith("JSESSIONID="))
                        .toList();

        assertThat(cookies)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie.toLowerCase()).containsOnlyOnce("samesite=lax"));
    }
}
