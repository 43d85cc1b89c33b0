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

/** What an officer may ask of the engine, in both places where its API stands; the rest is 403, however it is spelt. */
@HouseTest(web = WebEnvironment.RANDOM_PORT)
class EngineAllowListTest {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @BeforeEach
    void furnish() {
        Door.furnish(engine);
    }

    private List<Integer> ask(String method, String path, String body) {
        var task = Door.task(engine);
        var place = path.replace("{task}", task);
        return List.of(
                Door.as(Door.ANI, port)
                        .json(method, "/engine-rest" + place, body)
                        .statusCode(),
                Door.atTasklist(Door.ANI, port)
                        .json(method, Door.WEBAPP + place, body)
                        .statusCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /task/{task}                                  |    | 200
            GET  | /task/{task}/form                             |    | 200
            GET  | /task/{task}/deployed-form                    |    | 200
            GET  | /task/{task}/form-variables                   |    | 200
            POST | /task                                         | {} | 200
            POST | /task/count                                   | {} | 200
            GET  | /task?assignee=uji-ani&maxResults=15          |    | 200
            GET  | /filter?resourceType=Task&itemCount=true      |    | 200
            GET  | /filter/count                                 |    | 200
            GET  | /process-definition?startableInTasklist=true  |    | 200
            GET  | /process-definition/count?latest=true         |    | 200
            GET  | /user/uji-ani/profile                         |    | 200
            """)
    void allowsWhatTheInboxAndAFormNeed(String method, String path, String body, int status) {
        assertThat(ask(method, path, body)).containsOnly(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | /task/{task}/complete                            | {}
            POST   | /task/{task}/resolve                             | {}
            POST   | /task/{task}/delegate                            | {"userId":"uji-budi"}
            POST   | /task/{task}/assignee                            | {"userId":"uji-ani"}
            POST   | /task/{task}/bpmnError                           | {"errorCode":"x"}
            POST   | /task/{task}/bpmnEscalation                      | {"escalationCode":"x"}
            POST   | /task/{task}/comment/create                      | {"message":"x"}
            GET    | /task/{task}/comment                             |
            POST   | /task/{task}/attachment/create                   | {}
            GET    | /task/{task}/variables                           |
            PUT    | /task/{task}/variables/agency                    | {"value":"X"}
            POST   | /task/{task}/localVariables                      | {}
            GET    | /task/{task}/identity-links                      |
            POST   | /task/{task}/identity-links                      | {"userId":"uji-ani","type":"candidate"}
            GET    | /task/{task}/rendered-form                       |
            PUT    | /task/{task}                                     | {"name":"x"}
            DELETE | /task/{task}                                     |
            HEAD   | /task/{task}                                     |
            GET    | /task/report/candidate-group-count               |
            POST   | /task/create                                     | {"name":"x"}
            POST   | /filter/create                                   | {"resourceType":"Task","name":"x","query":{}}
            POST   | /process-definition/key/door-test/start          | {}
            GET    | /process-definition/key/door-test/xml            |
            GET    | /process-definition/statistics                   |
            POST   | /process-instance                                | {}
            GET    | /process-instance                                |
            POST   | /message                                         | {"messageName":"report.replied"}
            POST   | /signal                                          | {"name":"x"}
            POST   | /external-task/fetchAndLock                      | {"workerId":"x","maxTasks":1}
            GET    | /job                                             |
            GET    | /variable-instance                               |
            GET    | /history/detail                                  |
            GET    | /history/user-operation                          |
            GET    | /user                                            |
            POST   | /user/create                                     | {}
            PUT    | /user/uji-ani/profile                            | {}
            GET    | /group                                           |
            GET    | /authorization                                   |
            GET    | /identity/groups?userId=uji-ani                  |
            GET    | /metrics                                         |
            """)
    void refusesEverythingElse(String method, String path, String body) {
        assertThat(ask(method, path, body)).containsOnly(403);
    }

    @Test
    void holdsForSessionsAsForBasic() {
        var browser = new Door(port);
        browser.logIn(Door.ANI, Door.ANI);

        assertThat(browser.get("/engine-rest/task").statusCode()).isEqualTo(200);
        assertThat(browser.get("/engine-rest/history/task").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%2e%2e/engine-rest/user",
                "/engine-rest/task/../user",
                "/engine-rest/task/%2e%2e/user",
                "/engine-rest//user",
                "//engine-rest/user",
                "/engine-rest/./user",
                "/engine-rest/user/",
                "/engine-rest/user;jsessionid=1",
                "/engine-rest;x=1/user",
                "/engine-rest/task;x/../user",
                "/engine-rest/task%2f..%2fuser",
                "/engine-rest/%75ser",
                "/engine-rest/task/count/",
                "/engine-rest/task/x%2Fcomplete",
                "/engine-rest/task\\..\\user",
                "/camunda/../engine-rest/user",
                "/ENGINE-REST/user",
                "/engine-rest/USER",
                "/camunda/api/engine//engine/default/user",
                "/camunda/api/engine/engine/default/user/",
                "/camunda/api/engine/engine/default;x/user",
                "/camunda/api//engine/engine/default/user",
                "/camunda/api/engine/engine/default/%75ser"
            })
    void isNotFooledByThePath(String path) {
        assertThat(raw(path)).isIn(400, 403, 404);
        assertThat(raw(path.replace("user", "history/detail"))).isIn(400, 403, 404);
    }

    /** HttpClient would refuse to send some of these. */
    private int raw(String path) {
        try (var socket = new java.net.Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                                    + Door.basic(Door.ANI, Door.ANI) + "\r\n\r\n")
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ")[1]);
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method"})
    void isNotFooledByAMethodInAHeader(String header) {
        var task = Door.task(engine);
        var path = "/engine-rest/task/" + task;

        Door.as(Door.ANI, port).with(header, "DELETE").get(path);
        Door.as(Door.ANI, port).with(header, "PUT").post("/engine-rest/task", "{\"name\":\"x\"}");
        assertThat(Door.as(Door.ANI, port)
                        .with(header, "GET")
                        .json("DELETE", path, null)
                        .statusCode())
                .isEqualTo(403);

        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task)
                        .singleResult()
                        .getName())
                .isEqualTo("Kerjakan di meja");
    }

    @Test
    void showsAnOfficerOnlyWhatHerDeskHolds() {
        var task = Door.task(engine);

        assertThat(Door.as(Door.BUDI, port).get("/engine-rest/task").body()).contains(task);
        assertThat(Door.as(Door.CITRA, port).get("/engine-rest/task").body()).isEqualTo("[]");
        assertThat(Door.as(Door.CITRA, port).get("/engine-rest/task/" + task).statusCode())
                .isEqualTo(404);
        assertThat(Door.as(Door.CITRA, port)
                        .get("/engine-rest/task/" + task + "/form")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Door.as(Door.ADMIN, port).get("/engine-rest/task").body()).contains(task);
    }
}
