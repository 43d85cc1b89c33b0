package id.tuntas.procedure.agencyhandling;

import id.tuntas.followup.FollowUp;
import id.tuntas.procedure.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordOwnFirstResponseOverdueDelegate implements JavaDelegate {

    private final FollowUp followUp;

    RecordOwnFirstResponseOverdueDelegate(FollowUp followUp) {
        this.followUp = followUp;
    }

    @Override
    public void execute(DelegateExecution execution) {
        followUp.missFirstResponse(Variables.trackingId(execution));
    }
}
