package id.tuntas.platform;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The engine's identity service as the house fills it: groups, what they may do, the inboxes that Tasklist shows, users.
 * Rooms say it in intentions ({@link Access}); which authorizations those are is known here only.
 *
 * <p>{@link #ensure} may be called again and again: what is there stays, what is missing comes, nothing is taken away.
 * It works under the engine's own start-up lock and in one transaction, so two nodes that start together do the work
 * once. It reads one list per kind and writes in one batch.
 */
@Component
public class Accounts {

    /** A group of officers; the name is what people read. */
    public record Group(String id, String name) {}

    /**
     * An officer with an account. One that exists is left alone, with its password and its groups: the operator may
     * have changed them.
     *
     * @param email where the house writes to; may be null
     */
    public record User(
            String id, String firstName, String lastName, String email, String password, Set<String> groups) {}

    /** What a group may do. */
    public enum Access {
        /** Work on the tasks for which it is a candidate, in Tasklist. */
        TASKS,
        /** Look after the models: Cockpit, deploy, read definitions and see where running instances stand. */
        MODELS,
        /** Whatever the engine offers. */
        EVERYTHING
    }

    /** A group's access. */
    public record Grant(String group, Access access) {}

    /** A group that may start a process by its start form. */
    public record Start(String group, String process) {}

    /** Whose tasks an inbox shows. */
    public enum Whose {
        /** Nobody has taken them, and one of my groups, or I by name, may. */
        OPEN_TO_ME,
        /** I have taken them. */
        TAKEN_BY_ME,
        /** They were offered to me like those, taken or not: a due date binds the group, not who happened to claim it. */
        OFFERED_TO_ME
    }

    /** When the tasks of an inbox are due. */
    public enum Due {
        WHENEVER,
        /** The due date has passed. */
        OVERDUE,
        /**
         * Not yet passed, and at the latest the day after tomorrow. What is overdue has an inbox of its own: two lists
         * that share tasks would make people count them twice. A promised day ends at midnight, so the limit is the end
         * of a day and not 48 hours from now; it is counted in western Indonesian time, where the day ends last.
         */
        WITHIN_TWO_DAYS
    }

    /** A filter of Tasklist, readable by everyone with an account, earliest due date first. */
    public record Inbox(String name, String description, String colour, Whose whose, Due due) {}

    /** A process variable in the rows of an inbox ({@link InboxRows} lets officers see it). */
    public record Column(String variable, String label) {}

    /**
     * Everything the house wants to find in the identity service.
     *
     * @param inboxes in the order in which Tasklist lists them
     * @param columns process variables that the rows of every inbox show, in this order, each with its label
     */
    public record Plan(
            List<Group> groups,
            List<Grant> grants,
            List<Start> starts,
            List<Inbox> inboxes,
            List<Column> columns,
            List<User> users) {}

    private static final String NOW = "${now()}";

    private static final String END_OF_DAY_AFTER_TOMORROW =
            "${dateTime().withZone(dateTime().zone.forID('Asia/Jakarta')).plusDays(3).withTimeAtStartOfDay()}";

    private final ProcessEngine engine;
    private final JdbcClient jdbc;

    Accounts(ProcessEngine engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    /** Makes sure that all of it is there. */
    public void ensure(Plan plan) {
        // One outer command: one transaction, and the engine collects all rows into batches.
        executor().execute(context -> {
            waitForTheOtherNode();
            ensureGroups(plan);
            ensureAuthorizations(Stream.of(
                            plan.grants().stream().flatMap(Accounts::wanted),
                            plan.starts().stream().flatMap(Accounts::wanted),
                            // The models are no secret, and Tasklist shows the name and the diagram of a task's
                            // process only to those who may read its definition.
                            Stream.of(Wanted.everybody(
                                    Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ)),
                            ensureInboxes(plan.inboxes(), plan.columns()).stream()
                                    .map(id -> Wanted.everybody(Resources.FILTER, id, Permissions.READ)))
                    .flatMap(identity())
                    .toList());
            ensureUsers(context, plan.users());
            return null;
        });
    }

    public boolean exists(String user) {
        return engine.getIdentityService().createUserQuery().userId(user).count() > 0;
    }

    /** The names of these users; those who have no account are missing. */
    public Map<String, String> names(Collection<String> users) {
        if (users.isEmpty()) {
            return Map.of();
        }
        return executor()
                .execute(context -> context.runWithoutAuthorization(() -> engine.getIdentityService()
                        .createUserQuery()
                        .userIdIn(users.toArray(String[]::new))
                        .list()))
                .stream()
                .collect(toMap(
                        org.camunda.bpm.engine.identity.User::getId,
                        user -> Stream.of(user.getFirstName(), user.getLastName())
                                .filter(name -> name != null && !name.isBlank())
                                .collect(joining(" "))));
    }

    /** A new account, in the transaction of the caller; the caller answers for the password. */
    public void open(User user) {
        executor().execute(context -> {
            var account = engine.getIdentityService().newUser(user.id());
            account.setFirstName(user.firstName());
            account.setLastName(user.lastName());
            account.setEmail(user.email());
            account.setPassword(user.password());
            new SaveUserCmd(account, true).execute(context);
            return null;
        });
    }

    /** Makes the officer a member, if that is not so already. */
    public void join(String user, String group) {
        var identity = engine.getIdentityService();
        if (exists(user)
                && identity.createGroupQuery().groupId(group).groupMember(user).count() == 0) {
            identity.createMembership(user, group);
        }
    }

    /**
     * The officer is no member any more, and whatever she has taken as one goes to her heir, or back to the group. The
     * engine's own permission for a task that somebody once took would outlive that, so it is taken away too.
     *
     * @param heirOrNull who goes on with the tasks
     * @param variable a process variable by which the caller knows the tasks again
     * @return its values for the tasks that changed hands
     */
    public List<String> leave(String user, String group, String heirOrNull, String variable) {
        var tasks = engine.getTaskService();
        var authorizations = engine.getAuthorizationService();
        engine.getIdentityService().deleteMembership(user, group);
        var moved = new ArrayList<String>();
        for (var task : tasks.createTaskQuery()
                .taskAssignee(user)
                .taskCandidateGroup(group)
                .includeAssignedTasks()
                .list()) {
            tasks.setAssignee(task.getId(), heirOrNull);
            moved.add(String.valueOf(tasks.getVariable(task.getId(), variable)));
        }
        var offered = tasks.createTaskQuery().taskCandidateGroup(group).includeAssignedTasks().list().stream()
                .map(Task::getId)
                .collect(toSet());
        for (var kind : List.of(Resources.TASK, Resources.HISTORIC_TASK)) {
            authorizations.createAuthorizationQuery().userIdIn(user).resourceType(kind).list().stream()
                    .filter(own -> offered.contains(own.getResourceId()))
                    .forEach(own -> authorizations.deleteAuthorization(own.getId()));
        }
        return moved;
    }

    private CommandExecutor executor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
    }

    /** Where the officers of a group read mail, without these users; those without an address are left out. */
    public List<String> addresses(String group, Set<String> except) {
        // Whoever is logged in: that a message is sent is decided elsewhere.
        return executor()
                .execute(context -> context.runWithoutAuthorization(() -> engine.getIdentityService()
                        .createUserQuery()
                        .memberOfGroup(group)
                        .orderByUserId()
                        .asc()
                        .list()))
                .stream()
                .filter(user -> !except.contains(user.getId()))
                .map(org.camunda.bpm.engine.identity.User::getEmail)
                .filter(email -> email != null && !email.isBlank())
                .toList();
    }

    /** Where this officer reads mail; null if nobody knows, or there is no such account. */
    public String address(String user) {
        return executor()
                .execute(context -> context.runWithoutAuthorization(() -> engine.getIdentityService()
                        .createUserQuery()
                        .userId(user)
                        .list()))
                .stream()
                .map(org.camunda.bpm.engine.identity.User::getEmail)
                .findFirst()
                .orElse(null);
    }

    /** The engine's own lock for starting nodes, taken by hand: its own method does nothing on H2. */
    private void waitForTheOtherNode() {
        jdbc.sql("select name_ from act_ge_property where name_ = 'startup.lock' for update")
                .query(String.class)
                .single();
    }

    private void ensureGroups(Plan plan) {
        var identity = engine.getIdentityService();
        var known = identity.createGroupQuery().list().stream()
                .collect(toMap(org.camunda.bpm.engine.identity.Group::getId, identity()));
        for (var group : plan.groups()) {
            var present = known.get(group.id());
            if (present == null) {
                present = identity.newGroup(group.id());
                present.setType(
                        plan.grants().contains(new Grant(group.id(), Access.EVERYTHING)) ? "SYSTEM" : "WORKFLOW");
            } else if (group.name().equals(present.getName())) {
                continue;
            }
            present.setName(group.name());
            identity.saveGroup(present);
        }
    }

    private void ensureUsers(CommandContext context, List<User> users) {
        if (users.isEmpty()) {
            return;
        }
        var identity = engine.getIdentityService();
        var known =
                identity.createUserQuery().userIdIn(users.stream().map(User::id).toArray(String[]::new)).list().stream()
                        .map(org.camunda.bpm.engine.identity.User::getId)
                        .collect(toSet());
        for (var user : users) {
            if (known.contains(user.id())) {
                continue;
            }
            var account = identity.newUser(user.id());
            account.setFirstName(user.firstName());
            account.setLastName(user.lastName());
            account.setEmail(user.email());
            account.setPassword(user.password());
            // A plan answers for its own passwords.
            new SaveUserCmd(account, true).execute(context);
            user.groups().forEach(group -> identity.createMembership(user.id(), group));
        }
    }

    /** One authorization as it should be; {@code group} is {@code null} for everybody. */
    private record Wanted(String group, Resource resource, String id, List<Permission> permissions) {

        static Wanted everybody(Resource resource, String id, Permission... permissions) {
            return new Wanted(null, resource, id, List.of(permissions));
        }

        static Wanted of(String group, Resource resource, String id, Permission... permissions) {
            return new Wanted(group, resource, id, List.of(permissions));
        }

        boolean isFor(Authorization authorization) {
            return authorization.getResourceType() == resource.resourceType()
                    && (group == null
                            ? authorization.getAuthorizationType() == Authorization.AUTH_TYPE_GLOBAL
                            : authorization.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT
                                    && group.equals(authorization.getGroupId()));
        }

        boolean isMetBy(Authorization authorization) {
            return permissions.stream().allMatch(authorization::isPermissionGranted);
        }
    }

    private static Stream<Wanted> wanted(Grant grant) {
        var group = grant.group();
        var any = Authorization.ANY;
        return switch (grant.access()) {
            case TASKS ->
                Stream.of(
                        Wanted.of(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS),
                        Wanted.of(group, Resources.APPLICATION, "welcome", Permissions.ACCESS));
            case MODELS ->
                Stream.of(
                        Wanted.of(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
                        Wanted.of(group, Resources.APPLICATION, "welcome", Permissions.ACCESS),
                        // No DELETE: it would take running instances along.
                        Wanted.of(group, Resources.DEPLOYMENT, any, Permissions.CREATE, Permissions.READ),
                        // No READ_HISTORY: what happened to a report is for those who may see the report.
                        Wanted.of(
                                group,
                                Resources.PROCESS_DEFINITION,
                                any,
                                ProcessDefinitionPermissions.READ,
                                ProcessDefinitionPermissions.READ_INSTANCE),
                        Wanted.of(group, Resources.DECISION_DEFINITION, any, Permissions.READ),
                        Wanted.of(group, Resources.DECISION_REQUIREMENTS_DEFINITION, any, Permissions.READ));
            case EVERYTHING ->
                Arrays.stream(Resources.values()).map(resource -> Wanted.of(group, resource, any, Permissions.ALL));
        };
    }

    private static Stream<Wanted> wanted(Start start) {
        return Stream.of(
                Wanted.of(
                        start.group(),
                        Resources.PROCESS_DEFINITION,
                        start.process(),
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.CREATE_INSTANCE),
                Wanted.of(start.group(), Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE));
    }

    /** Reads by resource id, never by group: a group also holds one authorization for each of its open tasks. */
    private void ensureAuthorizations(List<Wanted> wanted) {
        var authorizations = engine.getAuthorizationService();
        wanted.stream().collect(groupingBy(Wanted::id)).forEach((id, forId) -> {
            var present = new ArrayList<>(
                    authorizations.createAuthorizationQuery().resourceId(id).list());
            for (var want : forId) {
                var authorization =
                        present.stream().filter(want::isFor).findFirst().orElse(null);
                if (authorization == null) {
                    authorization = authorizations.createNewAuthorization(
                            want.group() == null ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT);
                    authorization.setResource(want.resource());
                    authorization.setResourceId(id);
                    if (want.group() != null) {
                        authorization.setGroupId(want.group());
                    }
                    present.add(authorization);
                } else if (want.isMetBy(authorization)) {
                    continue;
                }
                want.permissions().forEach(authorization::addPermission);
                authorizations.saveAuthorization(authorization);
            }
        });
    }

    /**
     * Answers the ids. An administrator may change a shipped inbox, and the change lasts until the house ships another
     * definition: the filter remembers which one it was made from.
     */
    private List<String> ensureInboxes(List<Inbox> inboxes, List<Column> columns) {
        var filters = engine.getFilterService();
        var known = filters.createTaskFilterQuery().list().stream()
                .collect(toMap(Filter::getName, identity(), (first, second) -> first));
        var ids = new ArrayList<String>();
        for (var inbox : inboxes) {
            var priority = inboxes.indexOf(inbox) + 1;
            var query = tasks(inbox);
            var edition = priority + " " + inbox + " " + columns;
            var filter = known.getOrDefault(inbox.name(), filters.newTaskFilter(inbox.name()));
            var present = filter.getProperties();
            if (present == null || !edition.equals(present.get("edition"))) {
                var properties = new HashMap<String, Object>();
                properties.put("edition", edition);
                properties.put("description", inbox.description());
                properties.put("color", inbox.colour());
                properties.put("priority", priority);
                properties.put("refresh", true);
                properties.put("showUndefinedVariable", false);
                properties.put(
                        "variables",
                        columns.stream()
                                .map(column -> Map.of("name", column.variable(), "label", column.label()))
                                .toList());
                filter.setProperties(properties);
                filter.setQuery(query);
                filters.saveFilter(filter);
            }
            ids.add(filter.getId());
        }
        return ids;
    }

    /**
     * Stored expressions are evaluated when the inbox is opened, with the groups that the front door found. The groups
     * come from the session: no inbox asks the identity tables.
     */
    private TaskQuery tasks(Inbox inbox) {
        var tasks = engine.getTaskService().createTaskQuery();
        switch (inbox.whose()) {
            case OPEN_TO_ME -> offered(tasks.or()).endOr();
            case TAKEN_BY_ME -> tasks.taskAssigneeExpression("${currentUser()}");
            case OFFERED_TO_ME -> offered(tasks.or()).includeAssignedTasks().endOr();
        }
        switch (inbox.due()) {
            case WHENEVER -> {}
            case OVERDUE -> tasks.dueBeforeExpression(NOW);
            case WITHIN_TWO_DAYS -> tasks.dueAfterExpression(NOW).dueBeforeExpression(END_OF_DAY_AFTER_TOMORROW);
        }
        return tasks.orderByDueDate().asc();
    }

    /** By name where somebody of the group is kept from the report; the engine takes the two in this order only. */
    private static TaskQuery offered(TaskQuery tasks) {
        return tasks.taskCandidateUserExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}");
    }
}
