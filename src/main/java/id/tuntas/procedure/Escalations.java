package id.tuntas.procedure;

import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.Deadlines;
import id.tuntas.report.TrackingId;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts ladders: an instance of {@code escalation} for one deadline, beside the procedure and not below it (ADR 0025). */
@Component
public class Escalations {

    public static final String PROCESS = "escalation";
    /** The row whose ladder an instance climbs. */
    public static final String DEADLINE = "deadline";

    static final String ESCALATION_REQUESTED = "escalation.requested";

    private final Deadlines deadlines;
    private final RuntimeService engine;

    Escalations(Deadlines deadlines, RuntimeService engine) {
        this.deadlines = deadlines;
        this.engine = engine;
    }

    /** @param caseKey the business key: the number of the report, also for one of its sub-cases */
    public void start(String caseKey, TrackingId trackingId, DeadlineClock clock) {
        var deadline = deadlines.latest(trackingId.value(), clock).map(Deadline::id);
        start(caseKey, trackingId.value(), clock, deadline.orElseThrow());
    }

    void start(String caseKey, String trackingId, DeadlineClock clock, long deadline) {
        engine.startProcessInstanceByMessage(
                ESCALATION_REQUESTED,
                caseKey,
                Map.of(Variables.TRACKING_ID, trackingId, Variables.CLOCK, clock.name(), DEADLINE, deadline));
    }
}
