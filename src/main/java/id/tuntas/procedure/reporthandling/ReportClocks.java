package id.tuntas.procedure.reporthandling;

import id.tuntas.followup.FollowUp;
import id.tuntas.procedure.Ladder;
import id.tuntas.procedure.Opened;
import id.tuntas.report.TrackingId;
import id.tuntas.routing.Routing;
import id.tuntas.verification.Verification;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Starts the clocks of a report outside its agency's handling and finds where their ladders begin. */
@Component
class ReportClocks {

    private final Verification verification;
    private final Routing routing;
    private final FollowUp followUp;
    private final Ladder ladder;

    ReportClocks(Verification verification, Routing routing, FollowUp followUp, Ladder ladder) {
        this.verification = verification;
        this.routing = routing;
        this.followUp = followUp;
        this.ladder = ladder;
    }

    Opened openNationalVerification(TrackingId trackingId) {
        return ladder.open(verification.openNationally(trackingId));
    }

    /** Empty if the clock of the whole case runs already, or was answered (OM-2). */
    Optional<Opened> openWholeCase(TrackingId trackingId) {
        return verification.openWholeCase(trackingId).map(ladder::open);
    }

    Opened openHolderDecision(TrackingId trackingId) {
        return ladder.open(routing.openHolderDecision(trackingId));
    }

    Opened openLaterReplyReview(TrackingId trackingId) {
        return ladder.open(followUp.openLaterReplyReview(trackingId));
    }
}
