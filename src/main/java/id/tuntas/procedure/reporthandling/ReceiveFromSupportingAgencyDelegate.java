package id.tuntas.procedure.reporthandling;

import id.tuntas.procedure.Variables;
import id.tuntas.routing.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReceiveFromSupportingAgencyDelegate implements JavaDelegate {

    private final Routing routing;

    ReceiveFromSupportingAgencyDelegate(Routing routing) {
        this.routing = routing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        routing.receiveFromSupport(Variables.subCase(execution));
    }
}
