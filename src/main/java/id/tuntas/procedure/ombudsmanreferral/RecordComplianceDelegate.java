package id.tuntas.procedure.ombudsmanreferral;

import id.tuntas.escalation.Referrals;
import id.tuntas.procedure.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordComplianceDelegate implements JavaDelegate {

    private final Referrals referrals;

    RecordComplianceDelegate(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        referrals.comply(
                Variables.trackingId(execution), Variables.submission(execution).text("text"));
    }
}
