package id.tuntas.casefile;

import id.tuntas.casefile.TaskHistory.TaskDone;
import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineState;
import id.tuntas.deadline.Deadlines;
import id.tuntas.directory.Agency;
import id.tuntas.directory.ArchiveReason;
import id.tuntas.directory.Channel;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Priority;
import id.tuntas.directory.Topic;
import id.tuntas.directory.Unit;
import id.tuntas.escalation.Intervention;
import id.tuntas.escalation.Interventions;
import id.tuntas.escalation.ReferralFile;
import id.tuntas.escalation.Referrals;
import id.tuntas.platform.Actor;
import id.tuntas.platform.DateWords;
import id.tuntas.report.Attachment;
import id.tuntas.report.Attachments;
import id.tuntas.report.EntryType;
import id.tuntas.report.History;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.StatusChange;
import id.tuntas.report.Support;
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
import java.util.Objects;
import java.util.Optional;
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
    private final Referrals referrals;
    private final Interventions interventions;
    private final TaskHistory tasks;
    private final VerifierSides verifiers;
    private final HolderSides holders;
    private final Trail trail;
    private final DateWords words;

    CaseFiles(
            Reports reports,
            Attachments attachments,
            Deadlines deadlines,
            Directory directory,
            Routing routing,
            Referrals referrals,
            Interventions interventions,
            TaskHistory tasks,
            VerifierSides verifiers,
            HolderSides holders,
            Trail trail,
            DateWords words) {
        this.reports = reports;
        this.attachments = attachments;
        this.deadlines = deadlines;
        this.directory = directory;
        this.routing = routing;
        this.referrals = referrals;
        this.interventions = interventions;
        this.tasks = tasks;
        this.verifiers = verifiers;
        this.holders = holders;
        this.trail = trail;
        this.words = words;
    }

    /** @throws UnknownReport also if the officer may not know of it */
    CaseFile open(Actor officer, TrackingId trackingId) {
        return open(officer, trackingId, null, null);
    }

    /**
     * The case file with the identity of an anonymous reporter on it, for this once (PD-6).
     *
     * @param reason in the officer's words; it is kept
     * @throws NotYoursToKnow if no reason opens it to the officer
     */
    CaseFile reveal(Actor officer, TrackingId trackingId, String reason) {
        return open(officer, trackingId, null, reason);
    }

    /** The case file of the report that a task is about; the task is the purpose of the look. */
    CaseFile openForTask(Actor officer, String taskId) {
        return open(officer, tasks.reportOf(taskId), taskId, null);
    }

    /** One attachment of a report that the officer may see. */
    Download download(Actor officer, TrackingId trackingId, UUID id) {
        var report = reports.get(trackingId);
        var history = reports.history(report);
        Access.known(officer, report, history);
        var attachment = attachments.of(report, id);
        trail.write(
                Access.by(Access::caseFile, officer, report, history),
                trackingId.value(),
                TrailAct.ATTACHMENT_READ,
                "lampiran " + attachment.id());
        return new Download(attachment, attachments.content(attachment));
    }

    record Download(Attachment attachment, byte[] content) {}

    /**
     * The package of a referral, for the Ombudsman and Admin Nasional. The reporter's identity lies before it only for the
     * Ombudsman and with consent, which is the reason for that look (OM-4).
     */
    ReferralFile referral(Actor officer, TrackingId trackingId, long id) {
        var report = reports.get(trackingId);
        var history = reports.history(report);
        var access = Access.known(officer, report, history);
        var referral = referrals
                .find(id)
                .filter(found -> access.referrals() && found.trackingId().equals(trackingId.value()))
                .orElseThrow(UnknownReport::new);
        var file = referrals.file(referral, access.consented()).orElseThrow(UnknownReport::new);
        trail.write(
                Access.by(Access::caseFile, officer, report, history),
                trackingId.value(),
                file.identity() ? TrailAct.IDENTITY_READ : TrailAct.REFERRAL_READ,
                "rujukan " + id);
        return file;
    }

    private CaseFile open(Actor officer, TrackingId trackingId, String taskId, String reason) {
        var report = reports.get(trackingId);
        var history = reports.history(report);
        var access = Access.known(officer, report, history);
        if (reason != null && !access.identityForReason()) {
            throw new NotYoursToKnow();
        }
        var withheld = reports.withheld(report).orElse(null);
        var identity = withheld == null && (access.identity() || reason != null);
        var done = tasks.of(trackingId);
        var running = deadlines.of(trackingId.value());
        var thread = reports.thread(report);
        var by = Access.by(
                reason != null ? Access::identityForReason : identity ? Access::identity : Access::caseFile,
                officer,
                report,
                history);
        var purpose = reason != null ? "alasan: " + reason : purpose(taskId, done);
        if (report.confidential()) {
            trail.write(by, trackingId.value(), TrailAct.CONFIDENTIAL_READ, purpose);
        }
        if (identity || !report.confidential()) {
            var act = identity ? TrailAct.IDENTITY_READ : TrailAct.CASE_FILE_READ;
            trail.write(by, trackingId.value(), act, purpose);
        }
        return new CaseFile(
                report,
                access,
                identity ? reports.identityOf(report) : null,
                withheld,
                holder(report),
                report.supervisory() && report.unit() != null ? "Inspektorat " + agency(report.agency()) : null,
                report.suggestedUnit() == null ? null : unit(report.agency(), report.suggestedUnit()),
                directory.topic(report.topic()).map(Topic::name).orElse(report.topic()),
                directory.priority(report.priority()).map(Priority::name).orElse(report.priority()),
                directory.channel(report.channel()).map(Channel::name).orElse(report.channel()),
                thread.stream().map(said -> utterance(said, history)).toList(),
                attachments.of(report),
                running,
                events(history, done, running),
                report.status() == Status.DEFERRED
                        ? History.missingItems(history).orElse(null)
                        : null,
                report.status() == Status.ARCHIVED ? archive(report, history) : null,
                report.isSubCase() ? lead(officer, report.parent()) : null,
                supporters(officer, report),
                verifiers.of(officer, access, report, history, this::holder),
                History.continuations(history),
                holders.of(officer, access, report, history, thread, running),
                routing.hops(trackingId).stream().map(this::hop).toList(),
                referrals.of(trackingId),
                access.referrals(),
                access.oversees() ? interventions(trackingId, running) : List.of(),
                deadlines.zone(report.agency()));
    }

    private CaseFile.Lead lead(Actor officer, Report parent) {
        var opens = Access.of(officer, parent, reports.history(parent)).caseFile();
        return new CaseFile.Lead(parent.trackingId(), holder(parent), state(parent), opens);
    }

    private List<CaseFile.Supporter> supporters(Actor officer, Report report) {
        var subCases = reports.subCases(report);
        var histories = reports.histories(subCases);
        return subCases.stream()
                .map(subCase -> supporter(officer, subCase, histories.get(subCase.trackingId())))
                .toList();
    }

    private CaseFile.Supporter supporter(Actor officer, Report subCase, List<StatusChange> history) {
        var given = subCase.status() == Status.ARCHIVED
                ? routing.hops(subCase.trackingId()).stream().map(this::hop).reduce((earlier, later) -> later)
                : Optional.<HopLine>empty();
        var who = subCase.support() == Support.AGENCY
                ? agency(subCase.agency())
                : place(subCase.agency(), subCase.unit());
        return new CaseFile.Supporter(
                subCase.trackingId(),
                subCase.support().label(),
                who,
                state(subCase),
                subCase.receivedAt(),
                given.map(HopLine::reason).orElse(null),
                given.map(HopLine::suggestion).orElse(null),
                Access.of(officer, subCase, history).caseFile());
    }

    private static String state(Report report) {
        var label = report.status().label();
        return report.subStatus().map(sub -> label + ", " + sub.label()).orElse(label);
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

    private List<InterventionLine> interventions(TrackingId trackingId, List<Deadline> clocks) {
        return interventions.of(trackingId).stream()
                .map(each -> intervention(each, clocks))
                .toList();
    }

    private InterventionLine intervention(Intervention done, List<Deadline> clocks) {
        var clock = clocks.stream()
                .filter(each -> Objects.equals(done.deadline(), each.id()))
                .findFirst();
        return new InterventionLine(
                done.at(),
                done.kind().label(),
                clock.map(each -> each.clock().label()).orElse(done.cause().label()),
                who(done.actor()),
                done.targets().stream()
                        .map(target -> Actor.REPORTER.id().equals(target) ? "Pelapor" : directory.officeName(target))
                        .toList(),
                done.text(),
                done.result() != null ? done.result() : clock.map(this::result).orElse(null),
                done.withdrawnAt(),
                done.withdrawnWhy());
    }

    /** What came of a rung is told by its clock. */
    private String result(Deadline clock) {
        if (clock.stoppedAt() == null) {
            return "belum dipenuhi";
        }
        return (clock.released() ? "tenggat gugur " : "dipenuhi ")
                + words.brief(clock.stoppedAt(), deadlines.zone(clock.agency()));
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

    private Utterance utterance(ThreadEntry entry, List<StatusChange> history) {
        var reporter = entry.type() == EntryType.REPLY;
        var from = reporter ? "Pelapor" : place(entry.agency(), entry.unit());
        return new Utterance(
                entry.id(),
                entry.type(),
                from,
                reporter ? null : entry.author(),
                entry.text(),
                entry.at(),
                history.stream()
                        .filter(change -> entry.id().equals(change.entry()))
                        .flatMap(change -> corrected(change).stream())
                        .toList());
    }

    private static Optional<Utterance.Corrected> corrected(StatusChange change) {
        var from = switch (change.act()) {
            case CORRECTED_TO_SUBSTANTIVE -> EntryType.INITIAL_RESPONSE;
            case CORRECTED_TO_INITIAL -> EntryType.SUBSTANTIVE_RESPONSE;
            default -> null;
        };
        return Optional.ofNullable(from)
                .map(kind -> new Utterance.Corrected(kind, change.actor(), change.at(), change.note()));
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
            case ASSIGNED, SUPPORT_REQUESTED -> "ke " + place(change.agency(), change.unit());
            case RETURNED_BY_AGENCY -> agency(change.agency());
            case CONTINUED -> "laporan " + change.linkedReport().grouped();
            case RECEIVED ->
                change.linkedReport() == null
                        ? null
                        : "sebagai lanjutan laporan " + change.linkedReport().grouped();
            case OFFICER_EXCLUDED -> change.officer();
            default -> null;
        };
        var word = switch (change.act()) {
            case DEFERRED -> "Yang kurang: ";
            case REFERRED -> "Sebab: ";
            case RECOMMENDED -> "Isi: ";
            case RECOMMENDATION_COMPLIED -> "Laporan pelaksanaan: ";
            case RETURNED_BY_UNIT,
                    RETURNED_BY_AGENCY,
                    HOLDER_DECIDED,
                    WITHDRAWN,
                    CLOSED_BY_ADMIN,
                    REFERRAL_CLOSED,
                    REOPENED,
                    NEW_REPORT_ADVISED,
                    LATER_REPLY_FILED,
                    RESTORED,
                    CORRECTED_TO_SUBSTANTIVE,
                    CORRECTED_TO_INITIAL,
                    OFFICER_EXCLUDED -> "Alasan: ";
            case RECLASSIFIED -> "";
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
