package id.tuntas.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.value.ObjectValue;

/**
 * What a person sent with a form, after every rule of that form was checked. It travels from the form handler to the
 * record step behind the task in one transient variable and is nowhere stored: prose and personal data never reach the
 * engine's tables.
 *
 * @param fields by key of the form: String, Boolean, BigDecimal, LocalDate or List of String; what was left empty or
 *     was hidden is absent
 */
public record Submission(Map<String, Object> fields) {

    /** Name of the transient variable. */
    public static final String VARIABLE = "submission";

    public Submission {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /**
     * The submission in reach of a task or execution, null if there is none. Deserialises nothing: over HTTP only serialised objects arrive, so that nobody can pass one off as a checked
     * submission.
     */
    static Submission in(VariableScope scope) {
        return scope.getVariableTyped(VARIABLE, false) instanceof ObjectValue value
                        && value.isDeserialized()
                        && value.getValue() instanceof Submission submission
                ? submission
                : null;
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Prose as written, or null. */
    public String text(String name) {
        return (String) fields.get(name);
    }

    /** The value of the option chosen, or null. */
    public String code(String name) {
        return (String) fields.get(name);
    }

    /** The option chosen as the constant it names, or null; an option that no constant bears is a mistake of the form. */
    public <E extends Enum<E>> E code(String name, Class<E> kind) {
        var code = code(name);
        return code == null ? null : Enum.valueOf(kind, code);
    }

    /** The values of all options chosen. */
    public List<String> codes(String name) {
        return ((List<?>) fields.getOrDefault(name, List.of()))
                .stream().map(String.class::cast).toList();
    }

    /** Whether the box was ticked or "Ya" chosen; false when nothing was sent. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    /** The day chosen, or null. */
    public LocalDate date(String name) {
        return (LocalDate) fields.get(name);
    }

    /** Names only: neither a log line nor what the engine answers its caller must tell what somebody wrote. */
    @Override
    @JsonValue
    public String toString() {
        return "Submission" + fields.keySet();
    }
}
