package id.tuntas.procedure.reporthandling;

import id.tuntas.followup.FollowUp;
import id.tuntas.followup.LaterReplyDecision;
import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(passesOn = {Variables.REOPENED, Variables.NEW_REPORT})
class RecordLaterReplyReviewDelegate implements JavaDelegate {

    private final FollowUp followUp;

    RecordLaterReplyReviewDelegate(FollowUp followUp) {
        this.followUp = followUp;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var form = Variables.submission(execution);
        var decision = form.code("decision", LaterReplyDecision.class);
        followUp.reviewLaterReply(Variables.trackingId(execution), decision, form.text("reason"));
        Variables.passOn(execution, Variables.REOPENED, decision == LaterReplyDecision.REOPEN);
        Variables.passOn(execution, Variables.NEW_REPORT, decision == LaterReplyDecision.NEW_REPORT);
    }
}
