package id.tuntas.procedure.messagedelivery;

import id.tuntas.notification.Outbox;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class DeliverMessagesDelegate implements JavaDelegate {

    private final Outbox outbox;

    DeliverMessagesDelegate(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outbox.deliver(Announcements.BATCH);
    }
}
