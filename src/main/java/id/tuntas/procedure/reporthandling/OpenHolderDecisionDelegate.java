package id.tuntas.procedure.reporthandling;

import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import id.tuntas.routing.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(Variables.HOLDER_DECISION_DUE)
class OpenHolderDecisionDelegate implements JavaDelegate {

    private final Routing routing;

    OpenHolderDecisionDelegate(Routing routing) {
        this.routing = routing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var due = routing.openHolderDecision(Variables.trackingId(execution));
        execution.setVariable(Variables.HOLDER_DECISION_DUE, Variables.date(due));
    }
}
