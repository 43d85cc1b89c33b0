package id.tuntas.procedure.decreewarning;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class WarnOfEndingDecreesDelegate implements JavaDelegate {

    private final EndingDecrees decrees;

    WarnOfEndingDecreesDelegate(EndingDecrees decrees) {
        this.decrees = decrees;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decrees.warn();
    }
}
