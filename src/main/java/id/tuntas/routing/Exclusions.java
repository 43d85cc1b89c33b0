package id.tuntas.routing;

import id.tuntas.platform.Actor;
import id.tuntas.report.Act;
import id.tuntas.report.Change;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is named in a report has no part in it: not as a candidate, not as a reader (KP-5, ET-6). It holds whoever holds the
 * report, and for good; {@link Access} knows.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Exclusions {

    private final Reports reports;

    Exclusions(Reports reports) {
        this.reports = reports;
    }

    /** @throws ExcludedAlready if the officer is excluded already */
    public void exclude(TrackingId trackingId, String officer, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new ReasonMissing();
        }
        var report = reports.get(trackingId);
        reports.hold(report);
        if (report.excludedOfficers().contains(officer)) {
            throw new ExcludedAlready();
        }
        reports.exclude(
                report,
                officer,
                new Change(
                        Act.OFFICER_EXCLUDED,
                        report.status(),
                        report.subStatus().orElse(null),
                        report.agency(),
                        report.unit(),
                        Actor.current().id(),
                        reason));
    }
}
