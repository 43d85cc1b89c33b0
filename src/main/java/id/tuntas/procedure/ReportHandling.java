package id.tuntas.procedure;

import id.tuntas.escalation.Intervention;
import id.tuntas.escalation.InterventionKind;
import id.tuntas.escalation.Interventions;
import id.tuntas.followup.FollowUp;
import id.tuntas.platform.Actor;
import id.tuntas.report.AccessCode;
import id.tuntas.report.Attachment;
import id.tuntas.report.Attachments;
import id.tuntas.report.Draft;
import id.tuntas.report.Registered;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import id.tuntas.routing.Routing;
import id.tuntas.trail.Trail;
import id.tuntas.trail.TrailAct;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What doors tell the procedure, in the words of the procedure. It owns the transaction: the rows of the rooms and the
 * step of the process instance are there together or not at all.
 */
@Service
@Transactional
public class ReportHandling {

    static final String PROCESS = "report-handling";
    static final String REPORT_REPLIED = "report.replied";
    static final String REPORT_ANSWERED_FURTHER = "report.answered-further";
    static final String REPORT_SUPPLEMENTED = "report.supplemented";
    static final String REPORT_REPLIED_LATER = "report.replied-later";
    static final String REPORT_CLOSED = "report.closed";
    static final String REPORT_SUPPORT_FINISHED = "report.support-finished";
    static final String REPORT_STOPPED = "report.stopped";

    private final Reports reports;
    private final Attachments attachments;
    private final FollowUp followUp;
    private final Routing routing;
    private final OmbudsmanReferrals referrals;
    private final Interventions interventions;
    private final Trail trail;
    private final LinkedReports linked;
    private final RuntimeService engine;

    ReportHandling(
            Reports reports,
            Attachments attachments,
            FollowUp followUp,
            Routing routing,
            OmbudsmanReferrals referrals,
            Interventions interventions,
            Trail trail,
            LinkedReports linked,
            RuntimeService engine) {
        this.reports = reports;
        this.attachments = attachments;
        this.followUp = followUp;
        this.routing = routing;
        this.referrals = referrals;
        this.interventions = interventions;
        this.trail = trail;
        this.linked = linked;
        this.engine = engine;
    }

    /** A report comes in; its process instance starts. */
    public Registered submit(Draft draft) {
        var registered = reports.register(draft);
        begin(engine, registered.report());
        return registered;
    }

    /** The procedure begins where the report stands in the register: at Admin Nasional or at its agency. */
    static void begin(RuntimeService engine, Report report) {
        engine.createProcessInstanceByKey(PROCESS)
                .businessKey(report.trackingId().value())
                .setVariables(startVariables(report))
                .execute();
    }

    /** What {@code report-handling} starts with, at the portal and at the counter alike. */
    public static Map<String, Object> startVariables(Report report) {
        var variables = new HashMap<String, Object>();
        variables.put(Variables.TRACKING_ID, report.trackingId().value());
        if (report.agency() != null) {
            variables.put(Variables.AGENCY, report.agency());
        }
        variables.put(
                Variables.AGENCY_KNOWN,
                org.camunda.bpm.engine.variable.Variables.booleanValue(report.agency() != null, true));
        return variables;
    }

    /**
     * The reporter replies. During the closing wait the answer goes back to those who gave it (AC-2), a deferred report to
     * the level that deferred it (TR-9), a completed one to Admin Instansi (AC-6).
     *
     * @return the report that the reply has become, if it came too late for anything else (AC-7)
     */
    public Optional<Report> reply(TrackingId trackingId, AccessCode code, String text) {
        var report = reports.open(trackingId, code);
        switch (followUp.reply(report, text)) {
            case WAIT_ENDED -> tell(REPORT_REPLIED, trackingId);
            case SUPPLEMENTED -> tell(REPORT_SUPPLEMENTED, trackingId);
            case LATER -> tell(REPORT_REPLIED_LATER, trackingId);
            case TOO_LATE -> {
                return Optional.of(linked.registerReply(report, text));
            }
            case NOTED -> {}
        }
        return Optional.empty();
    }

    /** The reporter withdraws the report, whatever is being done with it at the moment (AR-7). */
    public void withdraw(TrackingId trackingId, AccessCode code, String reason) {
        followUp.withdraw(reports.open(trackingId, code), reason);
        tell(REPORT_STOPPED, trackingId);
    }

    /** The reporter says that the matter is settled (AC-9). */
    public void close(TrackingId trackingId, AccessCode code) {
        followUp.closeByReporter(reports.open(trackingId, code));
        tell(REPORT_CLOSED, trackingId);
    }

    /** An admin closes the report without waiting any longer (AC-5); the door has asked whether it is the right one. */
    public void closeByHand(TrackingId trackingId, String reason) {
        followUp.closeByHand(trackingId, reason);
        interventions.note(
                trackingId,
                Actor.current().id(),
                Intervention.Cause.MANUAL,
                InterventionKind.MANUAL_CLOSING,
                List.of(Actor.REPORTER.id()),
                reason,
                "Laporan selesai");
        tell(REPORT_CLOSED, trackingId);
    }

    /** Those who answered add to their answer while the house waits for the reporter (AC-2). */
    public void addResponse(TrackingId trackingId, String text) {
        followUp.addResponse(trackingId, text);
        tell(REPORT_ANSWERED_FURTHER, trackingId);
    }

    /** A round of support is over; if no supporter is awaited any more, the report need not wait for one (LI-3). */
    public void finishSupport(TrackingId trackingId) {
        if (routing.isSupportFinished(trackingId)) {
            tell(REPORT_SUPPORT_FINISHED, trackingId);
        }
    }

    /** The reporter rates the completed report, once (AC-8). */
    public void rate(TrackingId trackingId, AccessCode code, int stars) {
        followUp.rate(reports.open(trackingId, code), stars);
    }

    /**
     * The reporter wants the Ombudsman to look at the report (OM-3).
     *
     * @param consent whether the Ombudsman may know who reports (OM-4)
     */
    public void refer(TrackingId trackingId, AccessCode code, boolean consent) {
        referrals.request(reports.open(trackingId, code), consent);
    }

    /** The reporter attaches a file. */
    public Attachment attach(TrackingId trackingId, AccessCode code, String name, byte[] content) {
        return attachments.attach(reports.open(trackingId, code), name, content);
    }

    /** An officer hands the receipt of a typed-in report over; its code is the only one from now on (DI-4). */
    public AccessCode issueReceipt(TrackingId trackingId) {
        var code = reports.renewAccessCode(reports.get(trackingId));
        trail.write(Actor.current().id(), trackingId.value(), TrailAct.RECEIPT_ISSUED, null);
        return code;
    }

    /** Only an instance that waits for the message takes it; elsewhere in the procedure the thread alone has changed. */
    private void tell(String message, TrackingId trackingId) {
        engine.createMessageCorrelation(message)
                .processInstanceBusinessKey(trackingId.value())
                .correlateAll();
    }
}
