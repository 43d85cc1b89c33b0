package id.tuntas.procedure.agencyhandling;

import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import id.tuntas.routing.Routing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes({Variables.UNIT, Variables.HANDLERS, Variables.FIRST_RESPONSE_DUE, Variables.FOLLOW_UP_DUE})
class AssignUnitDelegate implements JavaDelegate {

    private final Routing routing;

    AssignUnitDelegate(Routing routing) {
        this.routing = routing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var verdict = Variables.submission(execution);
        var workingDays = (Number) execution.getVariable(Variables.FOLLOW_UP_WORKING_DAYS);
        var assignment = routing.assign(
                Variables.trackingId(execution), verdict.code("unit"), workingDays.intValue(), verdict.text("reason"));
        AgencyHandlingVariables.set(execution, assignment);
    }
}
