package id.tuntas.procedure.agencyhandling;

import id.tuntas.procedure.Ladder;
import id.tuntas.procedure.Opened;
import id.tuntas.report.TrackingId;
import id.tuntas.routing.Assignment;
import id.tuntas.routing.Routing;
import id.tuntas.verification.Verification;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Starts the clocks of an agency and finds where their ladders begin. */
@Component
class AgencyClocks {

    private final Verification verification;
    private final Routing routing;
    private final Ladder ladder;

    AgencyClocks(Verification verification, Routing routing, Ladder ladder) {
        this.verification = verification;
        this.routing = routing;
        this.ladder = ladder;
    }

    /** An assignment with the clocks of the answer. */
    record Assigned(String unit, String handlers, Opened firstResponse, Opened followUp, Instant responseDue) {}

    Opened openVerification(TrackingId trackingId) {
        return ladder.open(verification.openAtAgency(trackingId));
    }

    /** A supporting unit, under the number of its sub-case. */
    record Supporting(TrackingId trackingId, Assigned assigned) {}

    Assigned assign(TrackingId trackingId, String unit, List<String> supporters, int workingDays, String note) {
        return assigned(routing.assign(trackingId, unit, supporters, workingDays, note));
    }

    Supporting support(TrackingId trackingId, String unit) {
        var supporting = routing.openSupportingUnit(trackingId, unit);
        return new Supporting(supporting.trackingId(), assigned(supporting.assignment()));
    }

    Assigned answerItself(TrackingId trackingId, int workingDays, String note) {
        return assigned(routing.answerItself(trackingId, workingDays, note));
    }

    Assigned resume(TrackingId trackingId) {
        return assigned(routing.resume(trackingId));
    }

    private Assigned assigned(Assignment assignment) {
        return new Assigned(
                assignment.unit(),
                assignment.handlers(),
                ladder.open(assignment.firstResponse()),
                ladder.open(assignment.followUp()),
                assignment.responseDue());
    }
}
