package id.tuntas.procedure.reporthandling;

import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import id.tuntas.verification.Verification;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(Variables.NATIONAL_VERIFICATION_DUE)
class OpenNationalVerificationDelegate implements JavaDelegate {

    private final Verification verification;

    OpenNationalVerificationDelegate(Verification verification) {
        this.verification = verification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var due = verification.openNationally(Variables.trackingId(execution));
        execution.setVariable(Variables.NATIONAL_VERIFICATION_DUE, Variables.date(due));
    }
}
