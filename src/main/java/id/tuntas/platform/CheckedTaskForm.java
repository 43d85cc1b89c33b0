package id.tuntas.platform;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The form of a user task: offers its lists, takes its submission from the assignee only, and as listener lets the task
 * be completed by that submission and by nothing else. It stands in front of the engine's own handler, which would
 * store whatever it is given.
 */
final class CheckedTaskForm implements TaskFormHandler, TaskListener {

    private final TaskFormHandler engines;
    private final FormChecks checks;

    CheckedTaskForm(TaskFormHandler engines, FormChecks checks) {
        this.engines = engines;
        this.checks = checks;
    }

    @Override
    public void parseConfiguration(
            Element task, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
        // The engine's handler has been configured before it was put behind this one.
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        var form = engines.createTaskForm(task);
        form.getFormFields().addAll(checks.offered(businessKey(task), task::getVariable));
        return form;
    }

    @Override
    public void submitFormVariables(VariableMap sent, VariableScope scope) {
        var task = (TaskEntity) scope;
        mustBeAssignee(task);
        var known = checks.isConditional() ? task.getVariables() : Map.<String, Object>of();
        var submission = checks.check(sent, businessKey(task), task::getVariable, known);
        task.getExecution().setVariable(Submission.VARIABLE, FormChecks.carried(submission));
    }

    private static void mustBeAssignee(TaskEntity task) {
        if (task.getAssignee() == null) {
            throw new FormRefusal(Refusal.Kind.FORBIDDEN, "Ambil tugas ini dahulu sebelum mengisi formulirnya.");
        }
        if (!Objects.equals(task.getAssignee(), FormChecks.caller())) {
            throw new FormRefusal(
                    Refusal.Kind.FORBIDDEN,
                    "Tugas ini sedang dikerjakan orang lain. Ambil tugas ini dahulu sebelum mengisi formulirnya.");
        }
        // The engine would only hand a delegated task back and forget what was submitted.
        if (task.getDelegationState() == DelegationState.PENDING) {
            throw new FormRefusal(Refusal.Kind.CONFLICT, "Tugas yang dititipkan tidak dapat diselesaikan dari sini.");
        }
    }

    @Override
    public void notify(DelegateTask task) {
        if (Submission.in(task) == null) {
            throw new FormRefusal(
                    Refusal.Kind.INVALID, "Tugas ini hanya dapat diselesaikan dengan mengirim formulirnya.");
        }
    }

    private static String businessKey(TaskEntity task) {
        return task.getExecution().getProcessBusinessKey();
    }
}
