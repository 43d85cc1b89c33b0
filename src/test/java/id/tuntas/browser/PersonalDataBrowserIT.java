package id.tuntas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.tuntas.HouseTest;
import id.tuntas.browser.pages.FollowPage;
import id.tuntas.browser.pages.LoginPage;
import id.tuntas.browser.pages.Tasklist;
import id.tuntas.procedure.CaseDriver;
import id.tuntas.report.Registered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * What reporters ask about their own data and who hears of it, with real clicks on a small telephone: the reporter, Admin
 * Instansi, the auditor; and an officer who promises secrecy.
 */
@HouseTest(properties = "tuntas.admin.password=admin", web = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import(CaseDriver.class)
class PersonalDataBrowserIT {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final String UNANSWERED = "422 (GET|POST)";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseDriver house;

    /** PD-4, PD-7, PD-11. */
    @Test
    void letsReportersReadCorrectAndRestrictTheirData() {
        var ani = house.submit(CaseDriver.complaint("KEMENPANRB"));
        var phone = BROWSERS.phone(port);
        var page = phone.page();
        phone.expects(UNANSWERED);
        FollowPage.open(page, number(ani)).enterCode(ani.accessCode().value());
        page.navigate("/laporan/" + number(ani) + "/data-saya");
        Accessibility.checkUnfolded(phone, "data-saya");

        page.getByLabel("Telepon").fill("bukan nomor");
        click(page, "Simpan perbaikan");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Nomor telepon hanya berisi angka");
        assertThat(page.getByLabel("Telepon")).hasValue("bukan nomor");
        Accessibility.checkUnfolded(phone, "data-saya with a mistake");
        page.getByLabel("Telepon").fill("0812-3456-7890");
        click(page, "Simpan perbaikan");
        assertThat(page.locator(".notice.done")).containsText("sudah diperbaiki");
        click(page, "Batasi identitas saya");
        assertThat(page.locator(".notice.done")).containsText("tidak ditampilkan kepada siapa pun");
        Accessibility.checkUnfolded(phone, "data-saya, restricted");

        page.navigate("/laporan/" + number(ani) + "/catatan");
        assertThat(page.locator("main")).containsText("Membatasi pemrosesan");
        Accessibility.checkUnfolded(phone, "catatan");
    }

    /** PD-8, PD-5: what was typed stands there again after a mistake, and the auditor finds what was done. */
    @Test
    void filesARequestThatCameByLetterForTheAuditorToFind() {
        var ani = house.submit(CaseDriver.complaint("KEMENPANRB"));
        var admin = BROWSERS.phone(port);
        var page = admin.page();
        admin.expects(UNANSWERED);
        LoginPage.open(page).as("admin-panrb");
        page.navigate("/administrasi/data-pribadi");
        Accessibility.checkUnfolded(admin, "data-pribadi");

        page.locator("#catat-trackingId").fill("1000 0000 0009");
        page.locator("#catat-kind").selectOption("ACCESS");
        page.locator("#catat-through").selectOption("LETTER");
        page.locator("#catat-proof").fill("Tanda tangan dan KTP cocok");
        click(page, "Catat permintaan");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("tidak ditemukan");
        assertThat(page.locator("#catat-proof")).hasValue("Tanda tangan dan KTP cocok");
        Accessibility.checkUnfolded(admin, "data-pribadi with a mistake");
        page.locator("#catat-trackingId").fill(number(ani));
        click(page, "Catat permintaan");
        assertThat(page.locator(".notice.done")).containsText("Permintaan tercatat");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Buka salinan untuk laporan " + number(ani)))
                .click();
        assertThat(page.locator("h1")).hasText("Salinan data pribadi");
        Accessibility.checkUnfolded(admin, "copy");

        var auditor = BROWSERS.phone(port);
        var log = auditor.page();
        auditor.expects(UNANSWERED);
        LoginPage.open(log).as("auditor");
        log.navigate("/administrasi/catatan-akses");
        log.getByLabel("Nomor laporan").fill("bukan nomor");
        click(log, "Cari");
        assertThat(log.locator("#report-error")).containsText("12 angka");
        Accessibility.checkUnfolded(auditor, "catatan-akses with a mistake");
        log.getByLabel("Nomor laporan").fill(number(ani));
        click(log, "Cari");
        assertThat(log.locator("tbody")).containsText("mencatat permintaan pelapor");
        assertThat(log.locator("tbody")).containsText("membaca identitas pelapor");
        Accessibility.checkUnfolded(auditor, "catatan-akses");
    }

    /** ET-3, ACT-14. That nobody works without it is proved by {@code EthicsTest}. */
    @Test
    void takesThePromiseOfANewOfficer() {
        var admin = BROWSERS.phone(port);
        var page = admin.page();
        admin.expects(UNANSWERED);
        LoginPage.open(page).as("admin-panrb");
        page.navigate("/administrasi/instansi/KEMENPANRB");
        Accessibility.checkUnfolded(admin, "agency");
        page.locator("#tugaskan-officer").fill("Huruf Besar");
        page.locator("#tugaskan-name").fill("Wayan Putra");
        page.locator("#baru-unit").selectOption("YANLIK");
        page.locator("#tugaskan-decree").fill("SK 9/2026");
        click(page, "Tugaskan");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("huruf kecil");
        assertThat(page.locator("#tugaskan-name")).hasValue("Wayan Putra");
        page.locator("#tugaskan-officer").fill("wayan");
        click(page, "Tugaskan");
        assertThat(page.locator(".notice.done")).containsText("Penugasan tersimpan");
        var password = page.locator(".notice.care .code").nth(1).innerText();

        var officer = BROWSERS.phone(port);
        LoginPage.open(officer.page()).enter("wayan", password);
        Tasklist.on(officer.page());
        officer.page().navigate("/etika");
        Accessibility.checkUnfolded(officer, "etika");
        officer.pauseAndRead("etika");
        click(officer.page(), "Saya memahami dan akan mematuhi");
        Tasklist.on(officer.page());
        officer.page().navigate("/etika");
        assertThat(officer.page().locator(".notice.done")).containsText("berlaku sampai");
    }

    private static String number(Registered registered) {
        return registered.report().trackingId().value();
    }

    private static void click(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
