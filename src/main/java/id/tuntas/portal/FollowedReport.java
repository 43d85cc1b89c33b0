package id.tuntas.portal;

import id.tuntas.deadline.Deadlines;
import id.tuntas.directory.Agency;
import id.tuntas.directory.Channel;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Topic;
import id.tuntas.directory.Unit;
import id.tuntas.followup.Correspondence;
import id.tuntas.followup.Message;
import id.tuntas.report.AccessCode;
import id.tuntas.report.Attachment;
import id.tuntas.report.Attachments;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.StatusChange;
import id.tuntas.report.TrackingId;
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
    private final Attachments attachments;
    private final Directory directory;

    FollowedReport(
            Reports reports,
            Deadlines deadlines,
            Correspondence correspondence,
            Attachments attachments,
            Directory directory) {
        this.reports = reports;
        this.deadlines = deadlines;
        this.correspondence = correspondence;
        this.attachments = attachments;
        this.directory = directory;
    }

    /** The reporter's own view. */
    ReportView own(TrackingId trackingId, AccessCode code) {
        return view(reports.open(trackingId, code), true);
    }

    /** Status and dates at once; title, content and thread once the report is published (CH-16). */
    ReportView open(TrackingId trackingId) {
        var report = reports.openToAll(trackingId);
        return view(report, report.publishedAt() != null);
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
        var promises = PromiseView.open(deadlines.of(report.trackingId().value()), agency);
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
                directory.topic(report.topic()).map(Topic::name).orElse(report.topic()),
                directory.channel(report.channel()).map(Channel::name).orElse(report.channel()),
                promises,
                FollowPage.steps(report, history, promises.stream().anyMatch(PromiseView::waitsForReporter)),
                readable ? correspondence.of(report, history) : List.<Message>of(),
                own ? attachments.of(report) : List.<Attachment>of(),
                deadlines.zone(report.agency()));
    }

    private ReportView view(Report report, boolean readable) {
        return new ReportView(
                report.trackingId().value(),
                report.kind(),
                readable ? report.title() : null,
                readable ? report.content() : null,
                report.topic(),
                report.status(),
                report.status().label(),
                report.subStatus().orElse(null),
                report.agency(),
                report.unit(),
                report.channel(),
                report.receivedAt(),
                report.closedAt(),
                report.closingReason().orElse(null),
                report.archiveReason(),
                report.rating(),
                deadlines.of(report.trackingId().value()).stream()
                        .map(DeadlineView::of)
                        .toList(),
                readable ? thread(report) : List.of());
    }

    private List<ReportView.ThreadMessage> thread(Report report) {
        return correspondence.of(report, reports.history(report)).stream()
                .map(ReportView.ThreadMessage::of)
                .toList();
    }
}
