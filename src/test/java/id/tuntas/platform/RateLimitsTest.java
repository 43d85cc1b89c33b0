package id.tuntas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.HouseTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** FX-20: who knocks too often is told when to come back, and nobody else notices. */
@HouseTest(
        web = WebEnvironment.RANDOM_PORT,
        properties = {
            "tuntas.rate-limits.per-address=10",
            "tuntas.rate-limits.per-access-code=3",
            "tuntas.rate-limits.wrong-passwords=4"
        })
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class RateLimitsTest {

    @LocalServerPort
    int port;

    @Test
    void tellsAProgramWhenToComeBack() {
        var answers = IntStream.range(0, 11)
                .mapToObj(i -> Door.as(null, port).get("/api/v1/topics"))
                .toList();

        assertThat(answers.subList(0, 10)).allMatch(answer -> answer.statusCode() == 200);
        var refused = answers.get(10);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        assertThat(refused.body()).contains("urn:tuntas:too-many-requests", "Tunggu");
    }

    @Test
    void tellsAPersonOnAPage() {
        for (var i = 0; i < 10; i++) {
            Door.as(null, port).asBrowser().get("/");
        }
        var refused = new Door(port).asBrowser().get("/");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("<html").contains("Tunggu");
    }

    @Test
    void countsTheAddressOfTheConnectionAndNotOfAHeader() {
        var last = IntStream.range(0, 11)
                .map(i -> new Door(port)
                        .with("X-Forwarded-For", "203.0.113." + i)
                        .with("Forwarded", "for=198.51.100." + i)
                        .get("/api/v1/topics")
                        .statusCode())
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(last).isEqualTo(429);
    }

    @Test
    void letsOneAccessCodeBeTriedOnlySoOften() {
        var last = IntStream.range(0, 4)
                .map(i -> new Door(port)
                        .with("X-Access-Code", "SALAH-KODE")
                        .get("/api/v1/reports/482109375516")
                        .statusCode())
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(last).isEqualTo(429);
    }

    @Test
    void slowsWhoGuessesPasswordsWhicheverAccountTheyTry() {
        for (var i = 0; i < 4; i++) {
            var wrong = new Door(port).with("Authorization", Door.basic("tebakan-" + i, "salah"));
            assertThat(wrong.get("/engine-rest/task").statusCode()).isEqualTo(401);
        }
        var next = new Door(port).with("Authorization", Door.basic("admin", "Uji-Tuntas-2026!"));
        assertThat(next.get("/engine-rest/task").statusCode()).isEqualTo(429);
        assertThat(Door.as(null, port).get("/api/v1/topics").statusCode())
                .as("who brings no password")
                .isEqualTo(200);
    }
}
