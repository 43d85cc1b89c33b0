package id.tuntas.verification;

import id.tuntas.platform.Actor;
import id.tuntas.report.Act;
import id.tuntas.report.Change;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.StatusChange;
import id.tuntas.report.TrackingId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What anyone reads of a report: before it is forwarded, whoever verifies it may correct title and spelling and mask
 * personal data (V-8). The reporter's own words stay as they are and go on being what officers answer.
 */
@Service
public class PublicTexts {

    private final Reports reports;

    PublicTexts(Reports reports) {
        this.reports = reports;
    }

    /**
     * Whether the report is being verified and may still be corrected: by Admin Nasional, or by the agency if it came
     * there directly. An agency does not touch what Admin Nasional, with no agency beside it, has looked at.
     */
    public static boolean correctable(Report report, List<StatusChange> history) {
        return report.status() == Status.NOT_VERIFIED
                && !report.isSubCase()
                && (report.agency() == null || history.stream().noneMatch(change -> change.agency() == null));
    }

    /** @throws NotBeingVerified if it has been forwarded or assigned already */
    @Transactional
    public void correct(TrackingId trackingId, String title, String content) {
        var report = reports.get(trackingId);
        reports.hold(report);
        if (!correctable(report, reports.history(report))) {
            throw new NotBeingVerified();
        }
        if (!reports.correctForPublic(report, title, content)) {
            return;
        }
        reports.change(
                report,
                new Change(
                        Act.PUBLIC_TEXT_CORRECTED,
                        report.status(),
                        null,
                        report.agency(),
                        report.unit(),
                        Actor.current().id(),
                        null));
    }
}
