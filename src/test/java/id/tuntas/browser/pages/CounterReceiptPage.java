package id.tuntas.browser.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The sheet that an officer prints for somebody at the counter. */
public final class CounterReceiptPage {

    private final Page page;

    CounterReceiptPage(Page page) {
        this.page = page;
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Tanda terima laporan")))
                .isVisible();
    }

    public String trackingId() {
        return page.locator(".keys .number").innerText().replace(" ", "");
    }

    public String accessCode() {
        return page.locator(".keys .code").innerText().strip();
    }

    public Locator facts() {
        return page.locator(".facts");
    }
}
