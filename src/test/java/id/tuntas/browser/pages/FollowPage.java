package id.tuntas.browser.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** {@code /laporan/{trackingId}}: where a report stands, what is promised, and what its reporter can do. */
public final class FollowPage {

    private final Page page;

    FollowPage(Page page) {
        this.page = page;
        assertThat(status()).isVisible();
    }

    public static FollowPage open(Page page, String trackingId) {
        page.navigate("/laporan/" + trackingId);
        return new FollowPage(page);
    }

    public FollowPage enterCode(String accessCode) {
        page.getByLabel("Kode akses").fill(accessCode);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Buka laporan saya"))
                .click();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tutup laporan ini")))
                .isVisible();
        return new FollowPage(page);
    }

    public Locator status() {
        return page.locator("#status");
    }

    /** All promises that are open now. */
    public Locator promises() {
        return page.locator(".promise");
    }

    /** Unfolds the days of the first promise. */
    public Locator whyThisDate() {
        var why = page.locator("details").filter(new Locator.FilterOptions().setHasText("Mengapa tanggal ini?"));
        why.first().locator("summary").click();
        var ledger = why.first().locator("table");
        assertThat(ledger).isVisible();
        return ledger;
    }

    /** What the unit has said. */
    public Locator answers() {
        return page.locator(".said.substantive_response");
    }

    public Locator notice() {
        return page.locator(".notice.done");
    }

    public FollowPage rate(int stars) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(stars + " bintang"))
                .check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kirim penilaian"))
                .click();
        assertThat(notice()).isVisible();
        return new FollowPage(page);
    }
}
