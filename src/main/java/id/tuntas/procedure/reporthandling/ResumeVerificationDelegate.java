package id.tuntas.procedure.reporthandling;

import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(passesOn = Variables.AGENCY_KNOWN)
class ResumeVerificationDelegate implements JavaDelegate {

    private final CompletionWait completionWait;

    ResumeVerificationDelegate(CompletionWait completionWait) {
        this.completionWait = completionWait;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var atAgency = completionWait.end(Variables.trackingId(execution));
        Variables.passOn(execution, Variables.AGENCY_KNOWN, atAgency);
    }
}
