package id.tuntas.platform;

import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * An officer takes tasks for herself and gives back her own, nothing else: for the engine TASK_WORK is enough to claim
 * in another's name, and too little to give back at all. Only the operator hands tasks around. Costs no statement.
 */
@Component
class OwnTasks extends AbstractProcessEnginePlugin {

    /** {@link RefusalAnswers} takes it out of what the engine wraps around it. */
    static class NotYourTask extends Refusal {

        private static final long serialVersionUID = 1L;

        NotYourTask() {
            super(
                    Kind.FORBIDDEN,
                    "Tugas hanya dapat Anda ambil untuk diri sendiri, dan hanya dapat dilepas oleh petugas yang"
                            + " mengambilnya.");
        }
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTaskService(new Releasing(engine));
        if (engine.getCustomPostBPMNParseListeners() == null) {
            engine.setCustomPostBPMNParseListeners(new ArrayList<>());
        }
        engine.getCustomPostBPMNParseListeners().add(new OnEveryUserTask());
    }

    private static boolean isBound(Authentication asker) {
        // Nobody logged in at the engine: the house itself, by a timer or by one of its own doors.
        return asker != null
                && asker.getUserId() != null
                && (asker.getGroupIds() == null || !asker.getGroupIds().contains(Roles.ADMIN));
    }

    private static final class OnEveryUserTask extends AbstractBpmnParseListener {
        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            ((UserTaskActivityBehavior) activity.getActivityBehavior())
                    .getTaskDefinition()
                    .addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, OwnTasks::check);
        }
    }

    private static void check(DelegateTask assigned) {
        var asker = Context.getCommandContext().getAuthentication();
        var task = (TaskEntity) assigned;
        // Revision 0: the model itself names the assignee of a task that it creates.
        if (!isBound(asker) || task.getRevision() == 0) {
            return;
        }
        var change = task.getPropertyChanges().get(TaskEntity.ASSIGNEE);
        var others = Stream.of(change.getOrgValue(), change.getNewValue())
                .filter(Objects::nonNull)
                .anyMatch(officer -> !officer.equals(asker.getUserId()));
        if (others) {
            throw new NotYourTask();
        }
    }

    /** The engine's release asks for the permission to assign; claiming for nobody asks for TASK_WORK and is the same. */
    private static final class Releasing extends TaskServiceImpl {

        private final ProcessEngineConfigurationImpl engine;

        Releasing(ProcessEngineConfigurationImpl engine) {
            this.engine = engine;
        }

        @Override
        public void setAssignee(String task, String officer) {
            if (officer == null && isBound(engine.getIdentityService().getCurrentAuthentication())) {
                claim(task, null);
            } else {
                super.setAssignee(task, officer);
            }
        }
    }
}
