package id.tuntas.browser.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A task open in Tasklist: its form, and the case file beside it and in a tab. */
public final class TaskPage {

    private final Page page;
    private final Locator details;
    private final CamundaForm form;

    TaskPage(Page page) {
        this.page = page;
        this.details = page.locator(".task-details");
        this.form = new CamundaForm(page);
        assertThat(form.shown()).isVisible();
        assertThat(details.locator("iframe.casefile").contentFrame().locator("main"))
                .isVisible();
    }

    /** Opens the tab <em>Berkas</em>. */
    public FrameLocator caseFile() {
        tab("Berkas");
        var file = details.locator(".casefile-tab iframe.casefile").contentFrame();
        assertThat(file.locator("main")).isVisible();
        return file;
    }

    public TaskPage backToForm() {
        tab("Formulir");
        return new TaskPage(page);
    }

    private void tab(String name) {
        details.locator(".nav-tabs")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    public Locator title() {
        return details.locator("h2.task");
    }

    public TaskPage claim() {
        claimButton().click();
        assertThat(releaseButton()).isVisible();
        return this;
    }

    public TaskPage release() {
        releaseButton().click();
        assertThat(claimButton()).isVisible();
        return this;
    }

    public Locator claimButton() {
        return details.locator(".claim");
    }

    public Locator releaseButton() {
        return details.locator(".unclaim");
    }

    public TaskPage pick(String question, String answer) {
        form.pick(question, answer);
        return this;
    }

    public TaskPage select(String label, String option) {
        form.select(label, option);
        return this;
    }

    public TaskPage write(String label, String text) {
        form.write(label, text);
        return this;
    }

    public Locator mistake(String label) {
        return form.mistake(label);
    }

    public Tasklist complete() {
        completeButton().click();
        var list = new Tasklist(page);
        assertThat(list.nothingOpen()).isVisible();
        return list;
    }

    /** Submits what the form itself or the house will not take. */
    public TaskPage completeInVain() {
        completeButton().click();
        return this;
    }

    public Locator completeButton() {
        return details.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Selesaikan"));
    }

    /** What the house says about a form that it does not take. */
    public Locator refusal() {
        return page.locator(".page-notifications");
    }
}
