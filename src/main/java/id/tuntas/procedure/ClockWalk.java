package id.tuntas.procedure;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/**
 * Walks the clock of a demonstration house forward, from due job to due job, so that weeks can be shown in a minute. Each
 * job runs at its own instant, as it would have in real time; in between, the job executor rests.
 */
@Service
@Profile("demo")
public class ClockWalk {

    /** Processes that start by themselves, about no report. */
    private static final List<String> ROUNDS = List.of("message-delivery", "periodic-reports");

    private final ManagementService jobs;
    private final RuntimeService instances;
    private final ProcessEngineConfigurationImpl engine;
    private final Clock clock;

    ClockWalk(ManagementService jobs, RuntimeService instances, ProcessEngineConfigurationImpl engine, Clock clock) {
        this.jobs = jobs;
        this.instances = instances;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * One job that ran on the way.
     *
     * @param at the house clock at that moment
     * @param activity id of the element of the diagram
     */
    public record Fired(Instant at, String trackingId, String activity) {}

    /** Walks to this instant and lets the clock run on from there; never backwards. */
    public synchronized List<Fired> to(Instant target) {
        var executor = engine.getJobExecutor();
        var resumes = executor.isActive();
        executor.shutdown();
        // Every day of the way, every two minutes of it, for nothing: letters leave when the clock has arrived.
        letRoundsRest(true);
        try {
            var fired = new ArrayList<Fired>();
            for (var job = nextDue(target); job != null; job = nextDue(target)) {
                fire(job).ifPresent(fired::add);
            }
            runOnFrom(target);
            return fired;
        } finally {
            letRoundsRest(false);
            if (resumes) {
                executor.start();
            }
        }
    }

    private void letRoundsRest(boolean rest) {
        for (var round : ROUNDS) {
            var job = jobs.updateJobSuspensionState().byProcessDefinitionKey(round);
            if (rest) {
                job.suspend();
            } else {
                job.activate();
            }
        }
    }

    /** Puts the clock back; only for a house that has no report yet, so that its demonstration can have a past. */
    public synchronized void backTo(Instant start) {
        runOnFrom(start);
    }

    private Job nextDue(Instant target) {
        return jobs
                .createJobQuery()
                .timers()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(new Date(target.toEpochMilli() + 1))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** @return nothing of a round of the house, which is about no report */
    private Optional<Fired> fire(Job job) {
        if (job.getDuedate().toInstant().isAfter(clock.instant())) {
            ClockUtil.setCurrentTime(job.getDuedate());
        }
        var fired = job.getProcessInstanceId() == null ? null : fired(job);
        jobs.executeJob(job.getId());
        return Optional.ofNullable(fired);
    }

    private Fired fired(Job job) {
        var activity = jobs.createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        var instance = instances
                .createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        return new Fired(clock.instant(), instance.getBusinessKey(), activity);
    }

    private void runOnFrom(Instant target) {
        ClockUtil.reset();
        ClockUtil.offset(target.toEpochMilli() - clock.millis());
    }
}
