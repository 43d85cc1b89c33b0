package id.tuntas.procedure;

import id.tuntas.report.TrackingId;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * Takes the tasks of supporters away who are not awaited any more while the report goes on: each works in a branch of its
 * own, in an instance that may be the one that is just acting.
 */
@Component
public class SupportBranches {

    static final String REPORT_SUPPORT_ENDED = "report.support-ended";

    private final RuntimeService engine;

    SupportBranches(RuntimeService engine) {
        this.engine = engine;
    }

    /** @param subCases that the rooms have released already */
    public void end(List<TrackingId> subCases) {
        subCases.forEach(this::end);
    }

    private void end(TrackingId subCase) {
        engine
                .createExecutionQuery()
                .processInstanceBusinessKey(subCase.whole().value())
                .messageEventSubscriptionName(REPORT_SUPPORT_ENDED)
                .list()
                .stream()
                .filter(branch -> subCase.value().equals(engine.getVariable(branch.getId(), Variables.SUB_CASE)))
                .findFirst()
                .ifPresent(branch -> engine.messageEventReceived(REPORT_SUPPORT_ENDED, branch.getId()));
    }
}
