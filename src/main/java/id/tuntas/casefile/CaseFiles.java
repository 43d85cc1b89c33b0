package id.tuntas.casefile;

import id.tuntas.casefile.TaskHistory.TaskDone;
import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineState;
import id.tuntas.deadline.Deadlines;
import id.tuntas.directory.Agency;
import id.tuntas.directory.ArchiveReason;
import id.tuntas.directory.Channel;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Topic;
import id.tuntas.directory.Unit;
import id.tuntas.platform.Actor;
import id.tuntas.report.Attachment;
import id.tuntas.report.Attachments;
import id.tuntas.report.EntryType;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.StatusChange;
import id.tuntas.report.ThreadEntry;
import id.tuntas.report.TrackingId;
import id.tuntas.report.UnknownReport;
import id.tuntas.routing.Access;
import id.tuntas.routing.Hop;
import id.tuntas.routing.Routing;
import id.tuntas.trail.Trail;
import id.tuntas.trail.TrailAct;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens case files. Every opening asks the access decision first and leaves a line in the trail; it costs the same number
 * of statements however long the report has lived.
 */
@Service
@Transactional
class CaseFiles {

    private static final String NATIONAL = "Admin Nasional";

    private final Reports reports;
    private final Attachments attachments;
    private final Deadlines deadlines;
    private final Directory directory;
    private final Routing routing;
    private final TaskHistory tasks;
    private final Trail trail;

    CaseFiles(
            Reports reports,
            Attachments attachments,
            Deadlines deadlines,
            Directory directory,
            Routing routing,
            TaskHistory tasks,
            Trail trail) {
        this.reports = reports;
        this.attachments = attachments;
        this.deadlines = deadlines;
        this.directory = directory;
        this.routing = routing;
        this.tasks = tasks;
        this.trail = trail;
    }

    /** @throws UnknownReport also if the officer may not know of it */
    CaseFile open(Actor officer, TrackingId trackingId) {
        return open(officer, trackingId, null);
    }

    /** The case file of the report that a task is about; the task is the purpose of the look. */
    CaseFile openForTask(Actor officer, String taskId) {
        return open(officer, tasks.reportOf(taskId), taskId);
    }

    /** One attachment of a report that the officer may see. */
    Download download(Actor officer, TrackingId trackingId, UUID id) {
        var report = reports.get(trackingId);
        access(officer, report, reports.history(report));
        var attachment = attachments.of(report, id);
        trail.write(officer.id(), trackingId.value(), TrailAct.ATTACHMENT_READ, "lampiran " + attachment.id());
        return new Download(attachment, attachments.content(attachment));
    }

    record Download(Attachment attachment, byte[] content) {}

    private CaseFile open(Actor officer, TrackingId trackingId, String taskId) {
        var report = reports.get(trackingId);
        var history = reports.history(report);
        var access = access(officer, report, history);
        var done = tasks.of(trackingId);
        var running = deadlines.of(trackingId.value());
        trail.write(
                officer.id(),
                trackingId.value(),
                access.identity() ? TrailAct.IDENTITY_READ : TrailAct.CASE_FILE_READ,
                purpose(taskId, done));
        return new CaseFile(
                report,
                access,
                access.identity() ? reports.identityOf(report) : null,
                holder(report),
                report.supervisory() && report.unit() != null ? "Inspektorat " + agency(report.agency()) : null,
                report.suggestedUnit() == null ? null : unit(report.agency(), report.suggestedUnit()),
                directory.topic(report.topic()).map(Topic::name).orElse(report.topic()),
                directory.channel(report.channel()).map(Channel::name).orElse(report.channel()),
                reports.thread(report).stream().map(this::utterance).toList(),
                attachments.of(report),
                running,
                events(history, done, running),
                report.status() == Status.DEFERRED
                        ? Reports.missingItems(history).orElse(null)
                        : null,
                report.status() == Status.ARCHIVED ? archive(report, history) : null,
                routing.hops(trackingId).stream().map(this::hop).toList(),
                deadlines.zone(report.agency()));
    }

    private CaseFile.Archive archive(Report report, List<StatusChange> history) {
        var note = history.stream()
                .filter(change -> change.to() == Status.ARCHIVED)
                .reduce((earlier, later) -> later)
                .map(StatusChange::note)
                .orElse(null);
        return new CaseFile.Archive(archiveReason(report), note, report.masterReport());
    }

    private String archiveReason(Report report) {
        return directory
                .archiveReason(report.archiveReason())
                .map(ArchiveReason::label)
                .orElse(report.archiveReason());
    }

    private HopLine hop(Hop hop) {
        var atUnit = hop.level() == Hop.Level.UNIT;
        var suggestion = hop.suggestion() == null
                ? null
                : atUnit ? unit(hop.agency(), hop.suggestion()) : agency(hop.suggestion());
        var to = switch (hop.outcome()) {
            case TO_AGENCY_ADMIN -> "Admin Instansi";
            case PASSED_ON -> suggestion;
            case RETURNED -> NATIONAL;
            case DEADLOCKED -> NATIONAL + ", untuk ditetapkan";
        };
        return new HopLine(
                place(hop.agency(), hop.unit()),
                to,
                hop.heldSince(),
                hop.heldUntil(),
                hop.reason(),
                suggestion,
                hop.actor());
    }

    private static Access access(Actor officer, Report report, List<StatusChange> history) {
        var access = Access.of(officer, report, history);
        if (!access.caseFile()) {
            throw new UnknownReport();
        }
        return access;
    }

    private static String purpose(String taskId, List<TaskDone> done) {
        if (taskId == null) {
            return "berkas";
        }
        return done.stream()
                .filter(task -> task.id().equals(taskId))
                .map(task -> "tugas " + taskId + " " + task.name())
                .findFirst()
                .orElse("tugas " + taskId);
    }

    private Utterance utterance(ThreadEntry entry) {
        var reporter = entry.type() == EntryType.REPLY;
        var from = reporter ? "Pelapor" : place(entry.agency(), entry.unit());
        return new Utterance(entry.type(), from, reporter ? null : entry.author(), entry.text(), entry.at());
    }

    /** What the rooms and the engine know, as one story in order of time. */
    private List<Event> events(List<StatusChange> history, List<TaskDone> done, List<Deadline> clocks) {
        var changed = history.stream().map(this::event);
        var worked = done.stream().filter(task -> task.endedAt() != null).map(CaseFiles::event);
        var missed = clocks.stream()
                .filter(clock -> clock.state() == DeadlineState.MISSED)
                .map(CaseFiles::event);
        return Stream.of(changed, worked, missed)
                .flatMap(events -> events)
                .sorted(Comparator.comparing(Event::at))
                .toList();
    }

    private Event event(StatusChange change) {
        var detail = switch (change.act()) {
            case FORWARDED, HOLDER_DECIDED -> "ke " + agency(change.agency());
            case ASSIGNED -> "ke " + place(change.agency(), change.unit());
            case RETURNED_BY_AGENCY -> agency(change.agency());
            default -> null;
        };
        var word = switch (change.act()) {
            case DEFERRED -> "Yang kurang: ";
            case RETURNED_BY_UNIT,
                    RETURNED_BY_AGENCY,
                    HOLDER_DECIDED,
                    WITHDRAWN,
                    CLOSED_BY_ADMIN,
                    REOPENED,
                    NEW_REPORT_ADVISED,
                    LATER_REPLY_FILED -> "Alasan: ";
            default -> "Catatan: ";
        };
        var noted = change.note() == null
                ? detail
                : detail == null ? word + change.note() : detail + ". " + word + change.note();
        return new Event(change.at(), change.act().label(), who(change.actor()), noted, false);
    }

    private static Event event(TaskDone task) {
        var what = (task.done() ? "Tugas dikerjakan: " : "Tugas ditarik: ") + task.name();
        return new Event(task.endedAt(), what, task.done() ? task.assignee() : who(Actor.HOUSE.id()), null, false);
    }

    private static Event event(Deadline missed) {
        return new Event(
                missed.dueAt(), "Tenggat terlewati: " + missed.clock().label(), who(Actor.HOUSE.id()), null, true);
    }

    private static String who(String actor) {
        if (Actor.REPORTER.id().equals(actor)) {
            return "pelapor";
        }
        if (Actor.LEGACY.id().equals(actor)) {
            return "register lama";
        }
        return Actor.HOUSE.id().equals(actor) ? "sistem" : actor;
    }

    private String holder(Report report) {
        return report.agency() == null ? NATIONAL : place(report.agency(), report.unit());
    }

    private String place(String agency, String unit) {
        return unit == null ? agency(agency) : unit(agency, unit) + ", " + agency(agency);
    }

    private String agency(String code) {
        return directory.agency(code).map(Agency::name).orElse(code);
    }

    private String unit(String agency, String code) {
        return directory.unit(agency, code).map(Unit::name).orElse(code);
    }
}
