package id.tuntas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.HouseTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CVE-2026-109432, both ways in, on both APIs. The expression leaves a trace when it is evaluated. */
@HouseTest(web = WebEnvironment.RANDOM_PORT)
class NoExpressionsTest {

    private static final String TRACE = "tuntas.uji.ekspresi";
    /** Two hops that need no bean: a string reaches every class. */
    private static final String EXPRESSION =
            "${''.getClass().forName('java.lang.System').getMethod('setProperty',''.getClass(),''.getClass())"
                    + ".invoke(null,'" + TRACE + "','ya')}";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    private Filter filter;

    @BeforeEach
    void storeAFilter() {
        Door.furnish(engine);
        System.clearProperty(TRACE);
        filter = engine.getFilterService().newTaskFilter("uji " + System.nanoTime());
        filter.setQuery(engine.getTaskService().createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        engine.getFilterService().saveFilter(filter);
    }

    private Door at(String api, String officer) {
        return api.equals("/engine-rest") ? Door.as(officer, port) : Door.atTasklist(officer, port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", Door.WEBAPP})
    void refusesExpressionsInAQueryAndInItsOrParts(String api) {
        for (var officer : new String[] {Door.ANI, Door.OWNER, Door.ADMIN}) {
            for (var path : new String[] {"/task", "/task/count"}) {
                for (var body : new String[] {
                    "{\"assigneeExpression\":\"%s\"}",
                    "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}",
                    "{\"orQueries\":[{\"name\":\"x\"},{\"dueAfterExpression\":\"%s\",\"name\":\"y\"}]}",
                    "{\"orQueries\":[{\"candidateGroupsExpression\":\"%s\",\"name\":\"y\"}]}"
                }) {
                    var answer = at(api, officer).post(api + path, body.formatted(EXPRESSION));
                    assertThat(System.getProperty(TRACE))
                            .as("%s by %s", body, officer)
                            .isNull();
                    assertThat(answer.statusCode())
                            .as("%s by %s: %s", body, officer, answer.body())
                            .isEqualTo(400);
                }
            }
        }
        assertThat(at(api, Door.ANI)
                        .get(api + "/task?assigneeExpression=%24%7BcurrentUser()%7D")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", Door.WEBAPP})
    void refusesExpressionsInWhatNarrowsAFilter(String api) {
        for (var path : new String[] {"/list", "/count", "/singleResult", "/list?firstResult=0&maxResults=15"}) {
            for (var body : new String[] {
                "{\"dueAfterExpression\":\"%s\"}", "{\"orQueries\":[{\"dueAfterExpression\":\"%s\",\"name\":\"y\"}]}"
            }) {
                var answer =
                        at(api, Door.ANI).post(api + "/filter/" + filter.getId() + path, body.formatted(EXPRESSION));
                assertThat(System.getProperty(TRACE)).as(path + body).isNull();
                assertThat(answer.statusCode()).as(path + body).isEqualTo(400);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest", Door.WEBAPP})
    void runsTheStoredFiltersOfTheHouse(String api) {
        var task = Door.task(engine);
        engine.getTaskService().claim(task, Door.ANI);
        var path = api + "/filter/" + filter.getId();

        assertThat(at(api, Door.ANI).get(path + "/list").body()).contains(task);
        assertThat(at(api, Door.BUDI).get(path + "/list").body()).doesNotContain(task);
        assertThat(at(api, Door.ANI)
                        .post(
                                path + "/list?firstResult=0&maxResults=15",
                                "{\"active\":true,\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]}")
                        .body())
                .contains(task);
        assertThat(at(api, Door.ANI)
                        .post(path + "/list", "{\"orQueries\":[{\"name\":\"x\",\"nameLike\":\"Kerja%\"}]}")
                        .body())
                .contains(task);
    }

    @Test
    void letsOnlyTheOperatorStoreFilters() {
        var body = "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"assigneeExpression\":\"${currentUser()}\"}}";
        var path = "/engine-rest/filter/" + filter.getId();

        for (var officer : new String[] {Door.ANI, Door.OWNER}) {
            assertThat(Door.as(officer, port)
                            .post("/engine-rest/filter/create", body)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(Door.as(officer, port).json("PUT", path, body).statusCode())
                    .isEqualTo(403);
            assertThat(Door.as(officer, port).json("DELETE", path, null).statusCode())
                    .isEqualTo(403);
        }
        assertThat(Door.as(Door.ADMIN, port).json("PUT", path, body).statusCode())
                .isEqualTo(204);
        assertThat(Door.as(Door.ADMIN, port).json("DELETE", path, null).statusCode())
                .isEqualTo(204);
    }
}
