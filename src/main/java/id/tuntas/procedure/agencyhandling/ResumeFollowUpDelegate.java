package id.tuntas.procedure.agencyhandling;

import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(
        value = {Variables.UNIT, Variables.HANDLERS, Variables.FOLLOW_UP_DUE, Variables.RESPONSE_DUE},
        passesOn = {Variables.FIRST_RESPONSE_ALERT_DUE, Variables.FOLLOW_UP_ALERT_DUE})
class ResumeFollowUpDelegate implements JavaDelegate {

    private final AgencyClocks agencyClocks;

    ResumeFollowUpDelegate(AgencyClocks agencyClocks) {
        this.agencyClocks = agencyClocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var assignment = agencyClocks.resume(Variables.trackingId(execution));
        AgencyHandlingVariables.set(execution, assignment);
    }
}
