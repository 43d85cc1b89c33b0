package id.tuntas.procedure.guard;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a process owner may change and what not. Each sample is the house as it is with one thing changed, and everything
 * that the guard says about it.
 */
class ModelGuardTest {

    private static final Map<String, String> FILES = ShippedFiles.read();
    private static final ModelGuard GUARD = new ModelGuard(ShippedFiles.bytes(FILES), Set.of("KEMENPANRB")::contains);

    private static final String AGENCY = "agency-handling.bpmn";
    private static final String UNIT = "unit-follow-up.bpmn";
    private static final String REPORT = "report-handling.bpmn";
    private static final String DEADLINES = "follow-up-deadline.dmn";
    private static final String LADDER = "escalation-ladder.dmn";
    private static final String CONDITION = "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">";

    @Test
    void acceptsTheModelsOfTheHouse() {
        assertThat(check(FILES)).isEmpty();
    }

    @Test
    void acceptsAnAgencysOwnVersionAloneWithItsForms() {
        var own = new HashMap<String, String>();
        own.put(
                "verifikasi sektoral.bpmn",
                FILES.get(AGENCY)
                        .replace("id=\"agency-handling\"", "id=\"agency-handling-KEMENPANRB\"")
                        .replace("bpmnElement=\"agency-handling\"", "bpmnElement=\"agency-handling-KEMENPANRB\"")
                        .replace("name=\"Verifikasi dan disposisi\"", "name=\"Verifikasi sektoral\""));
        own.put("verify-at-agency.form", FILES.get("verify-at-agency.form"));
        own.put("answer-at-agency.form", FILES.get("answer-at-agency.form"));

        assertThat(check(own)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("liberties")
    void allowsWhatNobodyReliesOn(Sample liberty) {
        assertThat(check(liberty.files())).isEmpty();
    }

    static Stream<Sample> liberties() {
        return Stream.of(
                sample(AGENCY, "name=\"Verifikasi dan disposisi\"", "name=\"Periksa, lalu serahkan\""),
                sample(AGENCY, "camunda:historyTimeToLive=\"1825\"", "camunda:historyTimeToLive=\"3650\""),
                // another way: an answer of Admin Instansi itself needs no class of deadline
                sample(
                        UNIT,
                        "<bpmn:endEvent id=\"returnedToAgency\"",
                        "<bpmn:manualTask id=\"phoneTheUnit\" name=\"Hubungi unit\" />"
                                + "<bpmn:sequenceFlow id=\"phoneTheUnit_returnedToAgency\" sourceRef=\"phoneTheUnit\" targetRef=\"returnedToAgency\" />"
                                + "<bpmn:endEvent id=\"returnedToAgency\"",
                        "sourceRef=\"isSubstantive\" targetRef=\"returnedToAgency\"",
                        "sourceRef=\"isSubstantive\" targetRef=\"phoneTheUnit\""),
                sample(
                        UNIT,
                        "<bpmn:endEvent id=\"returnedToAgency\"",
                        "<bpmn:exclusiveGateway id=\"once\" default=\"once_end\" />"
                                + "<bpmn:sequenceFlow id=\"once_end\" sourceRef=\"once\" targetRef=\"returnedToAgency\" />"
                                + "<bpmn:sequenceFlow id=\"once_more\" sourceRef=\"once\" targetRef=\"followUpMerge\">"
                                + CONDITION + "${substantive}</bpmn:conditionExpression></bpmn:sequenceFlow>"
                                + "<bpmn:endEvent id=\"returnedToAgency\"",
                        "sourceRef=\"isSubstantive\" targetRef=\"returnedToAgency\"",
                        "sourceRef=\"isSubstantive\" targetRef=\"once\""),
                sample(
                        "verify-at-agency.form",
                        "\"label\": \"Catatan atau alasan\"",
                        "\"label\": \"Catatan pemeriksa\""),
                sample(
                        "verify-at-agency.form",
                        "\"schemaVersion\": 16,\n  \"components\": [",
                        "\"schemaVersion\": 16,\n  \"components\": [ {\"type\": \"checkbox\", \"id\": \"read\", \"key\": \"readFully\","
                                + " \"label\": \"Berkas sudah saya baca\", \"validate\": {\"required\": true},"
                                + " \"conditional\": {\"hide\": \"=verdict = \\\"ARCHIVE\\\"\"}},"),
                // a wait of one's own, for a date that is stored by then
                sample(
                        UNIT,
                        "<bpmn:endEvent id=\"returnedToAgency\"",
                        "<bpmn:intermediateCatchEvent id=\"lastDay\" name=\"Hari terakhir\"><bpmn:timerEventDefinition>"
                                + "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${followUpDue}</bpmn:timeDate>"
                                + "</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"
                                + "<bpmn:sequenceFlow id=\"lastDay_returnedToAgency\" sourceRef=\"lastDay\" targetRef=\"returnedToAgency\" />"
                                + "<bpmn:endEvent id=\"returnedToAgency\"",
                        "sourceRef=\"isSubstantive\" targetRef=\"returnedToAgency\"",
                        "sourceRef=\"isSubstantive\" targetRef=\"lastDay\""),
                sample(DEADLINES, "<text>14</text>", "<text>10</text>"),
                sample(
                        LADDER,
                        "\"NATIONAL_ADMIN\"",
                        "\"NATIONAL_ADMIN OMBUDSMAN\"",
                        "<text>10</text>",
                        "<text>7</text>"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsTheKnownBadSample(Sample sample) {
        assertThat(check(sample.files())).containsExactlyInAnyOrderElementsOf(Set.copyOf(sample.findings()));
    }

    @Test
    void hasAKnownBadSampleForEveryRule() {
        var found = samples()
                .flatMap(sample -> GUARD.check(ShippedFiles.bytes(sample.files())).stream())
                .map(Finding::rule)
                .collect(toCollection(TreeSet::new));
        assertThat(found).containsExactly(Rule.values());
    }

    @Test
    void namesFileElementAndRule() {
        var bad = bad(
                AGENCY,
                " camunda:candidateGroups=\"agency-admin-${agency}\" camunda:dueDate=\"${agencyVerif",
                " camunda:dueDate=\"${agencyVerif");

        assertThat(GUARD.check(ShippedFiles.bytes(bad.files())))
                .extracting(Finding::toString)
                .containsExactly("agency-handling.bpmn: verifyAtAgency: kehilangan camunda:candidateGroups"
                        + " \"agency-admin-${agency}\" [USER_TASK_HAS_CANDIDATES]");
    }

    static Stream<Sample> samples() {
        return Stream.of(
                // Files
                new Sample(files -> files.put("evil.groovy", "x"), List.of("evil.groovy:  FILE_IS_A_MODEL")),
                new Sample(files -> files.put("page.html", "<p>"), List.of("page.html:  FILE_IS_A_MODEL")),
                new Sample(files -> files.put("a.bpmn20.xml", "<p/>"), List.of("a.bpmn20.xml:  FILE_IS_A_MODEL")),
                new Sample(files -> files.put("p.bpmn", "<p/>"), List.of("p.bpmn:  FILE_IS_A_MODEL")),
                new Sample(files -> files.put("p.form", "{"), List.of("p.form:  FILE_IS_A_MODEL")),
                new Sample(
                        files -> files.computeIfPresent(
                                UNIT,
                                (name, text) -> text.replace(
                                        "<bpmn:definitions",
                                        "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><bpmn:definitions")),
                        List.of("unit-follow-up.bpmn:  FILE_IS_A_MODEL")),
                new Sample(
                        files -> files.put("again.form", files.get("follow-up.form")),
                        List.of("follow-up.form: follow-up FILE_IS_A_MODEL")),
                // Which
                bad(UNIT, "id=\"unit-follow-up\"", "id=\"unit-work\"", "unit-follow-up.bpmn: unit-work MODEL_IS_KNOWN"),
                bad(
                        AGENCY,
                        "id=\"agency-handling\"",
                        "id=\"agency-handling-NOWHERE\"",
                        "agency-handling.bpmn: agency-handling-NOWHERE MODEL_IS_KNOWN"),
                bad(
                        DEADLINES,
                        "\"follow-up-deadline\"",
                        "\"my-deadline\"",
                        "follow-up-deadline.dmn: my-deadline MODEL_IS_KNOWN"),
                bad(
                        "follow-up.form",
                        "\"id\": \"follow-up\"",
                        "\"id\": \"follow-it\"",
                        "follow-up.form: follow-it MODEL_IS_KNOWN",
                        "unit-follow-up.bpmn: followUp FORM_COMES_WITH_ITS_PROCESS"),
                // The process
                bad(
                        UNIT,
                        "isExecutable=\"true\"",
                        "isExecutable=\"false\"",
                        "unit-follow-up.bpmn: unit-follow-up PROCESS_IS_EXECUTABLE"),
                bad(
                        UNIT,
                        " camunda:historyTimeToLive=\"1825\"",
                        "",
                        "unit-follow-up.bpmn: unit-follow-up HISTORY_HAS_A_TIME_TO_LIVE"),
                bad(
                        UNIT,
                        "camunda:historyTimeToLive=\"1825\"",
                        "camunda:historyTimeToLive=\"1\"",
                        "unit-follow-up.bpmn: unit-follow-up HISTORY_HAS_A_TIME_TO_LIVE"),
                bad(
                        UNIT,
                        " camunda:isStartableInTasklist=\"false\"",
                        "",
                        "unit-follow-up.bpmn: unit-follow-up CALLED_PROCESS_IS_NOT_STARTED_BY_HAND"),
                bad(
                        UNIT,
                        "isExecutable=\"true\"",
                        "isExecutable=\"true\" camunda:candidateStarterGroups=\"ksp\"",
                        "unit-follow-up.bpmn: unit-follow-up NOTHING_HAPPENS_OUTSIDE_THE_DIAGRAM"),
                // Acts
                bad(
                        UNIT,
                        "${recordFollowUpDelegate}",
                        "${closeReportDelegate}",
                        "unit-follow-up.bpmn: recordFollowUp SERVICE_TASK_CALLS_ITS_DELEGATE"),
                bad(
                        UNIT,
                        "camunda:formRef=\"follow-up\"",
                        "camunda:formRef=\"counter-report\"",
                        "unit-follow-up.bpmn: followUp USER_TASK_SHOWS_ITS_FORM"),
                bad(
                        UNIT,
                        "camunda:formRefBinding=\"deployment\"",
                        "camunda:formRefBinding=\"latest\"",
                        "unit-follow-up.bpmn: followUp FORM_COMES_WITH_ITS_PROCESS"),
                bad(
                        UNIT,
                        "camunda:candidateGroups=\"${handlers}\"",
                        "camunda:candidateGroups=\"ksp\"",
                        "unit-follow-up.bpmn: followUp USER_TASK_HAS_CANDIDATES"),
                bad(
                        UNIT,
                        "camunda:dueDate=\"${responseDue}\"",
                        "camunda:dueDate=\"${now()}\"",
                        "unit-follow-up.bpmn: followUp USER_TASK_HAS_A_DUE_DATE"),
                bad(
                        UNIT,
                        "sourceRef=\"followUp\" targetRef=\"recordFollowUp\"",
                        "sourceRef=\"followUp\" targetRef=\"isSubstantive\"",
                        "unit-follow-up.bpmn: followUp USER_TASK_IS_RECORDED",
                        "unit-follow-up.bpmn: recordFollowUp ELEMENT_IS_REACHED",
                        "unit-follow-up.bpmn: isSubstantive VARIABLE_IS_STORED_BEFORE_IT_IS_READ"),
                bad(
                        UNIT,
                        "<bpmn:userTask id=\"followUp\"",
                        "<bpmn:userTask id=\"followUp\" camunda:asyncAfter=\"true\"",
                        "unit-follow-up.bpmn: followUp RECORD_SHARES_THE_TRANSACTION"),
                bad(
                        REPORT,
                        "calledElement=\"${agencyProcess}\"",
                        "calledElement=\"${agency}\"",
                        "report-handling.bpmn: handleAtAgency CALL_FINDS_ITS_PROCESS",
                        "report-handling.bpmn: handleAtSupportingAgency CALL_FINDS_ITS_PROCESS"),
                bad(
                        AGENCY,
                        "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />",
                        "",
                        "agency-handling.bpmn: followUpByUnit CALL_PASSES_THE_BUSINESS_KEY",
                        "agency-handling.bpmn: followUpBySupportingUnit CALL_PASSES_THE_BUSINESS_KEY"),
                bad(
                        AGENCY,
                        "<camunda:in source=\"handlers\" target=\"handlers\" />",
                        "",
                        "agency-handling.bpmn: followUpByUnit CALL_MAPS_VARIABLES_BY_NAME",
                        "agency-handling.bpmn: followUpBySupportingUnit CALL_MAPS_VARIABLES_BY_NAME"),
                bad(
                        AGENCY,
                        "<camunda:in source=\"handlers\" target=\"handlers\" />",
                        "<camunda:in sourceExpression=\"${routing.hops}\" target=\"handlers\" />",
                        "agency-handling.bpmn: followUpByUnit CALL_MAPS_VARIABLES_BY_NAME",
                        "agency-handling.bpmn: followUpBySupportingUnit CALL_MAPS_VARIABLES_BY_NAME"),
                bad(
                        AGENCY,
                        "camunda:decisionRef=\"follow-up-deadline\"",
                        "camunda:decisionRef=\"my-deadline\"",
                        "agency-handling.bpmn: decideFollowUpDeadline DECISION_IS_ASKED",
                        "agency-handling.bpmn: decideNewDeadline DECISION_IS_ASKED"),
                bad(
                        REPORT,
                        "id=\"reportReplied\" name=\"report.replied\"",
                        "id=\"reportReplied\" name=\"report.commented\"",
                        "report-handling.bpmn: reporterReplied MESSAGE_IS_KEPT"),
                bad(
                        UNIT,
                        "camunda:delegateExpression=\"${recordFollowUpDelegate}\"",
                        "camunda:class=\"java.lang.Object\"",
                        "unit-follow-up.bpmn: recordFollowUp SERVICE_TASK_CALLS_ITS_DELEGATE",
                        "unit-follow-up.bpmn: recordFollowUp NOTHING_HAPPENS_OUTSIDE_THE_DIAGRAM"),
                bad(
                        UNIT,
                        "</bpmn:userTask>",
                        "</bpmn:userTask><bpmn:boundaryEvent id=\"stopped\" attachedToRef=\"followUp\">"
                                + "<bpmn:messageEventDefinition messageRef=\"m\" /></bpmn:boundaryEvent>"
                                + "<bpmn:sequenceFlow id=\"away\" sourceRef=\"stopped\" targetRef=\"returnedToAgency\" />",
                        "unit-follow-up.bpmn: stopped ACT_IS_KEPT"),
                bad(
                        AGENCY,
                        "id=\"answerAtAgency\"",
                        "id=\"answerHere\"",
                        "agency-handling.bpmn: answerAtAgency ACT_IS_KEPT",
                        "agency-handling.bpmn: answerHere ACT_IS_KEPT",
                        "agency-handling.bpmn: answerAtAgencyMerge_answerAtAgency FLOW_GOES_ON",
                        "agency-handling.bpmn: answerAtAgency_recordOwnAnswer FLOW_GOES_ON",
                        "agency-handling.bpmn: answerHere FLOW_GOES_ON",
                        "agency-handling.bpmn: answerHere ELEMENT_IS_REACHED",
                        "agency-handling.bpmn: recordOwnAnswer ELEMENT_IS_REACHED",
                        "agency-handling.bpmn: isOwnAnswerSubstantive ELEMENT_IS_REACHED",
                        "agency-handling.bpmn: ownAnswerGiven ELEMENT_IS_REACHED"),
                bad(
                        AGENCY,
                        "escalationCode=\"file-complete\"",
                        "escalationCode=\"file-ready\"",
                        "agency-handling.bpmn: fileCompleteAtAgency ESCALATION_IS_KEPT"),
                bad(
                        AGENCY,
                        "<bpmn:terminateEventDefinition />",
                        "",
                        "agency-handling.bpmn: answeredAtAgency ACT_IS_KEPT",
                        "agency-handling.bpmn: releasedByAgency ACT_IS_KEPT"),
                bad(
                        UNIT,
                        "<camunda:string>FIRST_RESPONSE</camunda:string>",
                        "<camunda:string>CLOSING</camunda:string>",
                        "unit-follow-up.bpmn: firstResponseEscalated MESSAGE_IS_KEPT"),
                bad(
                        UNIT,
                        "targetRef=\"firstResponseEscalated\"",
                        "targetRef=\"followUpEscalated\"",
                        "unit-follow-up.bpmn: firstResponseEscalated ELEMENT_IS_REACHED"),
                bad(
                        "ombudsman-referral.bpmn",
                        "${acknowledgeReferral}",
                        "${closeReportDelegate}",
                        "ombudsman-referral.bpmn: handleReferral NOTHING_HAPPENS_OUTSIDE_THE_DIAGRAM"),
                bad(
                        "escalation.bpmn",
                        "camunda:asyncBefore=\"true\" ",
                        "",
                        "escalation.bpmn: sendMessages RECORD_SHARES_THE_TRANSACTION"),
                // The wall
                inside(
                        UNIT,
                        "<bpmn:scriptTask id=\"s\" scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                        "unit-follow-up.bpmn: s NOTHING_HAPPENS_OUTSIDE_THE_DIAGRAM",
                        "unit-follow-up.bpmn: s ACT_IS_KEPT",
                        "unit-follow-up.bpmn: s ELEMENT_IS_REACHED",
                        "unit-follow-up.bpmn: s FLOW_GOES_ON"),
                walled("<camunda:executionListener event=\"start\" class=\"Evil\" />"),
                walled("<camunda:executionListener event=\"start\" expression=\"${evil.run()}\" />"),
                walled(
                        "<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:executionListener>"),
                walled("<camunda:taskListener event=\"create\" delegateExpression=\"${closeReportDelegate}\" />"),
                walled(
                        "<camunda:inputOutput><camunda:inputParameter name=\"a\">${evil.run()}</camunda:inputParameter></camunda:inputOutput>"),
                walled(
                        "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>"),
                walled("<camunda:formData><camunda:formField id=\"a\" type=\"string\" /></camunda:formData>"),
                walled(
                        "<activiti:taskListener xmlns:activiti=\"http://activiti.org/bpmn\" event=\"create\" class=\"Evil\" />"),
                onTask("camunda:formKey=\"embedded:deployment:page.html\""),
                onTask("camunda:formHandlerClass=\"Evil\""),
                onTask("xmlns:a=\"http://activiti.org/bpmn\" a:formHandlerClass=\"Evil\""),
                onTask("xmlns:c=\"http://camunda.org/schema/1.0/bpmn\" c:priority=\"${evil.run()}\""),
                bad(
                        UNIT,
                        "<bpmn:userTask id=\"followUp\" name=\"Tanggapi laporan\"",
                        "<bpmn:userTask id=\"followUp\" name=\"${evil.run()}\"",
                        "unit-follow-up.bpmn: followUp EXPRESSION_IS_A_NAME"),
                bad(
                        UNIT,
                        "<bpmn:documentation>Pejabat Penghubung menelaah",
                        "<bpmn:documentation>#<!-- -->{evil.run()} menelaah",
                        "unit-follow-up.bpmn: followUp EXPRESSION_IS_A_NAME"),
                bad(
                        UNIT,
                        CONDITION + "${substantive}",
                        CONDITION.replace(">", " language=\"groovy\">") + "${substantive}",
                        "unit-follow-up.bpmn: isSubstantive_yes NOTHING_HAPPENS_OUTSIDE_THE_DIAGRAM"),
                bad(
                        UNIT,
                        CONDITION + "${substantive}",
                        CONDITION.replace(">", " camunda:resource=\"x\">") + "${substantive}",
                        "unit-follow-up.bpmn: isSubstantive_yes NOTHING_HAPPENS_OUTSIDE_THE_DIAGRAM"),
                bad(
                        UNIT,
                        "targetRef=\"returnedToAgency\">",
                        "targetRef=\"returnedToAgency\"><bpmn:extensionElements><camunda:executionListener event=\"take\" class=\"Evil\" /></bpmn:extensionElements>",
                        "unit-follow-up.bpmn: isSubstantive_notOurs NOTHING_HAPPENS_OUTSIDE_THE_DIAGRAM"),
                bad(
                        UNIT,
                        "<bpmn:exclusiveGateway id=\"isSubstantive\"",
                        "<bpmn:exclusiveGateway camunda:asyncBefore=\"true\" id=\"isSubstantive\"",
                        "unit-follow-up.bpmn: isSubstantive NOTHING_HAPPENS_OUTSIDE_THE_DIAGRAM"),
                bad(
                        UNIT,
                        "<bpmn:startEvent id=\"followUpStarted\"",
                        "<bpmn:extensionElements><camunda:executionListener event=\"start\" class=\"Evil\" /></bpmn:extensionElements>"
                                + "<bpmn:startEvent id=\"followUpStarted\"",
                        "unit-follow-up.bpmn: unit-follow-up NOTHING_HAPPENS_OUTSIDE_THE_DIAGRAM"),
                bad(
                        UNIT,
                        "<bpmn:process ",
                        "<x:process xmlns:x=\"urn:x\" id=\"hidden\" isExecutable=\"true\" /><bpmn:process ",
                        "unit-follow-up.bpmn: hidden NOTHING_HAPPENS_OUTSIDE_THE_DIAGRAM",
                        "unit-follow-up.bpmn:  MODEL_IS_KNOWN"),
                // The way
                bad(
                        UNIT,
                        CONDITION + "${substantive}",
                        CONDITION + "${substantive == true}",
                        "unit-follow-up.bpmn: isSubstantive_yes CONDITION_IS_A_NAME_OR_ITS_NEGATION"),
                bad(
                        UNIT,
                        CONDITION + "${substantive}",
                        CONDITION + "${evil.run()}",
                        "unit-follow-up.bpmn: isSubstantive_yes CONDITION_IS_A_NAME_OR_ITS_NEGATION"),
                bad(
                        UNIT,
                        " default=\"isSubstantive_no\"",
                        "",
                        "unit-follow-up.bpmn: isSubstantive DECISION_HAS_A_DEFAULT",
                        "unit-follow-up.bpmn: isSubstantive_no CONDITION_IS_A_NAME_OR_ITS_NEGATION",
                        "unit-follow-up.bpmn: isSubstantive_no NO_IS_THE_DEFAULT_OR_NEGATED"),
                bad(
                        UNIT,
                        CONDITION + "${substantive}",
                        CONDITION + "${accepted}",
                        "unit-follow-up.bpmn: isSubstantive VARIABLE_IS_STORED_BEFORE_IT_IS_READ"),
                bad(
                        AGENCY,
                        "sourceRef=\"openAgencyVerificationMerge\" targetRef=\"openAgencyVerification\"",
                        "sourceRef=\"openAgencyVerificationMerge\" targetRef=\"verifyAtAgency\"",
                        "agency-handling.bpmn: openAgencyVerification ELEMENT_IS_REACHED",
                        "agency-handling.bpmn: verifyAtAgency VARIABLE_IS_STORED_BEFORE_IT_IS_READ",
                        "agency-handling.bpmn: agencyVerificationAlert VARIABLE_IS_STORED_BEFORE_IT_IS_READ"),
                bad(
                        REPORT,
                        "${completionDue}</bpmn:timeDate>",
                        "${completion}</bpmn:timeDate>",
                        "report-handling.bpmn: completionElapsed TIMER_WAITS_FOR_A_STORED_DEADLINE",
                        "report-handling.bpmn: completionElapsed VARIABLE_IS_STORED_BEFORE_IT_IS_READ"),
                // Forms
                bad(
                        "follow-up.form",
                        "\"type\": \"textarea\"",
                        "\"type\": \"filepicker\"",
                        "follow-up.form: text FORM_USES_WHAT_TASKLIST_DRAWS",
                        "follow-up.form: text FORM_FIELD_IS_KEPT",
                        "follow-up.form: reason FORM_USES_WHAT_TASKLIST_DRAWS",
                        "follow-up.form: reason FORM_FIELD_IS_KEPT"),
                bad(
                        "follow-up.form",
                        "\"key\": \"suggestedUnit\"",
                        "\"key\": \"otherUnit\"",
                        "follow-up.form: suggestedUnit FORM_FIELD_IS_KEPT",
                        "follow-up.form: otherUnit FORM_LOSES_NOTHING"),
                bad(
                        "follow-up.form",
                        "\"key\": \"action\",",
                        "\"key\": \"action\", \"defaultValue\": \"INITIAL_RESPONSE\",",
                        "follow-up.form: action VERDICT_IS_NEVER_CHOSEN_BEFOREHAND"),
                bad(
                        "follow-up.form",
                        "\"required\": true,",
                        "",
                        "follow-up.form: text FORM_FIELD_IS_KEPT",
                        "follow-up.form: reason FORM_FIELD_IS_KEPT"),
                bad(
                        "follow-up.form",
                        "\"valuesKey\": \"followUpActions\"",
                        "\"values\": [{\"label\": \"Ya\", \"value\": \"YES\"}]",
                        "follow-up.form: action FORM_FIELD_IS_KEPT"),
                bad(
                        "verify-at-agency.form",
                        "\"value\": \"ANSWER\"",
                        "\"value\": \"REPLY\"",
                        "verify-at-agency.form: verdict FORM_FIELD_IS_KEPT"),
                bad(
                        "verify-at-agency.form",
                        "=verdict != \\\"DEFER\\\"",
                        "=true",
                        "verify-at-agency.form: missingItems FORM_FIELD_IS_KEPT"),
                bad(
                        "answer-at-agency.form",
                        "\"maxLength\": 10000",
                        "\"maxLength\": 90000",
                        "answer-at-agency.form: text FORM_FIELD_IS_KEPT"),
                // Tables
                bad(
                        DEADLINES,
                        "hitPolicy=\"FIRST\"",
                        "hitPolicy=\"COLLECT\"",
                        "follow-up-deadline.dmn: follow-up-deadline DECISION_KEEPS_ITS_COLUMNS"),
                bad(
                        DEADLINES,
                        "name=\"workingDays\"",
                        "name=\"days\"",
                        "follow-up-deadline.dmn: follow-up-deadline DECISION_KEEPS_ITS_COLUMNS"),
                bad(
                        DEADLINES,
                        "<text>fieldExamination</text>",
                        "<text>now()</text>",
                        "follow-up-deadline.dmn: follow-up-deadline DECISION_KEEPS_ITS_COLUMNS"),
                bad(
                        DEADLINES,
                        "<text>60</text>",
                        "<text>0</text>",
                        "follow-up-deadline.dmn: fieldExaminedComplaint DECISION_VALUE_IS_OF_ITS_KIND"),
                bad(
                        DEADLINES,
                        "<text>60</text>",
                        "<text>for i in 1..999 return i</text>",
                        "follow-up-deadline.dmn: fieldExaminedComplaint DECISION_VALUE_IS_OF_ITS_KIND"),
                bad(
                        DEADLINES,
                        "<text>\"ASPIRATION\"</text>",
                        "<text>\"PRAISE\"</text>",
                        "follow-up-deadline.dmn: aspiration DECISION_VALUE_IS_OF_ITS_KIND"),
                bad(
                        DEADLINES,
                        "<text>\"ASPIRATION\"</text>",
                        "<text>\"COMPLAINT\"</text>",
                        "follow-up-deadline.dmn: follow-up-deadline DECISION_ANSWERS_EVERY_QUESTION"),
                bad(
                        DEADLINES,
                        "<inputEntry id=\"aspiration_kind\">",
                        "<inputEntry id=\"aspiration_kind\" expressionLanguage=\"groovy\">",
                        "follow-up-deadline.dmn: aspiration_kind NOTHING_HAPPENS_OUTSIDE_THE_DIAGRAM"),
                bad(
                        LADDER,
                        "\"UNIT_HEAD INSPECTORATE\"",
                        "\"UNIT_CHIEF INSPECTORATE\"",
                        "escalation-ladder.dmn: followUpSuperiors DECISION_VALUE_IS_OF_ITS_KIND"),
                bad(
                        LADDER,
                        "\"DAY_21\"",
                        "\"DAY_7\"",
                        "escalation-ladder.dmn: completionDay21 DECISION_VALUE_IS_OF_ITS_KIND"),
                new Sample(
                        files -> files.computeIfPresent(
                                LADDER,
                                (name, text) -> text.replaceFirst("(firstResponseDue_offset\">\\s*<text>)0<", "$1 1<")),
                        List.of("escalation-ladder.dmn: escalation-ladder DECISION_ANSWERS_EVERY_QUESTION")),
                bad(
                        DEADLINES,
                        " camunda:historyTimeToLive=\"1825\"",
                        "",
                        "follow-up-deadline.dmn: follow-up-deadline HISTORY_HAS_A_TIME_TO_LIVE"));
    }

    private static Sample inside(String file, String more, String... findings) {
        return bad(file, "<bpmn:userTask ", more + "<bpmn:userTask ", findings);
    }

    /** Something that Camunda would run, on a task. */
    private static Sample walled(String extension) {
        var change = bad(
                        UNIT,
                        "<bpmn:userTask id=\"followUp\" name=\"Tanggapi laporan\" camunda:formRef=\"follow-up\" camunda:formRefBinding=\"deployment\" camunda:candidateGroups=\"${handlers}\" camunda:dueDate=\"${responseDue}\">",
                        "<bpmn:userTask id=\"followUp\" name=\"Tanggapi laporan\" camunda:formRef=\"follow-up\" camunda:formRefBinding=\"deployment\" camunda:candidateGroups=\"${handlers}\" camunda:dueDate=\"${responseDue}\"><bpmn:extensionElements>"
                                + extension + "</bpmn:extensionElements>")
                .change();
        return new Sample(change, List.of("unit-follow-up.bpmn: followUp NOTHING_HAPPENS_OUTSIDE_THE_DIAGRAM"));
    }

    private static Sample onTask(String attribute) {
        return bad(
                UNIT,
                "<bpmn:userTask id=\"followUp\"",
                "<bpmn:userTask " + attribute + " id=\"followUp\"",
                "unit-follow-up.bpmn: followUp NOTHING_HAPPENS_OUTSIDE_THE_DIAGRAM");
    }

    private static List<String> check(Map<String, String> files) {
        return GUARD.check(ShippedFiles.bytes(files)).stream()
                .map(finding -> finding.file() + ": " + finding.element() + " " + finding.rule())
                .distinct()
                .toList();
    }

    private static Sample sample(String file, String... goodAndBad) {
        return new Sample(
                files -> files.computeIfPresent(file, (name, text) -> {
                    var changed = text;
                    for (var n = 0; n < goodAndBad.length; n += 2) {
                        assertThat(changed).contains(goodAndBad[n]);
                        changed = changed.replace(goodAndBad[n], goodAndBad[n + 1]);
                    }
                    return changed;
                }),
                List.of());
    }

    private static Sample bad(String file, String good, String bad, String... findings) {
        return new Sample(sample(file, good, bad).change(), List.of(findings));
    }

    /** One thing changed, and what is found. */
    record Sample(Consumer<Map<String, String>> change, List<String> findings) {

        Map<String, String> files() {
            var files = new TreeMap<>(FILES);
            change.accept(files);
            return files;
        }

        @Override
        public String toString() {
            return findings.isEmpty() ? "liberty" : findings.get(0);
        }
    }
}
