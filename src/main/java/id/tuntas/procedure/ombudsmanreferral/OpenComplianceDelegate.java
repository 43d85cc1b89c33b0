package id.tuntas.procedure.ombudsmanreferral;

import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(
        value = {Variables.COMPLIERS, Variables.COMPLIANCE_DUE},
        passesOn = Variables.COMPLIANCE_ALERT_DUE)
class OpenComplianceDelegate implements JavaDelegate {

    private final ComplianceClock complianceClock;

    OpenComplianceDelegate(ComplianceClock complianceClock) {
        this.complianceClock = complianceClock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var opened = complianceClock.open(Variables.trackingId(execution));
        execution.setVariable(Variables.COMPLIERS, opened.compliers());
        execution.setVariable(
                Variables.COMPLIANCE_DUE, Variables.date(opened.clock().due()));
        Variables.passOn(
                execution,
                Variables.COMPLIANCE_ALERT_DUE,
                Variables.date(opened.clock().alert()));
    }
}
