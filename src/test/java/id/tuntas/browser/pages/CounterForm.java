package id.tuntas.browser.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The start form in Tasklist, with which an officer writes down what somebody tells at the counter. */
public final class CounterForm {

    private final Page page;
    private final CamundaForm form;

    CounterForm(Page page) {
        this.page = page;
        this.form = new CamundaForm(page);
        assertThat(form.shown()).isVisible();
    }

    public CounterForm pick(String question, String answer) {
        form.pick(question, answer);
        return this;
    }

    public CounterForm select(String label, String option) {
        form.select(label, option);
        return this;
    }

    public CounterForm write(String label, String text) {
        form.write(label, text);
        return this;
    }

    public CounterForm today(String label) {
        form.today(label);
        return this;
    }

    public CounterForm tick(String label) {
        form.tick(label);
        return this;
    }

    public Tasklist create() {
        page.locator(".modal")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Buat").setExact(true))
                .click();
        assertThat(page.locator(".modal")).hasCount(0);
        return new Tasklist(page);
    }
}
