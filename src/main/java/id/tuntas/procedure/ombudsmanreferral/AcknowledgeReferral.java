package id.tuntas.procedure.ombudsmanreferral;

import id.tuntas.escalation.Referrals;
import id.tuntas.procedure.Variables;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Taking the task is the receipt. */
@Component
class AcknowledgeReferral implements TaskListener {

    private final Referrals referrals;

    AcknowledgeReferral(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public void notify(DelegateTask task) {
        referrals.acknowledge(Variables.trackingId(task.getExecution()), task.getAssignee());
    }
}
