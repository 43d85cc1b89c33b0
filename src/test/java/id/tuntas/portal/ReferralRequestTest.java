package id.tuntas.portal;

import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.complaint;
import static id.tuntas.procedure.CaseDriver.defer;
import static id.tuntas.procedure.CaseDriver.forwardTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tuntas.HouseTest;
import id.tuntas.escalation.Referral;
import id.tuntas.escalation.Referrals;
import id.tuntas.procedure.CaseDriver;
import id.tuntas.procedure.Officer;
import id.tuntas.report.Registered;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The reporter asks for the Ombudsman (OM-3 to OM-6) and reads the clock of the whole case (OM-2, TD-6), by API and page. */
@HouseTest
@Import(CaseDriver.class)
class ReferralRequestTest {

    private static final String NOTICES = "$.thread[?(@.type == 'NOTICE')].text";

    @Autowired
    private MockMvc client;

    @Autowired
    private CaseDriver house;

    @Autowired
    private Referrals referrals;

    @Test
    void refersByTheApiOnceAndTakesConsentLater() throws Exception {
        var ani = submitted();

        refer(ani, "{\"consentToIdentity\": false}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("NOT_FOLLOWED_UP"))
                .andExpect(jsonPath(NOTICES, hasItem(containsString("Atas permintaan Anda, laporan ini dirujuk"))));
        refer(ani, "{\"consentToIdentity\": false}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value(containsString("urn:tuntas:")))
                .andExpect(jsonPath("$.detail").value(containsString("sudah dirujuk ke Ombudsman")));
        refer(ani, "{\"consentToIdentity\": true}")
                .andExpect(status().isOk())
                .andExpect(jsonPath(NOTICES, hasItem(containsString("mengetahui identitas Anda"))));
        refer(ani, "{\"consentToIdentity\": true}").andExpect(status().isConflict());

        assertThat(referrals.of(ani.report().trackingId()))
                .singleElement()
                .extracting(Referral::consented)
                .isEqualTo(true);
        client.perform(get(path(ani)))
                .andExpect(jsonPath("$.thread[*].text", not(hasItem(containsString("Ombudsman")))));
    }

    @Test
    void takesSilenceForNoConsent() throws Exception {
        var ani = submitted();

        refer(ani, "{}").andExpect(status().isOk());

        assertThat(referrals.of(ani.report().trackingId()))
                .singleElement()
                .extracting(Referral::consented)
                .isEqualTo(false);
    }

    @Test
    void refersNothingForStrangersForWordsOrAfterTheEnd() throws Exception {
        var ani = submitted();

        client.perform(post(path(ani) + "/referral")
                        .header("X-Access-Code", "AAAA-AAAA-AAAA-AAAA")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"consentToIdentity\": true}"))
                .andExpect(status().is4xxClientError());
        refer(ani, "{\"consentToIdentity\": \"mungkin\"}").andExpect(status().isBadRequest());
        refer(ani, "").andExpect(status().isBadRequest());
        client.perform(post(path(ani) + "/withdrawal")
                .header("X-Access-Code", ani.accessCode().value())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\": \"Sudah beres\"}"));
        refer(ani, "{\"consentToIdentity\": true}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("langsung ke Ombudsman")));

        assertThat(referrals.of(ani.report().trackingId())).isEmpty();
    }

    @Test
    void tellsTheClockOfTheWholeCaseAndThatItStandsStill() throws Exception {
        at("2026-09-07T09:00:00");
        var ani = house.submit(complaint(null));
        var number = ani.report().trackingId();
        house.submit(Officer.NATIONAL, number, "verifyNationally", forwardTo("KEMENPANRB"));
        client.perform(get(path(ani)))
                .andExpect(jsonPath("$.deadlines[?(@.clock == 'WHOLE_CASE')].state")
                        .value("RUNNING"))
                .andExpect(jsonPath("$.deadlines[?(@.clock == 'WHOLE_CASE')].workingDays")
                        .value(60))
                .andExpect(jsonPath("$.deadlines[?(@.clock == 'WHOLE_CASE')].dueAt")
                        .value("2026-11-30T16:59:59.999Z"));
        assertThat(own(ani))
                .contains("Batas keseluruhan", "Senin, 30 November 2026 pukul 23.59 WIB", "60</", "hari kerja")
                .doesNotContain("Dijeda");
        at("2026-09-09T09:00:00");

        house.submit(Officer.PANRB, number, "verifyAtAgency", defer("Nomor peserta"));

        client.perform(get(path(ani)))
                .andExpect(jsonPath("$.deadlines[?(@.clock == 'WHOLE_CASE')].state")
                        .value("PAUSED"))
                .andExpect(jsonPath(
                        "$.deadlines[?(@.clock == 'WHOLE_CASE')].ledger[?(@.date == '2026-09-10')].reason",
                        hasItem(containsString("ditunda"))))
                .andExpect(jsonPath(
                        "$.deadlines[?(@.clock == 'WHOLE_CASE')].ledger[?(@.date == '2026-09-09' && @.counted == false)]",
                        empty()));
        assertThat(own(ani)).contains("Dijeda: menunggu kelengkapan, tanggal sementara");
    }

    @Test
    void explainsTheOmbudsmanBeforeItAsks() throws Exception {
        var ani = submitted();

        assertThat(own(ani))
                .contains(
                        "Minta laporan ini dirujuk ke Ombudsman",
                        "tidak dipungut biaya",
                        "dua tahun",
                        "tempat dan tanggal lahir")
                .contains("name=\"consent\"")
                .doesNotContain("sedang dirujuk");
        assertThat(strangers(ani)).doesNotContain("Ombudsman</h2>", "/rujukan");

        client.perform(post(page(ani) + "/rujukan").session(session(ani)).with(csrf()))
                .andExpect(status().is3xxRedirection());

        assertThat(own(ani))
                .contains("sedang dirujuk ke Ombudsman", "Identitas Anda tidak diberikan.", "Izinkan Ombudsman")
                .doesNotContain("Minta laporan ini dirujuk");
        client.perform(post(page(ani) + "/rujukan")
                        .param("consent", "true")
                        .session(session(ani))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(own(ani))
                .contains("Ombudsman boleh mengetahui identitas Anda.")
                .doesNotContain("Izinkan Ombudsman");
        client.perform(post(page(ani) + "/rujukan")
                        .param("consent", "true")
                        .session(session(ani))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void tellsTheReporterWhatBecameOfIt() throws Exception {
        var ani = submitted();
        var number = ani.report().trackingId();
        refer(ani, "{\"consentToIdentity\": false}");
        house.sendMessages(number);
        house.submit(
                Officer.OMBUDSMAN,
                number,
                "handleReferral",
                Map.of("outcome", "RECOMMENDATION", "text", "Umumkan hasilnya"));

        assertThat(own(ani)).contains("Pelaksanaan rekomendasi Ombudsman oleh", "60</", "hari kalender");
        client.perform(get(path(ani)).header("X-Access-Code", ani.accessCode().value()))
                .andExpect(jsonPath("$.deadlines[?(@.clock == 'RECOMMENDATION')].state")
                        .value("RUNNING"))
                .andExpect(jsonPath(NOTICES, hasItem(containsString("Isinya: Umumkan hasilnya."))));
        assertThat(strangers(ani)).doesNotContain("rekomendasi", "Umumkan");
        client.perform(get(path(ani))).andExpect(jsonPath("$.deadlines[?(@.clock == 'RECOMMENDATION')]", empty()));

        house.submit(Officer.PANRB, number, "complyWithRecommendation", Map.of("text", "Sudah diumumkan"));

        assertThat(own(ani))
                .contains("Rekomendasi Ombudsman dilaporkan sudah dilaksanakan. Laporannya: Sudah diumumkan.")
                .contains("Minta laporan ini dirujuk ke Ombudsman");
    }

    private Registered submitted() {
        var ani = house.submit(complaint("KEMENPANRB"));
        house.submit(Officer.PANRB, ani.report().trackingId(), "verifyAtAgency", assignTo("SDMA"));
        return ani;
    }

    private ResultActions refer(Registered registered, String body) throws Exception {
        return client.perform(post(path(registered) + "/referral")
                .header("X-Access-Code", registered.accessCode().value())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static String path(Registered registered) {
        return "/api/v1/reports/" + registered.report().trackingId();
    }

    private static String page(Registered registered) {
        return "/laporan/" + registered.report().trackingId();
    }

    private MockHttpSession session(Registered registered) throws Exception {
        return (MockHttpSession) client.perform(post(page(registered) + "/masuk")
                        .param("kode", registered.accessCode().value())
                        .with(csrf()))
                .andReturn()
                .getRequest()
                .getSession();
    }

    private String own(Registered registered) throws Exception {
        return client.perform(get(page(registered)).session(session(registered)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String strangers(Registered registered) throws Exception {
        return client.perform(get(page(registered))).andReturn().getResponse().getContentAsString();
    }
}
