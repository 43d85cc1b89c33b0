package id.tuntas.portal;

import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.complaint;
import static id.tuntas.procedure.CaseDriver.endOf;
import static id.tuntas.procedure.CaseDriver.substantiveResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import id.tuntas.HouseTest;
import id.tuntas.procedure.CaseDriver;
import id.tuntas.procedure.Officer;
import id.tuntas.report.Registered;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.TrackingId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The reporter's acts over the public API: completing (TR-9), closing (AC-9), withdrawing (AR-7), the later reply. */
@HouseTest
@Import(CaseDriver.class)
class ReportApiTest {

    @Autowired
    private MockMvc client;

    @Autowired
    private CaseDriver house;

    @Autowired
    private Reports reports;

    @Test
    void completesADeferredReportByAReply() throws Exception {
        var ani = house.submit(complaint(null));
        house.submit(
                Officer.NATIONAL,
                ani.report().trackingId(),
                "verifyNationally",
                Map.of("verdict", "DEFER", "missingItems", "Nama instansi"));
        client.perform(get(path(ani)).header("X-Access-Code", code(ani)))
                .andExpect(jsonPath("$.status").value("DEFERRED"))
                .andExpect(jsonPath("$.statusLabel").value("Tunda"))
                .andExpect(jsonPath("$.deadlines[-1].clock").value("COMPLETION"))
                .andExpect(jsonPath("$.thread[?(@.type == 'NOTICE')].text", hasItem(containsString("Nama instansi"))));
        client.perform(get(path(ani))).andExpect(jsonPath("$.thread").isEmpty());

        act(ani, code(ani), "replies", "{\"text\": \"Kementerian PANRB\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("NOT_VERIFIED"));
    }

    @Test
    void withdrawsAReportWithItsCodeAndAReason() throws Exception {
        var ani = house.submit(complaint("KEMENPANRB"));

        act(ani, code(ani), "withdrawal", "{\"reason\": \" \"}").andExpect(status().isBadRequest());
        act(ani, "AAAA-AAAA-AAAA-AAAA", "withdrawal", "{\"reason\": \"Sudah beres\"}")
                .andExpect(status().is4xxClientError());
        assertThat(report(ani)).isEqualTo(Status.NOT_VERIFIED);

        act(ani, code(ani), "withdrawal", "{\"reason\": \"Sudah beres\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("ARCHIVED"))
                .andExpect(jsonPath("$.archiveReason").value("DICABUT"));
        act(ani, code(ani), "withdrawal", "{\"reason\": \"Sekali lagi\"}").andExpect(status().isConflict());
        act(ani, code(ani), "replies", "{\"text\": \"Masih ada\"}").andExpect(status().isConflict());
        client.perform(get(path(ani)))
                .andExpect(jsonPath("$.thread[*].text", not(hasItem(containsString("Sudah beres")))));
    }

    @Test
    void closesAnAnsweredReportAndNoOther() throws Exception {
        var ani = house.submit(complaint("KEMENPANRB"));
        var number = ani.report().trackingId();
        act(ani, code(ani), "closing", "").andExpect(status().isConflict());
        house.submit(Officer.PANRB, number, "verifyAtAgency", assignTo("SDMA"));
        act(ani, code(ani), "closing", "").andExpect(status().isConflict());
        house.submit(Officer.SDMA, number, "followUp", substantiveResponse());
        act(ani, "AAAA-AAAA-AAAA-AAAA", "closing", "").andExpect(status().is4xxClientError());
        assertThat(report(ani)).isEqualTo(Status.IN_PROGRESS);

        act(ani, code(ani), "closing", "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("COMPLETED"))
                .andExpect(jsonPath("$.closingReason").value("BY_REPORTER"));
        act(ani, code(ani), "withdrawal", "{\"reason\": \"Terlambat\"}").andExpect(status().isConflict());
    }

    @Test
    void keepsALaterReplyAndTheStateUntilItIsReviewed() throws Exception {
        var ani = house.submit(complaint("KEMENPANRB"));
        var number = ani.report().trackingId();
        house.submit(Officer.PANRB, number, "verifyAtAgency", assignTo("SDMA"));
        house.submit(Officer.SDMA, number, "followUp", substantiveResponse());
        act(ani, code(ani), "closing", "");

        act(ani, code(ani), "replies", "{\"text\": \"Belum tuntas\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("COMPLETED"));
        assertThat(house.openTasks(number)).containsExactly("reviewLaterReply");
        house.submit(
                Officer.PANRB,
                number,
                "reviewLaterReply",
                Map.of("decision", "REOPEN", "reason", "Jawaban belum lengkap"));

        client.perform(get(path(ani)).header("X-Access-Code", code(ani)))
                .andExpect(jsonPath("$.status").value("IN_PROGRESS"))
                .andExpect(jsonPath("$.closedAt").isEmpty())
                .andExpect(jsonPath(
                        "$.thread[?(@.type == 'NOTICE')].text", hasItem(containsString("Laporan dibuka kembali"))));
    }

    @Test
    void makesANewReportOfAReplyThatComesTooLateToReopen() throws Exception {
        at("2026-03-02T10:00:00");
        var ani = house.submit(complaint("KEMENPANRB"));
        var number = ani.report().trackingId();
        house.submit(Officer.PANRB, number, "verifyAtAgency", assignTo("SDMA"));
        house.submit(Officer.SDMA, number, "followUp", substantiveResponse());
        act(ani, code(ani), "closing", "");
        at("2026-04-01T23:59:59");
        assertThat(reports.get(number).laterRepliesUntil()).isEqualTo(endOf("2026-04-01"));

        at("2026-04-02T00:00:00");
        act(ani, "AAAA-AAAA-AAAA-AAAA", "replies", "{\"text\": \"Bukan saya\"}").andExpect(status().isForbidden());
        act(ani, code(ani), "replies", "{\"text\": \" \"}").andExpect(status().isBadRequest());
        var answer = act(ani, code(ani), "replies", "{\"text\": \"Nama saya hilang lagi\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.status").value("NOT_VERIFIED"))
                .andExpect(jsonPath("$.content").value("Nama saya hilang lagi"))
                .andExpect(jsonPath("$.agency").value("KEMENPANRB"))
                .andExpect(jsonPath("$.kind").value("COMPLAINT"))
                .andExpect(jsonPath("$.precededBy").value(number.value()))
                .andExpect(jsonPath("$.deadlines[0].clock").value("AGENCY_VERIFICATION"))
                .andReturn()
                .getResponse();
        var next = JsonPath.<String>read(answer.getContentAsString(), "$.trackingId");
        assertThat(answer.getHeader("Location")).isEqualTo("/api/v1/reports/" + next);
        assertThat(next).isNotEqualTo(number.value());
        assertThat(house.inbox(Officer.PANRB, new TrackingId(next))).containsExactly("verifyAtAgency");
        assertThat(house.runs(number)).as("the old one's timer has not run yet").isTrue();
        assertThat(report(ani)).isEqualTo(Status.COMPLETED);

        act(ani, code(ani), "replies", "{\"text\": \"Nama saya hilang lagi\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.trackingId").value(next));
        act(ani, code(ani), "replies", "{\"text\": \"Hal lain\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.trackingId").value(not(next)));
        client.perform(get("/api/v1/reports/" + next))
                .andExpect(jsonPath("$.precededBy").isEmpty());
        client.perform(get("/api/v1/reports/" + next).header("X-Access-Code", "AAAA-AAAA-AAAA-AAAA"))
                .andExpect(status().isForbidden());
    }

    private ResultActions act(Registered report, String code, String act, String body) throws Exception {
        return client.perform(post(path(report) + "/" + act)
                .header("X-Access-Code", code)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private Status report(Registered registered) {
        return reports.get(registered.report().trackingId()).status();
    }

    private static String path(Registered registered) {
        return "/api/v1/reports/" + registered.report().trackingId();
    }

    private static String code(Registered registered) {
        return registered.accessCode().value();
    }
}
