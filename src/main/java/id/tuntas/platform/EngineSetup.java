package id.tuntas.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * What the house asks of its engine beyond {@code application.yaml}, and the deployment of the models that ship with it:
 * one deployment, resources under their bare file names, made anew as a whole when one file has changed.
 */
@Component
@DependsOnDatabaseInitialization
class EngineSetup extends AbstractProcessEnginePlugin {

    private static final String[] MODELS = {"classpath*:bpmn/*.bpmn", "classpath*:bpmn/*.dmn", "classpath*:forms/*.form"
    };

    private final boolean passwordRules;

    /** @param passwordRules whether a new password must be long and varied; the demonstration's are the user ids */
    EngineSetup(@Value("${tuntas.password-rules}") boolean passwordRules) {
        this.passwordRules = passwordRules;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setFailedJobRetryTimeCycle("R5/PT10M");
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setEnableHistoricInstancePermissions(true);
        // Group ids such as liaison-KEMENPANRB-SDMA hold hyphens, which the engine's default pattern refuses.
        engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9._-]+");
        // A variable sent from outside may not name the class that it is to become.
        engine.setDeserializationTypeValidationEnabled(true);
        // The engine would lock an account for good after ten wrong passwords; the front door makes guessers wait.
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setLoginDelayBase(0);
        engine.setEnablePasswordPolicy(passwordRules);
        // No model uses CMMN or stand-alone tasks; both cost queries.
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setTaskMetricsEnabled(false);
        // One round trip per thousand ids instead of one per hundred.
        engine.setIdBlockSize(1000);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .name("tuntas")
                .source("tuntas")
                .enableDuplicateFiltering(false);
        try {
            for (var pattern : MODELS) {
                for (Resource model : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                    try (var content = model.getInputStream()) {
                        deployment.addInputStream(model.getFilename(), content);
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (!deployment.getResourceNames().isEmpty()) {
            deployment.deploy();
        }
    }
}
