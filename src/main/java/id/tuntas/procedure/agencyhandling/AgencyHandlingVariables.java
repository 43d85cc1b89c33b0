package id.tuntas.procedure.agencyhandling;

import static id.tuntas.procedure.Variables.date;

import id.tuntas.procedure.Variables;
import id.tuntas.procedure.agencyhandling.AgencyClocks.Assigned;
import id.tuntas.procedure.agencyhandling.AgencyClocks.Supporting;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What {@code unit-follow-up} is called with, and what {@code answerAtAgency} waits for. */
final class AgencyHandlingVariables {

    private AgencyHandlingVariables() {}

    static void set(DelegateExecution execution, Assigned assigned) {
        execution.setVariable(Variables.UNIT, assigned.unit());
        setOwn(execution, assigned);
    }

    /** Several units work side by side: what belongs to one of them stays in its branch. */
    static void setSupporting(DelegateExecution execution, Supporting supporting) {
        var assigned = supporting.assigned();
        execution.setVariableLocal(Variables.SUB_CASE, supporting.trackingId().value());
        execution.setVariableLocal(Variables.HANDLERS, assigned.handlers());
        execution.setVariableLocal(
                Variables.FOLLOW_UP_DUE, date(assigned.followUp().due()));
        execution.setVariableLocal(
                Variables.RESPONSE_DUE, date(assigned.firstResponse().due()));
        Variables.passOnLocally(
                execution,
                Variables.FIRST_RESPONSE_ALERT_DUE,
                date(assigned.firstResponse().alert()));
        Variables.passOnLocally(
                execution,
                Variables.FOLLOW_UP_ALERT_DUE,
                date(assigned.followUp().alert()));
    }

    static void setOwn(DelegateExecution execution, Assigned assigned) {
        execution.setVariable(Variables.HANDLERS, assigned.handlers());
        execution.setVariable(Variables.FOLLOW_UP_DUE, date(assigned.followUp().due()));
        execution.setVariable(Variables.RESPONSE_DUE, date(assigned.responseDue()));
        Variables.passOn(
                execution,
                Variables.FIRST_RESPONSE_ALERT_DUE,
                date(assigned.firstResponse().alert()));
        Variables.passOn(
                execution,
                Variables.FOLLOW_UP_ALERT_DUE,
                date(assigned.followUp().alert()));
    }
}
