package id.tuntas.verification;

import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.Deadlines;
import id.tuntas.directory.Directory;
import id.tuntas.platform.Actor;
import id.tuntas.report.Act;
import id.tuntas.report.Change;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.TrackingId;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Verification at both levels. Each level has its own clock, which starts when the report reaches it (V-3). */
@Service
@Transactional
public class Verification {

    private final Reports reports;
    private final Deadlines deadlines;
    private final Directory directory;

    Verification(Reports reports, Deadlines deadlines, Directory directory) {
        this.reports = reports;
        this.deadlines = deadlines;
        this.directory = directory;
    }

    /** The report reached Admin Nasional (V-1). @return until when the verdict is due */
    public Instant openNationally(TrackingId trackingId) {
        return deadlines
                .start(trackingId.value(), DeadlineClock.NATIONAL_VERIFICATION, null)
                .dueAt();
    }

    /**
     * Admin Nasional forwards the report to the competent agency (TR-3).
     *
     * @param kind corrects the reporter's choice; null leaves it
     * @param topic names or corrects the topic; null leaves it
     * @param note what Admin Nasional wants the agency to know, may be null
     * @throws UnknownAgency if the directory has no such agency
     */
    public void forward(TrackingId trackingId, String agency, ReportKind kind, String topic, String note) {
        if (directory.agency(agency).isEmpty()) {
            throw new UnknownAgency(agency);
        }
        var report = reports.get(trackingId);
        deadlines.stop(trackingId.value(), DeadlineClock.NATIONAL_VERIFICATION);
        reports.classify(report, kind, topic);
        reports.change(
                report,
                new Change(
                        Act.FORWARDED,
                        Status.NOT_VERIFIED,
                        null,
                        agency,
                        null,
                        Actor.current().id(),
                        note));
    }

    /** Three working days passed without a verdict of Admin Nasional; the promise counts as missed. */
    public void missNationally(TrackingId trackingId) {
        deadlines.miss(trackingId.value(), DeadlineClock.NATIONAL_VERIFICATION);
    }

    /** The report reached its agency (V-2). @return until when the verdict is due */
    public Instant openAtAgency(TrackingId trackingId) {
        var agency = reports.get(trackingId).agency();
        return deadlines
                .start(trackingId.value(), DeadlineClock.AGENCY_VERIFICATION, agency)
                .dueAt();
    }

    /** Admin Instansi accepts the report as the agency's own and weighs it (TR-4, KL-7). */
    public Weight weigh(
            TrackingId trackingId, boolean normative, boolean supervisory, boolean fieldExamination, String topic) {
        var report = reports.get(trackingId);
        deadlines.stop(trackingId.value(), DeadlineClock.AGENCY_VERIFICATION);
        reports.classify(report, null, topic);
        reports.weigh(report, normative, supervisory, fieldExamination);
        return new Weight(report.kind(), normative, supervisory, fieldExamination);
    }

    /** Three working days passed without a verdict of Admin Instansi; the promise counts as missed. */
    public void missAtAgency(TrackingId trackingId) {
        deadlines.miss(trackingId.value(), DeadlineClock.AGENCY_VERIFICATION);
    }
}
