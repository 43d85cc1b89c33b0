package id.tuntas.procedure.reporthandling;

import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import id.tuntas.report.ReportKind;
import id.tuntas.verification.NationalDecision;
import id.tuntas.verification.NationalVerdict;
import id.tuntas.verification.Verification;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(
        value = Variables.AGENCY,
        passesOn = {Variables.FORWARDED, Variables.DEFERRED, Variables.AGENCIES_SUPPORT, Variables.SUPPORTING_AGENCIES})
class RecordNationalVerificationDelegate implements JavaDelegate {

    private final Verification verification;

    RecordNationalVerificationDelegate(Verification verification) {
        this.verification = verification;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var form = Variables.submission(execution);
        var supporting = form.codes("supportingAgencies");
        var verdict = verification.decideNationally(
                Variables.trackingId(execution),
                new NationalDecision(
                        form.code("verdict", NationalVerdict.class),
                        form.code("agency"),
                        supporting,
                        form.code("kind", ReportKind.class),
                        form.code("topic"),
                        form.text("missingItems"),
                        form.code("archiveReason"),
                        form.text("masterReport"),
                        form.text("reason")));
        execution.setVariable(Variables.AGENCY, form.code("agency"));
        Variables.passOn(execution, Variables.FORWARDED, verdict == NationalVerdict.FORWARD);
        Variables.passOn(execution, Variables.DEFERRED, verdict == NationalVerdict.DEFER);
        Variables.passOn(execution, Variables.AGENCIES_SUPPORT, !supporting.isEmpty());
        Variables.passOn(execution, Variables.SUPPORTING_AGENCIES, supporting);
    }
}
