package id.tuntas.procedure.guard;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A form as the contract sees it: its components, and of each field what the record step behind it relies on. */
final class Form {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonParser.Feature.ALLOW_COMMENTS)
            .build();

    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    /** Kinds of field between which the house sees no difference. */
    private static final Map<String, String> KINDS = Map.of("select", "radio", "textarea", "textfield");

    /**
     * @param hides conditions of the field and of the groups around it, as they are written
     * @param options what a static list offers, in JSON; empty for a list by name
     */
    record Field(JsonNode component, String key, String type, Set<String> hides, Set<String> options) {

        String kind() {
            return KINDS.getOrDefault(type, type);
        }

        boolean isRequired() {
            return component.path("validate").path("required").asBoolean();
        }

        boolean isFixed() {
            return component.path("disabled").asBoolean(component.has("disabled"))
                    || component.path("readonly").asBoolean(component.has("readonly"));
        }

        String valuesKey() {
            return component.path("valuesKey").asText("");
        }

        int maxLength() {
            return component.path("validate").path("maxLength").asInt(Integer.MAX_VALUE);
        }
    }

    private final String id;
    private final List<JsonNode> components = new ArrayList<>();
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<String> doubled = new ArrayList<>();

    private Form(JsonNode root) {
        id = root.path("id").asText("");
        collect(root, Set.of());
    }

    static JsonNode read(byte[] content) throws Unreadable {
        JsonNode root;
        try {
            root = JSON.readTree(content);
        } catch (IOException wrong) {
            throw new Unreadable("bukan JSON yang benar");
        }
        if (!root.isObject()
                || !root.path("components").isArray()
                || !root.path("id").isTextual()) {
            throw new Unreadable("bukan formulir Camunda: id atau components tidak ada");
        }
        return root;
    }

    static Form of(JsonNode root) {
        return new Form(root);
    }

    private void collect(JsonNode parent, Set<String> hidesAround) {
        for (var component : parent.path("components")) {
            components.add(component);
            var hides = new TreeSet<>(hidesAround);
            var hide = component.path("conditional").path("hide").asText("").strip();
            if (!hide.isEmpty()) {
                hides.add((hide.startsWith("=") ? hide.substring(1) : hide)
                        .strip()
                        .replaceAll("\\s+", " "));
            }
            if (component.has("key")) {
                var field = new Field(
                        component,
                        component.path("key").asText(),
                        component.path("type").asText(),
                        hides,
                        options(component));
                if (fields.put(field.key(), field) != null) {
                    doubled.add(field.key());
                }
            }
            collect(component, hides);
        }
    }

    private static Set<String> options(JsonNode component) {
        var options = new TreeSet<String>();
        component
                .path("values")
                .forEach(option -> options.add(option.path("value").toString()));
        return options;
    }

    String id() {
        return id;
    }

    List<JsonNode> components() {
        return components;
    }

    Map<String, Field> fields() {
        return fields;
    }

    List<String> doubled() {
        return doubled;
    }
}
