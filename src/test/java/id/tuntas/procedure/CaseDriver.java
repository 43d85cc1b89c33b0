package id.tuntas.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.report.Draft;
import id.tuntas.report.Registered;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Reporter;
import id.tuntas.report.TrackingId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Plays reporters and officers through the doors that they really use, one report at a time, under the engine's clock. */
@TestComponent
public class CaseDriver {

    public static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private final ReportHandling procedure;
    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final ManagementService jobs;
    private final RuntimeService instances;

    CaseDriver(
            ReportHandling procedure,
            TaskService tasks,
            FormService forms,
            IdentityService identity,
            ManagementService jobs,
            RuntimeService instances) {
        this.procedure = procedure;
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
        this.jobs = jobs;
        this.instances = instances;
    }

    /** The house clock shows this local time of Jakarta from now on. */
    public static Instant at(String wib) {
        var moment = LocalDateTime.parse(wib).atZone(WIB).toInstant();
        ClockUtil.setCurrentTime(Date.from(moment));
        return moment;
    }

    /** A complaint of Ani from Menteng about the selection of civil servants. */
    public static Draft complaint(String agencyOrNull) {
        return draft(ReportKind.COMPLAINT, agencyOrNull);
    }

    public static Draft draft(ReportKind kind, String agencyOrNull) {
        return new Draft(
                kind,
                "WEB",
                "Pengumuman hasil seleksi terlambat",
                "Hasil seleksi CPNS yang dijanjikan minggu lalu belum juga diumumkan.",
                null,
                "Kelurahan Menteng",
                agencyOrNull,
                null,
                false,
                false,
                new Reporter("Ani Lestari", "ani@contoh.id", "0812-0000-1111"),
                null,
                null,
                null);
    }

    public Registered submit(Draft draft) {
        return procedure.submit(draft);
    }

    /** Claims the report's open task of this kind and submits its form, as Tasklist does. */
    public void submit(Officer officer, TrackingId report, String taskKey, Map<String, Object> fields) {
        var task = task(report, taskKey);
        acting(officer, () -> {
            tasks.claim(task.getId(), officer.id());
            forms.submitTaskForm(task.getId(), fields);
        });
    }

    public void acting(Officer officer, Runnable act) {
        identity.setAuthentication(officer.id(), officer.groups());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        officer.id(), null, AuthorityUtils.createAuthorityList(officer.groups())));
        try {
            act.run();
        } finally {
            SecurityContextHolder.clearContext();
            identity.clearAuthentication();
        }
    }

    public Task task(TrackingId report, String taskKey) {
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey(report.value())
                .taskDefinitionKey(taskKey)
                .list();
        assertThat(open).as("open tasks %s of %s", taskKey, report).hasSize(1);
        return open.get(0);
    }

    public List<String> openTasks(TrackingId report) {
        return tasks.createTaskQuery().processInstanceBusinessKey(report.value()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    /** Lets the timer of this element fire at its own instant; fails if there is none. */
    public Instant fire(TrackingId report, String timer) {
        var job = jobs.createJobQuery().activityId(timer).list().stream()
                .filter(candidate -> report.value().equals(businessKey(candidate.getProcessInstanceId())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no timer " + timer + " waits for " + report));
        ClockUtil.setCurrentTime(job.getDuedate());
        jobs.executeJob(job.getId());
        return job.getDuedate().toInstant();
    }

    /** The instant at which the timer of this element will fire. */
    public Instant due(TrackingId report, String timer) {
        return jobs.createJobQuery().activityId(timer).list().stream()
                .filter(candidate -> report.value().equals(businessKey(candidate.getProcessInstanceId())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no timer " + timer + " waits for " + report))
                .getDuedate()
                .toInstant();
    }

    public boolean runs(TrackingId report) {
        return instances
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(report.value())
                        .count()
                > 0;
    }

    private String businessKey(String processInstanceId) {
        var instance = instances
                .createProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult();
        return instance == null ? null : instance.getBusinessKey();
    }
}
