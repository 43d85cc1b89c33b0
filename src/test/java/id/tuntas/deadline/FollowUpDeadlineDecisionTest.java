package id.tuntas.deadline;

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
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** KL-1 to KL-5: which of 5, 14 or 60 working days a report gets. */
class FollowUpDeadlineDecisionTest {

    private static final String FILE = "/bpmn/follow-up-deadline.dmn";

    private static DmnEngine engine;
    private static DmnDecision decision;

    @BeforeAll
    static void readTheTable() throws IOException {
        engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (var table = FollowUpDeadlineDecisionTest.class.getResourceAsStream(FILE)) {
            decision = engine.parseDecision("follow-up-deadline", table);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Row 1, KL-1: a request for information, whatever else is ticked.
        "INFORMATION_REQUEST, false, false, false, 5",
        "INFORMATION_REQUEST, true,  true,  true,  5",
        "INFORMATION_REQUEST, false, true,  true,  5",
        // Row 2, KL-1: a normative complaint, also one that would otherwise be examined in the field.
        "COMPLAINT, true,  false, false, 5",
        "COMPLAINT, true,  true,  false, 5",
        "COMPLAINT, true,  false, true,  5",
        "COMPLAINT, true,  true,  true,  5",
        // Row 3, KL-3: of supervisory weight and in need of field examination.
        "COMPLAINT, false, true,  true,  60",
        // Row 4, KL-2: not both.
        "COMPLAINT, false, true,  false, 14",
        "COMPLAINT, false, false, true,  14",
        "COMPLAINT, false, false, false, 14",
        // Row 5, KL-5: an aspiration, whatever else is ticked.
        "ASPIRATION, false, false, false, 14",
        "ASPIRATION, true,  true,  true,  14",
        "ASPIRATION, false, true,  true,  14"
    })
    void givesTheWorkingDaysOfItsClause(
            String kind, Boolean normative, Boolean supervisory, Boolean fieldExamination, Integer workingDays) {
        assertThat(decide(inputs(kind, normative, supervisory, fieldExamination)))
                .containsExactly(workingDays);
    }

    @ParameterizedTest
    @CsvSource({"INFORMATION_REQUEST, 5", "ASPIRATION, 14"})
    void asksNothingFurtherWhenTheKindDecides(String kind, Integer workingDays) {
        assertThat(decide(inputs(kind, null, null, null))).containsExactly(workingDays);
        assertThat(decide(Map.of("kind", kind))).containsExactly(workingDays);
    }

    @Test
    void doesNotGiveSixtyDaysUnlessBothConditionsAreStated() {
        assertThat(decide(inputs("COMPLAINT", false, true, null))).containsExactly(14);
        assertThat(decide(inputs("COMPLAINT", false, null, true))).containsExactly(14);
        assertThat(decide(Map.of("kind", "COMPLAINT", "normative", false))).containsExactly(14);
    }

    @Test
    void decidesNothingWhenNobodySaidWhetherAComplaintIsNormative() {
        assertThat(decide(inputs("COMPLAINT", null, true, true))).isEmpty();
        assertThat(decide(Map.of("kind", "COMPLAINT"))).isEmpty();
    }

    @Test
    void decidesNothingForAKindThatNoClauseKnows() {
        assertThat(decide(inputs("PRAISE", true, true, true))).isEmpty();
        assertThat(decide(inputs(null, false, false, false))).isEmpty();
        assertThat(decide(Map.of())).isEmpty();
    }

    @Test
    void citesItsClauseInEveryRow() throws IOException {
        try (var file = FollowUpDeadlineDecisionTest.class.getResourceAsStream(FILE)) {
            var model = Dmn.readModelFromStream(file);
            Dmn.validateModel(model);
            var clauses = model.getModelElementsByType(Rule.class).stream()
                    .map(rule -> rule.getDescription().getTextContent())
                    .toList();

            assertThat(clauses).hasSize(5);
            for (var row = 1; row <= 5; row++) {
                assertThat(clauses.get(row - 1)).contains("KL-4 baris " + row);
            }
            assertThat(clauses.get(4)).contains("IN", "Q-2");
            assertThat(model.getModelElementsByType(DecisionTable.class))
                    .extracting(DecisionTable::getHitPolicy)
                    .containsExactly(HitPolicy.FIRST);
            assertThat(model.getModelElementsByType(Decision.class))
                    .extracting(Decision::getCamundaHistoryTimeToLiveString)
                    .containsExactly("1825");
        }
    }

    private static List<Integer> decide(Map<String, Object> inputs) {
        return engine.evaluateDecisionTable(decision, inputs).collectEntries("workingDays");
    }

    private static Map<String, Object> inputs(
            String kind, Boolean normative, Boolean supervisory, Boolean fieldExamination) {
        var inputs = new HashMap<String, Object>();
        inputs.put("kind", kind);
        inputs.put("normative", normative);
        inputs.put("supervisory", supervisory);
        inputs.put("fieldExamination", fieldExamination);
        return inputs;
    }
}
