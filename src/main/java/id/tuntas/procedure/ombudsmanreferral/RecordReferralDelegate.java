package id.tuntas.procedure.ombudsmanreferral;

import id.tuntas.escalation.ReferralOutcome;
import id.tuntas.escalation.Referrals;
import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(passesOn = Variables.RECOMMENDED)
class RecordReferralDelegate implements JavaDelegate {

    private final Referrals referrals;

    RecordReferralDelegate(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var form = Variables.submission(execution);
        var recommended = referrals.decide(
                Variables.trackingId(execution), form.code("outcome", ReferralOutcome.class), form.text("text"));
        Variables.passOn(execution, Variables.RECOMMENDED, recommended);
    }
}
