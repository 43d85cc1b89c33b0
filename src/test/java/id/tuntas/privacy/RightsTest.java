package id.tuntas.privacy;

import static id.tuntas.procedure.CaseDriver.assignTo;
import static id.tuntas.procedure.CaseDriver.substantiveResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tuntas.HouseTest;
import id.tuntas.followup.LaterReplyDecision;
import id.tuntas.notification.Outbox;
import id.tuntas.notification.OutgoingMessage;
import id.tuntas.procedure.CaseDriver;
import id.tuntas.procedure.Officer;
import id.tuntas.procedure.ReportHandling;
import id.tuntas.report.Draft;
import id.tuntas.report.History;
import id.tuntas.report.Registered;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Reporter;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a reporter may ask about the own data, by API and on the page (PD-4, PD-7, PD-8, PD-11, PD-13, PD-14, PD-19). */
@HouseTest
@Import(CaseDriver.class)
class RightsTest {

    private static final byte[] PHOTO = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 0, 0, 0, 0, 0, 0, 0};

    @Autowired
    private MockMvc browser;

    @Autowired
    private CaseDriver house;

    @Autowired
    private ReportHandling procedure;

    @Autowired
    private Reports reports;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient jdbc;

    /** PD-7, PD-5. */
    @Test
    void givesReportersWhatIsHeldAboutThemAndWritesTheLookDown() throws Exception {
        var rina = open();

        ask(rina, get(path(rina)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reporter.name").value("Rina Kartika"))
                .andExpect(jsonPath("$.reporter.email").value("rina.kartika@contoh.id"))
                .andExpect(jsonPath("$.reporter.phone").value("0813-2222-3333"))
                .andExpect(jsonPath("$.identityKeptYears").value(2))
                .andExpect(jsonPath("$.contentKeptYears").value(5));

        assertThat(trail(rina)).contains("PERSONAL_DATA_GIVEN pelapor");
    }

    /** PD-8: nobody else learns who reported. */
    @Test
    void givesNothingWithoutTheAccessCode() throws Exception {
        var rina = open();
        var other = open();

        browser.perform(get(path(rina))).andExpect(status().isForbidden());
        browser.perform(get(path(rina))
                        .header("X-Access-Code", other.accessCode().value()))
                .andExpect(status().isForbidden())
                .andExpect(content().string(not(containsString("Kartika"))));
        browser.perform(get("/laporan/" + number(rina) + "/data-saya"))
                .andExpect(redirectedUrlPattern("/laporan/*#kode-akses"));
    }

    /** PD-4: at once, and what was wrong is not kept. */
    @Test
    void correctsNameAndContactsAtOnceAndForgetsTheOldOnes() throws Exception {
        var rina = open();
        var sealed = sealed(rina);

        correct(rina, "{\"name\": \"Rina Kartikasari\", \"email\": \"baru@contoh.id\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reporter.name").value("Rina Kartikasari"))
                .andExpect(jsonPath("$.reporter.phone").value(nullValue()))
                .andExpect(jsonPath("$.requests[0].kind").value("CORRECTION"))
                .andExpect(jsonPath("$.requests[0].state").value("DONE"));

        assertThat(sealed(rina)).isNotEqualTo(sealed);
        assertThat(jdbc.sql("select phone_print from reporter_identity i join report r on r.reporter = i.pseudonym"
                                + " where r.tracking_id = ?")
                        .param(number(rina).value())
                        .query((row, at) -> String.valueOf(row.getString(1)))
                        .single())
                .isEqualTo("null");
        assertThat(trail(rina)).contains("IDENTITY_CORRECTED pelapor");
    }

    @Test
    void takesNoCorrectionThatLeavesNoContact() throws Exception {
        var rina = open();

        correct(rina, "{\"name\": \"Rina\", \"email\": \" \"}").andExpect(status().isBadRequest());
        correct(rina, "{\"name\": \"Rina\", \"email\": \"bukan alamat\"}").andExpect(status().isBadRequest());

        ask(rina, get(path(rina))).andExpect(jsonPath("$.reporter.name").value("Rina Kartika"));
    }

    /** PD-11. */
    @Test
    void showsARestrictedIdentityToNobodyUntilItIsLifted() throws Exception {
        var rina = assigned();
        file(rina, Officer.SDMA).andExpect(content().string(containsString("rina.kartika@contoh.id")));

        ask(rina, post(path(rina) + "/restriction"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.requests[0].state").value("IN_EFFECT"));

        for (var officer : List.of(Officer.SDMA, Officer.PANRB, Officer.NATIONAL)) {
            file(rina, officer)
                    .andExpect(content().string(not(containsString("rina.kartika@contoh.id"))))
                    .andExpect(content().string(containsString("membatasi")));
        }
        house.submit(Officer.SDMA, number(rina), "followUp", substantiveResponse());
        outbox.deliver("announcements");
        assertThat(reports.identityOf(reports.get(number(rina)))).isNull();
        ask(rina, post(path(rina) + "/restriction")).andExpect(status().isConflict());

        ask(rina, delete(path(rina) + "/restriction")).andExpect(status().isOk());

        file(rina, Officer.SDMA).andExpect(content().string(containsString("rina.kartika@contoh.id")));
        ask(rina, delete(path(rina) + "/restriction")).andExpect(status().isConflict());
        assertThat(trail(rina)).contains("PROCESSING_RESTRICTED pelapor", "RESTRICTION_LIFTED pelapor");
    }

    /** PD-19. */
    @Test
    void doesNotDestroyWhileTheReportIsOpenAndKeepsTheRequest() throws Exception {
        var rina = assigned();

        for (var again = 0; again < 2; again++) {
            erase(rina)
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.type").value("urn:tuntas:erasure-blocked"))
                    .andExpect(jsonPath("$.cause").value("OPEN"))
                    .andExpect(jsonPath("$.requestKept").value(true))
                    .andExpect(jsonPath("$.detail").value(containsString("masih ditangani")));
        }

        ask(rina, get(path(rina)))
                .andExpect(jsonPath("$.reporter.name").value("Rina Kartika"))
                .andExpect(jsonPath("$.requests.length()").value(1))
                .andExpect(jsonPath("$.requests[0].state").value("WAITING"));
        ask(rina, delete(path(rina) + "/erasure")).andExpect(status().isOk());
        ask(rina, get(path(rina))).andExpect(jsonPath("$.requests[0].state").value("LIFTED"));
    }

    /** PD-19. */
    @Test
    void doesNotDestroyWhileTheOmbudsmanOrInspektoratLooksIntoIt() throws Exception {
        var referred = assigned();
        procedure.refer(number(referred), referred.accessCode(), false);
        erase(referred)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.cause").value("REFERRED"))
                .andExpect(jsonPath("$.detail").value(containsString("Ombudsman")));

        var examined = open();
        house.submit(Officer.PANRB, number(examined), "verifyAtAgency", assignTo("SDMA", false, true, true));
        erase(examined)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.cause").value("EXAMINED"))
                .andExpect(jsonPath("$.detail").value(containsString("Inspektorat")));
    }

    /** PD-13, PD-19: identity gone, everything that is counted stays. */
    @Test
    void destroysTheIdentityOfACompletedReportAndLeavesEveryFigureAsItWas() throws Exception {
        var rina = assigned();
        procedure.attach(number(rina), rina.accessCode(), "ktp-rina.jpg", PHOTO);
        procedure.reply(number(rina), rina.accessCode(), "Saya, Rina, menunggu. Hubungi 0813 2222 3333.");
        house.submit(
                Officer.SDMA,
                number(rina),
                "followUp",
                Map.of(
                        "action",
                        "SUBSTANTIVE_RESPONSE",
                        "text",
                        "Yth. Ibu KARTIKA, sudah kami jawab ke rina.kartika@contoh.id."));
        procedure.close(number(rina), rina.accessCode());
        procedure.rate(number(rina), rina.accessCode(), 4);
        var before = figures();
        var dates = dates(rina);

        erase(rina)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.reporter").value(nullValue()))
                .andExpect(jsonPath("$.requests[0].state").value("DONE"));

        assertThat(figures()).isEqualTo(before);
        assertThat(dates(rina)).isEqualTo(dates);
        var everything = String.join("\n", words(rina));
        assertThat(everything)
                .doesNotContainIgnoringCase("rina", "kartika", "2222", "contoh.id")
                .contains("Loket antrean tutup", "menunggu", "sudah kami jawab");
        assertThat(sealed(rina)).isEqualTo("null null null");
        file(rina, Officer.SDMA)
                .andExpect(content().string(containsString("sudah dimusnahkan")))
                .andExpect(content().string(not(containsString("ktp-rina"))));
        assertThat(trail(rina)).contains("IDENTITY_ERASED tuntas");
    }

    @Test
    void letsTheReporterFollowTheReportWithTheSameCodeAfterwards() throws Exception {
        var rina = completed();
        erase(rina).andExpect(status().isOk());

        ask(rina, get("/api/v1/reports/" + number(rina)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("COMPLETED"));
        correct(rina, "{\"name\": \"Rina\", \"email\": \"rina@contoh.id\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:tuntas:nothing-held"));
        erase(rina).andExpect(status().isConflict());
        procedure.reply(number(rina), rina.accessCode(), "Ternyata belum selesai.");
        house.submit(
                Officer.PANRB,
                number(rina),
                "reviewLaterReply",
                Map.of("decision", LaterReplyDecision.REOPEN.name(), "reason", "Benar, belum selesai."));
        outbox.deliver("announcements");
        assertThat(outbox.about(number(rina))).noneMatch(letter -> letter.state() == OutgoingMessage.State.SENT);
    }

    /** AC-6: the same identity stands behind what continues a report. */
    @Test
    void asksEveryReportOfTheSameIdentity() throws Exception {
        var rina = completed();
        procedure.reply(number(rina), rina.accessCode(), "Ada lagi yang lain.");
        erase(rina)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.cause").value("OPEN"));
        house.submit(
                Officer.PANRB,
                number(rina),
                "reviewLaterReply",
                Map.of("decision", LaterReplyDecision.NEW_REPORT.name(), "reason", "Pokok lain."));
        var next = History.continuations(reports.history(reports.get(number(rina))))
                .get(0);

        erase(rina)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.report").value(next.value()));
    }

    @Test
    void leadsTheReporterThroughOnPagesWithoutScript() throws Exception {
        var rina = completed();
        var session = new MockHttpSession();
        var page = "/laporan/" + number(rina) + "/data-saya";
        browser.perform(post("/laporan/" + number(rina) + "/masuk")
                .param("kode", rina.accessCode().value())
                .session(session)
                .with(csrf()));
        browser.perform(get("/laporan/" + number(rina)).session(session))
                .andExpect(content().string(containsString(page)));
        browser.perform(get(page).session(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("rina.kartika@contoh.id")));
        browser.perform(post(page + "/perbaikan")
                        .param("name", "Rina")
                        .param("email", "salah")
                        .session(session)
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Alamat surel tidak benar")));
        for (var step : List.of("/pembatasan", "/pembatasan/pencabutan", "/penghapusan")) {
            browser.perform(post(page + step).session(session).with(csrf())).andExpect(status().isFound());
        }
        browser.perform(get(page).session(session))
                .andExpect(content().string(containsString("Identitas Anda sudah dihapus")))
                .andExpect(content().string(not(containsString("rina.kartika@contoh.id"))));
    }

    private Registered open() {
        return house.submit(new Draft(
                ReportKind.COMPLAINT,
                "WEB",
                "Loket antrean tutup, Rina kecewa",
                "Loket antrean tutup sebelum waktunya. Nama saya RINA  KARTIKA, telepon +62 813-2222-3333.",
                null,
                "Rumah Rina Kartika, Menteng",
                "KEMENPANRB",
                null,
                false,
                false,
                new Reporter("Rina Kartika", "rina.kartika@contoh.id", "0813-2222-3333"),
                null,
                null,
                null));
    }

    private Registered assigned() {
        var rina = open();
        house.submit(Officer.PANRB, number(rina), "verifyAtAgency", assignTo("SDMA"));
        return rina;
    }

    private Registered completed() {
        var rina = assigned();
        house.submit(Officer.SDMA, number(rina), "followUp", substantiveResponse());
        procedure.close(number(rina), rina.accessCode());
        return rina;
    }

    private static TrackingId number(Registered report) {
        return report.report().trackingId();
    }

    private static String path(Registered report) {
        return "/api/v1/reports/" + number(report) + "/personal-data";
    }

    private ResultActions ask(Registered report, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(
                request.header("X-Access-Code", report.accessCode().value()));
    }

    private ResultActions erase(Registered report) throws Exception {
        return ask(report, post(path(report) + "/erasure"));
    }

    private ResultActions correct(Registered report, String json) throws Exception {
        return ask(
                report,
                put(path(report) + "/identity")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json));
    }

    private ResultActions file(Registered report, Officer officer) throws Exception {
        return browser.perform(get("/berkas/" + number(report))
                        .with(user(officer.id()).authorities(AuthorityUtils.createAuthorityList(officer.groups()))))
                .andExpect(status().isOk());
    }

    private String figures() throws Exception {
        return browser.perform(get("/api/v1/monitoring/recap?from=2020-01-01&to=2040-12-31")
                        .with(user("nasional")
                                .authorities(AuthorityUtils.createAuthorityList(Officer.NATIONAL.groups()))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("\\{\"about\":\\{[^}]*}", "");
    }

    private String sealed(Registered report) {
        return jdbc.sql("select i.sealed, i.email_print, i.phone_print from reporter_identity i"
                        + " join report r on r.reporter = i.pseudonym where r.tracking_id = ?")
                .param(number(report).value())
                .query((row, at) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                .single();
    }

    private List<String> trail(Registered report) {
        return jdbc.sql("select act, actor from trail_entry where tracking_id = ? order by id")
                .param(number(report).value())
                .query((row, at) -> row.getString(1) + " " + row.getString(2))
                .list();
    }

    /** Number, state and every moment of the report and its history. */
    private List<String> dates(Registered report) {
        return jdbc
                .sql(
                        "select r.tracking_id, r.status, r.received_at, r.closed_at, r.rating, c.act, c.at, c.agency, c.unit"
                                + " from report r join status_change c on c.report_id = r.id where r.tracking_id = ? order by c.id")
                .param(number(report).value())
                .query()
                .listOfRows()
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** All that was written about it. */
    private List<String> words(Registered report) {
        return jdbc.sql("""
                        select concat(title, content, coalesce(incident_location, '')) from report where tracking_id = :number
                        union all
                        select t.text from thread_entry t join report r on r.id = t.report_id where r.tracking_id = :number
                        union all
                        select a.name from attachment a join report r on r.id = a.report_id where r.tracking_id = :number
                        union all
                        select c.note from status_change c join report r on r.id = c.report_id
                         where r.tracking_id = :number and c.note is not null
                        """)
                .param("number", number(report).value())
                .query(String.class)
                .list();
    }
}
