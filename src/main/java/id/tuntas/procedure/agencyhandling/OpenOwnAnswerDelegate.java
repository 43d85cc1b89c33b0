package id.tuntas.procedure.agencyhandling;

import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import id.tuntas.routing.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes({Variables.FIRST_RESPONSE_DUE, Variables.FOLLOW_UP_DUE, Variables.RESPONSE_DUE})
class OpenOwnAnswerDelegate implements JavaDelegate {

    private final Routing routing;

    OpenOwnAnswerDelegate(Routing routing) {
        this.routing = routing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var workingDays = (Number) execution.getVariable(Variables.FOLLOW_UP_WORKING_DAYS);
        var reason = Variables.submission(execution).text("reason");
        var assignment = routing.answerItself(Variables.trackingId(execution), workingDays.intValue(), reason);
        AgencyHandlingVariables.setOwn(execution, assignment);
    }
}
