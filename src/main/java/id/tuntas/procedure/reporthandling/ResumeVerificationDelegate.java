package id.tuntas.procedure.reporthandling;

import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import id.tuntas.verification.Verification;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(passesOn = Variables.AGENCY_KNOWN)
class ResumeVerificationDelegate implements JavaDelegate {

    private final Verification verification;

    ResumeVerificationDelegate(Verification verification) {
        this.verification = verification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var atAgency = verification.wasDeferredByAgency(Variables.trackingId(execution));
        Variables.passOn(execution, Variables.AGENCY_KNOWN, atAgency);
    }
}
