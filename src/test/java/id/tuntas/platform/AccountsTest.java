package id.tuntas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.HouseTest;
import id.tuntas.platform.Accounts.Access;
import id.tuntas.platform.Accounts.Column;
import id.tuntas.platform.Accounts.Due;
import id.tuntas.platform.Accounts.Grant;
import id.tuntas.platform.Accounts.Group;
import id.tuntas.platform.Accounts.Inbox;
import id.tuntas.platform.Accounts.Plan;
import id.tuntas.platform.Accounts.Start;
import id.tuntas.platform.Accounts.User;
import id.tuntas.platform.Accounts.Whose;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Filling the identity service: once, however often and by however many nodes it is asked for. */
@HouseTest
class AccountsTest {

    private static final List<Group> GROUPS = IntStream.rangeClosed(1, 20)
            .mapToObj(n -> new Group("uji-" + n, "Kelompok uji " + n))
            .toList();

    private static final Inbox INBOX =
            new Inbox("Kotak uji", "Kotak masuk untuk pengujian", "#123456", Whose.TAKEN_BY_ME, Due.WHENEVER);

    private static final User WATI =
            new User("uji-wati", "Wati", "Susanti", "wati@contoh.id", "wati", Set.of("uji-1", "uji-2"));

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    FilterService filters;

    @AfterEach
    void clearAway() {
        filters.createFilterQuery()
                .filterName(INBOX.name())
                .list()
                .forEach(filter -> filters.deleteFilter(filter.getId()));
        ours().forEach(authorization -> authorizations.deleteAuthorization(authorization.getId()));
        identity.deleteUser(WATI.id());
        GROUPS.forEach(group -> identity.deleteGroup(group.id()));
    }

    @Test
    void comeOnceHoweverOftenTheyAreAskedFor() {
        accounts.ensure(plan(INBOX));
        accounts.ensure(plan(INBOX));
        everythingIsThereOnce();
    }

    @Test
    void comeOnceWhenTwoNodesStartTogether() throws Exception {
        var together = new CyclicBarrier(2);
        Callable<Void> start = () -> {
            together.await();
            accounts.ensure(plan(INBOX));
            return null;
        };
        var nodes = Executors.newFixedThreadPool(2);
        try {
            for (var node : nodes.invokeAll(List.of(start, start))) {
                node.get();
            }
        } finally {
            nodes.shutdown();
        }
        everythingIsThereOnce();
    }

    @Test
    void takeNothingAway() {
        accounts.ensure(plan(INBOX));
        identity.createMembership(WATI.id(), "uji-3");
        var more = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        more.setGroupId("uji-1");
        more.setResource(Resources.APPLICATION);
        more.setResourceId("cockpit");
        more.addPermission(Permissions.ACCESS);
        authorizations.saveAuthorization(more);

        accounts.ensure(plan(INBOX));

        assertThat(identity.createGroupQuery().groupMember(WATI.id()).count()).isEqualTo(3);
        assertThat(authorizations.isUserAuthorized(
                        WATI.id(), List.of("uji-1"), Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
                .isTrue();
    }

    @Test
    void keepAnInboxAsAnAdministratorChangedItUntilTheHouseShipsAnother() {
        accounts.ensure(plan(INBOX));
        var changed = filters.createFilterQuery().filterName(INBOX.name()).singleResult();
        var properties = changed.getProperties();
        properties.put("color", "#000000");
        filters.saveFilter(changed.setProperties(properties));

        accounts.ensure(plan(INBOX));
        assertThat(colour()).isEqualTo("#000000");

        accounts.ensure(plan(new Inbox(INBOX.name(), "Uraian baru", "#654321", Whose.TAKEN_BY_ME, Due.OVERDUE)));
        assertThat(colour()).isEqualTo("#654321");
        everythingIsThereOnce();
    }

    private static Plan plan(Inbox inbox) {
        return new Plan(
                GROUPS,
                GROUPS.stream()
                        .map(group -> new Grant(group.id(), Access.TASKS))
                        .toList(),
                List.of(new Start("uji-1", "uji-process")),
                List.of(inbox),
                List.of(new Column("uji", "Uji")),
                List.of(WATI));
    }

    private void everythingIsThereOnce() {
        assertThat(identity.createGroupQuery().groupNameLike("Kelompok uji %").count())
                .isEqualTo(GROUPS.size());
        // Of each group: itself, two applications; of the one that starts: the definition and the instance.
        assertThat(ours()).hasSize(3 * GROUPS.size() + 2);
        assertThat(filters.createFilterQuery().filterName(INBOX.name()).count()).isEqualTo(1);
        assertThat(identity.checkPassword(WATI.id(), "wati")).isTrue();
        assertThat(identity.createGroupQuery().groupMember(WATI.id()).count()).isEqualTo(2);
    }

    private List<Authorization> ours() {
        return authorizations
                .createAuthorizationQuery()
                .groupIdIn(GROUPS.stream().map(Group::id).toArray(String[]::new))
                .list();
    }

    private Object colour() {
        return filters.createFilterQuery()
                .filterName(INBOX.name())
                .singleResult()
                .getProperties()
                .get("color");
    }
}
