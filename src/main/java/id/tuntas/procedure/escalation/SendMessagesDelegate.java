package id.tuntas.procedure.escalation;

import id.tuntas.notification.Outbox;
import id.tuntas.procedure.Escalations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SendMessagesDelegate implements JavaDelegate {

    private final Outbox outbox;

    SendMessagesDelegate(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outbox.deliver(LadderClimb.batch((Long) execution.getVariable(Escalations.DEADLINE)));
    }
}
