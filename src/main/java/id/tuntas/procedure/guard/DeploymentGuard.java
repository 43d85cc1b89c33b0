package id.tuntas.procedure.guard;

import id.tuntas.directory.Directory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Stands between the engine and everybody who deploys from outside, Modeler first: looks at a deployment before the
 * engine parses any of it and refuses it as a whole. What the house itself deploys when it starts has been held against
 * the same rules by the build.
 *
 * <p>A deployment is one whole: Modeler sends diagram and forms together, and the engine's habit of leaving out what has
 * not changed would part a form from its process. It goes live at once, for all agencies alike (no tenants), and nobody
 * gets the right to delete it by having deployed it: that would take running cases along.
 */
@Component
class DeploymentGuard extends AbstractProcessEnginePlugin {

    /** The name under which the house itself deploys; a restart compares with what lies there. */
    private static final String HOUSE = "tuntas";

    private static final String[] SHIPPED = {
        "classpath*:bpmn/*.bpmn", "classpath*:bpmn/*.dmn", "classpath*:forms/*.form"
    };

    private static final Logger LOG = LoggerFactory.getLogger(DeploymentGuard.class);

    /** Asked late: the engine is built before the rooms. */
    private final ObjectProvider<Directory> directory;

    private ProcessEngineConfigurationImpl engine;
    private volatile ModelGuard models;

    DeploymentGuard(ObjectProvider<Directory> directory) {
        this.directory = directory;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
        var deployers = new ArrayList<Deployer>(List.of(this::look));
        if (engine.getCustomPreDeployers() != null) {
            deployers.addAll(engine.getCustomPreDeployers());
        }
        engine.setCustomPreDeployers(deployers);
        engine.setRepositoryService(new Whole());
        engine.setResourceAuthorizationProvider(new NoRightToDelete());
    }

    private boolean isFromOutside() {
        return engine.getIdentityService().getCurrentAuthentication() != null;
    }

    private void look(DeploymentEntity deployment) {
        // The engine comes by again for deployments of old, to fill its cache.
        if (!deployment.isNew() || !isFromOutside()) {
            return;
        }
        var findings = new ArrayList<Finding>();
        if (deployment.getTenantId() != null) {
            findings.add(ofWhole(deployment, "harus tanpa tenant: laporan berpindah instansi selagi berjalan"));
        }
        if (HOUSE.equals(deployment.getSource())) {
            findings.add(ofWhole(deployment, "tidak boleh memakai sumber \"" + HOUSE + "\" milik rumah ini sendiri"));
        }
        var files = new HashMap<String, byte[]>();
        deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
        findings.addAll(models().check(files));
        if (!findings.isEmpty()) {
            LOG.warn(
                    "Refused a deployment of {} by {}: {}",
                    files.keySet(),
                    engine.getIdentityService().getCurrentAuthentication().getUserId(),
                    findings.stream().map(Finding::rule).distinct().toList());
            throw new RefusedDeployment(findings);
        }
    }

    private static Finding ofWhole(Deployment deployment, String sentence) {
        return new Finding("" + deployment.getName(), "", Rule.FILE_IS_A_MODEL, sentence);
    }

    ModelGuard models() {
        if (models == null) {
            models = new ModelGuard(
                    shipped(), code -> directory.getObject().agency(code).isPresent());
        }
        return models;
    }

    private static Map<String, byte[]> shipped() {
        var files = new HashMap<String, byte[]>();
        try {
            for (var pattern : SHIPPED) {
                for (var model : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                    files.put(model.getFilename(), model.getContentAsByteArray());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    /** Deploys all or nothing, and at once. */
    private final class Whole extends RepositoryServiceImpl {

        @Override
        public DeploymentBuilder createDeployment() {
            return new DeploymentBuilderImpl(this) {

                private static final long serialVersionUID = 1L;

                @Override
                public DeploymentBuilder enableDuplicateFiltering(boolean changedOnly) {
                    return super.enableDuplicateFiltering(changedOnly && !isFromOutside());
                }

                /** Until then the latest version would be suspended, and no report could come in. */
                @Override
                public DeploymentBuilder activateProcessDefinitionsOn(Date date) {
                    if (date != null && isFromOutside()) {
                        throw new RefusedDeployment(List.of(ofWhole(
                                getDeployment(), "berlaku saat itu juga; waktu pengaktifan tidak dapat ditentukan")));
                    }
                    return super.activateProcessDefinitionsOn(date);
                }
            };
        }
    }

    private static final class NoRightToDelete extends DefaultAuthorizationProvider {
        @Override
        public AuthorizationEntity[] newDeployment(Deployment deployment) {
            return new AuthorizationEntity[0];
        }
    }
}
