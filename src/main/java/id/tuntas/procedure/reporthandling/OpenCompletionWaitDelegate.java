package id.tuntas.procedure.reporthandling;

import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(Variables.COMPLETION_DUE)
class OpenCompletionWaitDelegate implements JavaDelegate {

    private final CompletionWait completionWait;

    OpenCompletionWaitDelegate(CompletionWait completionWait) {
        this.completionWait = completionWait;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var due = completionWait.open(Variables.trackingId(execution));
        execution.setVariable(Variables.COMPLETION_DUE, Variables.date(due));
    }
}
