package id.tuntas.procedure.agencyhandling;

import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import id.tuntas.routing.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(passesOn = Variables.RETURNED_BY_UNIT)
class ReceiveFromUnitDelegate implements JavaDelegate {

    private final Routing routing;

    ReceiveFromUnitDelegate(Routing routing) {
        this.routing = routing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var returned = routing.isReturnedByUnit(Variables.trackingId(execution));
        Variables.passOn(execution, Variables.RETURNED_BY_UNIT, returned);
    }
}
