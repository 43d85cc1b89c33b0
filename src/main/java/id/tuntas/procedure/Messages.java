package id.tuntas.procedure;

import id.tuntas.report.TrackingId;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Tells the procedure of one report, or of one sub-case, what an officer has done at the desk. */
@Component
class Messages {

    private final RuntimeService engine;

    Messages(RuntimeService engine) {
        this.engine = engine;
    }

    /**
     * Exactly one instance has to wait for it: register and diagram go on together or not at all.
     *
     * @param flags transient variables for the elements that follow
     * @throws NotAwaited if none does
     */
    void tell(String message, TrackingId trackingId, Map<String, Object> flags) {
        var told = engine.createMessageCorrelation(message)
                .processInstanceBusinessKey(trackingId.whole().value())
                .processInstanceVariableEquals(Variables.TRACKING_ID, trackingId.value())
                .setVariables(flags)
                .correlateAllWithResult();
        if (told.size() != 1) {
            throw new NotAwaited();
        }
    }

    void tell(String message, TrackingId trackingId) {
        tell(message, trackingId, Map.of());
    }
}
