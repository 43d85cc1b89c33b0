package id.tuntas.procedure.agencyhandling;

import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import id.tuntas.routing.Answerer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(passesOn = {Variables.ASSIGNED, Variables.ANSWERED_ITSELF})
class ReceiveAtAgencyDelegate implements JavaDelegate {

    private final Arrivals arrivals;

    ReceiveAtAgencyDelegate(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var answerer = arrivals.receive(Variables.trackingId(execution));
        Variables.passOn(execution, Variables.ASSIGNED, answerer == Answerer.UNIT);
        Variables.passOn(execution, Variables.ANSWERED_ITSELF, answerer == Answerer.AGENCY_ADMIN);
    }
}
