package id.tuntas.browser.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The officers' inbox. */
public final class Tasklist {

    private final Page page;

    Tasklist(Page page) {
        this.page = page;
        assertThat(page.locator(".task-filters .item").first()).isVisible();
    }

    /** Where Tasklist is shown already. */
    public static Tasklist on(Page page) {
        return new Tasklist(page);
    }

    public Tasklist choose(String filter) {
        page.locator(".task-filters .item")
                .filter(new Locator.FilterOptions().setHasText(filter))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        assertThat(page.locator(".task-filters .item.active")).containsText(filter);
        return this;
    }

    /** The rows of this report in the chosen filter. */
    public Locator rows(String trackingId) {
        return page.locator("li.task").filter(new Locator.FilterOptions().setHasText(trackingId));
    }

    public TaskPage open(String trackingId) {
        rows(trackingId).click();
        return new TaskPage(page);
    }

    /** No task is open beside the list. */
    public Locator nothingOpen() {
        return page.getByText("Pilih sebuah tugas dari daftar.");
    }

    /** The short message in the corner. */
    public Locator message() {
        return page.locator(".page-notifications");
    }

    public CounterForm newReport() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Buat laporan")))
                .click();
        page.locator(".modal")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Penanganan Laporan"))
                .click();
        return new CounterForm(page);
    }

    public CounterPage counter() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Loket"))
                .click();
        return new CounterPage(page);
    }
}
