package id.tuntas.procedure.reporthandling;

import id.tuntas.procedure.Variables;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * An agency may have its own version of {@code agency-handling}: if one is deployed and not suspended, the call goes
 * there (ADR 0031). Asked anew at each call, because another node may have deployed it a moment ago; that costs one
 * statement.
 */
@Component
class ChooseAgencyProcess implements ExecutionListener {

    private static final String COMMON = "agency-handling";

    private final RepositoryService definitions;

    ChooseAgencyProcess(RepositoryService definitions) {
        this.definitions = definitions;
    }

    @Override
    public void notify(DelegateExecution execution) {
        // Known in the branch of a supporting agency only.
        var supporting = execution.getVariable(Variables.SUPPORTING_AGENCY);
        var own = COMMON + "-" + (supporting == null ? execution.getVariable(Variables.AGENCY) : supporting);
        var isDeployed = definitions
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(own)
                        .latestVersion()
                        .active()
                        .count()
                > 0;
        Variables.passOnLocally(execution, Variables.AGENCY_PROCESS, isDeployed ? own : COMMON);
    }
}
