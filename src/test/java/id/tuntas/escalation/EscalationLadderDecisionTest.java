package id.tuntas.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** IV-4 and the clauses beside it: when somebody is reminded of a deadline or told that it was missed, and who. */
class EscalationLadderDecisionTest {

    private static final String FILE = "/bpmn/escalation-ladder.dmn";

    private static DmnEngine engine;
    private static DmnDecision decision;

    @BeforeAll
    static void readTheTable() throws IOException {
        engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (var table = EscalationLadderDecisionTest.class.getResourceAsStream(FILE)) {
            decision = engine.parseDecision("escalation-ladder", table);
        }
    }

    /** IV-4: due −1 working day the unit; due Admin Instansi; +3 head of unit and Inspektorat; +10 Admin Nasional. */
    @Test
    void climbsFromTheUnitToAdminNasionalWhenAFollowUpIsMissing() {
        assertThat(ladder("FOLLOW_UP"))
                .containsExactly(
                        "REMINDER: -1 WORKING from DUE, REMINDER to HANDLERS",
                        "AT_DUE: 0 WORKING from DUE, ESCALATION to AGENCY_ADMIN HANDLERS",
                        "SUPERIORS: 3 WORKING from DUE, ESCALATION to UNIT_HEAD INSPECTORATE",
                        "NATIONAL: 10 WORKING from DUE, ESCALATION to NATIONAL_ADMIN");
    }

    /** V-9: five working days for the first response; KL-6: it is not the answer, so nobody above is told. */
    @Test
    void remindsThoseWhoHandleTheReportWhenTheFirstResponseIsMissing() {
        assertThat(ladder("FIRST_RESPONSE")).containsExactly("AT_DUE: 0 WORKING from DUE, REMINDER to HANDLERS");
    }

    /** V-7: alerts at day 2 of the three working days and at breach. */
    @Test
    void alertsOnTheSecondDayOfAVerificationAndWhenItIsLate() {
        assertThat(ladder("NATIONAL_VERIFICATION"))
                .containsExactly(
                        "REMINDER: -1 WORKING from DUE, REMINDER to NATIONAL_ADMIN",
                        "AT_DUE: 0 WORKING from DUE, ESCALATION to NATIONAL_ADMIN");
    }

    /** V-7 as above; IV-1: the administrator of LAPOR! acts on the agency; IV-4: the Inspektorat three days later. */
    @Test
    void tellsAdminNasionalAndThenTheInspektoratOfALateAgency() {
        assertThat(ladder("AGENCY_VERIFICATION"))
                .containsExactly(
                        "REMINDER: -1 WORKING from DUE, REMINDER to AGENCY_ADMIN",
                        "AT_DUE: 0 WORKING from DUE, ESCALATION to AGENCY_ADMIN NATIONAL_ADMIN",
                        "INSPECTORATE: 3 WORKING from DUE, ESCALATION to INSPECTORATE");
    }

    /** LI-5: no agreed lead is a deadlock, which is the Ombudsman's. */
    @Test
    void refersAReportThatNobodyIsMadeToHold() {
        assertThat(ladder("HOLDER_DECISION"))
                .containsExactly(
                        "REMINDER: -1 WORKING from DUE, REMINDER to NATIONAL_ADMIN",
                        "AT_DUE: 0 WORKING from DUE, REFERRAL to OMBUDSMAN NATIONAL_ADMIN");
    }

    /** OM-2: warn at 60 calendar days after the file is complete, refer at 60 working days without tindak lanjut. */
    @Test
    void warnsAtSixtyCalendarDaysAndRefersWhenTheWholeCaseIsOverdue() {
        assertThat(ladder("WHOLE_CASE"))
                .containsExactly(
                        "WARNING: 60 CALENDAR from START, WARNING to AGENCY_ADMIN NATIONAL_ADMIN",
                        "AT_DUE: 0 WORKING from DUE, REFERRAL to OMBUDSMAN AGENCY_ADMIN NATIONAL_ADMIN");
    }

    /** TD-5: reminders to the reporter at day 7, 21 and 28 of the thirty. */
    @Test
    void remindsTheReporterThreeTimesToCompleteTheReport() {
        assertThat(ladder("COMPLETION"))
                .containsExactly(
                        "DAY_7: 7 CALENDAR from START, REMINDER to REPORTER",
                        "DAY_21: 21 CALENDAR from START, REMINDER to REPORTER",
                        "DAY_28: 28 CALENDAR from START, REMINDER to REPORTER");
    }

    /** OM-7: the agency's duty continues after the referral. */
    @Test
    void tellsEveryoneAboveOfARecommendationThatIsNotFollowed() {
        assertThat(ladder("RECOMMENDATION"))
                .containsExactly(
                        "REMINDER: -1 WORKING from DUE, REMINDER to AGENCY_ADMIN",
                        "AT_DUE: 0 WORKING from DUE, ESCALATION to AGENCY_ADMIN INSPECTORATE NATIONAL_ADMIN OMBUDSMAN");
    }

    /** AC-1: the closing wait is there to run out. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"CLOSING", "LUNCH"})
    void hasNoRungForAClockThatCannotBeMissed(String clock) {
        assertThat(ladder(clock)).isEmpty();
    }

    @Test
    void givesTheRungsInTheOrderOfTheirRows() throws IOException {
        try (var file = EscalationLadderDecisionTest.class.getResourceAsStream(FILE)) {
            var model = Dmn.readModelFromStream(file);
            Dmn.validateModel(model);

            assertThat(model.getModelElementsByType(DecisionTable.class))
                    .extracting(DecisionTable::getHitPolicy)
                    .containsExactly(HitPolicy.RULE_ORDER);
        }
    }

    private static List<String> ladder(String clock) {
        var inputs = new HashMap<String, Object>();
        inputs.put("clock", clock);
        return engine.evaluateDecisionTable(decision, inputs).getResultList().stream()
                .map(EscalationLadderDecisionTest::rung)
                .toList();
    }

    private static String rung(Map<String, Object> row) {
        return "%s: %d %s from %s, %s to %s"
                .formatted(
                        row.get("rung"),
                        row.get("offset"),
                        row.get("days"),
                        row.get("from"),
                        row.get("kind"),
                        row.get("recipients"));
    }
}
