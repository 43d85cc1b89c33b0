package id.tuntas.procedure.guard;

import static id.tuntas.procedure.CaseDriver.at;
import static id.tuntas.procedure.CaseDriver.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.HouseTest;
import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.Deadlines;
import id.tuntas.directory.Groups;
import id.tuntas.procedure.CaseDriver;
import id.tuntas.procedure.Officer;
import id.tuntas.report.TrackingId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * A process owner at Camunda Modeler, over real HTTP: what is good goes live for the next report, what is bad comes back
 * with its element and its rule and changes nothing. In a house of its own, because what is deployed stays.
 */
@HouseTest(properties = "spring.application.name=tuntas-modeler", web = WebEnvironment.RANDOM_PORT)
@Import(CaseDriver.class)
@ExtendWith(OutputCaptureExtension.class)
class ModelerDeploymentTest {

    private static final String PASSWORD = "Uji-Tuntas-2026!";
    private static final Map<String, String> FILES = ShippedFiles.read();

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver driver;

    @Autowired
    Deadlines deadlines;

    @Autowired
    RepositoryService definitions;

    @Autowired
    IdentityService identities;

    @Autowired
    OwnVersions ownVersions;

    @BeforeEach
    void hire() {
        at("2026-03-02T09:00:00");
        hire("probis", Groups.processOwner());
        hire("nasional", Groups.nationalAdmin());
        hire("sdma", Groups.liaison("KEMENPANRB", "SDMA"));
    }

    /** The other tests handle their reports as everybody does. */
    @AfterEach
    void goBackToTheCommonVersion() {
        definitions
                .createProcessDefinitionQuery()
                .processDefinitionKeyLike("agency-handling-%")
                .active()
                .list()
                .forEach(own -> definitions.suspendProcessDefinitionById(own.getId()));
    }

    private void hire(String user, String group) {
        if (identities.createUserQuery().userId(user).count() == 0) {
            var officer = identities.newUser(user);
            officer.setPassword(PASSWORD);
            identities.saveUser(officer);
            identities.createMembership(user, group);
        }
    }

    private Modeler modeler(String user) {
        return new Modeler(port, user, PASSWORD);
    }

    /** Diagram and forms as Modeler sends them together. */
    private static Map<String, String> ownVersion(String agency, String label) {
        var files = new HashMap<String, String>();
        files.put(
                "agency-handling-" + agency + ".bpmn",
                FILES.get("agency-handling.bpmn")
                        .replace("id=\"agency-handling\"", "id=\"agency-handling-" + agency + "\"")
                        .replace("bpmnElement=\"agency-handling\"", "bpmnElement=\"agency-handling-" + agency + "\"")
                        .replace("name=\"Verifikasi dan disposisi\"", "name=\"" + label + "\""));
        for (var form : List.of("verify-at-agency.form", "answer-at-agency.form")) {
            files.put(form, FILES.get(form));
        }
        return files;
    }

    private TrackingId report(String agency) {
        return driver.submit(complaint(agency)).report().trackingId();
    }

    private ProcessDefinition latest(String process) {
        return definitions
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
    }

    private String handledBy(TrackingId report) {
        var task = driver.task(report, "verifyAtAgency");
        return definitions.getProcessDefinition(task.getProcessDefinitionId()).getKey() + ": " + task.getName();
    }

    @Test
    void letsModelerSeeThatTheHouseIsThere() {
        assertThat(modeler("probis").version().body().path("version").asText()).isEqualTo("7.24.0");
        assertThat(modeler("probis").check().status()).isEqualTo(200);
        assertThat(new Modeler(port, "sdma", "wrong").check().status()).isEqualTo(401);
    }

    @Test
    void givesAnAgencyItsOwnVersionForItsNewReportsAndForNoOthers() {
        var before = report("KEMENPANRB");

        var answer = modeler("probis").deploy("sektoral", ownVersion("KEMENPANRB", "Verifikasi sektoral"));

        assertThat(answer.status()).as(answer.message()).isEqualTo(200);
        assertThat(answer.body().path("deployedProcessDefinitions"))
                .extracting(definition -> definition.path("key").asText())
                .containsExactly("agency-handling-KEMENPANRB");
        var after = report("KEMENPANRB");
        assertThat(handledBy(after)).isEqualTo("agency-handling-KEMENPANRB: Verifikasi sektoral");
        assertThat(handledBy(report("KEMENDAGRI"))).isEqualTo("agency-handling: Verifikasi dan disposisi");
        assertThat(handledBy(before)).isEqualTo("agency-handling: Verifikasi dan disposisi");
        for (var each : List.of(before, after)) {
            driver.submit(Officer.PANRB, each, "verifyAtAgency", CaseDriver.assignTo("SDMA"));
            driver.submit(Officer.SDMA, each, "followUp", CaseDriver.substantiveResponse());
            assertThat(driver.openTasks(each)).isEmpty();
            assertThat(driver.timers(each)).contains("closingElapsed");
        }

        goBackToTheCommonVersion();
        assertThat(handledBy(report("KEMENPANRB"))).isEqualTo("agency-handling: Verifikasi dan disposisi");
    }

    @Test
    void leavesRunningCasesOnTheirVersion() {
        var before = report("KEMENDAGRI");
        var running = driver.task(before, "verifyAtAgency").getProcessDefinitionId();

        var files = ownVersion("KEMENDAGRI", "Telaah lalu serahkan");
        files.put(
                "agency-handling.bpmn",
                files.remove("agency-handling-KEMENDAGRI.bpmn")
                        .replace("agency-handling-KEMENDAGRI", "agency-handling"));
        var answer = modeler("probis").deploy("umum", files);

        assertThat(answer.status()).as(answer.message()).isEqualTo(200);
        assertThat(driver.task(before, "verifyAtAgency").getProcessDefinitionId())
                .isEqualTo(running);
        assertThat(handledBy(before)).isEqualTo("agency-handling: Verifikasi dan disposisi");
        assertThat(handledBy(report("KEMENDAGRI"))).isEqualTo("agency-handling: Telaah lalu serahkan");

        // back to what the jar holds
        files.put("agency-handling.bpmn", FILES.get("agency-handling.bpmn"));
        assertThat(modeler("probis").deploy("umum", files).status()).isEqualTo(200);
        assertThat(handledBy(report("KEMENDAGRI"))).isEqualTo("agency-handling: Verifikasi dan disposisi");
    }

    @Test
    void sendsABadModelBackWithItsElementAndRuleAndChangesNothing() {
        var before = latest("agency-handling").getVersion();
        var count = definitions.createDeploymentQuery().count();
        var files = new HashMap<>(FILES);
        files.computeIfPresent(
                "agency-handling.bpmn",
                (name, text) -> text.replace(
                        "id=\"verifyAtAgency\"",
                        "camunda:assignee=\"${execution.setVariable('a',1)}\" id=\"verifyAtAgency\""));

        var answer = modeler("probis").deploy("umum", files);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("type").asText()).isEqualTo("ParseException");
        assertThat(answer.message())
                .contains("* agency-handling.bpmn: verifyAtAgency: tidak boleh membawa camunda:assignee")
                .contains("[USER_TASK_HAS_CANDIDATES]");
        assertThat(answer.errors("agency-handling.bpmn")).singleElement().satisfies(error -> {
            assertThat(error.path("mainElementId").asText()).isEqualTo("verifyAtAgency");
            assertThat(error.path("message").asText()).contains("[USER_TASK_HAS_CANDIDATES]");
        });
        assertThat(latest("agency-handling").getVersion()).isEqualTo(before);
        assertThat(definitions.createDeploymentQuery().count()).isEqualTo(count);
    }

    @Test
    void refusesWhatIsNoModelOfTheHouse() {
        var answer = modeler("probis")
                .deploy(
                        "lain",
                        Map.of(
                                "invoice.bpmn",
                                FILES.get("unit-follow-up.bpmn").replace("id=\"unit-follow-up\"", "id=\"invoice\""),
                                "page.html",
                                "<script>alert(1)</script>"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors("invoice.bpmn").get(0).path("mainElementId").asText())
                .isEqualTo("invoice");
        assertThat(answer.errors("page.html")).hasSize(1);
        assertThat(latest("invoice")).isNull();
    }

    @Test
    void refusesADiagramWhoseFormDoesNotComeAlong() {
        var files = ownVersion("KEMENPANRB", "Tanpa formulir");
        files.remove("answer-at-agency.form");

        var answer = modeler("probis").deploy("sektoral", files);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors("agency-handling-KEMENPANRB.bpmn")
                        .get(0)
                        .path("mainElementId")
                        .asText())
                .isEqualTo("answerAtAgency");
        assertThat(answer.message()).contains("answer-at-agency.form");
    }

    @Test
    void turnsAwayWhoIsNoProcessOwner() {
        for (var officer : List.of("nasional", "sdma")) {
            assertThat(modeler(officer)
                            .deploy("sektoral", ownVersion("KEMENPANRB", "Milik saya"))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void holdsTheOperatorToTheSameRules() {
        assertThat(new Modeler(port, "admin", PASSWORD)
                        .deploy("lain", Map.of("evil.groovy", "1"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void looksAtWhatComesThroughCockpitAsWell() {
        var cockpit = Modeler.atCockpit(port, "probis", PASSWORD);

        assertThat(cockpit.deploy("lain", Map.of("evil.groovy", "1")).message()).contains("[FILE_IS_A_MODEL]");
    }

    @Test
    void tellsTheOperatorAtTheStartWhatAnOwnVersionLacksByThen(CapturedOutput log) {
        var files = ownVersion("KEMENPANRB", "Dari versi lama");
        var deployment = definitions.createDeployment().name("lama");
        files.forEach((name, text) -> deployment.addString(
                name, text.replace("camunda:candidateGroups=\"agency-admin-${agency}\"", "camunda:assignee=\"ani\"")));
        deployment.deploy();

        ownVersions.look();

        assertThat(log)
                .contains("agency-handling-KEMENPANRB, version ")
                .contains("verifyAtAgency: kehilangan camunda:candidateGroups");
    }

    @Test
    void deploysDiagramAndFormsAsOneWhole() {
        var files = ownVersion("KEMENPANRB", "Pertama");
        var version = definitions
                .createProcessDefinitionQuery()
                .processDefinitionKey("agency-handling-KEMENPANRB")
                .count();
        var first = modeler("probis").with("deploy-changed-only", "true").deploy("kesehatan", files);
        assertThat(first.status()).as(first.message()).isEqualTo(200);

        // the diagram alone has changed, and its forms go along nevertheless
        var second = modeler("probis")
                .with("deploy-changed-only", "true")
                .deploy("kesehatan", ownVersion("KEMENPANRB", "Kedua"));
        assertThat(second.status()).as(second.message()).isEqualTo(200);
        assertThat(definitions.getDeploymentResourceNames(
                        second.body().path("id").asText()))
                .contains("verify-at-agency.form");

        // the same again is no new version
        var third = modeler("probis").deploy("kesehatan", ownVersion("KEMENPANRB", "Kedua"));
        assertThat(third.status()).isEqualTo(200);
        assertThat(latest("agency-handling-KEMENPANRB").getVersion()).isEqualTo((int) version + 2);
    }

    @Test
    void refusesTenantsAndLaterActivation() {
        var files = ownVersion("KEMENPANRB", "Penyewa");
        var version = latest("agency-handling").getVersion();

        assertThat(modeler("probis")
                        .with("tenant-id", "kemenpanrb")
                        .deploy("sektoral", files)
                        .message())
                .contains("tanpa tenant");
        assertThat(modeler("probis")
                        .with("deployment-activation-time", "2030-01-01T00:00:00.000+0700")
                        .deploy("sektoral", files)
                        .message())
                .contains("berlaku saat itu juga");
        assertThat(modeler("probis")
                        .with("deployment-source", "tuntas")
                        .deploy("tuntas", files)
                        .message())
                .contains("sumber \"tuntas\"");
        assertThat(latest("agency-handling").getVersion()).isEqualTo(version);
    }

    @Test
    void letsNobodyDeleteWhatReportsRunOn() {
        var deployed = modeler("probis").deploy("kesehatan", ownVersion("KEMENPANRB", "Jangan dihapus"));
        assertThat(deployed.status()).as(deployed.message()).isEqualTo(200);

        assertThat(modeler("probis").delete(deployed.body().path("id").asText()).status())
                .isEqualTo(403);
    }

    @Test
    void countsTheNextDeadlineByAChangedTable() {
        at("2026-08-03T09:00:00");
        var before = assigned();
        var changed = FILES.get("follow-up-deadline.dmn").replace("<text>14</text>", "<text>10</text>");

        var answer = modeler("probis").deploy("tenggat", Map.of("follow-up-deadline.dmn", changed));

        assertThat(answer.status()).as(answer.message()).isEqualTo(200);
        var after = assigned();
        assertThat(workingDays(before)).isEqualTo(14);
        assertThat(workingDays(after)).isEqualTo(10);

        var restored = Map.of("follow-up-deadline.dmn", FILES.get("follow-up-deadline.dmn"));
        assertThat(modeler("probis").deploy("tenggat", restored).status()).isEqualTo(200);
        assertThat(workingDays(assigned())).isEqualTo(14);
    }

    @Test
    void sendsABadTableBackWithItsRow() {
        var bad = FILES.get("follow-up-deadline.dmn").replace("<text>60</text>", "<text>\"enam puluh\"</text>");

        var answer = modeler("probis").deploy("tenggat", Map.of("follow-up-deadline.dmn", bad));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors("follow-up-deadline.dmn")
                        .get(0)
                        .path("mainElementId")
                        .asText())
                .isEqualTo("fieldExaminedComplaint");
        assertThat(answer.message()).contains("[DECISION_VALUE_IS_OF_ITS_KIND]");
    }

    private TrackingId assigned() {
        var report = report("KEMENDAGRI");
        driver.submit(Officer.DAGRI, report, "verifyAtAgency", CaseDriver.assignTo("DUKCAPIL"));
        return report;
    }

    private int workingDays(TrackingId report) {
        return deadlines.of(report.value()).stream()
                .filter(deadline -> deadline.clock() == DeadlineClock.FOLLOW_UP)
                .map(Deadline::workingDays)
                .findFirst()
                .orElseThrow();
    }
}
