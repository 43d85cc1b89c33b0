package id.tuntas.procedure.agencyhandling;

import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
@Writes(
        value = {Variables.UNIT, Variables.HANDLERS, Variables.FOLLOW_UP_DUE, Variables.RESPONSE_DUE},
        passesOn = {
            Variables.UNITS_SUPPORT,
            Variables.SUPPORTING_UNITS,
            Variables.FIRST_RESPONSE_ALERT_DUE,
            Variables.FOLLOW_UP_ALERT_DUE
        })
class AssignUnitDelegate implements JavaDelegate {

    private final AgencyClocks agencyClocks;

    AssignUnitDelegate(AgencyClocks agencyClocks) {
        this.agencyClocks = agencyClocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var verdict = Variables.submission(execution);
        var supporting = verdict.codes("supportingUnits");
        var workingDays = (Number) execution.getVariable(Variables.FOLLOW_UP_WORKING_DAYS);
        var assignment = agencyClocks.assign(
                Variables.trackingId(execution),
                verdict.code("unit"),
                supporting,
                workingDays.intValue(),
                verdict.text("reason"));
        AgencyHandlingVariables.set(execution, assignment);
        Variables.passOn(execution, Variables.UNITS_SUPPORT, !supporting.isEmpty());
        Variables.passOn(execution, Variables.SUPPORTING_UNITS, supporting);
    }
}
