package id.tuntas.desk;

import id.tuntas.platform.Actor;
import id.tuntas.procedure.VerifierActs;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import id.tuntas.report.UnknownReport;
import id.tuntas.routing.Access;
import org.springframework.stereotype.Component;

/** Whoever verifies a report corrects what the public reads (V-8) and takes it out of the archive (TR-20). Page and API both come here. */
@Component
class VerifiersDesk {

    private final Reports reports;
    private final VerifierActs procedure;

    VerifiersDesk(Reports reports, VerifierActs procedure) {
        this.reports = reports;
        this.procedure = procedure;
    }

    /**
     * @throws UnknownReport also if the officer may not know of the report
     * @throws NotYoursToVerify unless the officer belongs to the level that verifies it
     */
    void correctPublicText(Actor officer, TrackingId trackingId, String title, String content) {
        allow(officer, trackingId);
        procedure.correctPublicText(trackingId, title, content);
    }

    /**
     * @throws UnknownReport also if the officer may not know of the report
     * @throws NotYoursToVerify unless the officer belongs to the level that archived it
     */
    void restore(Actor officer, TrackingId trackingId, String reason) {
        allow(officer, trackingId);
        procedure.restore(trackingId, reason);
    }

    private void allow(Actor officer, TrackingId trackingId) {
        var report = reports.get(trackingId);
        if (!Access.known(officer, report, reports.history(report)).verifies()) {
            throw new NotYoursToVerify();
        }
    }
}
