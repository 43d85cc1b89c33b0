package id.tuntas.procedure.reporthandling;

import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(value = Variables.NATIONAL_VERIFICATION_DUE, passesOn = Variables.NATIONAL_VERIFICATION_ALERT_DUE)
class OpenNationalVerificationDelegate implements JavaDelegate {

    private final ReportClocks reportClocks;

    OpenNationalVerificationDelegate(ReportClocks reportClocks) {
        this.reportClocks = reportClocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var opened = reportClocks.openNationalVerification(Variables.trackingId(execution));
        execution.setVariable(Variables.NATIONAL_VERIFICATION_DUE, Variables.date(opened.due()));
        Variables.passOn(execution, Variables.NATIONAL_VERIFICATION_ALERT_DUE, Variables.date(opened.alert()));
    }
}
