package id.tuntas.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Watches which nodes and flows the tests of a class walk, and fails the class by naming those that were left out. The
 * pictures lie in {@code target/process-test-coverage}. A class in which a test failed is not asked: that test says more.
 */
class ModelCoverage extends AbstractTestExecutionListener {

    private static final String REPORTS = "target/process-test-coverage";

    private final DefaultCollector walked = new DefaultCollector(new ExecutionContextModelProvider());
    private boolean allPassed = true;

    /** Lets the engine of the test tell where its instances go. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Engine {

        @Bean
        ProcessEnginePlugin modelCoverage() {
            return new AbstractProcessEnginePlugin() {
                @Override
                public void preInit(ProcessEngineConfigurationImpl engine) {
                    ProcessCoverageConfigurator.initializeProcessCoverageExtensions(engine);
                }
            };
        }
    }

    @Override
    public void beforeTestClass(TestContext test) {
        var name = test.getTestClass().getName();
        walked.createSuite(new Suite(name, name));
        walked.activateSuite(name);
        new ProcessEngineAdapter(engine(test), walked).initializeListeners();
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        var name = test.getTestMethod().getName();
        walked.createRun(new Run(name, name), walked.getActiveSuite().getId());
        walked.activateRun(name);
    }

    @Override
    public void afterTestMethod(TestContext test) {
        allPassed &= test.getTestException() == null;
    }

    @Override
    public void afterTestClass(TestContext test) {
        if (!allPassed) {
            return;
        }
        CoverageReportUtil.createReport(walked, REPORTS);
        var process = test.getTestClass().getAnnotation(ProcessTestOf.class).value();
        var leftOut = elements(engine(test), process);
        walked.getActiveSuite().getEventsDistinct(process).stream()
                .map(Event::getDefinitionKey)
                .forEach(leftOut::remove);
        assertThat(leftOut)
                .as("nodes and flows of %s that no test of the class walks", process)
                .isEmpty();
    }

    private static TreeSet<String> elements(ProcessEngine engine, String process) {
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        var model = engine.getRepositoryService().getBpmnModelInstance(definition.getId());
        var elements = new TreeSet<String>();
        model.getModelElementsByType(FlowNode.class).stream()
                .map(FlowElement::getId)
                .forEach(elements::add);
        model.getModelElementsByType(SequenceFlow.class).stream()
                .map(FlowElement::getId)
                .forEach(elements::add);
        return elements;
    }

    private static ProcessEngine engine(TestContext test) {
        return test.getApplicationContext().getBean(ProcessEngine.class);
    }
}
