package id.tuntas.procedure.agencyhandling;

import id.tuntas.procedure.NewClass;
import id.tuntas.procedure.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class MoveFollowUpDeadlineDelegate implements JavaDelegate {

    private final NewClass newClass;

    MoveFollowUpDeadlineDelegate(NewClass newClass) {
        this.newClass = newClass;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var workingDays = (Number) execution.getVariable(Variables.FOLLOW_UP_WORKING_DAYS);
        newClass.apply(Variables.trackingId(execution), workingDays.intValue());
    }
}
