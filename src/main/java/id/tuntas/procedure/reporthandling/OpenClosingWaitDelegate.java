package id.tuntas.procedure.reporthandling;

import id.tuntas.followup.FollowUp;
import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(Variables.CLOSING_DUE)
class OpenClosingWaitDelegate implements JavaDelegate {

    private final FollowUp followUp;

    OpenClosingWaitDelegate(FollowUp followUp) {
        this.followUp = followUp;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var due = followUp.openClosingWait(Variables.trackingId(execution));
        execution.setVariable(Variables.CLOSING_DUE, Variables.date(due));
    }
}
