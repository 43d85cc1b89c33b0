package id.tuntas.portal;

import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.Deadlines;
import id.tuntas.directory.Agency;
import id.tuntas.directory.ArchiveReason;
import id.tuntas.directory.Channel;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Topic;
import id.tuntas.directory.Unit;
import id.tuntas.followup.Correspondence;
import id.tuntas.followup.FollowUp;
import id.tuntas.followup.Message;
import id.tuntas.platform.Actor;
import id.tuntas.report.AccessCode;
import id.tuntas.report.Act;
import id.tuntas.report.Attachment;
import id.tuntas.report.Attachments;
import id.tuntas.report.History;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.StatusChange;
import id.tuntas.report.TrackingId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a report to its reporter or to anyone: always four statements, five on the reporter's own page, however long the
 * report has lived.
 */
@Service
@Transactional(readOnly = true)
class FollowedReport {

    private final Reports reports;
    private final Deadlines deadlines;
    private final Correspondence correspondence;
    private final FollowUp followUp;
    private final Attachments attachments;
    private final Directory directory;

    FollowedReport(
            Reports reports,
            Deadlines deadlines,
            Correspondence correspondence,
            FollowUp followUp,
            Attachments attachments,
            Directory directory) {
        this.reports = reports;
        this.deadlines = deadlines;
        this.correspondence = correspondence;
        this.followUp = followUp;
        this.attachments = attachments;
        this.directory = directory;
    }

    /** The reporter's own view. */
    ReportView own(TrackingId trackingId, AccessCode code) {
        return view(reports.open(trackingId, code), true, true);
    }

    /** Status and dates at once; title, content and thread once the report is published (CH-16). */
    ReportView open(TrackingId trackingId) {
        var report = reports.openToAll(trackingId);
        return view(report, report.publishedAt() != null, false);
    }

    /** The reporter's own page. */
    FollowPage ownPage(TrackingId trackingId, AccessCode code) {
        return page(reports.open(trackingId, code), true);
    }

    /** The page that anyone may see. */
    FollowPage openPage(TrackingId trackingId) {
        return page(reports.openToAll(trackingId), false);
    }

    private FollowPage page(Report report, boolean own) {
        var readable = own || report.publishedAt() != null;
        var history = readable ? reports.history(report) : List.<StatusChange>of();
        var agency = directory.agency(report.agency()).map(Agency::name).orElse(report.agency());
        var clocks = promised(report, own);
        var promises = PromiseView.open(clocks, agency, report.status());
        return new FollowPage(
                report,
                own,
                readable,
                agency,
                report.supervisory()
                        ? null
                        : directory
                                .unit(report.agency(), report.unit())
                                .map(Unit::name)
                                .orElse(report.unit()),
                correspondence.supporters(report),
                directory.topic(report.topic()).map(Topic::name).orElse(report.topic()),
                directory.channel(report.channel()).map(Channel::name).orElse(report.channel()),
                promises,
                FollowPage.steps(report, history, promises.stream().anyMatch(PromiseView::waitsForReporter)),
                correspondence.handover(report, history, own).orElse(null),
                own && report.status() == Status.DEFERRED
                        ? History.missingItems(history).orElse(null)
                        : null,
                report.status() == Status.ARCHIVED ? ending(report, history, own) : null,
                FollowUp.closable(report, clocks),
                laterRepliesUntil(report),
                own ? FollowPage.Referral.of(history) : null,
                own ? History.continuations(history) : List.of(),
                readable ? thread(report, history, own) : List.<Message>of(),
                own ? attachments.of(report) : List.<Attachment>of(),
                deadlines.zone(report.agency()));
    }

    private ReportView view(Report report, boolean readable, boolean own) {
        return new ReportView(
                report.trackingId().value(),
                report.kind(),
                readable ? own ? report.title() : report.publicTitle() : null,
                readable ? own ? report.content() : report.publicContent() : null,
                report.topic(),
                report.status(),
                report.status().label(),
                report.subStatus().orElse(null),
                report.agency(),
                report.unit(),
                correspondence.supporters(report).stream()
                        .map(ReportView.SupportingAgency::of)
                        .toList(),
                report.channel(),
                report.receivedAt(),
                report.closedAt(),
                report.closingReason().orElse(null),
                report.archiveReason(),
                report.rating(),
                promised(report, own).stream().map(DeadlineView::of).toList(),
                readable
                        ? thread(report, reports.history(report), own).stream()
                                .map(ReportView.ThreadMessage::of)
                                .toList()
                        : List.of(),
                own && report.correctedForPublic()
                        ? new ReportView.PublicText(report.publicTitle(), report.publicContent())
                        : null,
                own && report.precededBy() != null ? report.precededBy().value() : null);
    }

    /** What the Ombudsman recommended is no public matter. */
    private List<Deadline> promised(Report report, boolean own) {
        return deadlines.of(report.trackingId().value()).stream()
                .filter(deadline -> own || deadline.clock() != DeadlineClock.RECOMMENDATION)
                .toList();
    }

    private List<Message> thread(Report report, List<StatusChange> history, boolean own) {
        return own ? correspondence.of(report, history) : correspondence.openOf(report, history);
    }

    private FollowPage.Ending ending(Report report, List<StatusChange> history, boolean own) {
        var end = FollowPage.archiving(history);
        var reason = directory
                .archiveReason(report.archiveReason())
                .map(ArchiveReason::explanation)
                .orElse(report.archiveReason());
        return new FollowPage.Ending(
                reason,
                end != null && end.act() == Act.WITHDRAWN,
                own && end != null && !Actor.HOUSE.id().equals(end.actor()) ? end.note() : null,
                own ? report.masterReport() : null,
                end == null ? null : end.at());
    }

    private Instant laterRepliesUntil(Report report) {
        return followUp.takesLaterReply(report) ? report.laterRepliesUntil() : null;
    }
}
