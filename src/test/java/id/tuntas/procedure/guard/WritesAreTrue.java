package id.tuntas.procedure.guard;

import id.tuntas.procedure.Writes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Looks, in every house under test and after every service task, whether the delegate has left behind what it says it
 * writes ({@link Writes}). What it writes without saying so, {@link ModelGuardTest} finds out: nobody could read it.
 */
@Component
class WritesAreTrue extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var listeners = new ArrayList<BpmnParseListener>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                var process = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
                var base = process.startsWith(HouseModels.AGENCY_HANDLING) ? HouseModels.AGENCY_HANDLING : process;
                Course.delegate(base, activity.getId())
                        .map(type -> type.getAnnotation(Writes.class))
                        .ifPresent(writes -> activity.addListener(ExecutionListener.EVENTNAME_END, left(writes)));
            }
        });
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    private static ExecutionListener left(Writes writes) {
        return execution -> {
            var missing = Stream.of(writes.value(), writes.passesOn())
                    .flatMap(Arrays::stream)
                    .filter(name -> !execution.hasVariable(name))
                    .toList();
            if (!missing.isEmpty()) {
                throw new AssertionError(execution.getCurrentActivityId() + " says that it writes " + missing);
            }
        };
    }
}
