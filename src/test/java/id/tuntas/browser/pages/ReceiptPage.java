package id.tuntas.browser.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** {@code /laporan/{trackingId}/tanda-terima}: number and access code, shown this once. */
public final class ReceiptPage {

    private final Page page;

    ReceiptPage(Page page) {
        this.page = page;
        assertThat(page.getByRole(
                        AriaRole.HEADING, new Page.GetByRoleOptions().setName("Laporan Anda sudah kami terima")))
                .isVisible();
    }

    /** Without the blanks. */
    public String trackingId() {
        return page.locator("#nomor").innerText().replace(" ", "");
    }

    public String accessCode() {
        return page.locator("#kode-akses").innerText().strip();
    }

    public FollowPage openReport() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sudah saya catat, buka laporan saya"))
                .click();
        return new FollowPage(page);
    }
}
