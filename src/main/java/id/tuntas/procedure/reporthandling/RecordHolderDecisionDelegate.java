package id.tuntas.procedure.reporthandling;

import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import id.tuntas.routing.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(Variables.AGENCY)
class RecordHolderDecisionDelegate implements JavaDelegate {

    private final Routing routing;

    RecordHolderDecisionDelegate(Routing routing) {
        this.routing = routing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var form = Variables.submission(execution);
        routing.decideHolder(Variables.trackingId(execution), form.code("agency"), form.text("reason"));
        execution.setVariable(Variables.AGENCY, form.code("agency"));
    }
}
