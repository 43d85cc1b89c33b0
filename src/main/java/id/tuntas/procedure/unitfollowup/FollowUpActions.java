package id.tuntas.procedure.unitfollowup;

import id.tuntas.platform.FormContext;
import id.tuntas.platform.FormOptions;
import id.tuntas.procedure.Variables;
import id.tuntas.routing.Routing;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a unit may do now; it may not give back what was assigned finally or what it answered (BW-6, TR-15). */
@Component
class FollowUpActions implements FormOptions {

    private final Routing routing;

    FollowUpActions(Routing routing) {
        this.routing = routing;
    }

    @Override
    public String valuesKey() {
        return "followUpActions";
    }

    @Override
    public List<Option> options(FormContext form) {
        var mayReturn = routing.mayReturnToAgency(Variables.trackingId(form));
        return Arrays.stream(UnitAction.values())
                .filter(action -> action != UnitAction.NOT_OURS || mayReturn)
                .map(action -> new Option(action.name(), action.label()))
                .toList();
    }
}
