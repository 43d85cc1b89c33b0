package id.tuntas.procedure;

import id.tuntas.directory.Groups;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import id.tuntas.report.UnknownReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.AuthorizationQueryImpl;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDecorator;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * To whom a task is offered: to the group that the model names or, where officers are excluded from the report, to its
 * other members by name (KP-5, ET-6). So the engine itself keeps the task from those it is about, without a revoked
 * permission, of which a single one would slow down every query. If the group has no other member, the task goes to
 * Admin Instansi, and if there is none either, to Admin Nasional (ADR 0029).
 */
@Component
class TaskOffers extends AbstractProcessEnginePlugin {

    private final ObjectProvider<Reports> reports;
    private ProcessEngineConfigurationImpl engine;

    TaskOffers(ObjectProvider<Reports> reports) {
        this.reports = reports;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        engine = configuration;
        var listeners = configuration.getCustomPreBPMNParseListeners();
        configuration.setCustomPreBPMNParseListeners(
                listeners == null ? new ArrayList<>() : new ArrayList<>(listeners));
        configuration.getCustomPreBPMNParseListeners().add(new OnEveryUserTask());
    }

    private final class OnEveryUserTask extends AbstractBpmnParseListener {
        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            var behaviour = (UserTaskActivityBehavior) activity.getActivityBehavior();
            activity.setActivityBehavior(new UserTaskActivityBehavior(
                    new Offering(behaviour.getTaskDefinition(), behaviour.getExpressionManager())));
        }
    }

    /** What the engine does with a new task before anybody sees it. */
    private final class Offering extends TaskDecorator {

        Offering(TaskDefinition definition, ExpressionManager expressions) {
            super(definition, expressions);
        }

        @Override
        protected void initializeTaskCandidateGroups(TaskEntity task, VariableScope variables) {
            var report = report(variables);
            if (excluded(report).isEmpty()) {
                super.initializeTaskCandidateGroups(task, variables);
            } else {
                task.addCandidateUsers(others(report.orElseThrow(), groups(getTaskDefinition(), variables)));
            }
        }
    }

    /**
     * Offers the open tasks of a report to whoever may have them now. Who holds one and may not any more, loses it; a
     * claim in the same instant fails or comes first.
     */
    void renew(TrackingId report) {
        engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> {
                    engine.getTaskService()
                            .createTaskQuery()
                            .processInstanceBusinessKey(report.whole().value())
                            .initializeFormKeys()
                            .list()
                            .forEach(task -> renew(context, (TaskEntity) task));
                    return null;
                }));
    }

    private void renew(CommandContext context, TaskEntity task) {
        var report = report(task);
        var named = groups(task.getTaskDefinition(), task);
        var byName = !excluded(report).isEmpty();
        var groups = byName ? Set.<String>of() : named;
        var users = byName ? others(report.orElseThrow(), named) : Set.<String>of();
        var entitled = byName ? users : members(named).collect(Collectors.toSet());
        var offeredGroups = new LinkedHashSet<String>();
        var offeredUsers = new LinkedHashSet<String>();
        for (var link : List.copyOf(task.getIdentityLinks())) {
            if (!IdentityLinkType.CANDIDATE.equals(link.getType())) {
                continue;
            }
            if (link.isGroup()) {
                offeredGroups.add(link.getGroupId());
            } else {
                offeredUsers.add(link.getUserId());
            }
        }
        offeredGroups.stream().filter(group -> !groups.contains(group)).forEach(task::deleteCandidateGroup);
        offeredUsers.stream().filter(user -> !users.contains(user)).forEach(task::deleteCandidateUser);
        if (task.getAssignee() != null && !entitled.contains(task.getAssignee())) {
            engine.getTaskService().setAssignee(task.getId(), null);
        }
        withdrawPermissions(context, task, groups, entitled);
        groups.stream().filter(group -> !offeredGroups.contains(group)).forEach(task::addCandidateGroup);
        users.stream().filter(user -> !offeredUsers.contains(user)).forEach(task::addCandidateUser);
        context.getDbEntityManager().forceUpdate(task);
    }

    /** The engine gave them with each offer and each claim, and leaves them there. */
    private void withdrawPermissions(
            CommandContext context, TaskEntity task, Set<String> groups, Set<String> entitled) {
        var permissions = context.getAuthorizationManager();
        for (var kind : List.of(Resources.TASK, Resources.HISTORIC_TASK)) {
            var query = (AuthorizationQueryImpl) engine.getAuthorizationService()
                    .createAuthorizationQuery()
                    .resourceType(kind)
                    .resourceId(task.getId());
            for (var given : query.list()) {
                if (given.getGroupId() != null && !groups.contains(given.getGroupId())) {
                    permissions.deleteAuthorizationsByResourceIdAndGroupId(kind, task.getId(), given.getGroupId());
                } else if (given.getUserId() != null && !entitled.contains(given.getUserId())) {
                    permissions.deleteAuthorizationsByResourceIdAndUserId(kind, task.getId(), given.getUserId());
                }
            }
        }
    }

    private Optional<Report> report(VariableScope variables) {
        try {
            return variables.getVariable(Variables.TRACKING_ID) instanceof String number
                    ? Optional.of(reports.getObject().get(new TrackingId(number)))
                    : Optional.empty();
        } catch (UnknownReport noneOfOurs) {
            return Optional.empty();
        }
    }

    private static Set<String> excluded(Optional<Report> report) {
        return report.map(Report::excludedOfficers).orElse(Set.of());
    }

    private static Set<String> groups(TaskDefinition definition, VariableScope variables) {
        return definition.getCandidateGroupIdExpressions().stream()
                .map(group -> group.getValue(variables))
                .flatMap(named -> named instanceof Collection<?> several
                        ? several.stream().map(Object::toString)
                        : Arrays.stream(named.toString().split(",")).map(String::strip))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> others(Report report, Set<String> groups) {
        var excluded = report.excludedOfficers();
        var substitutes = new ArrayList<>(List.of(groups));
        if (report.agency() != null) {
            substitutes.add(Set.of(Groups.agencyAdmin(report.agency())));
        }
        substitutes.add(Set.of(Groups.nationalAdmin()));
        return substitutes.stream()
                .map(each -> members(each)
                        .filter(officer -> !excluded.contains(officer))
                        .collect(Collectors.toCollection(LinkedHashSet::new)))
                .filter(officers -> !officers.isEmpty())
                .map(officers -> (Set<String>) officers)
                .findFirst()
                .orElse(Set.of());
    }

    private Stream<String> members(Set<String> groups) {
        return groups.stream()
                .flatMap(group -> engine.getIdentityService().createUserQuery().memberOfGroup(group).list().stream())
                .map(User::getId);
    }
}
