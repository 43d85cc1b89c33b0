package id.tuntas.desk;

import id.tuntas.platform.Actor;
import id.tuntas.procedure.ReportHandling;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import id.tuntas.report.UnknownReport;
import id.tuntas.routing.Access;
import org.springframework.stereotype.Component;

/** An admin closes an answered report by hand, with a reason (AC-5, TR-17). Page and API both come here. */
@Component
class ManualClosing {

    private final Reports reports;
    private final ReportHandling procedure;

    ManualClosing(Reports reports, ReportHandling procedure) {
        this.reports = reports;
        this.procedure = procedure;
    }

    /**
     * @throws UnknownReport also if the officer may not know of the report
     * @throws NotYoursToClose unless the officer is Admin Instansi of the agency that holds it, or Admin Nasional
     */
    void close(Actor officer, TrackingId trackingId, String reason) {
        var report = reports.get(trackingId);
        if (!Access.known(officer, report, reports.history(report)).administers()) {
            throw new NotYoursToClose();
        }
        procedure.closeByHand(trackingId, reason);
    }
}
