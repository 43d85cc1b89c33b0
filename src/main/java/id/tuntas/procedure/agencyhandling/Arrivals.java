package id.tuntas.procedure.agencyhandling;

import id.tuntas.procedure.SupportBranches;
import id.tuntas.report.TrackingId;
import id.tuntas.routing.Answerer;
import id.tuntas.routing.Routing;
import org.springframework.stereotype.Component;

/** Receives a report at its agency, which supports nobody any more where it leads (LI-2). */
@Component
class Arrivals {

    private final Routing routing;
    private final SupportBranches branches;

    Arrivals(Routing routing, SupportBranches branches) {
        this.routing = routing;
        this.branches = branches;
    }

    /** @return who answers it there already */
    Answerer receive(TrackingId trackingId) {
        var arrival = routing.receive(trackingId);
        branches.end(arrival.released());
        return arrival.answerer();
    }
}
