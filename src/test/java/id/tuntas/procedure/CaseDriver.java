package id.tuntas.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.DeadlineState;
import id.tuntas.deadline.Deadlines;
import id.tuntas.report.Draft;
import id.tuntas.report.Registered;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Reporter;
import id.tuntas.report.TrackingId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Plays reporters and officers through the doors that they really use, one report at a time, under the engine's clock. */
@TestComponent
public class CaseDriver {

    public static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    /** Of which clock the ladder begins with this timer. */
    private static final Map<String, DeadlineClock> LADDERS = Map.of(
            "nationalVerificationAlert", DeadlineClock.NATIONAL_VERIFICATION,
            "agencyVerificationAlert", DeadlineClock.AGENCY_VERIFICATION,
            "laterReplyAlert", DeadlineClock.AGENCY_VERIFICATION,
            "holderDecisionAlert", DeadlineClock.HOLDER_DECISION,
            "firstResponseAlert", DeadlineClock.FIRST_RESPONSE,
            "ownFirstResponseAlert", DeadlineClock.FIRST_RESPONSE,
            "followUpAlert", DeadlineClock.FOLLOW_UP,
            "ownFollowUpAlert", DeadlineClock.FOLLOW_UP);

    private final ReportHandling procedure;
    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final ManagementService jobs;
    private final RuntimeService instances;
    private final RepositoryService definitions;
    private final Deadlines deadlines;

    CaseDriver(
            ReportHandling procedure,
            TaskService tasks,
            FormService forms,
            IdentityService identity,
            ManagementService jobs,
            RuntimeService instances,
            RepositoryService definitions,
            Deadlines deadlines) {
        this.procedure = procedure;
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
        this.jobs = jobs;
        this.instances = instances;
        this.definitions = definitions;
        this.deadlines = deadlines;
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

    /** The verdict of Admin Nasional: this agency is competent. */
    public static Map<String, Object> forwardTo(String agency) {
        return Map.of("verdict", "FORWARD", "agency", agency);
    }

    /** The verdict of Admin Nasional: this agency leads, the others support it (LI-2). */
    public static Map<String, Object> forwardTo(String agency, String... supporting) {
        return Map.of("verdict", "FORWARD", "agency", agency, "supportingAgencies", List.of(supporting));
    }

    /** The verdict of Admin Instansi: this unit answers, the others support it (DS-4). */
    public static Map<String, Object> assignTo(String unit, List<String> supporting) {
        var verdict = new HashMap<>(assignTo(unit));
        verdict.put("supportingUnits", supporting);
        return verdict;
    }

    /** The verdict of Admin Instansi: this unit answers, within the 14 working days of an ordinary complaint (KL-2). */
    public static Map<String, Object> assignTo(String unit) {
        return assignTo(unit, false, false, false);
    }

    /** The verdict of Admin Instansi: this unit answers, or is complained about if the report is supervisory (KP-4). */
    public static Map<String, Object> assignTo(
            String unit, boolean normative, boolean supervisory, boolean fieldExamination) {
        return Map.of(
                "verdict", "ASSIGN",
                "unit", unit,
                "normative", normative,
                "supervisory", supervisory,
                "fieldExamination", fieldExamination);
    }

    /** The verdict of Admin Instansi: I answer this myself (TR-5). */
    public static Map<String, Object> answerItself() {
        return Map.of("verdict", "ANSWER");
    }

    /** The verdict at either level: the reporter has to add this (TD-1). */
    public static Map<String, Object> defer(String missingItems) {
        return Map.of("verdict", "DEFER", "missingItems", missingItems);
    }

    /** The verdict at either level: not processed (AR-9). */
    public static Map<String, Object> archive(String reason, String note) {
        return Map.of("verdict", "ARCHIVE", "archiveReason", reason, "reason", note);
    }

    /** The verdict at either level: this report is there already (AR-1). */
    public static Map<String, Object> duplicateOf(String master) {
        return Map.of(
                "verdict", "ARCHIVE",
                "archiveReason", "DUPLIKAT_BERULANG",
                "masterReport", master,
                "reason", "Sudah dilaporkan sebelumnya.");
    }

    /** The verdict of Admin Instansi: another agency's, and perhaps whose (BW-2, BW-4). */
    public static Map<String, Object> notOurs(String suggestedAgencyOrNull) {
        var verdict = new HashMap<String, Object>(
                Map.of("verdict", "NOT_OURS", "reason", "Urusan ini bukan tugas kementerian kami."));
        if (suggestedAgencyOrNull != null) {
            verdict.put("suggestedAgency", suggestedAgencyOrNull);
        }
        return verdict;
    }

    /** What a unit says that should not have got the report (BW-1). */
    public static Map<String, Object> notOursOfUnit(String suggestedUnitOrNull) {
        var action = new HashMap<String, Object>(
                Map.of("action", "NOT_OURS", "reason", "Seleksi CPNS bukan tugas unit kami."));
        if (suggestedUnitOrNull != null) {
            action.put("suggestedUnit", suggestedUnitOrNull);
        }
        return action;
    }

    /** A first notice of the unit, not substantive. */
    public static Map<String, Object> initialResponse() {
        return Map.of("action", "INITIAL_RESPONSE", "text", "Laporan Ibu sedang kami telaah bersama panitia.");
    }

    /** The unit's answer in substance. */
    public static Map<String, Object> substantiveResponse() {
        return Map.of("action", "SUBSTANTIVE_RESPONSE", "text", "Hasil seleksi diumumkan hari ini.");
    }

    /** The last millisecond of this day in Jakarta, at which what is due that day is due (CAL-5). */
    public static Instant endOf(String day) {
        return LocalDateTime.parse(day + "T23:59:59.999").atZone(WIB).toInstant();
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

    /** Takes the report's open task of this kind without doing it. */
    public void claim(Officer officer, TrackingId report, String taskKey) {
        var task = task(report, taskKey);
        acting(officer, () -> tasks.claim(task.getId(), officer.id()));
    }

    /** Submits the form of a task that somebody has taken already. */
    public void send(Officer officer, TrackingId report, String taskKey, Map<String, Object> fields) {
        var task = task(report, taskKey);
        acting(officer, () -> forms.submitTaskForm(task.getId(), fields));
    }

    /** An officer types in a report at the counter; answers its tracking id. */
    public TrackingId receive(Officer officer, Map<String, Object> fields) {
        var started = new AtomicReference<String>();
        acting(
                officer,
                () -> started.set(forms.submitStartForm(counter(), fields).getBusinessKey()));
        return new TrackingId(started.get());
    }

    private String counter() {
        return definitions
                .createProcessDefinitionQuery()
                .processDefinitionKey("report-handling")
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** What this officer finds of the report in Tasklist. */
    public List<String> inbox(Officer officer, TrackingId report) {
        var found = new ArrayList<String>();
        acting(officer, () -> found.addAll(openTasks(report)));
        return found;
    }

    /** What this officer does in Tasklist: the engine knows who it is and holds its authorizations against it. */
    public void acting(Officer officer, Runnable act) {
        atTheDesk(officer, () -> {
            identity.setAuthentication(officer.id(), officer.groups());
            try {
                act.run();
            } finally {
                identity.clearAuthentication();
            }
        });
    }

    /** What this officer does through a door of the house, which asks the house and not the engine what is allowed. */
    public void atTheDesk(Officer officer, Runnable act) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        officer.id(), null, AuthorityUtils.createAuthorityList(officer.groups())));
        try {
            act.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    public Task task(TrackingId report, String taskKey) {
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey(report.whole().value())
                .processVariableValueEquals(Variables.TRACKING_ID, report.value())
                .taskDefinitionKey(taskKey)
                .list();
        assertThat(open).as("open tasks %s of %s", taskKey, report).hasSize(1);
        return open.get(0);
    }

    public List<String> openTasks(TrackingId report) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(report.whole().value())
                .processVariableValueEquals(Variables.TRACKING_ID, report.value())
                .list()
                .stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    /** Lets the timer of this element fire at its own instant; fails if there is none. */
    public Instant fire(TrackingId report, String timer) {
        var job = timer(report, timer);
        ClockUtil.setCurrentTime(job.getDuedate());
        jobs.executeJob(job.getId());
        return job.getDuedate().toInstant();
    }

    /** The instant at which the timer of this element will fire. */
    public Instant due(TrackingId report, String timer) {
        return timer(report, timer).getDuedate().toInstant();
    }

    /** When the deadline is due whose ladder begins with this timer; fails unless the timer waits. */
    public Instant promised(TrackingId report, String alert) {
        var deadline = latest(report, LADDERS.get(alert));
        assertThat(due(report, alert)).as("%s of %s", alert, report).isBeforeOrEqualTo(deadline.dueAt());
        return deadline.dueAt();
    }

    /** Lets a deadline pass: its ladder begins with this timer and is climbed as far as the deadline. @return its end */
    public Instant letPass(TrackingId report, String alert) {
        var clock = LADDERS.get(alert);
        fire(report, alert);
        while (latest(report, clock).state() == DeadlineState.RUNNING) {
            climb(report, clock);
        }
        return latest(report, clock).dueAt();
    }

    /** Lets the ladder of the report's latest deadline of this clock climb when it next wants to. @return that moment */
    public Instant climb(TrackingId report, DeadlineClock clock) {
        var rungs = rungs(report, clock);
        assertThat(rungs).as("ladders %s of %s", clock, report).hasSize(1);
        ClockUtil.setCurrentTime(rungs.get(0).getDuedate());
        jobs.executeJob(rungs.get(0).getId());
        return rungs.get(0).getDuedate().toInstant();
    }

    /** The ladders of the report's latest deadline of this clock that wait for their next rung; one, or none. */
    public List<Job> rungs(TrackingId report, DeadlineClock clock) {
        return ladders(report, clock)
                .flatMap(ladder ->
                        jobs.createJobQuery().processInstanceId(ladder.getId()).activityId("nextRung").list().stream())
                .toList();
    }

    /** Sends what the report's ladders want to say, as the job executor does at once. */
    public void sendMessages(TrackingId report) {
        instances.createProcessInstanceQuery().processInstanceBusinessKey(report.value()).list().stream()
                .flatMap(instance ->
                        jobs.createJobQuery().processInstanceId(instance.getId()).messages().list().stream())
                .forEach(job -> jobs.executeJob(job.getId()));
    }

    private Stream<ProcessInstance> ladders(TrackingId report, DeadlineClock clock) {
        return instances
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(report.value())
                .processDefinitionKey("escalation")
                .variableValueEquals("deadline", latest(report, clock).id())
                .list()
                .stream();
    }

    private Deadline latest(TrackingId report, DeadlineClock clock) {
        return deadlines.latest(report.value(), clock).orElseThrow();
    }

    /** The one timer of this element that waits for the report. */
    public Job timer(TrackingId report, String timer) {
        var waiting = instances(report)
                .flatMap(instance ->
                        jobs.createJobQuery().processInstanceId(instance.getId()).activityId(timer).list().stream())
                .toList();
        assertThat(waiting).as("timers %s of %s", timer, report).hasSize(1);
        return waiting.get(0);
    }

    /** The elements whose timers wait for the report, without the clock of the whole case that runs beside all (OM-2). */
    public List<String> timers(TrackingId report) {
        return allTimers(report).stream()
                .filter(timer -> !timer.equals("wholeCaseAlert"))
                .toList();
    }

    public List<String> allTimers(TrackingId report) {
        return instances(report)
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .map(job -> jobs.createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId())
                .toList();
    }

    /** The report's running instance of this process. */
    public ProcessInstance instance(TrackingId report, String process) {
        return instances
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(report.whole().value())
                .variableValueEquals(Variables.TRACKING_ID, report.value())
                .processDefinitionKey(process)
                .singleResult();
    }

    public boolean runs(TrackingId report) {
        return instances(report).findAny().isPresent();
    }

    /** Without ladders: they are about a deadline and end by themselves. */
    private Stream<ProcessInstance> instances(TrackingId report) {
        return instances
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(report.whole().value())
                .variableValueEquals(Variables.TRACKING_ID, report.value())
                .processDefinitionKeyNotIn("escalation")
                .list()
                .stream();
    }
}
