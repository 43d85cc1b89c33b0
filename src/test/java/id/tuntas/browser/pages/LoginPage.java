package id.tuntas.browser.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** {@code /masuk}: the officers' door. */
public final class LoginPage {

    private final Page page;

    private LoginPage(Page page) {
        this.page = page;
    }

    public static LoginPage open(Page page) {
        page.navigate("/masuk");
        return new LoginPage(page);
    }

    /** With the password of the demonstration. */
    public Tasklist as(String officer) {
        page.getByLabel("Nama pengguna").fill(officer);
        page.getByLabel("Kata sandi").fill(officer);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Masuk"))
                .click();
        return new Tasklist(page);
    }
}
