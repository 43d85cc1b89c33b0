package id.tuntas.procedure.agencyhandling;

import id.tuntas.platform.Submission;
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

    AgencyVerdicts(Verification verification, Routing routing) {
        this.verification = verification;
        this.routing = routing;
    }

    /** @return what the class of the deadline is decided from, if the agency keeps the report */
    Optional<Weight> record(TrackingId trackingId, Submission form) {
        switch (form.code("verdict", AgencyVerdict.class)) {
            case ASSIGN, ANSWER -> {
                return Optional.of(verification.weigh(
                        trackingId,
                        form.flag("normative"),
                        form.flag("supervisory"),
                        form.flag("fieldExamination"),
                        form.code("topic")));
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
