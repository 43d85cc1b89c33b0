package id.tuntas.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The machine's own Chromium for a test class, and the people who sit before it. Without a Chromium the class is skipped
 * before the house is built. After each test it closes what people had open, keeps a picture of it if the test failed in
 * {@code target/browser}, and fails a test whose people met an error that nobody announced.
 */
class Browsers implements ExecutionCondition, AfterEachCallback, AfterAllCallback {

    /** The same as those of the model checks, see {@code src/test/lint/chromium.mjs}. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final Path FAILURES = Path.of("target", "browser");

    /** Several builds may share two cores. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Optional<Path> pictures =
            Optional.ofNullable(System.getProperty("tuntas.browser.pictures")).map(Path::of);

    private final List<Visitor> visitors = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;

    /** Somebody with a small telephone and no JavaScript. */
    Visitor phoneWithoutScripts(int port) {
        return visitor(port, 360, 740, false);
    }

    /** Somebody with a small telephone. */
    Visitor phone(int port) {
        return visitor(port, 360, 740, true);
    }

    /** Somebody at a desk. */
    Visitor desk(int port) {
        return visitor(port, 1366, 768, true);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return chromium().isPresent()
                ? ConditionEvaluationResult.enabled("Chromium found")
                : ConditionEvaluationResult.disabled("Skipped: no Chromium on this machine. Install Chromium or Google"
                        + " Chrome, or name one in the environment variable CHROMIUM.");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var failed = context.getExecutionException().isPresent();
        var name = context.getRequiredTestMethod().getName();
        var complaints = new ArrayList<String>();
        try {
            for (var visitor : visitors) {
                if (failed || !visitor.complaints().isEmpty()) {
                    visitor.picture(FAILURES.resolve(name + "-" + visitors.indexOf(visitor) + ".png"));
                }
                complaints.addAll(visitor.complaints());
                visitor.leave();
            }
        } finally {
            visitors.clear();
        }
        if (!failed && !complaints.isEmpty()) {
            throw new AssertionError("The browser complained:\n" + String.join("\n", complaints));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }

    private Visitor visitor(int port, int width, int height, boolean scripts) {
        if (browser == null) {
            start();
        }
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(width, height)
                .setJavaScriptEnabled(scripts)
                .setLocale("id-ID")
                .setTimezoneId("Asia/Jakarta"));
        context.setDefaultTimeout(PATIENCE.toMillis());
        var visitor = new Visitor(context, pictures);
        visitors.add(visitor);
        return visitor;
    }

    private void start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium().orElseThrow())
                        .setArgs(FLAGS));
    }

    private static Optional<Path> chromium() {
        var folders = Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator);
        var onPath = Stream.of(folders).flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of).stream(), onPath)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
