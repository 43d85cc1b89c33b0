package id.tuntas.procedure.agencyhandling;

import id.tuntas.platform.Submission;
import id.tuntas.procedure.SupportBranches;
import id.tuntas.report.TrackingId;
import id.tuntas.routing.Routing;
import id.tuntas.verification.Verification;
import id.tuntas.verification.Weight;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings a verdict of Admin Instansi to the room that keeps it: one form, two rooms that do not know one another. */
@Component
class AgencyVerdicts {

    private final Verification verification;
    private final Routing routing;
    private final SupportBranches branches;

    AgencyVerdicts(Verification verification, Routing routing, SupportBranches branches) {
        this.verification = verification;
        this.routing = routing;
        this.branches = branches;
    }

    /** @return what the class of the deadline is decided from, if the agency keeps the report */
    Optional<Weight> record(TrackingId trackingId, Submission form) {
        switch (form.code("verdict", AgencyVerdict.class)) {
            case ASSIGN, ANSWER -> {
                var weight = verification.weigh(
                        trackingId,
                        form.flag("normative"),
                        form.flag("supervisory"),
                        form.flag("fieldExamination"),
                        form.code("topic"));
                if (weight.supervisory()) {
                    branches.end(routing.releaseSupportingUnits(trackingId));
                }
                return Optional.of(weight);
            }
            case NOT_OURS -> {
                verification.giveUp(trackingId);
                routing.notOursByAgency(trackingId, form.code("suggestedAgency"), form.text("reason"));
            }
            case DEFER -> verification.defer(trackingId, form.text("missingItems"));
            case ARCHIVE ->
                verification.archive(
                        trackingId, form.code("archiveReason"), form.text("masterReport"), form.text("reason"));
        }
        return Optional.empty();
    }
}
