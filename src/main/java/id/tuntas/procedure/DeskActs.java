package id.tuntas.procedure;

import static org.camunda.bpm.engine.variable.Variables.booleanValue;
import static org.camunda.bpm.engine.variable.Variables.stringValue;

import id.tuntas.deadline.DeadlineMove;
import id.tuntas.deadline.Deadlines;
import id.tuntas.escalation.Intervention.Cause;
import id.tuntas.escalation.InterventionKind;
import id.tuntas.escalation.Interventions;
import id.tuntas.followup.CorrectionEffect;
import id.tuntas.followup.Corrections;
import id.tuntas.followup.ResponseKind;
import id.tuntas.platform.Actor;
import id.tuntas.report.TrackingId;
import id.tuntas.routing.Exclusions;
import id.tuntas.routing.Routing;
import id.tuntas.verification.Reclassifications;
import id.tuntas.verification.Verification;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What officers do to a report beside its tasks: they put right what was decided or said wrongly. As with everything that
 * doors tell the procedure, rooms and engine change in one transaction; the door has asked whether the officer may.
 */
@Service
@Transactional
public class DeskActs {

    static final String REPORT_RECLASSIFIED = "report.reclassified";
    static final String REPORT_RESPONSE_CORRECTED = "report.response-corrected";

    private final Verification verification;
    private final Reclassifications reclassifications;
    private final Corrections corrections;
    private final Routing routing;
    private final Exclusions exclusions;
    private final Interventions interventions;
    private final Messages messages;
    private final Deadlines deadlines;
    private final DueDates dueDates;
    private final TaskOffers offers;
    private final SupportBranches branches;
    private final IdentityService identities;

    DeskActs(
            Verification verification,
            Reclassifications reclassifications,
            Corrections corrections,
            Routing routing,
            Exclusions exclusions,
            Interventions interventions,
            Messages messages,
            Deadlines deadlines,
            DueDates dueDates,
            TaskOffers offers,
            SupportBranches branches,
            IdentityService identities) {
        this.verification = verification;
        this.reclassifications = reclassifications;
        this.corrections = corrections;
        this.routing = routing;
        this.exclusions = exclusions;
        this.interventions = interventions;
        this.messages = messages;
        this.deadlines = deadlines;
        this.dueDates = dueDates;
        this.offers = offers;
        this.branches = branches;
        this.identities = identities;
    }

    /** Admin Instansi puts the report into another class; the deadline moves, and perhaps the task (KL-7, KP-4). */
    public void reclassify(
            TrackingId trackingId, boolean normative, boolean supervisory, boolean fieldExamination, String reason) {
        var weight = reclassifications.reclassify(trackingId, normative, supervisory, fieldExamination, reason);
        messages.tell(
                REPORT_RECLASSIFIED,
                trackingId,
                Map.of(
                        Variables.KIND, stringValue(weight.kind().name(), true),
                        Variables.NORMATIVE, booleanValue(weight.normative(), true),
                        Variables.SUPERVISORY, booleanValue(weight.supervisory(), true),
                        Variables.FIELD_EXAMINATION, booleanValue(weight.fieldExamination(), true)));
        if (weight.supervisory()) {
            branches.end(routing.releaseSupportingUnits(trackingId));
        }
        note(trackingId, InterventionKind.RECLASSIFICATION, List.of(routing.handlers(trackingId)), reason);
    }

    /** A response counts under another kind, from the moment it was given (RA-4). */
    public void correct(TrackingId trackingId, long entry, ResponseKind kind, String reason) {
        var correction = corrections.correct(trackingId, entry, kind, reason);
        note(
                trackingId,
                InterventionKind.RESPONSE_CORRECTION,
                List.of(routing.handlers(trackingId), Actor.REPORTER.id()),
                reason);
        if (correction.effect() != CorrectionEffect.NONE) {
            messages.tell(REPORT_RESPONSE_CORRECTED, trackingId);
        }
        carry(correction.moves());
        switch (correction.effect()) {
            case ANSWERED -> carry(corrections.backdateWait(trackingId));
            case REPLIED -> {
                if (corrections.countReply(trackingId)) {
                    messages.tell(ReportHandling.REPORT_REPLIED, trackingId);
                    carry(corrections.backdateTurn(trackingId));
                }
            }
            case NONE, AWAITED -> {}
        }
    }

    private void carry(List<DeadlineMove> moves) {
        dueDates.carry(moves, deadlines.milestones(), "Jenis tanggapan dikoreksi (RA-4)");
    }

    /** The report is about this officer, who has nothing to do with it any more (KP-5, ET-6). */
    public void exclude(TrackingId trackingId, String officer, String reason) {
        if (identities.createUserQuery().userId(officer).count() == 0) {
            throw new UnknownOfficer();
        }
        exclusions.exclude(trackingId, officer, reason);
        offers.renew(trackingId);
    }

    /** Admin Instansi finds that an assigned report repeats another one: whatever it waits for ends (TR-21). */
    public void archiveDuplicate(TrackingId trackingId, String master, String reason) {
        verification.archiveDuplicate(trackingId, master, reason);
        messages.tell(ReportHandling.REPORT_STOPPED, trackingId);
    }

    private void note(TrackingId trackingId, InterventionKind kind, List<String> targets, String reason) {
        interventions.note(trackingId, Actor.current().id(), Cause.MANUAL, kind, targets, reason, null);
    }
}
