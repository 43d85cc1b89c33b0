package id.tuntas.procedure.reporthandling;

import id.tuntas.followup.FollowUp;
import id.tuntas.followup.LaterReplyDecision;
import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(passesOn = Variables.REOPENED)
class RecordLaterReplyReviewDelegate implements JavaDelegate {

    private final FollowUp followUp;

    RecordLaterReplyReviewDelegate(FollowUp followUp) {
        this.followUp = followUp;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var form = Variables.submission(execution);
        var reopened = followUp.reviewLaterReply(
                Variables.trackingId(execution), form.code("decision", LaterReplyDecision.class), form.text("reason"));
        Variables.passOn(execution, Variables.REOPENED, reopened);
    }
}
