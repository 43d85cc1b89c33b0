package id.tuntas.procedure.reporthandling;

import id.tuntas.procedure.ReportHandling;
import id.tuntas.procedure.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class FinishSupportDelegate implements JavaDelegate {

    private final ReportHandling procedure;

    FinishSupportDelegate(ReportHandling procedure) {
        this.procedure = procedure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        procedure.finishSupport(Variables.trackingId(execution));
    }
}
