package id.tuntas.procedure.agencyhandling;

import id.tuntas.procedure.Variables;
import id.tuntas.routing.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenSupportingUnitDelegate implements JavaDelegate {

    private final Routing routing;

    OpenSupportingUnitDelegate(Routing routing) {
        this.routing = routing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var unit = routing.openSupportingUnit(
                Variables.trackingId(execution), (String) execution.getVariable(Variables.SUPPORTING_UNIT));
        AgencyHandlingVariables.setSupporting(execution, unit);
    }
}
