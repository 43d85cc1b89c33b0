package id.tuntas.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.tuntas.HouseTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** FX-20: who knocks too often is told when to come back, and nobody else notices. Each test has an address of its own. */
@HouseTest(
        properties = {
            "tuntas.rate-limits.per-address=10",
            "tuntas.rate-limits.per-access-code=3",
            "tuntas.rate-limits.wrong-passwords=4"
        })
class RateLimitsTest {

    @Autowired
    MockMvc door;

    @Test
    void tellsAProgramWhenToComeBack() throws Exception {
        var answers = knock("203.0.113.1", 11, get("/api/v1/topics"));

        assertThat(answers.subList(0, 10)).allMatch(answer -> answer.getStatus() == 200);
        var refused = answers.get(10);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 60);
        assertThat(refused.getContentAsString()).contains("urn:tuntas:too-many-requests", "Tunggu");
        assertThat(statuses(knock("203.0.113.2", 1, get("/api/v1/topics"))))
                .as("somebody else")
                .containsExactly(200);
    }

    @Test
    void tellsAPersonToo() throws Exception {
        var refused =
                knock("203.0.113.3", 11, get("/").header("Accept", "text/html")).get(10);

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isNotNull();
    }

    @Test
    void countsTheAddressOfTheConnectionAndNotOfAHeader() throws Exception {
        for (var i = 0; i < 10; i++) {
            knock("203.0.113.4", 1, get("/api/v1/topics").header("X-Forwarded-For", "198.51.100." + i));
        }
        assertThat(statuses(knock("203.0.113.4", 1, get("/api/v1/topics").header("Forwarded", "for=198.51.100.77"))))
                .containsExactly(429);
    }

    @Test
    void countsAHouseholdAndNotEachOfItsManyAddresses() throws Exception {
        for (var i = 0; i < 10; i++) {
            knock("2001:db8:1:2::" + i, 1, get("/api/v1/topics"));
        }
        assertThat(statuses(knock("2001:db8:1:2::ffff", 1, get("/api/v1/topics"))))
                .containsExactly(429);
        assertThat(statuses(knock("2001:db8:1:3::1", 1, get("/api/v1/topics")))).containsExactly(200);
    }

    @Test
    void letsOneAccessCodeBeTriedOnlySoOften() throws Exception {
        var request = get("/api/v1/reports/482109375516").header("X-Access-Code", "SALAH-KODE");
        assertThat(statuses(knock("203.0.113.5", 3, request))).doesNotContain(429);
        assertThat(statuses(knock("203.0.113.6", 1, request)))
                .as("the same code from elsewhere")
                .containsExactly(429);
    }

    @Test
    void letsOneAccessCodeBeTriedOnlySoOftenOnThePageToo() throws Exception {
        var request = post("/laporan/482109375516/masuk")
                .param("kode", "SALAH-KODE")
                .with(csrf())
                .header("Accept", "text/html");
        assertThat(statuses(knock("203.0.113.9", 3, request))).doesNotContain(429);
        var refused = knock("203.0.113.10", 1, request).get(0);
        assertThat(refused.getStatus()).as("the same code from elsewhere").isEqualTo(429);
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 60);
    }

    @Test
    void slowsWhoGuessesPasswordsWhicheverAccountTheyTry() throws Exception {
        for (var i = 0; i < 4; i++) {
            var wrong = get("/engine-rest/task").header("Authorization", Door.basic("tebakan-" + i, "salah"));
            assertThat(statuses(knock("203.0.113.7", 1, wrong))).containsExactly(401);
        }
        var next = get("/berkas/1").header("Authorization", Door.basic("admin", "Uji-Tuntas-2026!"));
        assertThat(statuses(knock("203.0.113.7", 1, next))).containsExactly(429);
        assertThat(statuses(knock("203.0.113.8", 1, next))).doesNotContain(401, 429);
        assertThat(statuses(knock("203.0.113.7", 1, get("/api/v1/topics"))))
                .as("who brings no password")
                .containsExactly(200);
    }

    private List<MockHttpServletResponse> knock(String address, int times, MockHttpServletRequestBuilder request)
            throws Exception {
        request.with(knocking -> {
            knocking.setRemoteAddr(address);
            return knocking;
        });
        return IntStream.range(0, times)
                .mapToObj(i -> {
                    try {
                        return door.perform(request).andReturn().getResponse();
                    } catch (Exception failed) {
                        throw new IllegalStateException(failed);
                    }
                })
                .toList();
    }

    private static List<Integer> statuses(List<MockHttpServletResponse> answers) {
        return answers.stream().map(MockHttpServletResponse::getStatus).toList();
    }
}
