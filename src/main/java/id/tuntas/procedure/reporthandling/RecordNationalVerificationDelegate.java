package id.tuntas.procedure.reporthandling;

import id.tuntas.platform.Submission;
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
        var verdict = Submission.of(execution);
        var agency = verdict.code("agency");
        verification.forward(
                Variables.trackingId(execution),
                agency,
                Variables.choice(verdict, "kind", ReportKind.class),
                verdict.code("topic"));
        execution.setVariable(Variables.AGENCY, agency);
    }
}
