package id.tuntas.procedure.reporthandling;

import id.tuntas.procedure.LinkedReports;
import id.tuntas.procedure.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegisterLinkedReportDelegate implements JavaDelegate {

    private final LinkedReports linked;

    RegisterLinkedReportDelegate(LinkedReports linked) {
        this.linked = linked;
    }

    @Override
    public void execute(DelegateExecution execution) {
        linked.registerReviewed(Variables.trackingId(execution));
    }
}
