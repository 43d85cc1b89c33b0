package id.tuntas.house;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.procedure.guard.ShippedFiles;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The models and the code say the same names, and what the house promises about its diagrams is true of each of them.
 * Every rule has known-bad samples: the house as it is with one thing changed.
 */
class ModelContractTest {

    private static final Map<String, String> FILES = ShippedFiles.read();
    private static final Models MODELS = Models.of(FILES);

    private static final String BUSINESS_KEY = "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />";

    @ParameterizedTest
    @EnumSource
    void isKeptByEveryModel(ModelContract rule) {
        assertThat(rule.check(MODELS)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsTheKnownBadSample(Sample sample) {
        var files = new HashMap<>(FILES);
        sample.change.accept(files);
        assertThat(files).as("the sample changes something").isNotEqualTo(FILES);

        var models = Models.of(files);

        assertThat(sample.rule.check(models)).isNotEmpty();
        // What the guard says about a change, ModelGuardTest knows.
        assertThat(Arrays.stream(ModelContract.values())
                        .filter(rule -> rule == sample.rule || rule != ModelContract.GUARD_LETS_IT_PASS)
                        .flatMap(rule -> rule.check(models).stream()))
                .containsExactlyInAnyOrderElementsOf(sample.findings);
    }

    @Test
    void hasAKnownBadSampleForEveryRule() {
        assertThat(samples().map(Sample::rule)).contains(ModelContract.values());
    }

    static Stream<Sample> samples() {
        return Stream.of(
                sample(
                        ModelContract.FILE_IS_NAMED_AFTER_ITS_PROCESS,
                        "report-handling.bpmn",
                        "\"report-handling\"",
                        "\"reporthandling\"",
                        "report-handling: holds process reporthandling"),
                sample(
                        ModelContract.GUARD_LETS_IT_PASS,
                        "unit-follow-up.bpmn",
                        "isExecutable=\"true\"",
                        "isExecutable=\"false\"",
                        "unit-follow-up.bpmn: unit-follow-up: tidak dapat dijalankan; centang Executable"
                                + " [PROCESS_IS_EXECUTABLE]"),
                sample(
                        ModelContract.PROCESS_WITHOUT_A_START_FORM_IS_NOT_OFFERED,
                        "unit-follow-up.bpmn",
                        " camunda:isStartableInTasklist=\"false\"",
                        "",
                        "unit-follow-up: has no start form, yet Tasklist offers to start it"),
                sample(
                        ModelContract.ID_OBEYS_THE_GRAMMAR,
                        "unit-follow-up.bpmn",
                        "followUpStarted",
                        "Event_0x1",
                        "unit-follow-up: Event_0x1 is not written in lowerCamelCase"),
                sample(
                        ModelContract.FLOW_IS_NAMED_AFTER_ITS_ENDS,
                        "unit-follow-up.bpmn",
                        "followUpStarted_answerReport",
                        "Flow_0x1",
                        "unit-follow-up: Flow_0x1 should be called followUpStarted_answerReport"),
                sample(
                        ModelContract.JOIN_IS_A_GATEWAY,
                        "unit-follow-up.bpmn",
                        "sourceRef=\"isSubstantive\" targetRef=\"followUpMerge\"",
                        "sourceRef=\"isSubstantive\" targetRef=\"followUp\"",
                        "unit-follow-up: followUp is reached by several flows that no gateway joins",
                        // a gateway that joins nothing asks something
                        "unit-follow-up: followUpMerge has no name",
                        "unit-follow-up: followUpMerge cites no rule in its documentation",
                        "unit-follow-up: followUpMerge_followUp has no label"),
                sample(
                        ModelContract.JOIN_IS_NAMED_AFTER_WHAT_FOLLOWS,
                        "unit-follow-up.bpmn",
                        "followUpMerge",
                        "onceMore",
                        "unit-follow-up: onceMore should be called followUpMerge"),
                sample(
                        ModelContract.ELEMENT_HAS_A_NAME,
                        "report-handling.bpmn",
                        " name=\"Tutup laporan\"",
                        "",
                        "report-handling: closeReport has no name"),
                sample(
                        ModelContract.DECISION_IS_LABELLED,
                        "unit-follow-up.bpmn",
                        " name=\"Ya\"",
                        "",
                        "unit-follow-up: isSubstantive_yes has no label"),
                sample(
                        ModelContract.SERVICE_TASK_CALLS_ITS_DELEGATE,
                        "report-handling.bpmn",
                        "${closeReportDelegate}",
                        "${archiveReportDelegate}",
                        "report-handling: closeReport calls '${archiveReportDelegate}', not ${closeReportDelegate}"),
                sample(
                        ModelContract.DELEGATE_STANDS_IN_THE_DIAGRAM,
                        "report-handling.bpmn",
                        "closeReport",
                        "finishReport",
                        "no class id.tuntas.procedure.reporthandling.FinishReportDelegate",
                        "no diagram calls id.tuntas.procedure.reporthandling.CloseReportDelegate"),
                sample(
                        ModelContract.USER_TASK_IS_RECORDED,
                        "unit-follow-up.bpmn",
                        "sourceRef=\"followUp\" targetRef=\"recordFollowUp\"",
                        "sourceRef=\"followUp\" targetRef=\"isSubstantive\"",
                        "unit-follow-up: followUp is followed by isSubstantive instead of its record task",
                        "unit-follow-up: followUp_recordFollowUp should be called followUp_isSubstantive"),
                sample(
                        ModelContract.RECORD_SHARES_THE_TRANSACTION,
                        "unit-follow-up.bpmn",
                        "<bpmn:userTask id=\"followUp\"",
                        "<bpmn:userTask id=\"followUp\" camunda:asyncAfter=\"true\"",
                        "unit-follow-up: followUp is asynchronous, so a refusal would not reach the officer",
                        "unit-follow-up: followUp is asynchronous, but does not say how often it is tried again"),
                sample(
                        ModelContract.USER_TASK_HAS_CANDIDATES,
                        "report-handling.bpmn",
                        " camunda:candidateGroups=\"national-admin\" camunda:dueDate=\"${nationalVerificationDue}\"",
                        " camunda:dueDate=\"${nationalVerificationDue}\"",
                        "report-handling: verifyNationally has no candidate group"),
                sample(
                        ModelContract.USER_TASK_HAS_A_DUE_DATE,
                        "unit-follow-up.bpmn",
                        " camunda:dueDate=\"${responseDue}\"",
                        " camunda:dueDate=\"P3D\"",
                        "unit-follow-up: followUp is due at 'P3D', not at a stored deadline"),
                sample(
                        ModelContract.USER_TASK_HAS_A_DUE_DATE,
                        "ombudsman-referral.bpmn",
                        " camunda:candidateGroups=\"ombudsman\"",
                        " camunda:candidateGroups=\"ombudsman\" camunda:dueDate=\"${complianceDue}\"",
                        "ombudsman-referral: handleReferral is due at '${complianceDue}', not at the Ombudsman's own time",
                        "ombudsman-referral: handleReferral has a deadline, but no timer that alerts"),
                sample(
                        ModelContract.DUE_TASK_HAS_AN_ALERT,
                        "report-handling.bpmn",
                        "attachedToRef=\"verifyNationally\"",
                        "attachedToRef=\"recordNationalVerification\"",
                        "report-handling: verifyNationally has a deadline, but no timer that alerts"),
                sample(
                        ModelContract.ALERT_LEADS_TO_AN_ESCALATION,
                        "ombudsman-referral.bpmn",
                        "${startEscalationDelegate}",
                        "${startReferralDelegate}",
                        "ombudsman-referral: complianceAlert does not lead to an escalation",
                        "ombudsman-referral: complianceEscalated throws a message that starts no process by its delegate"),
                sample(
                        ModelContract.BOUNDARY_TIMER_IS_AN_ALERT,
                        "ombudsman-referral.bpmn",
                        "cancelActivity=\"false\" ",
                        "",
                        "ombudsman-referral: complianceAlert must alert at ${…AlertDue} and leave the task open"),
                sample(
                        ModelContract.THROWN_MESSAGE_STARTS_A_PROCESS,
                        "escalation.bpmn",
                        "messageRef=\"referralRequested\"",
                        "messageRef=\"escalationRequested\"",
                        "escalation: referralRaised throws a message that starts no process by its delegate"),
                sample(
                        ModelContract.ESCALATION_NAMES_ITS_CLOCK,
                        "unit-follow-up.bpmn",
                        ">FOLLOW_UP<",
                        ">FOLLOWUP<",
                        "unit-follow-up: followUpEscalated names no clock of the house, but 'FOLLOWUP'",
                        "escalation-ladder: has no row on the due day of FOLLOWUP"),
                sample(
                        ModelContract.ESCALATION_CODE_IS_CAUGHT,
                        "agency-handling.bpmn",
                        "escalationCode=\"file-complete\"",
                        "escalationCode=\"file-completed\"",
                        "agency-handling: fileCompleteAtAgency throws file-completed, which nobody catches",
                        "agency-handling: fileCompleteEscalation has the code file-completed"),
                sample(
                        ModelContract.ASYNCHRONOUS_STEP_IS_RETRIED,
                        "escalation.bpmn",
                        "camunda:failedJobRetryTimeCycle",
                        "camunda:retries",
                        "escalation: sendMessages is asynchronous, but does not say how often it is tried again"),
                sample(
                        ModelContract.NOTHING_HAPPENS_OUTSIDE_THE_DIAGRAM,
                        "report-handling.bpmn",
                        "camunda:delegateExpression=\"${closeReportDelegate}\"",
                        "camunda:class=\"CloseReport\"",
                        "report-handling: closeReport must not carry camunda:class",
                        "report-handling: closeReport calls 'null', not ${closeReportDelegate}"),
                sample(
                        ModelContract.NOTHING_HAPPENS_OUTSIDE_THE_DIAGRAM,
                        "report-handling.bpmn",
                        BUSINESS_KEY,
                        BUSINESS_KEY + "<camunda:executionListener event=\"start\" class=\"TellSomebody\" />",
                        "report-handling: handleAtAgency must not carry executionListener",
                        "report-handling: handleAtSupportingAgency must not carry executionListener"),
                sample(
                        ModelContract.NOTHING_HAPPENS_OUTSIDE_THE_DIAGRAM,
                        "ombudsman-referral.bpmn",
                        "event=\"assignment\"",
                        "event=\"complete\"",
                        "ombudsman-referral: handleReferral must not carry taskListener"),
                sample(
                        ModelContract.NOTHING_HAPPENS_OUTSIDE_THE_DIAGRAM,
                        "unit-follow-up.bpmn",
                        "messageRef=\"reportResponseCorrected\"",
                        "messageRef=\"reportResponseCorrected\" camunda:class=\"TellSomebody\"",
                        "unit-follow-up: unitResponseCorrected must not carry camunda:class"),
                sample(
                        ModelContract.DOCUMENTATION_CITES_ITS_RULE,
                        "unit-follow-up.bpmn",
                        "respon pertama (V-9). Tangga",
                        "respon pertama. Tangga",
                        "unit-follow-up: firstResponseEscalated cites no rule in its documentation"),
                sample(
                        ModelContract.CALL_FINDS_ITS_PROCESS,
                        "agency-handling.bpmn",
                        "calledElement=\"unit-follow-up\"",
                        "calledElement=\"unit-answering\"",
                        "agency-handling: followUpByUnit calls unknown process unit-answering",
                        "agency-handling: followUpBySupportingUnit calls unknown process unit-answering"),
                sample(
                        ModelContract.CALL_FINDS_ITS_PROCESS,
                        "report-handling.bpmn",
                        "delegateExpression=\"${chooseAgencyProcess}\"",
                        "delegateExpression=\"${acknowledgeReferral}\"",
                        "report-handling: handleAtAgency calls unknown process ${agencyProcess}",
                        "report-handling: handleAtAgency must not carry executionListener",
                        "report-handling: handleAtSupportingAgency calls unknown process ${agencyProcess}",
                        "report-handling: handleAtSupportingAgency must not carry executionListener",
                        "no diagram calls id.tuntas.procedure.reporthandling.ChooseAgencyProcess"),
                sample(
                        ModelContract.CALL_PASSES_THE_BUSINESS_KEY,
                        "agency-handling.bpmn",
                        BUSINESS_KEY,
                        "",
                        "agency-handling: followUpByUnit does not pass the business key on",
                        "agency-handling: followUpBySupportingUnit does not pass the business key on"),
                sample(
                        ModelContract.CALL_MAPS_VARIABLES_BY_NAME,
                        "agency-handling.bpmn",
                        BUSINESS_KEY,
                        BUSINESS_KEY + "<camunda:in variables=\"all\" />",
                        "agency-handling: followUpByUnit passes all variables instead of naming them",
                        "agency-handling: followUpBySupportingUnit passes all variables instead of naming them"),
                sample(
                        ModelContract.VARIABLE_HAS_A_CONSTANT,
                        "unit-follow-up.bpmn",
                        "${notOurs}",
                        "${elsewhere}",
                        "procedure.Variables does not know elsewhere",
                        "no model knows variable notOurs"),
                sample(
                        ModelContract.MESSAGE_OBEYS_THE_GRAMMAR,
                        "report-handling.bpmn",
                        "\"reportReplied\"",
                        "\"Message_0x1\"",
                        "report-handling: Message_0x1 is named report.replied"),
                sample(
                        ModelContract.CODE_OBEYS_THE_GRAMMAR,
                        "report-handling.bpmn",
                        "<bpmn:message id=\"reportReplied\"",
                        "<bpmn:error id=\"outsideCompetence\" errorCode=\"OUTSIDE\" />"
                                + "<bpmn:message id=\"reportReplied\"",
                        "report-handling: outsideCompetence has the code OUTSIDE",
                        "procedure has no constant for OUTSIDE"),
                sample(
                        ModelContract.SIGNAL_HAS_A_CONSTANT,
                        "report-handling.bpmn",
                        "id=\"reportReplied\" name=\"report.replied\"",
                        "id=\"reportCommented\" name=\"report.commented\"",
                        "procedure has no constant for report.commented"),
                sample(
                        ModelContract.USER_TASK_SHOWS_ITS_FORM,
                        "unit-follow-up.bpmn",
                        "camunda:formRef=\"follow-up\"",
                        "camunda:formRef=\"counter-report\"",
                        "unit-follow-up: followUp shows form counter-report, not follow-up",
                        "nobody shows form follow-up"),
                sample(
                        ModelContract.FORM_COMES_WITH_ITS_PROCESS,
                        "unit-follow-up.bpmn",
                        "camunda:formRefBinding=\"deployment\"",
                        "camunda:formRefBinding=\"latest\"",
                        "unit-follow-up: followUp binds its form by latest"),
                new Sample(
                        ModelContract.FORM_IS_SHOWN,
                        files -> files.remove("counter-report.form"),
                        List.of("no form counter-report")),
                new Sample(
                        ModelContract.FORM_IS_SHOWN,
                        files -> files.put("old.form", "{\"id\": \"old\", \"components\": []}"),
                        List.of("nobody shows form old")),
                sample(
                        ModelContract.FORM_FILE_IS_NAMED_AFTER_ITS_ID,
                        "follow-up.form",
                        "\"id\": \"follow-up\"",
                        "\"id\": \"Form_0x1\"",
                        "follow-up: holds form Form_0x1"),
                sample(
                        ModelContract.FORM_FIELD_HAS_A_LABEL,
                        "verify-at-agency.form",
                        "\"label\": \"Catatan atau alasan\",",
                        "",
                        "verify-at-agency: field reason has no label"),
                sample(
                        ModelContract.DECISION_FILE_IS_NAMED_AFTER_ITS_ID,
                        "follow-up-deadline.dmn",
                        "\"follow-up-deadline\"",
                        "\"Decision_0x1\"",
                        "follow-up-deadline: holds decision Decision_0x1"),
                sample(
                        ModelContract.DECISION_IS_ASKED,
                        "agency-handling.bpmn",
                        "decisionRef=\"follow-up-deadline\"",
                        "decisionRef=\"followUpDeadline\"",
                        "no decision followUpDeadline",
                        "nobody asks decision follow-up-deadline"),
                sample(
                        ModelContract.DECISION_ROW_CITES_ITS_RULE,
                        "follow-up-deadline.dmn",
                        "KL-1, KL-4 baris 1: permintaan",
                        "Permintaan",
                        "follow-up-deadline: row informationRequest cites no rule"),
                sample(
                        ModelContract.LADDER_ROW_IS_UNDERSTOOD,
                        "escalation-ladder.dmn",
                        "UNIT_HEAD INSPECTORATE",
                        "UNIT_CHIEF INSPECTORATE",
                        "escalation-ladder: row followUpSuperiors has the recipients 'UNIT_CHIEF'"),
                new Sample(
                        ModelContract.LADDER_STANDS_ON_THE_DUE_DAY,
                        files -> files.computeIfPresent(
                                "escalation-ladder.dmn",
                                (name, text) -> text.replaceFirst("(firstResponseDue_offset\">\\s*<text>)0<", "$1 1<")),
                        List.of("escalation-ladder: has no row on the due day of FIRST_RESPONSE")),
                sample(
                        ModelContract.EVERYTHING_IS_DRAWN,
                        "unit-follow-up.bpmn",
                        "bpmnElement=\"followUpFinished\"",
                        "bpmnElement=\"followUpStarted\"",
                        "unit-follow-up: followUpFinished is not drawn"),
                sample(
                        ModelContract.DIAGRAM_FITS_ONE_LANDSCAPE_PAGE,
                        "unit-follow-up.bpmn",
                        "<dc:Bounds x=\"1102\"",
                        "<dc:Bounds x=\"2102\"",
                        "unit-follow-up: 1998 by 388 does not fit one landscape page"));
    }

    private static Sample sample(ModelContract rule, String file, String good, String bad, String... findings) {
        return new Sample(
                rule,
                files -> files.computeIfPresent(file, (name, text) -> text.replace(good, bad)),
                List.of(findings));
    }

    /** One thing changed, and everything that the rules say about it. */
    record Sample(ModelContract rule, Consumer<Map<String, String>> change, List<String> findings) {
        @Override
        public String toString() {
            return rule + ": " + findings.get(0);
        }
    }
}
