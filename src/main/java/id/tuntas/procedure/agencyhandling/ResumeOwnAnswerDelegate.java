package id.tuntas.procedure.agencyhandling;

import id.tuntas.procedure.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ResumeOwnAnswerDelegate implements JavaDelegate {

    private final AgencyClocks agencyClocks;

    ResumeOwnAnswerDelegate(AgencyClocks agencyClocks) {
        this.agencyClocks = agencyClocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var assignment = agencyClocks.resume(Variables.trackingId(execution));
        AgencyHandlingVariables.setOwn(execution, assignment);
    }
}
