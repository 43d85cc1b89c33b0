package id.tuntas.directory;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.tuntas.HouseTest;
import id.tuntas.directory.Groups.Office;
import id.tuntas.platform.Accounts;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What officers may do and what their inboxes show; with groups of an agency of its own, so that it sees no others' work. */
@HouseTest
class OfficesTest {

    private static final String LIAISON = Groups.liaison("UJI", "A");
    private static final String LIAISON_ELSEWHERE = Groups.liaison("LAIN", "A");

    /** A Monday, ten in the morning in Jakarta. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T03:00:00Z");

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    FilterService filters;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    HistoryService history;

    private String deployment;

    @BeforeEach
    void openTheDesk() {
        ClockUtil.setCurrentTime(Date.from(MONDAY));
        deployment = repository
                .createDeployment()
                .addClasspathResource("directory/desk-work.bpmn")
                .addClasspathResource("directory/do-work.form")
                .deploy()
                .getId();
    }

    @AfterEach
    void clearTheDesk() {
        identity.clearAuthentication();
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void haveAGroupAtEveryAgencyAndUnit() {
        var groups = identity.createGroupQuery().list();
        assertThat(groups)
                .extracting(Group::getId)
                .contains("national-admin", "ombudsman", "ksp", "hub", "auditor", "process-owner", "camunda-admin");
        for (var agency : directory.agencies()) {
            assertThat(groups)
                    .extracting(Group::getId)
                    .contains(Groups.agencyAdmin(agency.code()), Groups.inspectorate(agency.code()));
            for (var unit : agency.units()) {
                assertThat(groups)
                        .extracting(Group::getId)
                        .contains(
                                Groups.liaison(agency.code(), unit.code()),
                                Groups.unitHead(agency.code(), unit.code()));
            }
        }
        assertThat(groups)
                .extracting(Group::getId, Group::getName)
                .contains(
                        tuple("liaison-KEMENPANRB-SDMA", "Pejabat Penghubung Deputi Bidang SDM Aparatur, KEMENPANRB"));
    }

    @Test
    void haveNoDemonstrationAccountOutsideTheDemonstration() {
        assertThat(identity.createUserQuery()
                        .userIdIn("nasional", "sdma", "probis", "auditor")
                        .count())
                .isZero();
    }

    @Test
    void logInToTheDemonstrationWithTheirId() {
        var officers = new DemoOfficers().users();
        assertThat(officers)
                .extracting(Accounts.User::id)
                .containsExactlyInAnyOrder(
                        "nasional",
                        "admin-panrb",
                        "admin-dagri",
                        "sdma",
                        "yanlik",
                        "dukcapil",
                        "kepala-sdma",
                        "inspektorat",
                        "ombudsman",
                        "ksp",
                        "hub",
                        "auditor",
                        "probis",
                        "admin");
        assertThat(officers)
                .allSatisfy(officer -> assertThat(officer.password()).isEqualTo(officer.id()));
        try {
            new Offices(directory, accounts, Optional.of(new DemoOfficers())).afterSingletonsInstantiated();
            for (var officer : newcomers(officers)) {
                assertThat(identity.checkPassword(officer.id(), officer.id()))
                        .as(officer.id())
                        .isTrue();
                assertThat(identity.createGroupQuery().groupMember(officer.id()).list())
                        .as(officer.id())
                        .extracting(Group::getId)
                        .containsExactlyElementsOf(officer.groups());
            }
        } finally {
            newcomers(officers).forEach(officer -> identity.deleteUser(officer.id()));
        }
    }

    /** The operator is there before, in every house. */
    private static List<Accounts.User> newcomers(List<Accounts.User> officers) {
        return officers.stream()
                .filter(officer -> !officer.id().equals("admin"))
                .toList();
    }

    @Test
    void startReportsAtTheCounterWhereTheRuleSaysSo() {
        assertThat(allGroups()
                        .filter(this::mayStartAReport)
                        .map(group -> Groups.role(group).orElseThrow().office())
                        .collect(toSet()))
                .as("DI-1, and the operator")
                .containsExactlyInAnyOrder(Office.NATIONAL_ADMIN, Office.AGENCY_ADMIN, Office.LIAISON, Office.OPERATOR);
    }

    @Test
    void openTheApplicationsThatTheyNeed() {
        assertThat(mayOpen(Groups.liaison("KEMENPANRB", "SDMA"), "tasklist")).isTrue();
        assertThat(mayOpen(Groups.auditor(), "welcome")).isTrue();
        assertThat(mayOpen(Groups.liaison("KEMENPANRB", "SDMA"), "cockpit")).isFalse();
        assertThat(mayOpen(Groups.nationalAdmin(), "admin")).isFalse();
        assertThat(mayOpen(Groups.processOwner(), "cockpit")).isTrue();
        assertThat(mayOpen(Groups.processOwner(), "admin")).isFalse();
        assertThat(mayOpen(Groups.operator(), "admin")).isTrue();
    }

    @Test
    void deployModelsAsProcessOwnerOrOperatorOnly() {
        assertThat(allGroups().filter(group -> may(group, Permissions.CREATE, Resources.DEPLOYMENT, "*")))
                .containsExactlyInAnyOrder(Groups.processOwner(), Groups.operator());
    }

    @Test
    void readNoHistoryByWayOfADefinition() {
        assertThat(allGroups()
                        .filter(group -> may(
                                group,
                                ProcessDefinitionPermissions.READ_HISTORY,
                                Resources.PROCESS_DEFINITION,
                                "report-handling")))
                .containsExactly(Groups.operator());
    }

    @Test
    void workThroughATaskOfTheirGroup() {
        arrived(LIAISON, MONDAY.plusSeconds(3600));
        as("uji-a", LIAISON);
        var task = tasks.createTaskQuery().singleResult();
        assertThat(repository
                        .getProcessDefinition(task.getProcessDefinitionId())
                        .getName())
                .isEqualTo("Pekerjaan di meja");
        assertThat(forms.getDeployedTaskForm(task.getId())).isNotEmpty();
        assertThat(forms.getTaskFormVariables(task.getId())).containsKey("trackingId");
        tasks.claim(task.getId(), "uji-a");
        forms.submitTaskForm(task.getId(), Map.of("done", true));
        assertThat(tasks.createTaskQuery().count()).isZero();
    }

    @Test
    void seeNothingOfAnotherAgency() {
        arrived(LIAISON, MONDAY.minusSeconds(3600));
        arrived(LIAISON, MONDAY.plusSeconds(3600));
        as("lain-a", LIAISON_ELSEWHERE);
        assertThat(tasks.createTaskQuery().count()).isZero();
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
        assertThat(runtime.createVariableInstanceQuery().count()).isZero();
        assertThat(history.createHistoricTaskInstanceQuery().count()).isZero();
        assertThat(history.createHistoricProcessInstanceQuery().count()).isZero();
        assertThat(history.createHistoricVariableInstanceQuery().count()).isZero();
        assertThat(history.createHistoricDetailQuery().count()).isZero();
        assertThat(inboxes()).allSatisfy(inbox -> assertThat(inbox(inbox)).isEmpty());
    }

    @Test
    void seeTheVariablesOfTheirTasksInTheRowsAndOfNoOthers() {
        var mine = taskOf(arrived(LIAISON, MONDAY.plusSeconds(3600)));
        var foreign = taskOf(arrived(LIAISON_ELSEWHERE, MONDAY.plusSeconds(3600)));
        as("uji-a", LIAISON);
        assertThat(rowVariables(mine)).containsExactly("482109375516");
        assertThat(rowVariables(foreign)).isEmpty();
        assertThat(rowVariables(mine, foreign))
                .as("one foreign scope spoils the page")
                .isEmpty();
        assertThat(runtime.createVariableInstanceQuery().count())
                .as("without naming a task")
                .isZero();
    }

    @Test
    void findTheirInboxesInOrder() {
        as("uji-a", LIAISON);
        assertThat(inboxes())
                .containsExactly("Perlu saya kerjakan", "Sudah saya ambil", "Lewat tenggat", "Jatuh tempo ≤ 2 hari");
        assertThat(filter("Lewat tenggat").getProperties())
                .containsEntry("refresh", true)
                .containsEntry("showUndefinedVariable", false)
                .containsEntry(
                        "variables",
                        List.of(
                                Map.of("name", "trackingId", "label", "Nomor laporan"),
                                Map.of("name", "agency", "label", "Instansi"),
                                Map.of("name", "unit", "label", "Unit kerja")));
    }

    @Test
    void seeInEachInboxWhatItsNameSaysByDueDate() {
        // Promised days end at 23.59.59,999 in Jakarta, that is 16.59.59,999 UTC.
        var friday = arrived(LIAISON, Instant.parse("2026-02-27T16:59:59.999Z"));
        var thursdayBeforeMine = arrived(LIAISON, Instant.parse("2026-02-26T16:59:59.999Z"));
        var wednesdayBeforeTheirs = arrived(LIAISON, Instant.parse("2026-02-25T16:59:59.999Z"));
        var thursday = arrived(LIAISON, Instant.parse("2026-03-05T16:59:59.999Z"));
        var wednesday = arrived(LIAISON, Instant.parse("2026-03-04T16:59:59.999Z"));
        var tuesdayMine = arrived(LIAISON, Instant.parse("2026-03-03T16:59:59.999Z"));
        var monday = arrived(LIAISON, Instant.parse("2026-03-02T16:59:59.999Z"));
        take(thursdayBeforeMine, "uji-a");
        take(tuesdayMine, "uji-a");
        take(wednesdayBeforeTheirs, "uji-b");

        as("uji-a", LIAISON);
        assertThat(inbox("Perlu saya kerjakan")).containsExactly(friday, monday, wednesday, thursday);
        assertThat(inbox("Sudah saya ambil")).containsExactly(thursdayBeforeMine, tuesdayMine);
        assertThat(inbox("Lewat tenggat")).containsExactly(wednesdayBeforeTheirs, thursdayBeforeMine, friday);
        assertThat(inbox("Jatuh tempo ≤ 2 hari")).containsExactly(monday, tuesdayMine, wednesday);

        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-03-02T16:59:59.000Z")));
        assertThat(inbox("Jatuh tempo ≤ 2 hari")).containsExactly(monday, tuesdayMine, wednesday);

        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-03-02T17:00:00.000Z")));
        assertThat(inbox("Lewat tenggat")).endsWith(friday, monday);
        assertThat(inbox("Jatuh tempo ≤ 2 hari")).containsExactly(tuesdayMine, wednesday, thursday);
    }

    /** As where a colleague is kept from the report (KP-5). */
    @Test
    void seeInEachInboxAlsoWhatWasOfferedByName() {
        var named = arrived("liaison-UJI-LAIN", Instant.parse("2026-02-25T16:59:59.999Z"));
        tasks.addCandidateUser(taskOf(named).getId(), "uji-c");

        as("uji-c", LIAISON);
        assertThat(inbox("Perlu saya kerjakan")).contains(named);
        assertThat(inbox("Lewat tenggat")).contains(named);

        as("uji-d", LIAISON);
        assertThat(inbox("Perlu saya kerjakan")).doesNotContain(named);
    }

    private String arrived(String handlers, Instant due) {
        return runtime.startProcessInstanceByKey(
                        "desk-work", Map.of("trackingId", "482109375516", "handlers", handlers, "due", Date.from(due)))
                .getId();
    }

    private void take(String instance, String user) {
        tasks.claim(taskOf(instance).getId(), user);
    }

    private Task taskOf(String instance) {
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    /** What Tasklist asks to fill the rows of a page: the columns, in every scope of the page's tasks. */
    private List<Object> rowVariables(Task... rows) {
        return runtime
                .createVariableInstanceQuery()
                .variableNameIn("trackingId", "agency", "unit")
                .variableScopeIdIn(Stream.of(rows)
                        .flatMap(row -> Stream.of(row.getId(), row.getExecutionId(), row.getProcessInstanceId()))
                        .distinct()
                        .toArray(String[]::new))
                .list()
                .stream()
                .map(VariableInstance::getValue)
                .toList();
    }

    private void as(String user, String group) {
        identity.setAuthentication(user, List.of(group));
    }

    /** Every group of the house; other tests may have made more. */
    private Stream<String> allGroups() {
        return identity.createGroupQuery().list().stream()
                .map(Group::getId)
                .filter(group -> Groups.role(group).isPresent());
    }

    private List<String> inboxes() {
        return filters.createFilterQuery().list().stream()
                .sorted((one, other) -> priority(one) - priority(other))
                .map(Filter::getName)
                .toList();
    }

    private static int priority(Filter filter) {
        return ((Number) filter.getProperties().get("priority")).intValue();
    }

    private Filter filter(String name) {
        return filters.createFilterQuery().filterName(name).singleResult();
    }

    /** The process instances behind the tasks of an inbox, in its order. */
    private List<String> inbox(String name) {
        return filters.<Task>list(filter(name).getId()).stream()
                .map(Task::getProcessInstanceId)
                .toList();
    }

    private boolean mayStartAReport(String group) {
        return may(group, ProcessDefinitionPermissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, "report-handling")
                && may(group, Permissions.CREATE, Resources.PROCESS_INSTANCE, "*");
    }

    private boolean mayOpen(String group, String application) {
        return may(group, Permissions.ACCESS, Resources.APPLICATION, application);
    }

    private boolean may(String group, Permission permission, Resource resource, String id) {
        return authorizations.isUserAuthorized("siapa-saja", List.of(group), permission, resource, id);
    }
}
