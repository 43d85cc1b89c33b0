package id.tuntas.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** WCAG 2.1 AA as far as axe-core can tell. */
final class Accessibility {

    private static final String RULES = script();

    private Accessibility() {}

    /** With everything unfolded, and not wider than the window. */
    static void checkUnfolded(Visitor visitor, String station) {
        visitor.page().evaluate("() => document.querySelectorAll('details').forEach(part => part.open = true)");
        check(visitor.page(), station);
        visitor.seesNoSidewaysScroll(station);
    }

    static void check(Page page, String station) {
        page.evaluate(RULES);
        @SuppressWarnings("unchecked")
        var violations = (List<Map<String, Object>>) page.evaluate("""
                async () => (await axe.run(document, {
                        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
                        resultTypes: ['violations']
                    })).violations.map(rule => ({
                        rule: rule.id,
                        impact: rule.impact,
                        help: rule.help,
                        at: rule.nodes.map(node => node.target.join(' ') + ' ' + node.failureSummary).join('; ')
                    }))""");
        assertThat(violations).as("axe-core on %s", station).isEmpty();
    }

    private static String script() {
        try {
            var found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:META-INF/resources/webjars/axe-core/*/axe.min.js");
            return found[0].getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }
}
