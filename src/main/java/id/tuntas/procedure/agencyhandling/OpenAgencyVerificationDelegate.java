package id.tuntas.procedure.agencyhandling;

import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(value = Variables.AGENCY_VERIFICATION_DUE, passesOn = Variables.AGENCY_VERIFICATION_ALERT_DUE)
class OpenAgencyVerificationDelegate implements JavaDelegate {

    private final AgencyClocks agencyClocks;

    OpenAgencyVerificationDelegate(AgencyClocks agencyClocks) {
        this.agencyClocks = agencyClocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var opened = agencyClocks.openVerification(Variables.trackingId(execution));
        execution.setVariable(Variables.AGENCY_VERIFICATION_DUE, Variables.date(opened.due()));
        Variables.passOn(execution, Variables.AGENCY_VERIFICATION_ALERT_DUE, Variables.date(opened.alert()));
    }
}
