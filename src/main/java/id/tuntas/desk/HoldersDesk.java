package id.tuntas.desk;

import id.tuntas.followup.ResponseKind;
import id.tuntas.platform.Actor;
import id.tuntas.procedure.DeskActs;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import id.tuntas.report.UnknownReport;
import id.tuntas.routing.Access;
import org.springframework.stereotype.Component;

/**
 * Whoever holds a report puts right what was decided or said wrongly: its class (KL-7), the kind of a response (RA-4), who
 * handles it (KP-5, ET-6), and that it was kept although it repeats another one (TR-21). Page and API both come here.
 */
@Component
class HoldersDesk {

    private final Reports reports;
    private final DeskActs procedure;

    HoldersDesk(Reports reports, DeskActs procedure) {
        this.reports = reports;
        this.procedure = procedure;
    }

    /**
     * @throws UnknownReport also if the officer may not know of the report
     * @throws NotYoursToPutRight unless the officer is Admin Instansi of the agency that holds it
     */
    void reclassify(
            Actor officer,
            TrackingId trackingId,
            boolean normative,
            boolean supervisory,
            boolean fieldExamination,
            String reason) {
        if (!access(officer, reports.get(trackingId)).verifies()) {
            throw NotYoursToPutRight.weight();
        }
        procedure.reclassify(trackingId, normative, supervisory, fieldExamination, reason);
    }

    /**
     * @param entry id of the response
     * @throws UnknownReport also if the officer may not know of the report
     * @throws NotYoursToPutRight unless the officer wrote it, or is Admin Instansi of the agency that holds the report
     */
    void correct(Actor officer, TrackingId trackingId, long entry, ResponseKind kind, String reason) {
        var report = reports.get(trackingId);
        var access = access(officer, report);
        var isAuthor = reports.thread(report).stream()
                .anyMatch(said -> said.id() == entry && said.author().equals(officer.id()));
        if (!isAuthor && !access.verifies()) {
            throw NotYoursToPutRight.response();
        }
        procedure.correct(trackingId, entry, kind, reason);
    }

    /**
     * @param excluded user id of the officer whom the report is about
     * @throws UnknownReport also if the officer may not know of the report
     * @throws NotYoursToPutRight unless the officer verifies the report where it is, or examines it
     */
    void exclude(Actor officer, TrackingId trackingId, String excluded, String reason) {
        if (!access(officer, reports.get(trackingId)).excludes()) {
            throw NotYoursToPutRight.handlers();
        }
        procedure.exclude(trackingId, excluded, reason);
    }

    /**
     * Whoever has an interest of the own in a report says so and has no part in it from then on (ET-6).
     *
     * @throws UnknownReport also if the officer may not know of the report
     * @throws NotYoursToPutRight if the officer has no part in it anyway
     */
    void declareConflict(Actor officer, TrackingId trackingId, String reason) {
        var access = access(officer, reports.get(trackingId));
        if (!access.answers() && !access.administers()) {
            throw NotYoursToPutRight.conflict();
        }
        procedure.exclude(trackingId, officer.id(), "Menyatakan benturan kepentingan: " + reason);
    }

    /**
     * @param master number of the report that it repeats
     * @throws UnknownReport also if the officer may not know of the report
     * @throws NotYoursToPutRight unless the officer is Admin Instansi of the agency that holds it
     */
    void archive(Actor officer, TrackingId trackingId, String master, String reason) {
        if (!access(officer, reports.get(trackingId)).verifies()) {
            throw NotYoursToPutRight.place();
        }
        procedure.archiveDuplicate(trackingId, master, reason);
    }

    private Access access(Actor officer, Report report) {
        return Access.known(officer, report, reports.history(report));
    }
}
