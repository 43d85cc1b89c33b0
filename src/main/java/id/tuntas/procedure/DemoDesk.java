package id.tuntas.procedure;

import id.tuntas.report.TrackingId;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plays the officers of the demonstration: takes a task and sends its form, under the same rules as Tasklist. */
@Service
@Profile("demo")
public class DemoDesk {

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;

    DemoDesk(TaskService tasks, FormService forms, IdentityService identity) {
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
    }

    @Transactional
    public void submit(String officer, TrackingId report, String task, Map<String, Object> form) {
        var groups = identity.createGroupQuery().groupMember(officer).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(officer, groups);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        officer, null, AuthorityUtils.createAuthorityList(groups)));
        try {
            var open = tasks.createTaskQuery()
                    .processInstanceBusinessKey(report.whole().value())
                    .processVariableValueEquals(Variables.TRACKING_ID, report.value())
                    .taskDefinitionKey(task)
                    .singleResult();
            tasks.claim(open.getId(), officer);
            forms.submitTaskForm(open.getId(), form);
        } finally {
            SecurityContextHolder.clearContext();
            identity.clearAuthentication();
        }
    }
}
