package id.tuntas.browser.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** {@code /loket}: what an officer has typed in, and the receipts. */
public final class CounterPage {

    private final Page page;

    CounterPage(Page page) {
        this.page = page;
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Loket")))
                .isVisible();
    }

    public static CounterPage open(Page page) {
        page.navigate("/loket");
        return new CounterPage(page);
    }

    public Locator row(String title) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(title));
    }

    public CounterReceiptPage receipt(String title) {
        row(title).getByRole(AriaRole.BUTTON).click();
        return new CounterReceiptPage(page);
    }
}
