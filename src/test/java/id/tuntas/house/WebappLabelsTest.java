package id.tuntas.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The officers' applications speak Indonesian, completely: whoever moves to another engine version learns from here which
 * label came, went or changed its placeholders.
 */
class WebappLabelsTest {

    private static final String APPLICATIONS = "META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}");

    /** The notice that the community edition has ended is not for officers: an empty label takes its text away. */
    private static final Set<String> TAKEN_AWAY = Set.of("/labels/BANNER_CE_EOL_TEXT");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void speaksIndonesianCompletely(String application) throws IOException {
        assertThat(gaps(shipped(application), indonesian(application))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void answersWithOurSettingsInsteadOfTheWebjars(String application) throws IOException {
        assertThat(text(ours(application + "/scripts/config.js"))).contains("vendor: 'Tuntas");
        assertThat(text(ours(application + "/styles/user-styles.css"))).contains(".ce-eol-banner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void namesOnlyScriptsThatExist(String application) throws IOException {
        var settings = text(ours(application + "/scripts/config.js"));
        var scripts =
                Pattern.compile("'((?:\\.\\./tasklist/)?scripts/[\\w-]+)'").matcher(settings);
        var named = scripts.results().map(script -> script.group(1)).toList();

        assertThat(named).isNotEmpty();
        for (var script : named) {
            var path = script.startsWith("../") ? script.substring("../".length()) : application + "/" + script;
            assertThatNoException().as(script).isThrownBy(() -> ours(path + ".js"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void offersIndonesianAlone(String application) throws IOException {
        assertThat(text(ours(application + "/scripts/config.js"))).contains("availableLocales: ['id']");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "admin"})
    void leavesTheOperatorsApplicationsInEnglish(String application) throws IOException {
        assertThat(text(ours(application + "/scripts/config.js"))).doesNotContain("availableLocales");
    }

    /** The known-bad sample: one label gone, one too many, one empty, one that lost its placeholder. */
    @Test
    void noticesEveryKindOfGap() throws IOException {
        var broken = indonesian("tasklist").deepCopy();
        var labels = (ObjectNode) broken.get("labels");
        labels.remove("CLAIM_TASK");
        labels.put("CLAIM_TUGAS", "Ambil tugas");
        labels.put("COMPLETE", " ");
        labels.put("CAM_WIDGET_COPY", "Klik untuk menyalin");
        ((ObjectNode) broken.at("/dateLocales/relativeTime")).put("dd", "beberapa hari");

        assertThat(gaps(shipped("tasklist"), broken))
                .containsExactlyInAnyOrder(
                        "/labels/CLAIM_TASK is missing",
                        "/labels/CLAIM_TUGAS is unknown to the application",
                        "/labels/COMPLETE is empty",
                        "/labels/CAM_WIDGET_COPY lost or gained a placeholder",
                        "/dateLocales/relativeTime/dd lost or gained a placeholder");
    }

    private static List<String> gaps(JsonNode shipped, JsonNode ours) {
        var english = sentences(shipped);
        var indonesian = sentences(ours);
        var gaps = new ArrayList<String>();
        english.forEach((key, sentence) -> {
            var translation = indonesian.get(key);
            if (translation == null) {
                gaps.add(key + " is missing");
            } else if (translation.isBlank() && !sentence.isBlank() && !TAKEN_AWAY.contains(key)) {
                gaps.add(key + " is empty");
            } else if (!translation.isBlank() && !placeholders(translation).equals(placeholders(sentence))) {
                gaps.add(key + " lost or gained a placeholder");
            }
        });
        var unknown = new TreeSet<>(indonesian.keySet());
        unknown.removeAll(english.keySet());
        unknown.forEach(key -> gaps.add(key + " is unknown to the application"));
        return gaps;
    }

    private static Set<String> placeholders(String sentence) {
        var named = PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(found -> found.group().replaceAll("\\s", ""));
        var counted = Pattern.compile("%[ds]").matcher(sentence).results().map(found -> found.group());
        return Stream.concat(named, counted).collect(Collectors.toSet());
    }

    /** Every leaf by its path, arrays (months, weekdays) entry by entry. */
    private static Map<String, String> sentences(JsonNode tree) {
        var sentences = new TreeMap<String, String>();
        collect("", tree, sentences);
        return sentences;
    }

    private static void collect(String path, JsonNode node, Map<String, String> sentences) {
        if (node.isObject()) {
            node.properties().forEach(child -> collect(path + "/" + child.getKey(), child.getValue(), sentences));
        } else if (node.isArray()) {
            for (var entry = 0; entry < node.size(); entry++) {
                collect(path + "/" + entry, node.get(entry), sentences);
            }
        } else {
            sentences.put(path, node.asText());
        }
    }

    private static JsonNode shipped(String application) throws IOException {
        return read(resource(application + "/locales/en.json"));
    }

    private static JsonNode indonesian(String application) throws IOException {
        return read(ours(application + "/locales/id.json"));
    }

    /** Ours comes first on the class path, as it does in the running house. */
    private static URL ours(String path) {
        var ours = resource(path);
        assertThat(ours.toString()).as(path).doesNotContain("camunda-webapp");
        return ours;
    }

    private static URL resource(String path) {
        var resource = WebappLabelsTest.class.getClassLoader().getResource(APPLICATIONS + path);
        assertThat(resource).as(path).isNotNull();
        return resource;
    }

    /** The shipped files start with a byte order mark. */
    private static JsonNode read(URL file) throws IOException {
        return new ObjectMapper().readTree(text(file).replace("\uFEFF", ""));
    }

    private static String text(URL file) throws IOException {
        try (var content = file.openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
