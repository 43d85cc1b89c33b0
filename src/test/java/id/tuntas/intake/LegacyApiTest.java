package id.tuntas.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tuntas.HouseTest;
import id.tuntas.procedure.Officer;
import id.tuntas.report.Act;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.StatusChange;
import id.tuntas.report.SubStatus;
import id.tuntas.report.TrackingId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The legacy register of the HTTP contract: history as the file gives it, all of it or nothing, faults by line, column and value. */
@HouseTest
class LegacyApiTest {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv");

    @Autowired
    private MockMvc browser;

    @Autowired
    private Reports reports;

    @Autowired
    private RuntimeService engine;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepsEachReportInTheStateThatTheFileGives() throws Exception {
        var file = new LegacyFile(1_100_001);
        file.row("2019-03-04T09:00:00+07:00", "NOT_VERIFIED").at(null, null);
        file.row("2019-03-04T09:00:00+07:00", "NOT_FOLLOWED_UP").at("KEMENPANRB", "SDMA");
        file.row("2019-03-04T09:00:00+07:00", "IN_PROGRESS")
                .at("KEMENPANRB", "SDMA")
                .assigned("2019-03-05T09:00:00+07:00")
                .responded("2019-03-06T09:00:00+07:00", "INITIAL_RESPONSE");
        file.row("2019-03-04T09:00:00+07:00", "COMPLETED")
                .at("KEMENPANRB", "SDMA")
                .topic("CPNS")
                .channel("TELEGRAM")
                .kind("ASPIRATION")
                .title("Usul, \"jam layanan\"\nmalam")
                .verified("2019-03-05T08:00:00+07:00", "Budi (DAKIP)")
                .assigned("2019-03-05T09:00:00+07:00")
                .responded("2019-03-06T09:00:00+07:00", "INITIAL_RESPONSE")
                .substantive("2019-03-08T09:00:00+07:00")
                .closed("2019-03-22T23:59:59+07:00")
                .rated(4);
        file.row("2019-03-04T09:00:00+07:00", "DEFERRED").verified("2019-03-05", "Budi");
        file.row("2019-03-04T09:00:00+07:00", "ARCHIVED")
                .closed("2019-03-05T10:00:00+07:00")
                .archived("DUPLIKAT_BERULANG");

        load(file.toString(), Officer.NATIONAL)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reports").value(6))
                .andExpect(jsonPath("$.byStatus.COMPLETED").value(1));

        var states = new Status[] {
            Status.NOT_VERIFIED,
            Status.NOT_FOLLOWED_UP,
            Status.IN_PROGRESS,
            Status.COMPLETED,
            Status.DEFERRED,
            Status.ARCHIVED
        };
        for (var i = 0; i < states.length; i++) {
            var report = reports.get(new TrackingId(String.valueOf(1_100_001 + i)));
            assertThat(report.status()).isEqualTo(states[i]);
            assertThat(report.legacy()).isTrue();
            var last = reports.history(report);
            assertThat(last.get(last.size() - 1).to()).isEqualTo(states[i]);
        }
        var started = reports.get(new TrackingId("1100003"));
        assertThat(started.subStatus()).contains(SubStatus.INITIAL_RESPONSE);
        var closed = reports.get(new TrackingId("1100004"));
        assertThat(closed.title()).isEqualTo("Usul, \"jam layanan\"\nmalam");
        assertThat(closed.rating()).isEqualTo(4);
        assertThat(closed.closedAt()).isEqualTo(Instant.parse("2019-03-22T16:59:59Z"));
        assertThat(reports.history(closed))
                .extracting(StatusChange::act)
                .containsExactly(
                        Act.RECEIVED,
                        Act.VERIFIED,
                        Act.ASSIGNED,
                        Act.INITIAL_RESPONSE_GIVEN,
                        Act.SUBSTANTIVE_RESPONSE_GIVEN,
                        Act.CLOSED,
                        Act.RATED);
        assertThat(reports.get(new TrackingId("1100006")).archiveReason()).isEqualTo("DUPLIKAT_BERULANG");
    }

    @Test
    void startsNeitherProcessNorClock() throws Exception {
        var file = new LegacyFile(1_200_001);
        file.row("2019-03-04T09:00:00+07:00", "NOT_VERIFIED");

        load(file.toString(), Officer.NATIONAL).andExpect(status().isOk());

        assertThat(engine.createProcessInstanceQuery()
                        .processInstanceBusinessKey("1200001")
                        .count())
                .isZero();
        assertThat(jdbc.sql("select count(*) from deadline where tracking_id = '1200001'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void opensInTheCaseFileWithoutAReporter() throws Exception {
        var file = new LegacyFile(1_300_001);
        file.row("2019-03-04T09:00:00+07:00", "NOT_FOLLOWED_UP")
                .at("KEMENPANRB", "SDMA")
                .title("Sertifikat lama");
        load(file.toString(), Officer.NATIONAL).andExpect(status().isOk());

        browser.perform(get("/berkas/1300001").with(officer(Officer.SDMA)).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Sertifikat lama")))
                .andExpect(content().string(containsString("Register lama tidak memuat identitas pelapor.")));
        browser.perform(get("/api/v1/reports/1300001"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("NOT_FOLLOWED_UP"))
                .andExpect(jsonPath("$.title").doesNotExist());
    }

    @Test
    void namesLineColumnAndValueOfEveryFaultAndTakesNothing() throws Exception {
        var file = new LegacyFile(1_400_001);
        file.row("2019-03-04T09:00:00+07:00", "COMPLETED");
        file.row("kemarin", "DONE").channel("PIGEON").kind("COMPLAIN").topic("BOLA");
        file.row("2019-03-04T09:00:00+07:00", "ARCHIVED").archived("MALAS").rated(6);
        file.row("2019-03-04T09:00:00+07:00", "IN_PROGRESS")
                .at("KEMENKEU", "SDMA")
                .title("x".repeat(201));
        file.row("2019-03-04T09:00:00+07:00", "IN_PROGRESS").at("KEMENPANRB", "DUKCAPIL");
        file.row("2019-03-04T09:00:00+07:00", "IN_PROGRESS").verified("2019-03-03T09:00:00+07:00", "Budi");
        file.row("2190-03-04T09:00:00+07:00", "NOT_VERIFIED");
        file.row("2019-03-04T09:00:00+07:00", "IN_PROGRESS").responded("2019-03-05T09:00:00+07:00", null);
        file.row("2019-03-04T09:00:00+07:00", "IN_PROGRESS").closed("2019-03-05T09:00:00+07:00");
        file.row("2019-03-04T09:00:00+07:00", "COMPLETED").at(null, null);

        load(file.toString(), Officer.NATIONAL)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:tuntas:legacy-file-refused"))
                .andExpect(jsonPath("$.detail").value(containsString("baris 3")))
                .andExpect(jsonPath("$.totalErrors").value(15))
                .andExpect(jsonPath("$.errors[*].line").value(contains(3, 3, 3, 3, 3, 4, 4, 5, 5, 6, 7, 8, 9, 10, 11)))
                .andExpect(jsonPath("$.errors[?(@.column == 'status')].value").value(contains("DONE")))
                .andExpect(jsonPath("$.errors[?(@.column == 'receivedAt')].value")
                        .value(contains("kemarin", "2190-03-04T09:00:00+07:00")))
                .andExpect(jsonPath("$.errors[?(@.column == 'channel')].value").value(contains("PIGEON")))
                .andExpect(jsonPath("$.errors[?(@.column == 'kind')].value").value(contains("COMPLAIN")))
                .andExpect(jsonPath("$.errors[?(@.column == 'topic')].value").value(contains("BOLA")))
                .andExpect(jsonPath("$.errors[?(@.column == 'archiveReason')].value")
                        .value(contains("MALAS")))
                .andExpect(jsonPath("$.errors[?(@.column == 'rating')].value").value(contains("6")))
                .andExpect(jsonPath("$.errors[?(@.column == 'agency')].value").value(contains("KEMENKEU", "")))
                .andExpect(jsonPath("$.errors[?(@.column == 'unit')].value").value(contains("DUKCAPIL")))
                .andExpect(jsonPath("$.errors[?(@.column == 'verifiedAt')].value")
                        .value(contains("2019-03-03T09:00:00+07:00")))
                .andExpect(jsonPath("$.errors[?(@.column == 'firstResponseKind')].value")
                        .value(contains("")));

        assertThat(taken("14000%")).isZero();
    }

    @Test
    void refusesANumberThatIsThereTwiceInTheFileOrInTheRegister() throws Exception {
        var first = new LegacyFile(1_500_001);
        first.row("2019-03-04T09:00:00+07:00", "COMPLETED");
        load(first.toString(), Officer.NATIONAL).andExpect(status().isOk());

        var again = new LegacyFile(1_500_000);
        again.row("2019-03-04T09:00:00+07:00", "COMPLETED");
        again.row("2019-03-04T09:00:00+07:00", "COMPLETED");
        load(again.toString(), Officer.NATIONAL)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors", hasSize(1)))
                .andExpect(jsonPath("$.errors[0].line").value(3))
                .andExpect(jsonPath("$.errors[0].value").value("1500001"));

        var twice = new LegacyFile(1_500_010);
        twice.row("2019-03-04T09:00:00+07:00", "COMPLETED");
        var row = twice.toString().lines().toList().get(1);
        load(twice + row, Officer.NATIONAL)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].line").value(3))
                .andExpect(jsonPath("$.errors[0].column").value("trackingId"));

        assertThat(taken("15000%")).isEqualTo(1);
    }

    @Test
    void takesNothingOfALongFileWhoseLastRowIsWrong() throws Exception {
        var file = new LegacyFile(1_600_001);
        for (var i = 0; i < 2_500; i++) {
            file.row("2019-03-04T09:00:00+07:00", "COMPLETED").at("KEMENPANRB", "SDMA");
        }
        file.row("2019-03-04T09:00:00+07:00", "COMPLETED").rated("bagus");

        load(file.toString(), Officer.NATIONAL)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].line").value(2_502))
                .andExpect(jsonPath("$.errors[0].value").value("bagus"));

        assertThat(taken("160%")).isZero();
    }

    @Test
    void refusesAFileThatCannotBeRead() throws Exception {
        load("trackingId;receivedAt", Officer.NATIONAL)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].line").value(1))
                .andExpect(jsonPath("$.errors[0].column").value("trackingId"));
        load("", Officer.NATIONAL).andExpect(status().isBadRequest());
        load(LegacyFile.HEADER + "\n1,2,3", Officer.NATIONAL)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].line").value(2))
                .andExpect(jsonPath("$.errors[0].message").value(containsString("3 kolom")));
        load(LegacyFile.HEADER + "\n1,\"2", Officer.NATIONAL)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].message").value(containsString("kutip")));
        browser.perform(post("/api/v1/intake/legacy")
                        .contentType(CSV)
                        .content((LegacyFile.HEADER + "\nJudul \u00e9").getBytes(StandardCharsets.ISO_8859_1))
                        .with(officer(Officer.NATIONAL))
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].message").value(containsString("UTF-8")));
    }

    @Test
    void isForAdminNasionalOnly() throws Exception {
        load(new LegacyFile(1_700_001).toString(), Officer.PANRB).andExpect(status().isForbidden());
        load(new LegacyFile(1_700_001).toString(), Officer.NATIONAL)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reports").value(0));
    }

    private ResultActions load(String file, Officer officer) throws Exception {
        return browser.perform(post("/api/v1/intake/legacy")
                .contentType(CSV)
                .content(file.getBytes(StandardCharsets.UTF_8))
                .with(officer(officer))
                .with(csrf()));
    }

    private long taken(String numbers) {
        return jdbc.sql("select count(*) from report where tracking_id like ? and legacy")
                .param(numbers)
                .query(Long.class)
                .single();
    }

    private static RequestPostProcessor officer(Officer officer) {
        return user(officer.id()).authorities(AuthorityUtils.createAuthorityList(officer.groups()));
    }
}
