package id.tuntas.procedure.reporthandling;

import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(value = Variables.LATER_REPLY_DUE, passesOn = Variables.LATER_REPLY_ALERT_DUE)
class OpenLaterReplyReviewDelegate implements JavaDelegate {

    private final ReportClocks reportClocks;

    OpenLaterReplyReviewDelegate(ReportClocks reportClocks) {
        this.reportClocks = reportClocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var opened = reportClocks.openLaterReplyReview(Variables.trackingId(execution));
        execution.setVariable(Variables.LATER_REPLY_DUE, Variables.date(opened.due()));
        Variables.passOn(execution, Variables.LATER_REPLY_ALERT_DUE, Variables.date(opened.alert()));
    }
}
