package id.tuntas.browser.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** {@code /}: where a reporter writes a report. */
public final class ReportFormPage {

    private final Page page;

    private ReportFormPage(Page page) {
        this.page = page;
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Sampaikan laporan Anda")))
                .isVisible();
    }

    public static ReportFormPage open(Page page) {
        page.navigate("/");
        return new ReportFormPage(page);
    }

    public ReportFormPage kind(String kind) {
        field(kind).check();
        return this;
    }

    public ReportFormPage write(String label, String text) {
        field(label).fill(text);
        return this;
    }

    public ReportFormPage choose(String label, String option) {
        field(label).selectOption(option);
        return this;
    }

    public ReceiptPage send() {
        button().click();
        return new ReceiptPage(page);
    }

    public ReportFormPage sendInVain() {
        button().click();
        assertThat(mistakes()).isVisible();
        return this;
    }

    public Locator mistakes() {
        return page.locator(".error-summary");
    }

    /** A label goes on with a hint, and other hints repeat its words. */
    private Locator field(String label) {
        return page.getByLabel(Pattern.compile("^\\s*" + label));
    }

    private Locator button() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kirim laporan"));
    }
}
