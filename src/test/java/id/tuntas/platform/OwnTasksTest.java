package id.tuntas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.HouseTest;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest(web = WebEnvironment.RANDOM_PORT)
class OwnTasksTest {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    private String task;

    @BeforeEach
    void openATask() {
        Door.furnish(engine);
        task = Door.task(engine);
    }

    private Door at(String api, String officer) {
        return api.equals("/engine-rest") ? Door.as(officer, port) : Door.atTasklist(officer, port);
    }

    private String assignee() {
        return engine.getTaskService()
                .createTaskQuery()
                .taskId(task)
                .singleResult()
                .getAssignee();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", Door.WEBAPP})
    void letsAnOfficerTakeATaskAndGiveItBack(String api) {
        var path = api + "/task/" + task;

        assertThat(at(api, Door.ANI)
                        .post(path + "/claim", "{\"userId\":\"uji-ani\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(assignee()).isEqualTo(Door.ANI);
        assertThat(at(api, Door.ANI).post(path + "/unclaim", "{}").statusCode()).isEqualTo(204);
        assertThat(assignee()).isNull();

        at(api, Door.ANI).post(path + "/claim", "{\"userId\":\"uji-ani\"}");
        assertThat(at(api, Door.ANI).post(path + "/claim", "{\"userId\":null}").statusCode())
                .isEqualTo(204);
        assertThat(assignee()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", Door.WEBAPP})
    void refusesToTakeATaskForSomebodyElse(String api) {
        var answer = at(api, Door.ANI).post(api + "/task/" + task + "/claim", "{\"userId\":\"uji-budi\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("diri sendiri");
        assertThat(assignee()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", Door.WEBAPP})
    void refusesToGiveBackTheTaskOfSomebodyElse(String api) {
        engine.getTaskService().claim(task, Door.BUDI);

        assertThat(at(api, Door.ANI)
                        .post(api + "/task/" + task + "/unclaim", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(at(api, Door.ANI)
                        .post(api + "/task/" + task + "/claim", "{\"userId\":null}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(assignee()).isEqualTo(Door.BUDI);
    }

    @Test
    void refusesAnOfficerOfAnotherDesk() {
        assertThat(Door.as(Door.CITRA, port)
                        .post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"uji-citra\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Door.as(Door.CITRA, port)
                        .post("/engine-rest/task/" + task + "/unclaim", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(assignee()).isNull();
    }

    @Test
    void letsTheOperatorHandTasksAround() {
        var path = "/engine-rest/task/" + task;
        var admin = Door.as(Door.ADMIN, port);

        assertThat(admin.post(path + "/claim", "{\"userId\":\"uji-budi\"}").statusCode())
                .isEqualTo(204);
        assertThat(assignee()).isEqualTo(Door.BUDI);
        assertThat(admin.post(path + "/assignee", "{\"userId\":\"uji-ani\"}").statusCode())
                .isEqualTo(204);
        assertThat(assignee()).isEqualTo(Door.ANI);
        assertThat(admin.post(path + "/unclaim", "{}").statusCode()).isEqualTo(204);
        assertThat(assignee()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", Door.WEBAPP})
    void tellsWhoComesSecondThatSheWasSecond(String api) {
        engine.getTaskService().claim(task, Door.BUDI);

        var answer = at(api, Door.ANI).post(api + "/task/" + task + "/claim", "{\"userId\":\"uji-ani\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("sudah diambil orang lain");
        assertThat(assignee()).isEqualTo(Door.BUDI);
    }

    @RepeatedTest(5)
    void letsExactlyOneWinARace() {
        var path = "/engine-rest/task/" + task + "/claim";

        var answers = Stream.of(Door.ANI, Door.BUDI, Door.ANI, Door.BUDI)
                .map(officer -> CompletableFuture.supplyAsync(() -> Door.as(officer, port)
                        .post(path, "{\"userId\":\"" + officer + "\"}")
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).isSubsetOf(204, 409).contains(204).contains(409);
        assertThat(assignee()).isNotNull();
    }

    @Test
    void tellsThatATaskIsGone() {
        engine.getRuntimeService()
                .deleteProcessInstance(
                        engine.getTaskService()
                                .createTaskQuery()
                                .taskId(task)
                                .singleResult()
                                .getProcessInstanceId(),
                        "uji");

        var answer = Door.as(Door.ANI, port).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"uji-ani\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("sudah tidak terbuka");
    }
}
