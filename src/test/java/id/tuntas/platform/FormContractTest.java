package id.tuntas.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The form contract on a real engine, and over HTTP where a caller speaks HTTP. The engine here holds the contract and a
 * small process of its own, none of the rooms.
 */
@SpringBootTest(
        classes = FormContractTest.Desk.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:form-contract;DB_CLOSE_DELAY=-1",
            "spring.datasource.username=sa",
            "spring.flyway.enabled=false",
            "spring.jpa.hibernate.ddl-auto=none",
            "camunda.bpm.database.schema-update=true",
            "camunda.bpm.job-execution.enabled=false",
            "tuntas.identity.key=dHVudGFzLXVqaS10dW50YXMtdWppLXR1bnRhcy11amk=",
            "tuntas.admin.password=Uji-Tuntas-2026!",
        })
class FormContractTest {

    private static final String SECRET = "Rahasia-Pelapor";

    @Autowired
    TestRestTemplate http;

    @Autowired
    ProcessEngine engine;

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

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    JdbcTemplate database;

    @Autowired
    RecordOpinion record;

    @BeforeEach
    void openTheDesk() {
        record.last = null;
        record.trouble = null;
        if (identity.createUserQuery().userId("ani").count() == 0) {
            identity.saveGroup(identity.newGroup("readers"));
            for (var id : List.of("ani", "budi")) {
                var user = identity.newUser(id);
                user.setPassword(id);
                identity.saveUser(user);
                identity.createMembership(id, "readers");
            }
            grant(Resources.PROCESS_DEFINITION, Permissions.READ, Permissions.CREATE_INSTANCE);
            grant(Resources.PROCESS_INSTANCE, Permissions.CREATE, Permissions.READ, Permissions.UPDATE);
            deploy("opinion.bpmn", "ask-opinion.form", "give-opinion.form", "read-opinion.form");
        }
    }

    @AfterEach
    void leave() {
        identity.clearAuthentication();
    }

    @Test
    void handsASubmissionToTheRecordStepAndStoresNothingOfIt() {
        var task = taken("ani");

        var answer = submit("ani", task, disagreement());

        assertThat(answer.getStatusCode().value()).isEqualTo(204);
        assertThat(record.last.text("reason")).isEqualTo(SECRET);
        assertThat(record.last.code("unit")).isEqualTo("SDMA");
        assertThat(record.last.flag("severe")).isFalse();
        assertThat(record.last).hasToString("Submission[verdict, unit, reason, severe, seen]");
        var instance = tasks.createTaskQuery()
                .taskDefinitionKey("read")
                .processInstanceBusinessKey("100000000001")
                .list();
        assertThat(instance).isNotEmpty();
        for (var table : List.of(
                "ACT_RU_VARIABLE",
                "ACT_HI_VARINST",
                "ACT_HI_DETAIL",
                "ACT_HI_OP_LOG",
                "ACT_HI_COMMENT",
                "ACT_RU_JOB")) {
            assertThat(database.queryForList("select * from " + table).toString())
                    .as(table)
                    .doesNotContain(SECRET)
                    .doesNotContainIgnoringCase("submission")
                    .doesNotContain("DISAGREE");
        }
        assertThat(database.queryForObject(
                        "select count(*) from ACT_GE_BYTEARRAY where DEPLOYMENT_ID_ is null", Long.class))
                .isZero();
    }

    @Test
    void answersNoVariableOfASubmissionBack() throws Exception {
        var task = taken("ani");

        var answer = post(
                "ani",
                "/engine-rest/task/" + task + "/submit-form",
                Map.of("variables", typed(disagreement()), "withVariablesInReturn", true));

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody()).doesNotContain(SECRET);
    }

    @Test
    void keepsTheTaskOpenWithASentenceWhenTheFormIsNotFilledAsItDemands() throws Exception {
        var task = taken("ani");

        var answer = submit("ani", task, Map.of("verdict", "DISAGREE", "unit", "DUKCAPIL", "seen", true));

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(message(answer))
                .isEqualTo("Pilihan pada \"Unit kerja\" tidak ada dalam daftar. \"Alasan\" wajib diisi.");
        assertThat(isOpen(task)).isTrue();
        assertThat(record.last).isNull();
    }

    @Test
    void refusesTypedValuesThatAFormNeverSends() {
        var task = taken("ani");
        for (var value : List.of(
                Map.of(
                        "type", "Object",
                        "value", "{}",
                        "valueInfo",
                                Map.of(
                                        "objectTypeName", "id.tuntas.platform.Submission",
                                        "serializationDataFormat", "application/json")),
                Map.of(
                        "type", "Object",
                        "value", "rO0ABXQABWhhbGxv",
                        "valueInfo",
                                Map.of(
                                        "objectTypeName", "java.lang.String",
                                        "serializationDataFormat", "application/x-java-serialized-object")),
                Map.of("type", "Bytes", "value", "aGFsbG8="),
                Map.of("type", "File", "value", "aGFsbG8=", "valueInfo", Map.of("filename", "a.txt")),
                Map.of("type", "Json", "value", "{\"a\": 1}"),
                Map.of("value", Map.of("a", 1)),
                Map.of("value", List.of("a")))) {
            var variables = typed(disagreement());
            variables.put("letter", value);

            var answer = post("ani", "/engine-rest/task/" + task + "/submit-form", Map.of("variables", variables));

            assertThat(answer.getStatusCode().value()).as(value.toString()).isEqualTo(400);
            assertThat(message(answer)).isEqualTo("\"Nomor surat\" harus berupa teks.");
        }
        assertThat(isOpen(task)).isTrue();
    }

    @Test
    void takesAFormFromTheAssigneeOnly() {
        var task = open();

        var untaken = submit("ani", task, disagreement());
        assertThat(untaken.getStatusCode().value()).isEqualTo(403);
        assertThat(message(untaken)).isEqualTo("Ambil tugas ini dahulu sebelum mengisi formulirnya.");

        tasks.claim(task, "budi");
        var others = submit("ani", task, disagreement());
        assertThat(others.getStatusCode().value()).isEqualTo(403);
        assertThat(message(others)).contains("Ambil tugas ini dahulu");

        // Nobody at all, as a forgotten call in Java would be.
        assertThatThrownBy(() -> forms.submitTaskForm(task, disagreement())).isInstanceOf(FormRefusal.class);
        assertThat(isOpen(task)).isTrue();
    }

    @Test
    void keepsADelegatedTask() {
        var task = taken("budi");
        tasks.delegateTask(task, "ani");

        assertThat(submit("ani", task, disagreement()).getStatusCode().value()).isEqualTo(409);
        assertThat(isOpen(task)).isTrue();
    }

    @Test
    void letsNobodyCompleteATaskAroundItsForm() {
        var task = taken("ani");
        var forged = Map.of(
                "variables",
                Map.of(
                        Submission.VARIABLE,
                        Map.of(
                                "type", "Object",
                                "value", "{\"fields\":{}}",
                                "valueInfo",
                                        Map.of(
                                                "objectTypeName", "id.tuntas.platform.Submission",
                                                "serializationDataFormat", "application/json",
                                                "transient", true))));

        for (var body : List.of(Map.of(), forged)) {
            var complete = post("ani", "/engine-rest/task/" + task + "/complete", body);
            assertThat(complete.getStatusCode().value()).isEqualTo(400);
            assertThat(message(complete)).isEqualTo("Tugas ini hanya dapat diselesaikan dengan mengirim formulirnya.");
        }
        for (var byPass : Map.of(
                        "resolve",
                        Map.of(),
                        "bpmnError",
                        Map.of("errorCode", "x"),
                        "bpmnEscalation",
                        Map.of("escalationCode", "x"))
                .entrySet()) {
            var answer = post("ani", "/engine-rest/task/" + task + "/" + byPass.getKey(), byPass.getValue());
            assertThat(answer.getStatusCode().value()).as(byPass.getKey()).isEqualTo(400);
        }
        assertThatThrownBy(() -> tasks.complete(task)).isInstanceOf(FormRefusal.class);
        assertThat(isOpen(task)).isTrue();
    }

    @Test
    void offersListsWithTheFormAndStoresNone() throws Exception {
        var task = open();

        // As Tasklist asks, and as a program does that wants values.
        var variables = new ObjectMapper()
                .readTree(get("ani", "/engine-rest/task/" + task + "/form-variables?deserializeValues=false")
                        .getBody());
        var expected = new ObjectMapper().readTree("[{\"value\":\"SDMA\",\"label\":\"Unit dari 100000000001\"}]");
        assertThat(variables.path("units").path("value")).isEqualTo(expected);
        assertThat(new ObjectMapper()
                        .readTree(get("ani", "/engine-rest/task/" + task + "/form-variables")
                                .getBody())
                        .path("units")
                        .path("value"))
                .isEqualTo(expected);
        assertThat(variables.path("subject").path("value").asText()).isEqualTo("UMUM");

        assertThat(get("ani", "/engine-rest/task/" + task + "/deployed-form").getBody())
                .contains("valuesKey");
        assertThat(get("ani", "/engine-rest/task/" + task + "/form").getBody()).contains("give-opinion");
        assertThat(runtime.createVariableInstanceQuery().variableName("units").count())
                .isZero();
    }

    @Test
    void tellsTheEnginesCallersWhatARecordStepRefused() {
        var task = taken("ani");
        record.trouble = new OpinionRefusal();

        var answer = submit("ani", task, disagreement());

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(message(answer)).isEqualTo("Pendapat ini tidak dapat diterima.");
        assertThat(isOpen(task)).isTrue();
    }

    @Test
    void handsARefusalUnwrappedToADoorOfTheHouse() {
        var task = taken("ani");
        record.trouble = new OpinionRefusal();
        identity.setAuthenticatedUserId("ani");

        assertThatThrownBy(() -> forms.submitTaskForm(task, disagreement())).isSameAs(record.trouble);
        assertThat(isOpen(task)).isTrue();
    }

    @Test
    void answersALostRaceWithConflict() {
        var task = taken("ani");
        for (var lost : List.of(
                new OptimisticLockingException("lost"), new ObjectOptimisticLockingFailureException("Report", 1L))) {
            record.trouble = lost;

            var answer = submit("ani", task, disagreement());

            assertThat(answer.getStatusCode().value()).isEqualTo(409);
            assertThat(message(answer))
                    .isEqualTo("Orang lain baru saja mengubah data ini. Muat ulang, lalu coba lagi.");
        }
        var claim = post("budi", "/engine-rest/task/" + task + "/claim", Map.of("userId", "budi"));
        assertThat(claim.getStatusCode().value()).isEqualTo(409);
        assertThat(message(claim)).isEqualTo("Tugas ini sudah diambil orang lain.");

        record.trouble = null;
        assertThat(submit("ani", task, disagreement()).getStatusCode().value()).isEqualTo(204);
        assertThat(submit("ani", task, disagreement()).getStatusCode().value()).isEqualTo(409);
    }

    @Test
    void leavesWhatIsBrokenAnErrorOfTheServer() {
        var task = taken("ani");
        record.trouble = new IllegalStateException("broken");

        assertThat(submit("ani", task, disagreement()).getStatusCode().value()).isEqualTo(500);
        assertThat(isOpen(task)).isTrue();
    }

    @Test
    void startsByAFormUnderTheKeyThatTheRoomGives() throws Exception {
        var answer = post(
                "ani",
                "/engine-rest/process-definition/key/opinion/submit-form",
                Map.of(
                        "businessKey",
                        "pilihan-sendiri",
                        "variables",
                        typed(Map.of("question", SECRET, "agency", "KEMENPANRB"))));

        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
        assertThat(answer.getBody()).doesNotContain(SECRET);
        var id = new ObjectMapper().readTree(answer.getBody()).path("id").asText();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult()
                        .getBusinessKey())
                .isEqualTo("200000000002");
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult()
                        .getBusinessKey())
                .isEqualTo("200000000002");
        assertThat(runtime.getVariables(id)).containsExactlyEntriesOf(Map.of("subject", "KEMENPANRB"));
        assertThat(database.queryForList("select * from ACT_HI_DETAIL where PROC_INST_ID_ = ?", id)
                        .toString())
                .doesNotContain(SECRET);
    }

    @Test
    void startsNothingOnAWrongForm() {
        var before = history.createHistoricProcessInstanceQuery().count();

        var answer = post(
                "ani",
                "/engine-rest/process-definition/key/opinion/submit-form",
                Map.of("variables", typed(Map.of("question", "?", "agency", "LAIN", "trackingId", "1"))));

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(message(answer))
                .isEqualTo("Isian \"trackingId\" tidak ada pada formulir ini."
                        + " Pilihan pada \"Instansi\" tidak ada dalam daftar.");
        assertThat(history.createHistoricProcessInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void letsNobodyStartAroundTheFormOverHttp() {
        var before = history.createHistoricProcessInstanceQuery().count();

        for (var body : List.of(
                Map.of("businessKey", "1"),
                Map.of("startInstructions", List.of(Map.of("type", "startBeforeActivity", "activityId", "giving"))))) {
            var answer = post("ani", "/engine-rest/process-definition/key/opinion/start", body);
            assertThat(answer.getStatusCode().value()).isEqualTo(400);
            assertThat(message(answer)).isEqualTo("Proses ini hanya dapat dimulai dengan mengirim formulirnya.");
        }
        assertThat(history.createHistoricProcessInstanceQuery().count()).isEqualTo(before);
    }

    /** After a restart the engine reads a process again, and only that: its forms are not at hand as when deployed. */
    @Test
    void keepsCheckingWhenTheEngineReadsADeployedProcessAgain() {
        var task = taken("ani");
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDeploymentCache()
                .discardProcessDefinitionCache();

        assertThat(submit("ani", task, Map.of("seen", true)).getStatusCode().value())
                .isEqualTo(400);
        assertThat(submit("ani", task, disagreement()).getStatusCode().value()).isEqualTo(204);
    }

    @Test
    void refusesADeploymentThatLacksAForm() {
        assertThatThrownBy(() -> deploy("opinion.bpmn", "ask-opinion.form", "read-opinion.form"))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("Formulir \"give-opinion\" belum ada dalam deployment ini")
                .hasMessageContaining("give-opinion.form");
    }

    @Test
    void refusesAFormThatIsNotBoundToItsDeployment() throws Exception {
        var model = new ClassPathResource("formcontract/opinion.bpmn").getContentAsString(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString(
                                "opinion.bpmn",
                                model.replace("formRefBinding=\"deployment\"", "formRefBinding=\"latest\""))
                        .deploy())
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("binding \"deployment\"");
    }

    @Test
    void refusesADeploymentWhoseFormAsksForAListThatNobodyOffers() {
        assertThatThrownBy(() -> deployWithForm("{\"type\":\"select\",\"key\":\"a\",\"valuesKey\":\"cities\"}"))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("daftar pilihan yang tidak dikenal: cities");
    }

    @Test
    void refusesADeploymentWhoseFormTheServerCouldNotCheck() {
        assertThatThrownBy(() -> deployWithForm("{\"type\":\"filepicker\",\"key\":\"a\"}"))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("komponen \"filepicker\" tidak dapat diperiksa oleh server");
    }

    private void deployWithForm(String component) {
        repository
                .createDeployment()
                .addClasspathResource("formcontract/opinion.bpmn")
                .addClasspathResource("formcontract/ask-opinion.form")
                .addClasspathResource("formcontract/read-opinion.form")
                .addString("give-opinion.form", "{\"id\":\"give-opinion\",\"components\":[" + component + "]}")
                .deploy();
    }

    private void grant(Resources resource, Permissions... permissions) {
        var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId("readers");
        grant.setResource(resource);
        grant.setResourceId(Authorization.ANY);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }

    private void deploy(String... resources) {
        var deployment = repository.createDeployment();
        for (var resource : resources) {
            deployment.addInputStream(
                    resource, FormContractTest.class.getResourceAsStream("/formcontract/" + resource));
        }
        deployment.deploy();
    }

    /** Started as a door of the house starts it: in Java, without the form. */
    private String open() {
        var instance = runtime.createProcessInstanceByKey("opinion")
                .businessKey("100000000001")
                .setVariable("subject", "UMUM")
                .execute();
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }

    private String taken(String user) {
        var task = open();
        tasks.claim(task, user);
        return task;
    }

    private boolean isOpen(String task) {
        return tasks.createTaskQuery().taskId(task).count() == 1;
    }

    private static Map<String, Object> disagreement() {
        var sent = new LinkedHashMap<String, Object>();
        sent.put("verdict", "DISAGREE");
        sent.put("unit", "SDMA");
        sent.put("reason", SECRET);
        sent.put("severe", false);
        sent.put("seen", true);
        return sent;
    }

    private ResponseEntity<String> submit(String user, String task, Map<String, Object> sent) {
        return post(user, "/engine-rest/task/" + task + "/submit-form", Map.of("variables", typed(sent)));
    }

    private static Map<String, Object> typed(Map<String, Object> sent) {
        var variables = new LinkedHashMap<String, Object>();
        sent.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return variables;
    }

    private ResponseEntity<String> post(String user, String path, Object body) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return http.withBasicAuth(user, user)
                .exchange(path, HttpMethod.POST, new HttpEntity<>(body, headers), String.class);
    }

    private ResponseEntity<String> get(String user, String path) {
        return http.withBasicAuth(user, user).getForEntity(path, String.class);
    }

    private static String message(ResponseEntity<String> answer) {
        try {
            JsonNode body = new ObjectMapper().readTree(answer.getBody());
            return body.path("message").asText();
        } catch (com.fasterxml.jackson.core.JsonProcessingException unreadable) {
            throw new AssertionError(answer.getBody(), unreadable);
        }
    }

    private static final class OpinionRefusal extends Refusal {

        OpinionRefusal() {
            super(Kind.UNACCEPTABLE, "Pendapat ini tidak dapat diterima.");
        }
    }

    /** Stands for a room: remembers what it was given, or makes trouble. */
    static final class RecordOpinion {

        Submission last;
        RuntimeException trouble;

        JavaDelegate step() {
            return execution -> {
                if (trouble != null) {
                    throw trouble;
                }
                last = (Submission) execution.getVariable(Submission.VARIABLE);
            };
        }
    }

    @EnableAutoConfiguration
    @Import({FormContract.class, FormRooms.class})
    static class Desk {

        @Bean
        RecordOpinion opinions() {
            return new RecordOpinion();
        }

        @Bean
        JavaDelegate recordOpinion(RecordOpinion opinions) {
            return opinions.step();
        }

        @Bean
        FormOptions units() {
            return new FormOptions() {
                @Override
                public String valuesKey() {
                    return "units";
                }

                @Override
                public List<Option> options(FormContext form) {
                    return "UMUM".equals(form.code("subject"))
                            ? List.of(new Option("SDMA", "Unit dari " + form.businessKey()))
                            : List.of();
                }
            };
        }

        @Bean
        StartFormReceiver asked() {
            return new StartFormReceiver() {
                @Override
                public String formId() {
                    return "ask-opinion";
                }

                @Override
                public Started receive(Submission submission) {
                    return new Started("200000000002", Map.of("subject", submission.code("agency")));
                }
            };
        }

        @Bean
        SecurityFilterChain open(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .csrf(csrf -> csrf.disable())
                    .build();
        }

        @Bean
        FilterRegistrationBean<ProcessEngineAuthenticationFilter> basic() {
            var filter = new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
            filter.addInitParameter(
                    "authentication-provider",
                    "org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider");
            filter.addUrlPatterns("/engine-rest/*");
            return filter;
        }
    }
}
