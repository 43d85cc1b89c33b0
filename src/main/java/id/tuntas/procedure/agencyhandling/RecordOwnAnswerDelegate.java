package id.tuntas.procedure.agencyhandling;

import id.tuntas.followup.FollowUp;
import id.tuntas.followup.ResponseKind;
import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(value = Variables.RESPONSE_DUE, passesOn = Variables.SUBSTANTIVE)
class RecordOwnAnswerDelegate implements JavaDelegate {

    private final FollowUp followUp;

    RecordOwnAnswerDelegate(FollowUp followUp) {
        this.followUp = followUp;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var response = Variables.submission(execution);
        var substantive = followUp.record(
                Variables.trackingId(execution), response.code("action", ResponseKind.class), response.text("text"));
        execution.setVariable(Variables.RESPONSE_DUE, execution.getVariable(Variables.FOLLOW_UP_DUE));
        Variables.passOn(execution, Variables.SUBSTANTIVE, substantive);
    }
}
