package id.tuntas.procedure.agencyhandling;

import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import id.tuntas.routing.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes({Variables.FIRST_RESPONSE_DUE, Variables.FOLLOW_UP_DUE, Variables.RESPONSE_DUE})
class ResumeOwnAnswerDelegate implements JavaDelegate {

    private final Routing routing;

    ResumeOwnAnswerDelegate(Routing routing) {
        this.routing = routing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var assignment = routing.resume(Variables.trackingId(execution));
        AgencyHandlingVariables.setOwn(execution, assignment);
    }
}
