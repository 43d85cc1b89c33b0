package id.tuntas.platform;

import java.util.Map;

/**
 * Takes what a start form brings before the process instance takes its first step, in the same transaction: it
 * registers the case and says under which key the instance runs. A room makes one bean per start form.
 */
public interface StartFormReceiver {

    /** Id of the start form, e.g. {@code counter-report}. */
    String formId();

    /** A {@link Refusal} leaves nothing behind, neither case nor instance. */
    Started receive(Submission submission);

    /**
     * @param businessKey key of the new instance, whatever key the caller asked for
     * @param variables the only variables that the instance starts with; typed values may be transient
     */
    record Started(String businessKey, Map<String, Object> variables) {}
}
