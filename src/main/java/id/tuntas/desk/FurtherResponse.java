package id.tuntas.desk;

import id.tuntas.platform.Actor;
import id.tuntas.procedure.ReportHandling;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import id.tuntas.report.UnknownReport;
import id.tuntas.routing.Access;
import org.springframework.stereotype.Component;

/** A further substantive answer; the ten working days to closing start again (AC-2). Page and API both come here. */
@Component
class FurtherResponse {

    private final Reports reports;
    private final ReportHandling procedure;

    FurtherResponse(Reports reports, ReportHandling procedure) {
        this.reports = reports;
        this.procedure = procedure;
    }

    /**
     * @throws UnknownReport also if the officer may not know of the report
     * @throws NotYourReport if the officer does not belong to those who answer it
     */
    void give(Actor officer, TrackingId trackingId, String text) {
        var report = reports.get(trackingId);
        if (!Access.known(officer, report, reports.history(report)).answers()) {
            throw new NotYourReport();
        }
        procedure.addResponse(trackingId, text);
    }
}
