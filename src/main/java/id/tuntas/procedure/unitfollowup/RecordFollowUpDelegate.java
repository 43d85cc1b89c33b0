package id.tuntas.procedure.unitfollowup;

import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(
        value = Variables.RESPONSE_DUE,
        passesOn = {Variables.SUBSTANTIVE, Variables.NOT_OURS})
class RecordFollowUpDelegate implements JavaDelegate {

    private final UnitAnswers unitAnswers;

    RecordFollowUpDelegate(UnitAnswers unitAnswers) {
        this.unitAnswers = unitAnswers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var form = Variables.submission(execution);
        var action = unitAnswers.record(Variables.trackingId(execution), form);
        execution.setVariable(Variables.RESPONSE_DUE, execution.getVariable(Variables.FOLLOW_UP_DUE));
        Variables.passOn(execution, Variables.SUBSTANTIVE, action == UnitAction.SUBSTANTIVE_RESPONSE);
        Variables.passOn(execution, Variables.NOT_OURS, action == UnitAction.NOT_OURS);
    }
}
