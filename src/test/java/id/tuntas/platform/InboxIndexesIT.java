package id.tuntas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.HouseTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/**
 * What PostgreSQL does with the queries behind the shipped inboxes when many tasks are open: it finds an officer's own by
 * index instead of reading them all. Everything happens in a transaction that is rolled back.
 */
@HouseTest
@Transactional
class InboxIndexesIT {

    private static final int TASKS = 20_000;
    private static final Instant FIRST_DUE = Instant.parse("2026-03-02T16:59:59Z");

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcTemplate database;

    @AfterEach
    void leave() {
        identity.clearAuthentication();
    }

    @Test
    void findsTheTasksOfAGroupByIndex() {
        openMany();
        identity.setAuthentication("petugas", List.of("liaison-7"));

        readsByIndex(
                List.of("act_idx_identitylink_candidate", "act_idx_ident_lnk_group", "act_idx_tskass_task"),
                "act_ru_identitylink",
                () -> assertThat(tasks.createTaskQuery()
                                .or()
                                .taskCandidateGroupIn(List.of("liaison-7"))
                                .taskCandidateUser("petugas")
                                .endOr()
                                .orderByDueDate()
                                .asc()
                                .listPage(0, 15))
                        .hasSize(15));
    }

    @Test
    void findsOverdueTasksByIndex() {
        openMany();
        var groups = List.of("liaison-1", "liaison-2", "liaison-3", "liaison-4", "liaison-5");
        identity.setAuthentication("petugas", groups);

        readsByIndex(
                List.of("act_idx_task_due"),
                "act_ru_task",
                () -> assertThat(tasks.createTaskQuery()
                                .or()
                                .taskCandidateGroupIn(groups)
                                .taskCandidateUser("petugas")
                                .includeAssignedTasks()
                                .endOr()
                                .dueBefore(Timestamp.from(FIRST_DUE.plus(Duration.ofDays(4))))
                                .orderByDueDate()
                                .asc()
                                .listPage(0, 15))
                        .hasSize(4));
    }

    /** One falls due each day; each of a hundred groups is candidate for every hundredth. */
    private void openMany() {
        database.update("""
                insert into act_ru_task (id_, rev_, proc_def_id_, create_time_, due_date_, suspension_state_)
                select 'open-' || n, 1, p.id_, now(), cast(? as timestamp) + (n - 1) * interval '1 day', 1
                  from generate_series(1, ?) n, act_re_procdef p
                 where p.key_ = 'unit-follow-up'
                """, Timestamp.from(FIRST_DUE), TASKS);
        database.update("""
                insert into act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)
                select 'open-' || n, 1, 'candidate', 'liaison-' || (n % 100), 'open-' || n
                  from generate_series(1, ?) n
                """, TASKS);
        database.update("""
                insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
                select 'open-' || n, 1, 1, 'liaison-' || (n % 100), ?, 'open-' || n, ?
                  from generate_series(1, ?) n
                """, Resources.TASK.resourceType(), Permissions.READ.getValue(), TASKS);
        for (var table : List.of("act_ru_task", "act_ru_identitylink", "act_ru_authorization")) {
            database.execute("analyze " + table);
        }
    }

    /** By PostgreSQL's own count for this transaction: scans of one of these indexes, and of the table from end to end. */
    private void readsByIndex(List<String> indexes, String table, Runnable query) {
        var byIndex = indexes.stream().mapToLong(this::scans).sum();
        var endToEnd = scans(table);
        query.run();
        assertThat(indexes.stream().mapToLong(this::scans).sum())
                .as("scans of " + indexes)
                .isGreaterThan(byIndex);
        assertThat(scans(table)).as("scans of all of " + table).isEqualTo(endToEnd);
    }

    private long scans(String relation) {
        return database.queryForObject("select pg_stat_get_xact_numscans(cast(? as regclass))", Long.class, relation);
    }
}
