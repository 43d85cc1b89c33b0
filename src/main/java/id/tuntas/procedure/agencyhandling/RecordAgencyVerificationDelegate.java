package id.tuntas.procedure.agencyhandling;

import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(passesOn = {Variables.ACCEPTED, Variables.OWN_ANSWER})
class RecordAgencyVerificationDelegate implements JavaDelegate {

    private final AgencyVerdicts agencyVerdicts;

    RecordAgencyVerificationDelegate(AgencyVerdicts agencyVerdicts) {
        this.agencyVerdicts = agencyVerdicts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var form = Variables.submission(execution);
        var accepted = agencyVerdicts.record(Variables.trackingId(execution), form);
        Variables.passOn(execution, Variables.ACCEPTED, accepted.isPresent());
        Variables.passOn(
                execution, Variables.OWN_ANSWER, form.code("verdict", AgencyVerdict.class) == AgencyVerdict.ANSWER);
        accepted.ifPresent(weight -> {
            Variables.passOn(execution, Variables.KIND, weight.kind().name());
            Variables.passOn(execution, Variables.NORMATIVE, weight.normative());
            Variables.passOn(execution, Variables.SUPERVISORY, weight.supervisory());
            Variables.passOn(execution, Variables.FIELD_EXAMINATION, weight.fieldExamination());
        });
    }
}
