package id.tuntas.procedure.agencyhandling;

import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import id.tuntas.verification.Verification;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(Variables.AGENCY_VERIFICATION_DUE)
class OpenAgencyVerificationDelegate implements JavaDelegate {

    private final Verification verification;

    OpenAgencyVerificationDelegate(Verification verification) {
        this.verification = verification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var due = verification.openAtAgency(Variables.trackingId(execution));
        execution.setVariable(Variables.AGENCY_VERIFICATION_DUE, Variables.date(due));
    }
}
