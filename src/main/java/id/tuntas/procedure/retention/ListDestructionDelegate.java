package id.tuntas.procedure.retention;

import id.tuntas.privacy.Retention;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ListDestructionDelegate implements JavaDelegate {

    private final Retention retention;

    ListDestructionDelegate(Retention retention) {
        this.retention = retention;
    }

    @Override
    public void execute(DelegateExecution execution) {
        retention.listNext();
    }
}
