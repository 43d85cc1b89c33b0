package id.tuntas.platform;

import java.util.function.Function;

/**
 * For whom a form is shown.
 *
 * @param formId id of the form, e.g. {@code verify-at-agency}
 * @param businessKey tracking id of the report; null on a start form
 * @param variables process variables by name; answers null for what is not there
 */
public record FormContext(String formId, String businessKey, Function<String, Object> variables) {

    /** A process variable that holds a code, e.g. {@code agency}; null if it is not there. */
    public String code(String variable) {
        return variables.apply(variable) instanceof String code ? code : null;
    }
}
