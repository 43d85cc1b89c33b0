package id.tuntas.procedure.reporthandling;

import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import id.tuntas.routing.AgencyOutcome;
import id.tuntas.routing.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(
        value = Variables.AGENCY,
        passesOn = {
            Variables.ANSWERED,
            Variables.DEFERRED,
            Variables.PASSED_ON,
            Variables.RETURNED,
            Variables.DEADLOCKED,
            Variables.SUPPORT_FINISHED
        })
class ReceiveFromAgencyDelegate implements JavaDelegate {

    private final Routing routing;

    ReceiveFromAgencyDelegate(Routing routing) {
        this.routing = routing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var departure = routing.departure(Variables.trackingId(execution));
        var outcome = departure.outcome();
        execution.setVariable(Variables.AGENCY, departure.agency());
        Variables.passOn(execution, Variables.ANSWERED, outcome == AgencyOutcome.ANSWERED);
        Variables.passOn(execution, Variables.DEFERRED, outcome == AgencyOutcome.DEFERRED);
        Variables.passOn(execution, Variables.PASSED_ON, outcome == AgencyOutcome.PASSED_ON);
        Variables.passOn(execution, Variables.RETURNED, outcome == AgencyOutcome.RETURNED);
        Variables.passOn(execution, Variables.DEADLOCKED, outcome == AgencyOutcome.DEADLOCKED);
        Variables.passOn(execution, Variables.SUPPORT_FINISHED, departure.supportFinished());
    }
}
