package id.tuntas.procedure.reporthandling;

import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import id.tuntas.verification.Verification;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(Variables.COMPLETION_DUE)
class OpenCompletionWaitDelegate implements JavaDelegate {

    private final Verification verification;

    OpenCompletionWaitDelegate(Verification verification) {
        this.verification = verification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var due = verification.openCompletionWait(Variables.trackingId(execution));
        execution.setVariable(Variables.COMPLETION_DUE, Variables.date(due));
    }
}
