package id.tuntas.procedure.agencyhandling;

import id.tuntas.followup.FollowUp;
import id.tuntas.procedure.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordOwnFollowUpOverdueDelegate implements JavaDelegate {

    private final FollowUp followUp;

    RecordOwnFollowUpOverdueDelegate(FollowUp followUp) {
        this.followUp = followUp;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUp.missFollowUp(Variables.trackingId(execution));
    }
}
