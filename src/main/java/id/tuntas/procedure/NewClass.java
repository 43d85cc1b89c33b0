package id.tuntas.procedure;

import id.tuntas.report.TrackingId;
import id.tuntas.routing.Routing;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * What another class means for a report that is being answered: another date from the same beginning (KL-7) and, where it
 * has become supervisory, other people (KP-4).
 */
@Component
public class NewClass {

    private final Routing routing;
    private final MovedDeadlines moved;
    private final TaskOffers offers;
    private final RuntimeService instances;

    NewClass(Routing routing, MovedDeadlines moved, TaskOffers offers, RuntimeService instances) {
        this.routing = routing;
        this.moved = moved;
        this.offers = offers;
        this.instances = instances;
    }

    /** @param workingDays as {@code follow-up-deadline.dmn} decided them anew */
    public void apply(TrackingId trackingId, int workingDays) {
        moved.follow(List.of(routing.relength(trackingId, workingDays)));
        var handlers = routing.handlers(trackingId);
        var instructed = instances
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(trackingId.value())
                .variableValueEquals(Variables.TRACKING_ID, trackingId.value())
                .variableValueNotEquals(Variables.HANDLERS, handlers)
                .list();
        if (!instructed.isEmpty()) {
            instructed.forEach(
                    instance -> instances.setVariable(instance.getProcessInstanceId(), Variables.HANDLERS, handlers));
            offers.renew(trackingId);
        }
    }
}
