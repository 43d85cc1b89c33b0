package id.tuntas.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tuntas.platform.FormOptions.Option;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;

/**
 * A Camunda Form as it was deployed, read for what it demands. The engine itself checks nothing of it: whoever leaves
 * out the browser could send anything (engine.md, "Tasklist and Camunda Forms").
 *
 * <p>A form may ask only for what can be checked here. One that asks for more is refused when it is deployed, so that
 * a rule drawn in Modeler is never a rule that only polite clients keep.
 */
final class DeployedForm {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String JSON_FORMAT = "application/json";

    /** Shown, never submitted. */
    private static final Set<String> DISPLAYED =
            Set.of("text", "html", "separator", "spacer", "button", "table", "image");

    /** A list of options is short; what is longer is an attack on the parser. */
    private static final int LONGEST_LIST = 100_000;

    private final String id;
    private final List<FormField> fields;

    private DeployedForm(String id, List<FormField> fields) {
        this.id = id;
        this.fields = fields;
    }

    /** What the form cannot be used for, in words for the person who drew it. */
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        Unusable(String sentence) {
            super(sentence);
        }
    }

    /** The id of a form, null if this is none. */
    static String idOf(byte[] json) {
        try {
            return JSON.readTree(json).path("id").textValue();
        } catch (IOException unreadable) {
            return null;
        }
    }

    static DeployedForm read(byte[] json) throws Unusable {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (IOException unreadable) {
            throw new Unusable("berkas formulir bukan JSON yang benar");
        }
        var fields = new ArrayList<FormField>();
        collect(root.path("components"), List.of(), fields);
        var keys = new HashSet<String>();
        for (var field : fields) {
            if (!keys.add(field.key())) {
                throw new Unusable("isian \"" + field.key() + "\" ada dua kali");
            }
        }
        return new DeployedForm(root.path("id").textValue(), List.copyOf(fields));
    }

    private static void collect(JsonNode components, List<String> hides, List<FormField> fields) throws Unusable {
        for (var component : components) {
            var type = component.path("type").asText();
            var hidesHere = new ArrayList<>(hides);
            var hide = component.path("conditional").path("hide").asText("");
            if (!hide.isBlank()) {
                hidesHere.add(hide.startsWith("=") ? hide.substring(1) : hide);
            }
            if (type.equals("group")) {
                if (!component.path("path").asText("").isBlank()) {
                    throw new Unusable("kelompok dengan jalur (path) tidak dapat diperiksa oleh server");
                }
                collect(component.path("components"), hidesHere, fields);
            } else if (!DISPLAYED.contains(type)) {
                fields.add(FormField.read(component, List.copyOf(hidesHere)));
            }
        }
    }

    String id() {
        return id;
    }

    /** Names of the lists that must be offered while the form is read. */
    Set<String> lists() {
        var lists = new LinkedHashSet<String>();
        for (var field : fields) {
            if (field.valuesKey() != null) {
                lists.add(field.valuesKey());
            }
        }
        return lists;
    }

    /** Whether some field is shown only under a condition. */
    boolean isConditional() {
        return fields.stream().anyMatch(field -> !field.hides().isEmpty());
    }

    /**
     * Checks everything that was sent and answers the whole of it in the form's own types.
     *
     * @param known process variables that conditions may ask for besides the fields
     * @param lists the options offered under a {@code valuesKey}
     * @param holds whether a FEEL condition holds over the given values
     * @throws FormRefusal naming every field that is wrong by its label
     */
    Submission check(
            VariableMap sent,
            Map<String, Object> known,
            Function<String, List<Option>> lists,
            BiPredicate<String, Map<String, Object>> holds) {
        var complaints = new ArrayList<String>();
        complainAboutUnknown(sent, complaints);
        var values = new LinkedHashMap<String, Object>();
        var wrong = new HashMap<String, String>();
        for (var field : fields) {
            try {
                var value = field.shownOnly() ? null : field.read(plain(sent, field), lists);
                if (value != null) {
                    values.put(field.key(), value);
                }
            } catch (FormField.Wrong complaint) {
                wrong.put(field.key(), complaint.getMessage());
            }
        }
        var hidden = hidden(values, known, holds);
        for (var field : fields) {
            if (hidden.contains(field.key())) {
                values.remove(field.key());
            } else if (wrong.containsKey(field.key())) {
                complaints.add(wrong.get(field.key()));
            } else if (!field.shownOnly() && field.isMissing(values.get(field.key()))) {
                complaints.add(field.demand());
            }
        }
        if (!complaints.isEmpty()) {
            throw new FormRefusal(Refusal.Kind.INVALID, String.join(" ", complaints));
        }
        return new Submission(values);
    }

    private void complainAboutUnknown(VariableMap sent, List<String> complaints) {
        var unknown = new TreeSet<>(sent.keySet());
        fields.forEach(field -> unknown.remove(field.key()));
        if (!unknown.isEmpty()) {
            // Only names that could be names are repeated: the sentence ends up on a page.
            var name = unknown.first();
            complaints.add(
                    name.matches("\\w{1,60}")
                            ? "Isian \"" + name + "\" tidak ada pada formulir ini."
                            : "Ada isian yang tidak dikenal pada formulir ini.");
        }
    }

    /**
     * A condition sees only what is itself visible: a field that vanishes may take others with it. Conditions that
     * chase one another in a circle stop after one round per field.
     */
    private Set<String> hidden(
            Map<String, Object> values, Map<String, Object> known, BiPredicate<String, Map<String, Object>> holds) {
        Set<String> hidden = Set.of();
        for (var round = 0; isConditional() && round <= fields.size(); round++) {
            var seen = new HashMap<>(known);
            for (var field : fields) {
                seen.put(
                        field.key(),
                        hidden.contains(field.key()) ? null : values.getOrDefault(field.key(), field.empty()));
            }
            var next = new HashSet<String>();
            for (var field : fields) {
                if (field.hides().stream().anyMatch(condition -> holds.test(condition, seen))) {
                    next.add(field.key());
                }
            }
            if (next.equals(hidden)) {
                break;
            }
            hidden = next;
        }
        return hidden;
    }

    /**
     * The bare value, of a type that JSON knows. A serialised object is never opened: what class it would become is the
     * sender's choice. Choices from an offered list Tasklist sends under the type of that list, an object whose format it
     * does not name; of it only the JSON is read, as data.
     */
    private static Object plain(VariableMap sent, FormField field) throws FormField.Wrong {
        TypedValue value = sent.getValueTyped(field.key());
        if (value == null) {
            return null;
        }
        if (value instanceof JsonValue json) {
            return parsed(json.getValueSerialized(), field);
        }
        if (value instanceof SerializableValue object) {
            if (field.type() != FormField.Type.CHOICES
                    || !JSON_FORMAT.equals(Objects.requireNonNullElse(object.getSerializationDataFormat(), JSON_FORMAT))
                    || object.getValueSerialized() == null) {
                throw field.wrongType();
            }
            return parsed(object.getValueSerialized(), field);
        }
        return value.getValue();
    }

    private static Object parsed(String json, FormField field) throws FormField.Wrong {
        if (json == null) {
            return null;
        }
        if (json.length() > LONGEST_LIST) {
            throw field.wrongType();
        }
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException unreadable) {
            throw field.wrongType();
        }
    }
}
