package id.tuntas.monitoring;

import static id.tuntas.intake.LegacyFile.later;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tuntas.HouseTest;
import id.tuntas.directory.Groups;
import id.tuntas.directory.Groups.Office;
import id.tuntas.directory.Officers;
import id.tuntas.directory.Officers.Wish;
import id.tuntas.intake.LegacyFile;
import id.tuntas.procedure.Officer;
import id.tuntas.report.Act;
import id.tuntas.report.Change;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionOperations;

/** The five indicators of an agency (MI-15): what the house knows, and what only people can judge. */
@HouseTest(properties = MonitoringDoor.HOUSE)
@Import(MonitoringDoor.class)
class EvaluationTest {

    private static final String INSPECTOR = Groups.inspectorate("KEMENPANRB");
    private static final String YEAR = "from=1996-01-01&to=1996-12-31";

    @Autowired
    private MonitoringDoor door;

    @Autowired
    private MockMvc browser;

    @Autowired
    private Officers officers;

    @Autowired
    private Reports reports;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private ObjectMapper json;

    @Test
    void drawsTheSameReportsBySeedAndKeepsTheirScores() throws Exception {
        var file = new LegacyFile(3_200_001);
        for (var day = 1; day <= 9; day++) {
            var received = "1996-03-0" + day + "T09:00:00+07:00";
            file.row(received, "COMPLETED")
                    .at("KEMENPANRB", "SDMA")
                    .verified(later(received, 1), "Budi")
                    .assigned(later(received, 1.5))
                    .responded(later(received, 3), "SUBSTANTIVE_RESPONSE")
                    .closed(later(received, 20));
        }
        file.row("1996-04-01T09:00:00+07:00", "NOT_VERIFIED").at("KEMENPANRB", null);
        door.load(file);

        var first = draw(4, 7L);
        assertThat(first.path("drawnFrom").asInt()).isEqualTo(9);
        assertThat(numbers(first)).hasSize(4);
        assertThat(numbers(draw(4, 7L))).isEqualTo(numbers(first));
        assertThat(numbers(draw(9, null))).hasSize(9);

        var scored = numbers(first).iterator();
        score(first, scored.next(), 5, 204);
        score(first, scored.next(), 2, 204);
        score(first, "3200010", 5, 404);
        score(first, scored.next(), 6, 400);

        var quality =
                door.ask(Officer.PANRB, "evaluation?agency=KEMENPANRB&" + YEAR).path("quality");
        assertThat(quality.path("answered").asInt()).isEqualTo(9);
        assertThat(quality.path("substantiveRate").asText()).isEqualTo("90.0");
        assertThat(quality.path("sampled").asInt()).isEqualTo(17);
        assertThat(quality.path("scored").asInt()).isEqualTo(2);
        assertThat(quality.path("averageScore").asText()).isEqualTo("3.50");
    }

    /** Whoever doubts a sample draws it again, with a later release too: so what a seed draws is written down here. */
    @Test
    void drawsAgainWhatTheSeedOfASampleDrew() throws Exception {
        var file = new LegacyFile(3_460_001);
        for (var hour = 10; hour < 22; hour++) {
            var received = "1993-03-01T" + hour + ":00:00+07:00";
            file.row(received, "COMPLETED")
                    .at("KEMENPANRB", "SDMA")
                    .verified(later(received, 1), "Budi")
                    .assigned(later(received, 1.5))
                    .responded(later(received, 3), "SUBSTANTIVE_RESPONSE")
                    .closed(later(received, 20));
        }
        door.load(file);

        var first = draw("1993", 4, null);
        score(first, numbers(first).iterator().next(), 3, 204);
        var again = draw("1993", 4, first.path("seed").asLong());
        assertThat(numbers(again)).isEqualTo(numbers(first));
        assertThat(again.path("drawnFrom")).isEqualTo(first.path("drawnFrom"));
        assertThat(numbers(draw("1993", 4, 7L))).containsExactly("3460004", "3460006", "3460008", "3460009");

        var samples = door.ask(Officer.PANRB, "evaluation?agency=KEMENPANRB&from=1993-01-01&to=1993-12-31")
                .path("samples");
        assertThat(samples).hasSize(3);
        assertThat(samples.get(1).path("id")).isEqualTo(again.path("id"));
        assertThat(numbers(samples.get(1))).isEqualTo(numbers(first));
        assertThat(samples.get(1).findValuesAsText("score")).containsOnly("null");
        assertThat(samples.get(2).findValuesAsText("score")).containsExactly("3", "null", "null", "null");
    }

    @Test
    void tellsAnExcludedOfficerNothingOfAReportInTheSampleOfSomebodyElse() throws Exception {
        var file = new LegacyFile(3_450_001);
        for (var day : List.of("1995-03-01T09:00:00+07:00", "1995-03-02T09:00:00+07:00")) {
            file.row(day, "COMPLETED")
                    .at("KEMENPANRB", "SDMA")
                    .verified(later(day, 1), "Budi")
                    .assigned(later(day, 1.5))
                    .responded(later(day, 3), "SUBSTANTIVE_RESPONSE")
                    .closed(later(day, 20));
        }
        door.load(file);
        var sample = draw("1995", 2, 7L);
        assertThat(numbers(sample)).containsExactly("3450001", "3450002");
        score(sample, "3450002", 2, 204);
        transaction.executeWithoutResult(all -> {
            var about = reports.get(new TrackingId("3450002"));
            var excluded = new Change(
                    Act.OFFICER_EXCLUDED,
                    about.status(),
                    null,
                    about.agency(),
                    about.unit(),
                    "inspektorat",
                    "Terlapor.");
            reports.exclude(about, "terlapor", excluded);
        });

        var accused = user("terlapor").authorities(AuthorityUtils.createAuthorityList(INSPECTOR));
        var question = "agency=KEMENPANRB&from=1995-01-01&to=1995-12-31";
        for (var door : List.of("/api/v1/monitoring/evaluation?", "/monitoring/evaluasi?")) {
            var told = browser.perform(get(door + question).with(accused))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(UTF_8);
            assertThat(told).contains("3450001").doesNotContain("3450002", "Jelas dan lengkap");
        }
        for (var drawn : List.of("3450001", "3450002")) {
            var answer = browser.perform(put("/api/v1/monitoring/evaluation/samples/"
                                    + sample.path("id").asLong() + "/reports/" + drawn)
                            .contentType(APPLICATION_JSON)
                            .content("{\"score\": 5}")
                            .with(accused)
                            .with(csrf()))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(drawn.equals("3450001") ? 204 : 404);
        }
        var wish = "{\"agency\": \"KEMENPANRB\", \"from\": \"1995-01-01\", \"to\": \"1995-12-31\", \"size\": 2}";
        var own = browser.perform(post("/api/v1/monitoring/evaluation/samples")
                        .contentType(APPLICATION_JSON)
                        .content(wish)
                        .with(accused)
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(numbers(json.readTree(own.getContentAsString()))).containsExactly("3450001");
    }

    @Test
    void tellsTheAgeOfDecreesAndTheLastLogin() throws Exception {
        var today = LocalDate.now(java.time.ZoneId.of("Asia/Jakarta"));
        var appointed = officers.appoint(
                "nasional",
                new Wish(
                        "evaluasi.uji",
                        "Eka Uji",
                        "eka@contoh.id",
                        Office.LIAISON,
                        "KEMENDAGRI",
                        "OTDA",
                        Set.of(),
                        "SK 15/1996",
                        today.minusDays(40),
                        null));
        assertThat(account().path("lastLogin").isNull()).isTrue();

        browser.perform(get("/api/v1/monitoring/recap").with(httpBasic("evaluasi.uji", appointed.password())));
        assertThat(account().path("lastLogin").asText()).isNotEmpty();
        assertThat(account().path("daysSince").asInt(-1)).isZero();
        var decree = find(evaluation("KEMENDAGRI").path("decrees"), "evaluasi.uji");
        assertThat(decree.path("decree").asText()).isEqualTo("SK 15/1996");
        assertThat(decree.path("ageDays").asInt()).isEqualTo(40);
    }

    private JsonNode account() throws Exception {
        return find(evaluation("KEMENDAGRI").path("accounts"), "evaluasi.uji");
    }

    private static JsonNode find(JsonNode rows, String officer) {
        for (var row : rows) {
            if (row.path("officer").asText().equals(officer)) {
                return row;
            }
        }
        throw new AssertionError(officer + " is not in " + rows);
    }

    private JsonNode evaluation(String agency) throws Exception {
        return door.ask(Officer.NATIONAL, "evaluation?agency=" + agency + "&" + YEAR);
    }

    @Test
    void keepsThePlansOfTheAgency() throws Exception {
        var plan = "{\"agency\": \"KEMENPANRB\", \"title\": \"Rencana aksi 1997\", \"adoptedOn\": \"1996-12-01\"}";
        var path = "/api/v1/monitoring/evaluation/action-plans";
        assertThat(send(post(path), plan, INSPECTOR).getStatus()).isEqualTo(403);
        assertThat(send(post(path), plan, Groups.agencyAdmin("KEMENDAGRI")).getStatus())
                .isEqualTo(403);
        assertThat(send(post(path), plan, Groups.agencyAdmin("KEMENPANRB")).getStatus())
                .isEqualTo(204);
        assertThat(evaluation("KEMENPANRB").path("actionPlans").findValuesAsText("title"))
                .containsOnlyOnce("Rencana aksi 1997");
    }

    @Test
    void isOfOneAgencyAndNotOfAUnit() throws Exception {
        assertThat(door.status(Officer.NATIONAL, "evaluation?" + YEAR)).isEqualTo(400);
        assertThat(door.status(Officer.SDMA, "evaluation?agency=KEMENPANRB&" + YEAR))
                .isEqualTo(403);
        assertThat(door.status(Officer.PANRB, "evaluation?agency=KEMENDAGRI&" + YEAR))
                .isEqualTo(403);
    }

    private JsonNode draw(int size, Long seed) throws Exception {
        return draw("1996", size, seed);
    }

    private JsonNode draw(String year, int size, Long seed) throws Exception {
        var wish = "{\"agency\": \"KEMENPANRB\", \"from\": \"" + year + "-01-01\", \"to\": \"" + year
                + "-12-31\", \"size\": " + size + ", \"seed\": " + seed + "}";
        var path = "/api/v1/monitoring/evaluation/samples";
        assertThat(send(post(path), wish, Groups.agencyAdmin("KEMENPANRB")).getStatus())
                .isEqualTo(403);
        var answer = send(post(path), wish, INSPECTOR);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return json.readTree(answer.getContentAsString());
    }

    private static Set<String> numbers(JsonNode sample) {
        return new TreeSet<>(sample.path("reports").findValuesAsText("trackingId"));
    }

    private void score(JsonNode sample, String trackingId, int score, int status) throws Exception {
        var path = "/api/v1/monitoring/evaluation/samples/" + sample.path("id").asLong() + "/reports/" + trackingId;
        var answer = send(put(path), "{\"score\": " + score + ", \"note\": \"Jelas dan lengkap\"}", INSPECTOR);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String body, String group)
            throws Exception {
        return browser.perform(request.contentType(APPLICATION_JSON)
                        .content(body)
                        .with(user("penilai").authorities(AuthorityUtils.createAuthorityList(group)))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }
}
