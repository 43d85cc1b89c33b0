package id.tuntas.platform;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The start form of a process: what it brings goes to the room that registers the case, and only what that room answers
 * goes on into the instance. As listener it keeps callers of the engine's HTTP API from starting the process in any
 * other way; the doors of the house, which speak Java, start it without a form.
 */
final class CheckedStartForm implements StartFormHandler, ExecutionListener {

    private final StartFormHandler engines;
    private final FormChecks checks;

    CheckedStartForm(StartFormHandler engines, FormChecks checks) {
        this.engines = engines;
        this.checks = checks;
    }

    @Override
    public void parseConfiguration(
            Element startEvent, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
        // The engine's handler has been configured before it was put behind this one.
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity process) {
        var form = engines.createStartFormData(process);
        form.getFormFields().addAll(checks.offered(null, name -> null));
        return form;
    }

    @Override
    public void submitFormVariables(VariableMap sent, VariableScope scope) {
        var instance = (ExecutionEntity) scope;
        var submission = checks.check(sent, null, name -> null, Map.of());
        var started = checks.receiver().receive(submission);
        instance.setProcessBusinessKey(started.businessKey());
        instance.setVariables(started.variables());
        instance.setVariable(Submission.VARIABLE, FormChecks.carried(submission));
    }

    @Override
    public void notify(DelegateExecution instance) {
        var called = ((ExecutionEntity) instance).getSuperExecutionId() != null;
        if (EngineHttp.isServing() && !called && Submission.in(instance) == null) {
            throw new FormRefusal(Refusal.Kind.INVALID, "Proses ini hanya dapat dimulai dengan mengirim formulirnya.");
        }
    }
}
