package id.tuntas.procedure.retention;

import id.tuntas.privacy.Rights;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class WarnOfLateRequestsDelegate implements JavaDelegate {

    private final Rights rights;

    WarnOfLateRequestsDelegate(Rights rights) {
        this.rights = rights;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rights.warnOfLate();
    }
}
