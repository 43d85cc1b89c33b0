package id.tuntas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One person before one browser window, with cookies of their own. Whatever goes wrong behind the page is noted. */
class Visitor {

    /** What Tasklist and form-js say by themselves where nobody translated them. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(Claim|Unclaim|Assignee|Complete|Completed|Due|Follow-?up|Created?|Priority|Field is required|Field must"
                    + "|Start process|Search|Filter|Select|No results|No tasks?|Save|Close|Cancel|Loading|Comment|History"
                    + "|Form|Diagram|Description|Powered by|Sign out|My profile|Add|Remove|Group|Error|Failed|Task"
                    + "|ago|in a day|in \\d+ days|yesterday|tomorrow|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday"
                    + "|January|February|March|May|June|July|August|October|December|undefined|null|NaN)\\b|\\{\\{",
            Pattern.CASE_INSENSITIVE);

    private final BrowserContext context;
    private final Page page;
    private final Optional<Path> pictures;
    private final List<String> complaints = new ArrayList<>();
    private final List<Pattern> announced = new ArrayList<>();

    Visitor(BrowserContext context, Optional<Path> pictures) {
        this.context = context;
        this.pictures = pictures;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            // That a request failed is noted below, with its status.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complain("console: " + message.text() + " at " + message.location());
            }
        });
        page.onPageError(error -> complain("script: " + error));
        page.onResponse(this::look);
        page.onRequestFailed(request -> {
            // Leaving a page abandons what it was still loading.
            if (!"net::ERR_ABORTED".equals(request.failure())) {
                complain("request: " + request.failure() + " " + request.method() + " " + request.url());
            }
        });
    }

    private void look(Response response) {
        if (response.status() >= 400) {
            complain("answer: " + response.status() + " " + response.request().method() + " " + response.url());
        }
    }

    private void complain(String what) {
        if (announced.stream().noneMatch(pattern -> pattern.matcher(what).find())) {
            complaints.add(what);
        }
    }

    Page page() {
        return page;
    }

    /** From now on an answer like this is part of the story, for example {@code "400 POST .*submit-form"}. */
    void expects(String answer) {
        announced.add(Pattern.compile("^answer: " + answer));
    }

    List<String> complaints() {
        return complaints;
    }

    /** A place worth a picture; it is taken if the build asks for pictures. */
    void pause(String station) {
        pictures.ifPresent(folder -> picture(folder.resolve(station + ".png")));
    }

    /** An officer's station: every word that the officer can read is Indonesian. */
    void pauseAndRead(String station) {
        pause(station);
        for (var frame : page.frames()) {
            assertThat(ENGLISH.matcher(words(frame)).results().map(hit -> hit.group()))
                    .as("English on %s, in %s", station, frame.url())
                    .isEmpty();
        }
    }

    /** What is visible, and what fields say while they are empty. */
    private static String words(Frame frame) {
        return (String) frame.evaluate("""
                () => [document.body.innerText,
                       ...[...document.querySelectorAll('[placeholder]')]
                           .filter(field => field.offsetParent)
                           .map(field => field.placeholder)].join('\\n')""");
    }

    /** Nobody on a small telephone should have to push a page sideways. */
    void seesNoSidewaysScroll(String station) {
        var widths = page.evaluate("() => [document.documentElement.scrollWidth, window.innerWidth]");
        assertThat((List<?>) widths)
                .as("width of the page and of the window on %s", station)
                .satisfies(pair -> assertThat((Integer) pair.get(0)).isLessThanOrEqualTo((Integer) pair.get(1)));
    }

    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setAnimations(ScreenshotAnimations.DISABLED));
    }

    void leave() {
        context.close();
    }
}
