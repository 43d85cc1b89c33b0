package id.tuntas.procedure.agencyhandling;

import id.tuntas.procedure.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class OpenSupportingUnitDelegate implements JavaDelegate {

    private final AgencyClocks agencyClocks;

    OpenSupportingUnitDelegate(AgencyClocks agencyClocks) {
        this.agencyClocks = agencyClocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var unit = agencyClocks.support(
                Variables.trackingId(execution), (String) execution.getVariable(Variables.SUPPORTING_UNIT));
        AgencyHandlingVariables.setSupporting(execution, unit);
    }
}
