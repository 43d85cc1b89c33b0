package id.tuntas.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tuntas.HouseTest;
import id.tuntas.directory.Groups;
import id.tuntas.procedure.ReportHandling;
import id.tuntas.report.AccessCode;
import id.tuntas.report.Act;
import id.tuntas.report.Change;
import id.tuntas.report.Draft;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Reporter;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import id.tuntas.report.WrongAccessCode;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionOperations;

/** The receipt of a report typed in at the counter: CH-13, DI-4. */
@HouseTest
class CounterPagesTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private ReportHandling procedure;

    @Autowired
    private Reports reports;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TransactionOperations transaction;

    /** A new officer for each test, whose list holds nobody else's entries. */
    private final String officer = "loket-" + UUID.randomUUID();

    @Test
    void printsAReceiptWhoseCodeOpensTheReport() throws Exception {
        var number = entered(false);

        var page = receipt(issued(number)).andReturn().getResponse().getContentAsString();

        assertThat(page)
                .contains(number.grouped(), "Budi Santoso", "Jalan berlubang", "Tatap muka")
                .contains("Diterima oleh", "Pejabat Penghubung ")
                .as("officers are not named to the public (ET-3)")
                .doesNotContain(officer)
                .contains("Verifikasi Admin Instansi");
        assertThat(reports.open(number, new AccessCode(codeOn(page)))).isNotNull();
        assertThat(database.queryForList(
                        "select actor || ' ' || act from trail_entry where tracking_id = ?",
                        String.class,
                        number.value()))
                .containsExactly(officer + " RECEIPT_ISSUED");
    }

    @Test
    void makesTheEarlierReceiptWorthless() throws Exception {
        var number = entered(false);
        var first = codeOn(receipt(issued(number)).andReturn().getResponse().getContentAsString());
        issued(number);

        Assertions.assertThatThrownBy(() -> reports.open(number, new AccessCode(first)))
                .isInstanceOf(WrongAccessCode.class);
    }

    @Test
    void namesNoAnonymousReporter() throws Exception {
        receipt(issued(entered(true)))
                .andExpect(content().string(containsString("Anonim")))
                .andExpect(content().string(not(containsString("Budi Santoso"))));
    }

    @Test
    void showsTheReceiptOnce() throws Exception {
        var number = entered(false);
        issued(number);

        browser.perform(get("/loket/" + number + "/tanda-terima").with(at(officer)))
                .andExpect(redirectedUrl("/loket"));
    }

    @Test
    void refusesAnotherOfficer() throws Exception {
        var number = entered(false);
        var admin = at("orang-lain", Groups.agencyAdmin("KEMENPANRB"));

        var refused = browser.perform(
                        post("/loket/" + number + "/tanda-terima").with(admin).with(csrf()))
                .andExpect(status().isForbidden())
                .andReturn();

        assertThat(refused.getResponse().getContentAsString()).contains("petugas yang memasukkan");
        browser.perform(get("/loket").with(admin)).andExpect(content().string(not(containsString(number.grouped()))));
    }

    @Test
    void tellsNobodyThatAReportWasTypedInWhoMayNotKnowOfIt() throws Exception {
        browser.perform(post("/loket/" + entered(false) + "/tanda-terima")
                        .with(at("orang-lain"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void givesNoReceiptToAnOfficerWhoIsExcludedFromTheReport() throws Exception {
        var number = entered(false);
        transaction.executeWithoutResult(all -> {
            var report = reports.get(number);
            var named = new Change(
                    Act.OFFICER_EXCLUDED, report.status(), null, report.agency(), null, "orang-lain", "Terlapor.");
            reports.exclude(report, officer, named);
        });

        browser.perform(post("/loket/" + number + "/tanda-terima")
                        .with(at(officer))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        browser.perform(get("/loket").with(at(officer)))
                .andExpect(content().string(not(containsString(number.grouped()))));
    }

    @Test
    void admitsNobodyWhoTakesNoReportsIn() throws Exception {
        browser.perform(get("/loket").with(at("auditor", Groups.auditor()))).andExpect(status().isForbidden());
    }

    @Test
    void refusesAfterADay() throws Exception {
        var number = entered(false);
        browser.perform(get("/loket").with(at(officer)))
                .andExpect(content().string(containsString("Tanda terima<span")));
        ClockUtil.setCurrentTime(Date.from(reports.get(number).receivedAt().plus(Duration.ofDays(1))));

        browser.perform(get("/loket").with(at(officer)))
                .andExpect(content().string(containsString(number.grouped())))
                .andExpect(content().string(containsString("lewat 24 jam")));
        var refused = browser.perform(post("/loket/" + number + "/tanda-terima")
                        .with(at(officer))
                        .with(csrf()))
                .andReturn();
        assertThat((String) refused.getFlashMap().get("refused")).contains("24 jam");
    }

    private MvcResult issued(TrackingId number) throws Exception {
        return browser.perform(post("/loket/" + number + "/tanda-terima")
                        .with(at(officer))
                        .with(csrf()))
                .andExpect(redirectedUrl("/loket/" + number + "/tanda-terima"))
                .andReturn();
    }

    private org.springframework.test.web.servlet.ResultActions receipt(MvcResult issued) throws Exception {
        return browser.perform(get(issued.getResponse().getRedirectedUrl())
                .flashAttrs(issued.getFlashMap())
                .with(at(officer)));
    }

    private static String codeOn(String page) {
        var code = Pattern.compile("([0-9A-Z]{4}-){3}[0-9A-Z]{4}").matcher(page);
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private TrackingId entered(boolean anonymous) {
        return procedure
                .submit(new Draft(
                        ReportKind.COMPLAINT,
                        "COUNTER",
                        "Jalan berlubang",
                        "Di depan sekolah.",
                        null,
                        null,
                        "KEMENPANRB",
                        null,
                        anonymous,
                        false,
                        new Reporter("Budi Santoso", null, "0812-3456-7890"),
                        "SDMA",
                        null,
                        officer))
                .report()
                .trackingId();
    }

    private static RequestPostProcessor at(String officer) {
        return at(officer, Groups.liaison("KEMENPANRB", "SDMA"));
    }

    private static RequestPostProcessor at(String officer, String group) {
        return user(officer).authorities(new SimpleGrantedAuthority(group));
    }
}
