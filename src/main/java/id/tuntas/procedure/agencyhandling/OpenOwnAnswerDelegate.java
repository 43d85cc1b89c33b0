package id.tuntas.procedure.agencyhandling;

import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(
        value = {Variables.HANDLERS, Variables.FOLLOW_UP_DUE, Variables.RESPONSE_DUE},
        passesOn = {Variables.FIRST_RESPONSE_ALERT_DUE, Variables.FOLLOW_UP_ALERT_DUE})
class OpenOwnAnswerDelegate implements JavaDelegate {

    private final AgencyClocks agencyClocks;

    OpenOwnAnswerDelegate(AgencyClocks agencyClocks) {
        this.agencyClocks = agencyClocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var workingDays = (Number) execution.getVariable(Variables.FOLLOW_UP_WORKING_DAYS);
        var reason = Variables.submission(execution).text("reason");
        var assignment = agencyClocks.answerItself(Variables.trackingId(execution), workingDays.intValue(), reason);
        AgencyHandlingVariables.setOwn(execution, assignment);
    }
}
