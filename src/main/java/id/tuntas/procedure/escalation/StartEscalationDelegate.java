package id.tuntas.procedure.escalation;

import id.tuntas.deadline.DeadlineClock;
import id.tuntas.procedure.Escalations;
import id.tuntas.procedure.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** One object for each execution: the engine writes the field of the element into it. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class StartEscalationDelegate implements JavaDelegate {

    private final Escalations escalations;

    /** Set by the engine from the {@code camunda:field} of the event. */
    private Expression clock;

    StartEscalationDelegate(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalations.start(
                execution.getProcessBusinessKey(), Variables.trackingId(execution), DeadlineClock.valueOf((String)
                        clock.getValue(execution)));
    }
}
