package id.tuntas.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.tuntas.AccountProvider;
import id.tuntas.HouseTest;
import id.tuntas.browser.pages.LoginPage;
import id.tuntas.browser.pages.Tasklist;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With the institution's account through a real provider to Tasklist and out of both, with real clicks. */
@HouseTest(
        properties = {
            "tuntas.admin.password=admin",
            "spring.security.oauth2.client.registration.instansi.client-id=" + AccountProvider.CLIENT,
            "spring.security.oauth2.client.registration.instansi.client-secret=" + AccountProvider.SECRET,
            "spring.security.oauth2.client.registration.instansi.scope=openid,profile"
        },
        web = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class InstitutionLoginBrowserIT {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final AccountProvider PROVIDER = new AccountProvider();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("spring.security.oauth2.client.provider.instansi.issuer-uri", PROVIDER::issuer);
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void takesAnOfficerThroughHerInstitutionToTasklistAndOutOfBoth() {
        PROVIDER.knows(port);
        PROVIDER.account("sdma");
        var officer = BROWSERS.desk(port);
        var page = officer.page();

        LoginPage.open(page);
        officer.pauseAndRead("60-login-with-institution");
        Accessibility.check(page, "/masuk");
        throughTheProvider(page, "sdma");
        Tasklist.on(page).choose("Perlu saya kerjakan");
        officer.pauseAndRead("61-tasklist-by-institution");

        page.navigate("/keluar");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Keluar").setExact(true))
                .click();
        assertThat(page).hasURL(Pattern.compile("/masuk\\?keluar"));
        officer.pauseAndRead("62-left-both");
        institution(page).click();
        assertThat(page.getByLabel("Password")).isVisible();
    }

    @Test
    void tellsSomebodyWithoutAnOfficeWhomToAsk() {
        PROVIDER.knows(port);
        PROVIDER.account("orang-lain");
        var stranger = BROWSERS.phone(port);
        var page = stranger.page();

        LoginPage.open(page);
        throughTheProvider(page, "orang-lain");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("belum mempunyai tugas dengan SK yang berlaku");
        stranger.seesNoSidewaysScroll("refused");
        Accessibility.check(page, "refused");
        stranger.pauseAndRead("63-without-office");
    }

    private static void throughTheProvider(Page page, String name) {
        institution(page).click();
        page.getByLabel("Username").fill(name);
        page.getByLabel("Password").fill(name);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    private static Locator institution(Page page) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Masuk dengan akun instansi")));
    }
}
