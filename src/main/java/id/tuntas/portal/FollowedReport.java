package id.tuntas.portal;

import id.tuntas.deadline.Deadlines;
import id.tuntas.followup.Correspondence;
import id.tuntas.report.AccessCode;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a report to its reporter or to anyone: always four statements, however long the report has lived. */
@Service
@Transactional(readOnly = true)
class FollowedReport {

    private final Reports reports;
    private final Deadlines deadlines;
    private final Correspondence correspondence;

    FollowedReport(Reports reports, Deadlines deadlines, Correspondence correspondence) {
        this.reports = reports;
        this.deadlines = deadlines;
        this.correspondence = correspondence;
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
