package id.tuntas.procedure.retention;

import id.tuntas.privacy.Retention;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class DestroyListedDelegate implements JavaDelegate {

    private final Retention retention;

    DestroyListedDelegate(Retention retention) {
        this.retention = retention;
    }

    @Override
    public void execute(DelegateExecution execution) {
        retention.destroyListed();
    }
}
