package id.tuntas.procedure.agencyhandling;

import static id.tuntas.procedure.Variables.date;

import id.tuntas.procedure.Variables;
import id.tuntas.routing.Assignment;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What {@code unit-follow-up} is called with, and what {@code answerAtAgency} waits for. */
final class AgencyHandlingVariables {

    private AgencyHandlingVariables() {}

    static void set(DelegateExecution execution, Assignment assignment) {
        execution.setVariable(Variables.UNIT, assignment.unit());
        setOwn(execution, assignment);
    }

    static void setOwn(DelegateExecution execution, Assignment assignment) {
        execution.setVariable(Variables.HANDLERS, assignment.handlers());
        execution.setVariable(
                Variables.FIRST_RESPONSE_DUE, date(assignment.firstResponse().dueAt()));
        execution.setVariable(Variables.FOLLOW_UP_DUE, date(assignment.followUp().dueAt()));
        execution.setVariable(Variables.RESPONSE_DUE, date(assignment.responseDue()));
    }
}
