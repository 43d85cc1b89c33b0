package id.tuntas.procedure.agencyhandling;

import id.tuntas.procedure.Variables;
import id.tuntas.verification.Verification;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordAgencyVerificationDelegate implements JavaDelegate {

    private final Verification verification;

    RecordAgencyVerificationDelegate(Verification verification) {
        this.verification = verification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var verdict = Variables.submission(execution);
        var weight = verification.weigh(
                Variables.trackingId(execution),
                verdict.flag("normative"),
                verdict.flag("supervisory"),
                verdict.flag("fieldExamination"),
                verdict.code("topic"));
        Variables.passOn(execution, Variables.KIND, weight.kind().name());
        Variables.passOn(execution, Variables.NORMATIVE, weight.normative());
        Variables.passOn(execution, Variables.SUPERVISORY, weight.supervisory());
        Variables.passOn(execution, Variables.FIELD_EXAMINATION, weight.fieldExamination());
    }
}
