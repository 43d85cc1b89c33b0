package id.tuntas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import id.tuntas.HouseTest;
import id.tuntas.browser.pages.LoginPage;
import id.tuntas.deadline.Amendments;
import id.tuntas.deadline.Deadlines;
import id.tuntas.figures.RandomRegister;
import id.tuntas.report.Act;
import id.tuntas.report.Change;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever sees a number can click it, and counts on the list as many reports as the number says: every number, every role. */
@HouseTest(properties = "tuntas.admin.password=admin", web = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class MonitoringBrowserIT {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final String PERIOD = "?from=2025-01-01&to=2025-01-31";

    private static final String RECAP = "/monitoring/rekap" + PERIOD + "&basis=PERIOD_END";

    private static final String EVALUATION = "/monitoring/evaluasi" + PERIOD;

    /** Two of them of the demonstration, whose reports have clocks; the others of a month of random lives. */
    private static final List<String> PAGES = List.of(
            "/monitoring",
            "/monitoring/rekap",
            "/monitoring" + PERIOD,
            RECAP,
            "/monitoring/laju-verifikasi" + PERIOD,
            "/monitoring/topik" + PERIOD,
            "/monitoring/kecocokan" + PERIOD);

    private static boolean lived;

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Amendments amendments;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    /** Before the demonstration's own reports; some with a priority for KSP, some referred for the Ombudsman. */
    @BeforeEach
    void live() {
        if (lived) {
            return;
        }
        lived = true;
        new RandomRegister(reports, deadlines, amendments, transaction, 2025)
                .live(
                        Instant.parse("2024-12-31T17:00:00Z"),
                        Instant.parse("2025-01-31T17:00:00Z"),
                        Duration.ofHours(5));
        transaction.executeWithoutResult(all -> {
            jdbc.sql("update report set priority = (select min(code) from priority) where mod(id, 3) = 0")
                    .update();
            jdbc.sql("select tracking_id from report where parent is null and agency is not null"
                            + " and received_at < timestamp with time zone '2025-02-01 00:00:00+07' order by id"
                            + " fetch first 5 rows only")
                    .query(String.class)
                    .list()
                    .forEach(number -> refer(new TrackingId(number)));
        });
    }

    private void refer(TrackingId number) {
        var report = reports.get(number);
        reports.change(
                report,
                new Change(
                        Act.REFERRED,
                        report.status(),
                        report.subStatus().orElse(null),
                        report.agency(),
                        report.unit(),
                        "nasional",
                        null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nasional", "admin-panrb", "sdma", "inspektorat", "ksp", "ombudsman", "auditor"})
    void countsTheRowsBehindEveryNumberOfTheRecap(String officer) {
        clicksEveryNumber(officer, List.of(RECAP));
    }

    @Test
    void countsTheRowsBehindEveryNumberOfEveryPage() {
        clicksEveryNumber(
                "admin-panrb",
                Stream.concat(PAGES.stream(), Stream.of(EVALUATION)).toList());
    }

    private void clicksEveryNumber(String officer, List<String> addresses) {
        var desk = BROWSERS.desk(port);
        LoginPage.open(desk.page()).as(officer);
        var seen = new HashSet<String>();
        for (var address : addresses) {
            var page = desk.page();
            page.navigate(address);
            page.evaluate("() => document.querySelectorAll('details').forEach(part => part.open = true)");
            var numbers = page.locator("a.figure");
            assertThat(numbers.count()).as("numbers on %s", address).isPositive();
            for (var number : numbers.all()) {
                if (seen.add(number.getAttribute("href") + " " + number.innerText())) {
                    opensAsManyRows(page, number, officer + " on " + address);
                }
            }
        }
    }

    private static void opensAsManyRows(Page page, Locator number, String where) {
        var told = Integer.parseInt(number.innerText());
        var list = page.context()
                .waitForPage(
                        () -> number.click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL))));
        list.waitForLoadState();
        var what = where + ", " + list.url();
        assertThat(list.locator("#jumlah").innerText()).as(what).isEqualTo(String.valueOf(told));
        var rows = list.locator("table.list tbody tr").count();
        while (list.locator("a[rel=next]").count() > 0) {
            // A click would not wait for the page that it opens.
            list.navigate((String) list.locator("a[rel=next]").evaluate("next => next.href"));
            rows += list.locator("table.list tbody tr").count();
        }
        assertThat(rows).as(what).isEqualTo(told);
        list.close();
    }

    @Test
    void fitsTheTelephoneAndThePaperOfEverybody() {
        for (var officer : List.of("nasional", "admin-panrb", "sdma", "ksp")) {
            var visitor = BROWSERS.phone(port);
            LoginPage.open(visitor.page()).as(officer);
            for (var address : PAGES) {
                fits(visitor, address, officer);
            }
            fits(visitor, "/monitoring/laporan" + PERIOD, officer);
            fits(visitor, "/monitoring/definisi", officer);
            if (officer.equals("admin-panrb")) {
                fits(visitor, EVALUATION, officer);
            }
        }
    }

    /** RP-6: written, saved and frozen on a telephone. */
    @Test
    void freezesAPeriodicReport() {
        var officer = BROWSERS.phone(port);
        var page = officer.page();
        LoginPage.open(page).as("admin-panrb");
        fits(officer, "/monitoring/berkala", "admin-panrb");
        button(page, Pattern.compile("^Laporan triwulan instansi")).click();
        var text = page.locator("main textarea").first();
        text.fill("Masih ada unit yang lambat menjawab.");
        Accessibility.checkUnfolded(officer, "draft of a periodic report");
        button(page, Pattern.compile("^Simpan rancangan$")).click();
        assertThat(page.locator(".notice.done")).isVisible();
        assertThat(text).hasValue("Masih ada unit yang lambat menjawab.");

        button(page, Pattern.compile("^Bekukan laporan$")).click();

        assertThat(page.getByText("Keaslian berkas")).isVisible();
        assertThat(page.locator("main")).containsText("Masih ada unit yang lambat menjawab.");
        Accessibility.checkUnfolded(officer, "frozen periodic report");
    }

    private static Locator button(Page page, Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void fits(Visitor visitor, String address, String officer) {
        visitor.page().navigate(address);
        Accessibility.checkUnfolded(visitor, officer + " on " + address);
        visitor.pauseAndRead("monitoring-" + officer + address.replaceAll("\\W+", "-"));
    }
}
