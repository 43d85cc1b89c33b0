package id.tuntas.procedure.agencyhandling;

import id.tuntas.procedure.Variables;
import id.tuntas.routing.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReceiveFromSupportingUnitDelegate implements JavaDelegate {

    private final Routing routing;

    ReceiveFromSupportingUnitDelegate(Routing routing) {
        this.routing = routing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        routing.receiveFromSupport(Variables.subCase(execution));
    }
}
