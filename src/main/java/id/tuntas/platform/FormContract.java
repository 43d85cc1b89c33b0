package id.tuntas.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.DefaultFormHandler;
import org.camunda.bpm.engine.impl.form.handler.DelegateStartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.DelegateTaskFormHandler;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * The form contract: every user task and start event that names a form ({@code camunda:formRef}) gets it checked on the
 * server, in this process or a later one that somebody deploys. A form must travel in the same deployment as the
 * process that names it, so that an old instance keeps the form it was drawn with.
 *
 * <p>How a submission travels: engine API, {@link CheckedTaskForm} (checks, takes everything out), transient variable
 * {@link Submission}, record step. {@link RefusalAnswers} turns what is refused on the way into an HTTP answer.
 */
@Component
class FormContract extends AbstractProcessEnginePlugin {

    private final FormRooms rooms;

    FormContract(FormRooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreBPMNParseListeners(with(engine.getCustomPreBPMNParseListeners(), new Wrapping()));
        // An officer who forgot a field is no error of the house. What is one is logged by whoever gets the exception:
        // the job executor, the engine's REST resources, the doors.
        engine.setEnableCmdExceptionLogging(false);
        // Outermost: a lost race shows only when the transaction commits.
        engine.setCustomPreCommandInterceptorsTxRequired(
                before(engine.getCustomPreCommandInterceptorsTxRequired(), new RefusalAnswers()));
    }

    private static <T> List<T> with(List<T> present, T last) {
        var all = present == null ? new ArrayList<T>() : new ArrayList<>(present);
        all.add(last);
        return all;
    }

    private static <T> List<T> before(List<T> present, T first) {
        var all = new ArrayList<T>(List.of(first));
        if (present != null) {
            all.addAll(present);
        }
        return all;
    }

    private final class Wrapping extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            if (formRef(element) == null) {
                return;
            }
            var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            var deployment = deployment(scope);
            var engines = (DelegateTaskFormHandler) task.getTaskFormHandler();
            var form = new CheckedTaskForm((TaskFormHandler) engines.getFormHandler(), checks(element, deployment));
            task.setTaskFormHandler(new DelegateTaskFormHandler(form, deployment));
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, form);
        }

        @Override
        public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            if (formRef(element) == null
                    || !(scope instanceof ProcessDefinitionEntity process)
                    || process.getStartFormHandler() == null) {
                return;
            }
            var deployment = deployment(scope);
            var engines = (DelegateStartFormHandler) process.getStartFormHandler();
            var form = new CheckedStartForm(engines.getFormHandler(), checks(element, deployment));
            process.setStartFormHandler(new DelegateStartFormHandler(form, deployment));
            process.addBuiltInListener(ExecutionListener.EVENTNAME_START, form);
        }

        private FormChecks checks(Element element, DeploymentEntity deployment) {
            var formRef = formRef(element);
            if (!DefaultFormHandler.FORM_REF_BINDING_DEPLOYMENT.equals(attribute(element, "formRefBinding"))) {
                throw new BpmnParseException(
                        "Formulir \"" + formRef + "\" harus diacu dengan binding \"deployment\".", element);
            }
            for (var resource : resources(deployment)) {
                if (!resource.getName().endsWith(".form") || !formRef.equals(DeployedForm.idOf(resource.getBytes()))) {
                    continue;
                }
                return checks(formRef, resource.getBytes(), deployment.isNew(), element);
            }
            throw new BpmnParseException(
                    "Formulir \"" + formRef + "\" belum ada dalam deployment ini. Tambahkan berkas formulirnya ("
                            + formRef + ".form) lalu deploy bersama prosesnya.",
                    element);
        }

        private FormChecks checks(String formRef, byte[] json, boolean isNew, Element element) {
            DeployedForm form;
            try {
                form = DeployedForm.read(json);
            } catch (DeployedForm.Unusable unusable) {
                throw new BpmnParseException(
                        "Formulir \"" + formRef + "\" tidak dapat dipakai: " + unusable.getMessage() + ".", element);
            }
            // Instances of an old deployment go on even if a list has gone since; only its form does not.
            var unknown = rooms.unknown(form.lists());
            if (isNew && !unknown.isEmpty()) {
                throw new BpmnParseException(
                        "Formulir \"" + formRef + "\" meminta daftar pilihan yang tidak dikenal: "
                                + String.join(", ", unknown) + ".",
                        element);
            }
            return new FormChecks(form, rooms);
        }

        /** A new deployment has all of them at hand; of an old one the engine reads again, only the model. */
        private static Collection<ResourceEntity> resources(DeploymentEntity deployment) {
            return deployment.isNew()
                    ? deployment.getResources().values()
                    : Context.getCommandContext().getResourceManager().findResourcesByDeploymentId(deployment.getId());
        }

        private DeploymentEntity deployment(ScopeImpl scope) {
            var process = (ProcessDefinitionEntity) scope.getProcessDefinition();
            return Context.getCommandContext().getDeploymentManager().findDeploymentById(process.getDeploymentId());
        }

        private String formRef(Element element) {
            return attribute(element, "formRef");
        }

        private String attribute(Element element, String name) {
            return element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, name);
        }
    }
}
