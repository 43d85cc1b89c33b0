package id.tuntas.procedure.escalation;

import id.tuntas.deadline.DeadlineClock;
import id.tuntas.procedure.OmbudsmanReferrals;
import id.tuntas.procedure.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class StartReferralDelegate implements JavaDelegate {

    private final OmbudsmanReferrals ombudsmanReferrals;

    StartReferralDelegate(OmbudsmanReferrals ombudsmanReferrals) {
        this.ombudsmanReferrals = ombudsmanReferrals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ombudsmanReferrals.raise(Variables.trackingId(execution), DeadlineClock.valueOf((String)
                execution.getVariable(Variables.CLOCK)));
    }
}
