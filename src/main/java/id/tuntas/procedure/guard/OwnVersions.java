package id.tuntas.procedure.guard;

import java.util.HashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A new build of the house may rely on more than the one under which an agency deployed its own version. The operator
 * reads it in the log when the house has started: reports go on being handled by that version until it is redrawn, or
 * suspended in Cockpit.
 */
@Component
class OwnVersions {

    private static final Logger LOG = LoggerFactory.getLogger(OwnVersions.class);

    private final RepositoryService definitions;
    private final DeploymentGuard guard;

    OwnVersions(RepositoryService definitions, DeploymentGuard guard) {
        this.definitions = definitions;
        this.guard = guard;
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        definitions
                .createProcessDefinitionQuery()
                .processDefinitionKeyLike(HouseModels.AGENCY_HANDLING + "-%")
                .latestVersion()
                .active()
                .list()
                .forEach(this::look);
    }

    private void look(ProcessDefinition own) {
        var files = new HashMap<String, byte[]>();
        definitions
                .getDeploymentResources(own.getDeploymentId())
                .forEach(resource -> files.put(resource.getName(), ((ResourceEntity) resource).getBytes()));
        guard.models()
                .check(files)
                .forEach(finding -> LOG.error(
                        "{}, version {}, lacks what this build relies on: {}",
                        own.getKey(),
                        own.getVersion(),
                        finding));
    }
}
