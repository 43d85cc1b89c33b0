package id.tuntas.procedure.unitfollowup;

import id.tuntas.followup.FollowUp;
import id.tuntas.followup.ResponseKind;
import id.tuntas.platform.Submission;
import id.tuntas.report.TrackingId;
import id.tuntas.routing.Routing;
import org.springframework.stereotype.Component;

/** Brings what a unit did to the room that keeps it: one form, two rooms that do not know one another. */
@Component
class UnitAnswers {

    private final FollowUp followUp;
    private final Routing routing;

    UnitAnswers(FollowUp followUp, Routing routing) {
        this.followUp = followUp;
        this.routing = routing;
    }

    UnitAction record(TrackingId trackingId, Submission form) {
        var action = form.code("action", UnitAction.class);
        switch (action) {
            case INITIAL_RESPONSE -> followUp.record(trackingId, ResponseKind.INITIAL_RESPONSE, form.text("text"));
            case SUBSTANTIVE_RESPONSE ->
                followUp.record(trackingId, ResponseKind.SUBSTANTIVE_RESPONSE, form.text("text"));
            case NOT_OURS -> routing.notOursByUnit(trackingId, form.code("suggestedUnit"), form.text("reason"));
        }
        return action;
    }
}
