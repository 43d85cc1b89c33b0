package id.tuntas;

import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Puts back what belongs to the JVM and not to a house: the engine's clock runs in the present after each test, and what
 * looks for "the" engine (its REST API, its assertions) finds that of the test, not of another cached house.
 */
class HouseKeeping extends AbstractTestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext().getBeanProvider(ProcessEngine.class).ifAvailable(engine -> {
                ProcessEngines.registerProcessEngine(engine);
                AbstractAssertions.init(engine);
            });
            // A house that is closed takes the webapps' one delegate with it, also that of the houses that live on.
            if (Cockpit.getRuntimeDelegate() == null) {
                Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
            }
        }
    }

    @Override
    public void afterTestMethod(TestContext test) {
        AbstractAssertions.reset();
        ClockUtil.reset();
    }
}
