package id.tuntas.procedure;

import id.tuntas.deadline.DeadlineMove;
import id.tuntas.deadline.DeadlineState;
import id.tuntas.report.TrackingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Carries a moved deadline into the engine: timers, the variables behind them, and the due dates of tasks; none of these
 * follows by itself. A timer that has fired is set anew when the deadline runs again (CAL-2).
 */
@Component
class DueDates {

    private static final String RESPONSE = Variables.RESPONSE_DUE;

    /** Where a clock shows in the models: its variables, timers by the task that they watch, and tasks. */
    private record Places(List<String> variables, Map<String, String> timers) {}

    /**
     * By name of the clock, without those in calendar days (CAL-6): they never move. The key of a timer is its element,
     * the value the task that it watches, empty for a wait.
     */
    private static final Map<String, Places> PLACES = Map.of(
            "NATIONAL_VERIFICATION",
                    new Places(
                            List.of(Variables.NATIONAL_VERIFICATION_DUE),
                            Map.of("nationalVerificationOverdue", "verifyNationally")),
            "AGENCY_VERIFICATION",
                    new Places(
                            List.of(Variables.AGENCY_VERIFICATION_DUE, Variables.LATER_REPLY_DUE),
                            Map.of(
                                    "agencyVerificationOverdue", "verifyAtAgency",
                                    "laterReplyOverdue", "reviewLaterReply")),
            "FIRST_RESPONSE",
                    new Places(
                            List.of(Variables.FIRST_RESPONSE_DUE, RESPONSE),
                            Map.of(
                                    "firstResponseOverdue", "followUp",
                                    "ownFirstResponseOverdue", "answerAtAgency")),
            "FOLLOW_UP",
                    new Places(
                            List.of(Variables.FOLLOW_UP_DUE, RESPONSE),
                            Map.of("followUpOverdue", "followUp", "ownFollowUpOverdue", "answerAtAgency")),
            "CLOSING", new Places(List.of(Variables.CLOSING_DUE), Map.of("closingElapsed", "")),
            "HOLDER_DECISION",
                    new Places(
                            List.of(Variables.HOLDER_DECISION_DUE), Map.of("holderDecisionOverdue", "decideHolder")));

    private final RuntimeService instances;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final ProcessEngineConfigurationImpl engine;

    DueDates(
            RuntimeService instances,
            TaskService tasks,
            ManagementService jobs,
            ProcessEngineConfigurationImpl engine) {
        this.instances = instances;
        this.tasks = tasks;
        this.jobs = jobs;
        this.engine = engine;
    }

    /** One date in the engine that has to follow, and how. */
    record Step(EngineDate date, Runnable act) {}

    /** What has to follow these moves; nothing is written before the steps are taken. */
    List<Step> follow(List<DeadlineMove> moves) {
        var steps = new ArrayList<Step>();
        var elements = new HashMap<String, String>();
        for (var move : moves) {
            var places = PLACES.get(move.clock().name());
            if (!move.stopped() && places != null) {
                follow(move, places, elements, steps);
            }
        }
        return steps;
    }

    private void follow(DeadlineMove move, Places places, Map<String, String> elements, List<Step> steps) {
        var running = instances
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(
                        new TrackingId(move.trackingId()).whole().value())
                // Sub-cases run under the number of the whole; each has its own deadlines (LI-2).
                .variableValueEquals(Variables.TRACKING_ID, move.trackingId())
                .list();
        var from = Date.from(move.dueFrom());
        var to = Date.from(move.dueTo());
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey(
                        new TrackingId(move.trackingId()).whole().value())
                .processVariableValueEquals(Variables.TRACKING_ID, move.trackingId())
                .list();
        for (var instance : running) {
            var moved = variables(instance, places, from);
            if (move.moves() && !moved.isEmpty()) {
                steps.add(new Step(
                        null, () -> moved.forEach(name -> instances.setVariable(instance.getId(), name, to))));
            }
        }
        for (var timer : places.timers().entrySet()) {
            var waiting = waiting(running, timer.getKey(), elements);
            if (move.moves()) {
                waiting.forEach(job -> steps.add(new Step(
                        timer(move, timer.getKey(), job.getDuedate().toInstant()),
                        () -> jobs.setJobDuedate(job.getId(), to))));
            }
            if (waiting.isEmpty() && move.stateTo() == DeadlineState.RUNNING) {
                open.stream()
                        .filter(task -> task.getTaskDefinitionKey().equals(timer.getValue()))
                        .forEach(task -> steps.add(
                                new Step(timer(move, timer.getKey(), null), () -> setAnew(task, timer.getKey()))));
            }
        }
        for (var task : open) {
            if (move.moves()
                    && places.timers().containsValue(task.getTaskDefinitionKey())
                    && task.getDueDate() != null
                    && task.getDueDate().getTime() == from.getTime()) {
                steps.add(new Step(
                        new EngineDate(
                                move.trackingId(),
                                EngineDate.Kind.TASK,
                                task.getTaskDefinitionKey(),
                                move.dueFrom(),
                                move.dueTo()),
                        () -> setDue(task.getId(), to)));
            }
        }
    }

    private static EngineDate timer(DeadlineMove move, String element, Instant from) {
        return new EngineDate(move.trackingId(), EngineDate.Kind.TIMER, element, from, move.dueTo());
    }

    private List<String> variables(ProcessInstance instance, Places places, Date from) {
        return instances.getVariables(instance.getId(), places.variables()).entrySet().stream()
                .filter(variable -> variable.getValue() instanceof Date date && date.getTime() == from.getTime())
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Job> waiting(List<ProcessInstance> running, String timer, Map<String, String> elements) {
        return running.stream()
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .filter(job -> timer.equals(elements.computeIfAbsent(job.getJobDefinitionId(), this::element)))
                .toList();
    }

    private String element(String jobDefinition) {
        return jobs.createJobDefinitionQuery()
                .jobDefinitionId(jobDefinition)
                .singleResult()
                .getActivityId();
    }

    private void setDue(String id, Date to) {
        var task = tasks.createTaskQuery().taskId(id).singleResult();
        task.setDueDate(to);
        tasks.saveTask(task);
    }

    /** The engine makes a boundary timer when its activity begins, and never again; so this does what it did then. */
    private void setAnew(Task task, String timer) {
        engine.getCommandExecutorTxRequired().execute(context -> setAnew(context, task.getExecutionId(), timer));
    }

    private static Void setAnew(CommandContext context, String executionId, String timer) {
        ExecutionEntity execution = context.getExecutionManager().findExecutionById(executionId);
        var scope = execution.getProcessDefinition().findActivity(timer).getEventScope();
        var holder =
                (ExecutionEntity) execution.createActivityExecutionMapping().get(scope);
        TimerDeclarationImpl.getDeclarationsForScope(scope).get(timer).createTimer(holder);
        return null;
    }
}
