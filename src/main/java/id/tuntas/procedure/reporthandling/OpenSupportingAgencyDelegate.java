package id.tuntas.procedure.reporthandling;

import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import id.tuntas.routing.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(Variables.SUB_CASE)
class OpenSupportingAgencyDelegate implements JavaDelegate {

    private final Routing routing;

    OpenSupportingAgencyDelegate(Routing routing) {
        this.routing = routing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var subCase = routing.openSupportingAgency(
                Variables.trackingId(execution), (String) execution.getVariable(Variables.SUPPORTING_AGENCY));
        execution.setVariableLocal(Variables.SUB_CASE, subCase.value());
    }
}
