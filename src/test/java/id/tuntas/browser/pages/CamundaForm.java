package id.tuntas.browser.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** A form as form-js draws it; fields are named by their labels, as officers see them. */
final class CamundaForm {

    private final Page page;
    private final Locator form;

    CamundaForm(Page page) {
        this.page = page;
        this.form = page.locator(".fjs-container");
    }

    Locator shown() {
        return form;
    }

    void pick(String question, String answer) {
        field(question)
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    void tick(String label) {
        form.getByLabel(label).check();
    }

    void select(String label, String option) {
        field(label).locator(".fjs-input-group").click();
        form.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .click();
    }

    void write(String label, String text) {
        field(label).locator("input, textarea").fill(text);
    }

    void today(String label) {
        field(label).locator("input.fjs-input").click();
        page.locator(".flatpickr-calendar.open .flatpickr-day.today").click();
    }

    Locator mistake(String label) {
        return field(label).locator(".fjs-form-field-error");
    }

    /** The innermost field with this label: groups are fields, too. */
    private Locator field(String label) {
        var words = Pattern.compile("^" + label.replaceAll("[^\\p{L}\\p{N} ,]", "\\\\$0") + "\\*?$");
        return form.locator(".fjs-form-field")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("label", new Page.LocatorOptions().setHasText(words))))
                .last();
    }
}
