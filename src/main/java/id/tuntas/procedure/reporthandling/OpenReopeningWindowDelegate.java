package id.tuntas.procedure.reporthandling;

import id.tuntas.followup.FollowUp;
import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(Variables.REOPENING_DUE)
class OpenReopeningWindowDelegate implements JavaDelegate {

    private final FollowUp followUp;

    OpenReopeningWindowDelegate(FollowUp followUp) {
        this.followUp = followUp;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var due = followUp.openReopeningWindow(Variables.trackingId(execution));
        execution.setVariable(Variables.REOPENING_DUE, Variables.date(due));
    }
}
