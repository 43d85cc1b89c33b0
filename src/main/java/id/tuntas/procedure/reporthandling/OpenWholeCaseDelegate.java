package id.tuntas.procedure.reporthandling;

import id.tuntas.procedure.Opened;
import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(passesOn = {Variables.WHOLE_CASE_NEW, Variables.WHOLE_CASE_ALERT_DUE})
class OpenWholeCaseDelegate implements JavaDelegate {

    private final ReportClocks reportClocks;

    OpenWholeCaseDelegate(ReportClocks reportClocks) {
        this.reportClocks = reportClocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var opened = reportClocks.openWholeCase(Variables.trackingId(execution));
        Variables.passOn(execution, Variables.WHOLE_CASE_NEW, opened.isPresent());
        Variables.passOn(
                execution,
                Variables.WHOLE_CASE_ALERT_DUE,
                opened.map(Opened::alert).map(Variables::date).orElse(null));
    }
}
