package id.tuntas.procedure.agencyhandling;

import static id.tuntas.procedure.Variables.date;

import id.tuntas.procedure.Variables;
import id.tuntas.routing.Assignment;
import id.tuntas.routing.SupportingUnit;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What {@code unit-follow-up} is called with, and what {@code answerAtAgency} waits for. */
final class AgencyHandlingVariables {

    private AgencyHandlingVariables() {}

    static void set(DelegateExecution execution, Assignment assignment) {
        execution.setVariable(Variables.UNIT, assignment.unit());
        execution.setVariable(Variables.HANDLERS, assignment.handlers());
        execution.setVariable(Variables.FIRST_RESPONSE_DUE, date(assignment.firstResponseDue()));
        execution.setVariable(Variables.FOLLOW_UP_DUE, date(assignment.followUpDue()));
    }

    /** Several units work side by side: what belongs to one of them stays in its branch. */
    static void setSupporting(DelegateExecution execution, SupportingUnit unit) {
        var assignment = unit.assignment();
        execution.setVariableLocal(Variables.SUB_CASE, unit.trackingId().value());
        execution.setVariableLocal(Variables.HANDLERS, assignment.handlers());
        execution.setVariableLocal(Variables.FIRST_RESPONSE_DUE, date(assignment.firstResponseDue()));
        execution.setVariableLocal(Variables.FOLLOW_UP_DUE, date(assignment.followUpDue()));
    }

    static void setOwn(DelegateExecution execution, Assignment assignment) {
        execution.setVariable(Variables.FIRST_RESPONSE_DUE, date(assignment.firstResponseDue()));
        execution.setVariable(Variables.FOLLOW_UP_DUE, date(assignment.followUpDue()));
        execution.setVariable(Variables.RESPONSE_DUE, date(assignment.firstResponseDue()));
    }
}
