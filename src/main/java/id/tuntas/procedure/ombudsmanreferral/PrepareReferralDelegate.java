package id.tuntas.procedure.ombudsmanreferral;

import id.tuntas.procedure.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PrepareReferralDelegate implements JavaDelegate {

    private final ReferralPackages referralPackages;

    PrepareReferralDelegate(ReferralPackages referralPackages) {
        this.referralPackages = referralPackages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        referralPackages.prepare(Variables.trackingId(execution));
    }
}
