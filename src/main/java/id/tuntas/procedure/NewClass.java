package id.tuntas.procedure;

import id.tuntas.deadline.Deadlines;
import id.tuntas.report.Reports;
import id.tuntas.report.Support;
import id.tuntas.report.TrackingId;
import id.tuntas.routing.Assignment;
import id.tuntas.routing.Routing;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * What another class means for a report that is being answered: another date from the same beginning (KL-7) and, where it
 * has become supervisory, other people (KP-4).
 */
@Component
public class NewClass {

    private final Reports reports;
    private final Routing routing;
    private final Deadlines deadlines;
    private final DueDates dueDates;
    private final TaskOffers offers;
    private final RuntimeService instances;
    private final TaskService tasks;

    NewClass(
            Reports reports,
            Routing routing,
            Deadlines deadlines,
            DueDates dueDates,
            TaskOffers offers,
            RuntimeService instances,
            TaskService tasks) {
        this.reports = reports;
        this.routing = routing;
        this.deadlines = deadlines;
        this.dueDates = dueDates;
        this.offers = offers;
        this.instances = instances;
        this.tasks = tasks;
    }

    /** @param workingDays as {@code follow-up-deadline.dmn} decided them anew */
    public void apply(TrackingId trackingId, int workingDays) {
        var move = routing.relength(trackingId, workingDays);
        dueDates.carry(List.of(move), deadlines.milestones(), "Klasifikasi laporan diubah (KL-7)");
        instruct(trackingId);
        // Units that support are under the same suspicion as the one that leads.
        reports.subCases(reports.get(trackingId)).stream()
                .filter(subCase -> subCase.support() == Support.UNIT && !subCase.isEnded())
                .forEach(subCase -> instruct(subCase.trackingId()));
        offers.renew(trackingId);
    }

    private void instruct(TrackingId trackingId) {
        var assignment = routing.assignment(trackingId);
        instances
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(trackingId.whole().value())
                .variableValueEquals(Variables.TRACKING_ID, trackingId.value())
                .list()
                .forEach(instance -> instruct(instance, assignment));
    }

    /** The first response may have been due on the same day as the answer; it does not move with it. */
    private void instruct(ProcessInstance instance, Assignment assignment) {
        var due = Date.from(assignment.responseDue());
        var news = Map.of(Variables.HANDLERS, assignment.handlers(), Variables.RESPONSE_DUE, due);
        instances.getVariables(instance.getId(), news.keySet()).forEach((name, old) -> {
            if (!news.get(name).equals(old)) {
                instances.setVariable(instance.getId(), name, news.get(name));
            }
        });
        tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKeyIn("followUp", "answerAtAgency")
                .list()
                .forEach(task -> {
                    task.setDueDate(due);
                    tasks.saveTask(task);
                });
    }
}
