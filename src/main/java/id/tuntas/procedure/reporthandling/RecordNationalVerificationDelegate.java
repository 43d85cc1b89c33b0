package id.tuntas.procedure.reporthandling;

import id.tuntas.procedure.Variables;
import id.tuntas.report.ReportKind;
import id.tuntas.verification.Verification;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordNationalVerificationDelegate implements JavaDelegate {

    private final Verification verification;

    RecordNationalVerificationDelegate(Verification verification) {
        this.verification = verification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var verdict = Variables.submission(execution);
        var agency = verdict.code("agency");
        verification.forward(
                Variables.trackingId(execution),
                agency,
                verdict.code("kind", ReportKind.class),
                verdict.code("topic"),
                verdict.text("reason"));
        execution.setVariable(Variables.AGENCY, agency);
    }
}
