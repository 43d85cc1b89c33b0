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
        enter(officer, officer);
        return new Tasklist(page);
    }

    /** Wherever this leads. */
    public void enter(String officer, String password) {
        page.getByLabel("Nama pengguna").fill(officer);
        page.getByLabel("Kata sandi").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Masuk"))
                .click();
    }
}
