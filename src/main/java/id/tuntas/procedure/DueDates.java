package id.tuntas.procedure;

import id.tuntas.deadline.DeadlineMove;
import id.tuntas.deadline.Milestones;
import id.tuntas.escalation.Adjustment;
import id.tuntas.escalation.Escalation;
import id.tuntas.escalation.RungChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Carries moved deadlines into the engine: timers, ladders, the variables behind them, and the due dates of tasks; none of
 * these follows by itself (CAL-2). A ladder that was climbed to its end begins anew when rungs lie ahead again.
 */
@Component
public class DueDates {

    private static final String RESPONSE = Variables.RESPONSE_DUE;
    private static final String NEXT_RUNG = "nextRung";

    /** Where a clock shows in the models: its variables, the tasks that are due with it, and the timers of its ladder. */
    private record Places(List<String> variables, Set<String> tasks, Set<String> alerts) {}

    /** By name of the clock, without those in calendar days (CAL-6): they never move. */
    private static final Map<String, Places> PLACES = Map.of(
            "NATIONAL_VERIFICATION",
                    new Places(
                            List.of(Variables.NATIONAL_VERIFICATION_DUE),
                            Set.of("verifyNationally"),
                            Set.of("nationalVerificationAlert")),
            "AGENCY_VERIFICATION",
                    new Places(
                            List.of(Variables.AGENCY_VERIFICATION_DUE, Variables.LATER_REPLY_DUE),
                            Set.of("verifyAtAgency", "reviewLaterReply"),
                            Set.of("agencyVerificationAlert", "laterReplyAlert")),
            "FIRST_RESPONSE",
                    new Places(
                            List.of(RESPONSE),
                            Set.of("followUp", "answerAtAgency"),
                            Set.of("firstResponseAlert", "ownFirstResponseAlert")),
            "FOLLOW_UP",
                    new Places(
                            List.of(Variables.FOLLOW_UP_DUE, RESPONSE),
                            Set.of("followUp", "answerAtAgency"),
                            Set.of("followUpAlert", "ownFollowUpAlert")),
            "CLOSING", new Places(List.of(Variables.CLOSING_DUE), Set.of(), Set.of()),
            "HOLDER_DECISION",
                    new Places(
                            List.of(Variables.HOLDER_DECISION_DUE),
                            Set.of("decideHolder"),
                            Set.of("holderDecisionAlert")),
            "WHOLE_CASE", new Places(List.of(), Set.of(), Set.of("wholeCaseAlert")));

    private static final String CLOSING_TIMER = "closingElapsed";

    private final RuntimeService instances;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final Ladder ladder;
    private final Escalation escalation;
    private final Escalations escalations;

    DueDates(
            RuntimeService instances,
            TaskService tasks,
            ManagementService jobs,
            Ladder ladder,
            Escalation escalation,
            Escalations escalations) {
        this.instances = instances;
        this.tasks = tasks;
        this.jobs = jobs;
        this.ladder = ladder;
        this.escalation = escalation;
        this.escalations = escalations;
    }

    /**
     * What follows from moved deadlines; nothing of it is done yet.
     *
     * @param rungs that were climbed and are withdrawn or restored
     */
    record Consequences(List<Step> steps, Adjustment adjustment) {

        List<EngineDate> dates() {
            return steps.stream()
                    .map(Step::date)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }

        List<RungChange> rungs() {
            return adjustment.changes();
        }
    }

    /** One thing in the engine that has to follow, and how; the date is null for a mere variable. */
    private record Step(EngineDate date, Runnable act) {}

    /** Lets everything follow these moves at once. @param why as the record of a withdrawn rung says it */
    public void carry(List<DeadlineMove> moves, Milestones calendar, String why) {
        take(follow(moves, calendar), why);
    }

    void take(Consequences consequences, String why) {
        escalation.adjust(consequences.adjustment(), why);
        consequences.steps().forEach(step -> step.act().run());
    }

    Consequences follow(List<DeadlineMove> moves, Milestones calendar) {
        var steps = new ArrayList<Step>();
        for (var move : moves) {
            var places = PLACES.get(move.clock().name());
            if (move.moves() && !move.stopped() && places != null) {
                follow(move, places, steps);
            }
        }
        var adjustment = escalation.consider(moves, ladder::rungs, calendar);
        adjustment.ladders().forEach(each -> follow(each, steps));
        steps.removeIf(DueDates::isIdle);
        return new Consequences(steps, adjustment);
    }

    private void follow(DeadlineMove move, Places places, List<Step> steps) {
        var from = Date.from(move.dueFrom());
        var to = Date.from(move.dueTo());
        for (var instance : running(move.trackingId())) {
            var moved = variables(instance, places, from);
            if (!moved.isEmpty()) {
                steps.add(new Step(
                        null, () -> moved.forEach(name -> instances.setVariable(instance.getId(), name, to))));
            }
            if (!places.tasks().isEmpty()) {
                tasks.createTaskQuery().processInstanceId(instance.getId()).dueDate(from).list().stream()
                        .filter(task -> places.tasks().contains(task.getTaskDefinitionKey()))
                        .forEach(task -> steps.add(new Step(
                                new EngineDate(
                                        move.trackingId(),
                                        EngineDate.Kind.TASK,
                                        task.getTaskDefinitionKey(),
                                        move.dueFrom(),
                                        move.dueTo()),
                                () -> setDue(task.getId(), to))));
            }
            if (!move.clock().canBeMissed()) {
                waiting(instance, CLOSING_TIMER).forEach(job -> steps.add(set(move, CLOSING_TIMER, job, move.dueTo())));
            }
        }
    }

    private void follow(Adjustment.Ladder each, List<Step> steps) {
        var move = each.move();
        var places = PLACES.get(move.clock().name());
        if (places == null) {
            return;
        }
        var waits = false;
        for (var instance : running(move.trackingId())) {
            for (var alert : places.alerts()) {
                for (var job : waiting(instance, alert)) {
                    waits = true;
                    steps.add(set(move, alert, job, each.begins()));
                }
            }
        }
        if (waits || each.next().isEmpty()) {
            return;
        }
        var next = each.next().get();
        var climbing = climbing(move).toList();
        climbing.forEach(job -> steps.add(set(move, NEXT_RUNG, job, next)));
        if (climbing.isEmpty()) {
            steps.add(new Step(
                    new EngineDate(move.trackingId(), EngineDate.Kind.TIMER, NEXT_RUNG, null, next),
                    () -> escalations.start(
                            caseKey(move.trackingId()), move.trackingId(), move.clock(), move.deadline())));
        }
    }

    /** Nothing to do: the timer waits for that moment already. */
    private static boolean isIdle(Step step) {
        return step.date() != null && step.date().to().equals(step.date().from());
    }

    private Step set(DeadlineMove move, String timer, Job job, Instant to) {
        return new Step(
                new EngineDate(
                        move.trackingId(),
                        EngineDate.Kind.TIMER,
                        timer,
                        job.getDuedate().toInstant(),
                        to),
                () -> jobs.setJobDuedate(job.getId(), Date.from(to)));
    }

    /** The instances that are about this report or sub-case, called ones too, but no ladder. */
    private List<ProcessInstance> running(String trackingId) {
        return instances
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseKey(trackingId))
                .variableValueEquals(Variables.TRACKING_ID, trackingId)
                .processDefinitionKeyNotIn(Escalations.PROCESS)
                .list();
    }

    private Stream<Job> climbing(DeadlineMove move) {
        return instances
                .createProcessInstanceQuery()
                .processDefinitionKey(Escalations.PROCESS)
                .processInstanceBusinessKey(caseKey(move.trackingId()))
                .variableValueEquals(Escalations.DEADLINE, move.deadline())
                .list()
                .stream()
                .flatMap(instance -> waiting(instance, NEXT_RUNG).stream());
    }

    /** A sub-case has the number of its report and one of its own behind it (LI-2). */
    private static String caseKey(String trackingId) {
        var end = trackingId.indexOf('-');
        return end < 0 ? trackingId : trackingId.substring(0, end);
    }

    private List<String> variables(ProcessInstance instance, Places places, Date from) {
        return instances.getVariables(instance.getId(), places.variables()).entrySet().stream()
                .filter(variable -> variable.getValue() instanceof Date date && date.getTime() == from.getTime())
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Job> waiting(ProcessInstance instance, String timer) {
        return jobs.createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(timer)
                .list();
    }

    private void setDue(String id, Date to) {
        var task = tasks.createTaskQuery().taskId(id).singleResult();
        task.setDueDate(to);
        tasks.saveTask(task);
    }
}
