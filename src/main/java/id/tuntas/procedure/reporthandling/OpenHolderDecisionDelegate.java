package id.tuntas.procedure.reporthandling;

import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(value = Variables.HOLDER_DECISION_DUE, passesOn = Variables.HOLDER_DECISION_ALERT_DUE)
class OpenHolderDecisionDelegate implements JavaDelegate {

    private final ReportClocks reportClocks;

    OpenHolderDecisionDelegate(ReportClocks reportClocks) {
        this.reportClocks = reportClocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var opened = reportClocks.openHolderDecision(Variables.trackingId(execution));
        execution.setVariable(Variables.HOLDER_DECISION_DUE, Variables.date(opened.due()));
        Variables.passOn(execution, Variables.HOLDER_DECISION_ALERT_DUE, Variables.date(opened.alert()));
    }
}
