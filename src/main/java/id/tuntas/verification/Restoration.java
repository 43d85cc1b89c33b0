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
 * Takes an archived report out of the archive (TR-20), back to the level that put it there, which is the one that holds
 * it; for a report that nobody completed, the level that had asked. What a reporter took back stays with the reporter.
 */
@Service
public class Restoration {

    private final Reports reports;

    Restoration(Reports reports) {
        this.reports = reports;
    }

    public static boolean possible(Report report, List<StatusChange> history) {
        return report.status() == Status.ARCHIVED && !report.isSubCase() && !withdrawn(history);
    }

    /** What archived a report is the last thing that happened to it. */
    private static boolean withdrawn(List<StatusChange> history) {
        return history.get(history.size() - 1).act() == Act.WITHDRAWN;
    }

    /**
     * @return the report as it is now: to be verified by the level that archived it
     * @throws OnlyTheLead if it is a sub-case: whoever restores the whole asks supporters anew
     * @throws NotArchived if it is not in the archive, or no longer
     * @throws WithdrawnByReporter if its reporter took it back (AR-7)
     */
    @Transactional
    public Report restore(TrackingId trackingId, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new ReasonMissing();
        }
        var report = reports.get(trackingId);
        if (report.isSubCase()) {
            throw new OnlyTheLead();
        }
        reports.hold(report);
        if (report.status() != Status.ARCHIVED) {
            throw new NotArchived();
        }
        if (withdrawn(reports.history(report))) {
            throw new WithdrawnByReporter();
        }
        reports.change(
                report,
                new Change(
                        Act.RESTORED,
                        Status.NOT_VERIFIED,
                        null,
                        report.agency(),
                        null,
                        Actor.current().id(),
                        reason));
        return report;
    }
}
