package id.tuntas.procedure.periodicreports;

import id.tuntas.notification.Reminders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class WriteRemindersDelegate implements JavaDelegate {

    private final Reminders reminders;

    WriteRemindersDelegate(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.write();
    }
}
