package id.tuntas.monitoring;

import static id.tuntas.intake.LegacyFile.later;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tuntas.HouseTest;
import id.tuntas.intake.LegacyFile;
import id.tuntas.report.Status;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What anybody may fetch: counts per agency and month, and nothing from which a small number follows (ADR 0044). */
@HouseTest(properties = MonitoringDoor.HOUSE)
@Import(MonitoringDoor.class)
class OpenDataTest {

    /** Before a report is forwarded it lies at no agency. */
    private static final String AT_ADMIN_NASIONAL = "";

    private static final List<String> HOLDERS = List.of("KEMENPANRB", "KEMENDAGRI", AT_ADMIN_NASIONAL);
    private static final List<Status> ENDS_WITHOUT_AGENCY =
            List.of(Status.NOT_VERIFIED, Status.DEFERRED, Status.ARCHIVED);
    private static final List<String> STATES = Stream.concat(
                    Stream.of(Status.values()).map(status -> Measure.valueOf(status.name())),
                    Stream.of(Measure.TOTAL_RECEIVED))
            .map(Measure::field)
            .toList();

    @Autowired
    private MonitoringDoor door;

    @Autowired
    private MockMvc browser;

    @Autowired
    private ObjectMapper json;

    private static int next = 5_800_001;

    @Test
    void countsByAgencyAndMonthOfReceipt() throws Exception {
        var file = new LegacyFile(next);
        file(file, "1999-03-31T23:59:59+07:00", "KEMENPANRB", "NOT_VERIFIED", 7);
        file(file, "1999-04-01T00:00:00+07:00", "KEMENPANRB", "NOT_VERIFIED", 6);
        file(file, "1999-03-10T09:00:00+07:00", "KEMENDAGRI", "ARCHIVED", 5);
        load(file);

        var months = months("from=1999-03&to=1999-04").path("months");

        assertThat(months).hasSize(2);
        assertThat(months.get(0).path("month").asText()).isEqualTo("1999-03");
        assertThat(months.get(0).path("asOf").asText()).isEqualTo("1999-04-30T17:00:00Z");
        var march = row(months.get(0), "KEMENPANRB");
        assertThat(march.path("notVerified").asInt()).isEqualTo(7);
        assertThat(march.path("completed").asInt()).isZero();
        assertThat(march.path("total").asInt()).isEqualTo(7);
        var dagri = row(months.get(0), "KEMENDAGRI");
        assertThat(dagri.path("archived").asInt()).isEqualTo(5);
        assertThat(dagri.path("total").asInt()).isZero();
        assertThat(country(months.get(0)).path("totalReceived").asInt()).isEqualTo(12);
        assertThat(row(months.get(1), "KEMENPANRB").path("notVerified").asInt()).isEqualTo(6);
    }

    /** A report of March that is completed in May was still open at the end of April. */
    @Test
    void tellsTheStateAtTheEndOfTheNextMonth() throws Exception {
        var file = new LegacyFile(next);
        for (var closed : List.of("1998-04-20T09:00:00+07:00", "1998-05-02T09:00:00+07:00")) {
            for (var n = 0; n < 6; n++) {
                file.row("1998-03-03T09:00:00+07:00", "COMPLETED")
                        .at("KEMENPANRB", "SDMA")
                        .assigned("1998-03-04T09:00:00+07:00")
                        .responded("1998-03-05T09:00:00+07:00", "SUBSTANTIVE_RESPONSE")
                        .closed(closed);
            }
        }
        load(file);
        var row = row(
                months("from=1998-03&to=1998-03&agency=KEMENPANRB")
                        .path("months")
                        .get(0),
                "KEMENPANRB");
        assertThat(row.path("completed").asInt()).isEqualTo(6);
        assertThat(row.path("inProgress").asInt()).isEqualTo(6);
        assertThat(row.path("followedUp").asInt()).isEqualTo(12);
    }

    /** Random months of small and large agencies, fetched whole and in parts; then the attacker adds and subtracts. */
    @Test
    void tellsNoSmallNumberToWhoeverAddsAndSubtracts() throws Exception {
        var random = new Random(44);
        var file = new LegacyFile(next);
        var truth = new ArrayList<long[][]>();
        for (var month = 1; month <= 9; month++) {
            var counts = new long[HOLDERS.size()][Status.values().length];
            for (var holder = 0; holder < HOLDERS.size(); holder++) {
                for (var status : Status.values()) {
                    var agency = HOLDERS.get(holder);
                    if (agency.equals(AT_ADMIN_NASIONAL) && !ENDS_WITHOUT_AGENCY.contains(status)) {
                        continue;
                    }
                    var many = random.nextInt(4) == 0 ? 0 : random.nextInt(holder == 0 ? 15 : 6);
                    counts[holder][status.ordinal()] = many;
                    file(file, "1994-0" + month + "-15T09:00:00+07:00", agency, status.name(), many);
                }
            }
            truth.add(counts);
        }
        load(file);
        var whole = months("from=1994-01&to=1994-09").path("months");
        for (var month = 0; month < truth.size(); month++) {
            var told = new ArrayList<Long[]>();
            for (var agency : HOLDERS) {
                told.add(numbers(row(whole.get(month), agency)));
                if (agency.equals(AT_ADMIN_NASIONAL)) {
                    continue;
                }
                var part = months("from=1994-0%d&to=1994-0%d&agency=%s".formatted(month + 1, month + 1, agency))
                        .path("months")
                        .get(0);
                assertThat(part.path("rows")).hasSize(1);
                assertThat(row(part, agency)).isEqualTo(row(whole.get(month), agency));
            }
            told.add(numbers(country(whole.get(month))));
            var attacker = new Attacker(told.toArray(Long[][]::new));
            assertThat(attacker.published()).allMatch(count -> count == 0 || count >= 5);
            assertThat(attacker.solved(truth.get(month)))
                    .as("month %d", month + 1)
                    .isEmpty();
        }
    }

    @Test
    void isWrittenAsCsvToo() throws Exception {
        var file = new LegacyFile(next);
        file(file, "1995-02-10T09:00:00+07:00", "KEMENDAGRI", "DEFERRED", 8);
        file(file, "1995-02-10T09:00:00+07:00", "KEMENPANRB", "DEFERRED", 2);
        file(file, "1995-02-10T09:00:00+07:00", AT_ADMIN_NASIONAL, "DEFERRED", 30);
        load(file);
        var answer = answer("months.csv?from=1995-02&to=1995-02");
        assertThat(answer.getContentType()).startsWith("text/csv");
        var lines = answer.getContentAsString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(0))
                .isEqualTo("month,scope,agency,agencyName,notVerified,notFollowedUp,inProgress,completed,deferred,"
                        + "archived,totalReceived,total,followedUp,followUpsOnTime,followUpsLate,followUpsDue");
        assertThat(lines)
                .contains("1995-02,NATIONAL_ADMIN,,Admin Nasional,0,0,0,0,30,0,30,0,0,0,0,0")
                .contains("1995-02,COUNTRY,,Seluruh Indonesia,0,0,0,0,40,0,40,0,0,0,0,0")
                .as("hidden, and another with it")
                .anyMatch(line -> line.contains(",KEMENPANRB,") && line.endsWith(",0,0,0,0,,0,,0,0,0,0,0"))
                .anyMatch(line -> line.contains(",KEMENDAGRI,") && line.endsWith(",0,0,0,0,,0,,0,0,0,0,0"));
    }

    @Test
    void isKeptForAnHourByWhoeverHasIt() throws Exception {
        var first = answer("months.json?from=1996-01&to=1996-02");
        assertThat(first.getHeader("Cache-Control")).isEqualTo("max-age=3600, public");
        var again = browser.perform(get("/api/v1/open-data/months.json?from=1996-01&to=1996-02")
                        .header("If-None-Match", first.getHeader("ETag")))
                .andReturn()
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
    }

    @Test
    void refusesWhatItCannotAnswer() throws Exception {
        for (var unclear : List.of(
                "from=1998-02&to=1998-01",
                "from=1990-01&to=1993-01",
                "from=1889-01&to=1889-02",
                "from=1998-13",
                "from=x",
                "to=9999-01")) {
            assertThat(answer("months.json?" + unclear).getStatus()).as(unclear).isEqualTo(400);
        }
        assertThat(answer("months.json?agency=TIDAK_ADA").getStatus()).isEqualTo(404);
        assertThat(answer("months.json?from=2998-01&to=2998-02").getContentAsString())
                .contains("\"months\":[]");
        assertThat(answer("months.json?from=1990-01&to=1992-12").getStatus()).isEqualTo(200);
    }

    @Test
    void isExplainedOnAPageForAnybody() throws Exception {
        var page = browser.perform(get("/data-terbuka")).andReturn().getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                .contains("Angka 1 sampai 4 disembunyikan", "followUpsOnTime", "/api/v1/open-data/months.json");
    }

    private void load(LegacyFile file) throws Exception {
        next += file.size();
        door.load(file);
    }

    private static void file(LegacyFile file, String received, String agency, String status, long many) {
        for (var n = 0; n < many; n++) {
            var row = file.row(received, status).at(agency.equals(AT_ADMIN_NASIONAL) ? null : agency, null);
            switch (status) {
                case "ARCHIVED" -> row.archived("TIDAK_JELAS").closed(later(received, 1));
                case "NOT_FOLLOWED_UP" -> row.assigned(later(received, 1));
                case "IN_PROGRESS" ->
                    row.assigned(later(received, 1)).responded(later(received, 2), "INITIAL_RESPONSE");
                case "COMPLETED" ->
                    row.assigned(later(received, 1))
                            .responded(later(received, 2), "SUBSTANTIVE_RESPONSE")
                            .closed(later(received, 20));
                default -> {}
            }
        }
    }

    private static Long[] numbers(JsonNode row) {
        return STATES.stream()
                .map(row::get)
                .map(number -> number.isNull() ? null : Long.valueOf(number.asLong()))
                .toArray(Long[]::new);
    }

    private static JsonNode row(JsonNode month, String agency) {
        for (var row : month.path("rows")) {
            var holder = row.path("scope").asText().equals("NATIONAL_ADMIN")
                    ? AT_ADMIN_NASIONAL
                    : row.path("agency").asText("-");
            if (holder.equals(agency)) {
                return row;
            }
        }
        throw new AssertionError(agency + " is missing in " + month);
    }

    private static JsonNode country(JsonNode month) {
        for (var row : month.path("rows")) {
            if (row.path("scope").asText().equals("COUNTRY")) {
                return row;
            }
        }
        throw new AssertionError("The country is missing in " + month);
    }

    private JsonNode months(String question) throws Exception {
        var answer = answer("months.json?" + question);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse answer(String what) throws Exception {
        return browser.perform(get("/api/v1/open-data/" + what)).andReturn().getResponse();
    }
}
