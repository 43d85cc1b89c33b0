package id.tuntas.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Camunda Modeler says while a process owner edits, the build says too: the same linters with the same rules
 * ({@code .bpmnlintrc}), and the same drawing.
 */
class ModelerLintTest {

    @Test
    void findsNothingInTheModelsAndForms() {
        var check = lint("check");

        assertThat(check.output()).endsWith(" 0 findings\n");
        assertThat(check.exitCode()).isZero();
    }

    /** Each linter bites: without this, a rule set that is not loaded would look like a clean house. */
    @ParameterizedTest
    @CsvSource({
        "bad-grammar.bpmn,  label-required",
        "bad-platform.bpmn, camunda-compat/history-time-to-live",
        "bad.dmn,           label-required",
        "bad.form,          Filepicker"
    })
    void rejectsTheKnownBadSample(String sample, String complaint) {
        var check = lint("check", "src/test/resources/lint/" + sample);

        assertThat(check.output()).contains(complaint).endsWith("1 files, 1 findings\n");
        assertThat(check.exitCode()).isEqualTo(1);
    }

    @Test
    void drawsEveryDiagram() {
        var drawing = lint("draw", "--scale", "1");

        assertThat(drawing.exitCode()).as(drawing.output()).isZero();
        assertThat(drawing.output()).contains("report-handling.png");
    }

    private static Command lint(String... words) {
        var command = new ArrayList<>(List.of("sh", "src/test/lint/run"));
        command.addAll(List.of(words));
        var done = Command.run(command);
        assumeTrue(done.exitCode() != Command.MISSING, () -> "Skipped: " + done.lastLine());
        return done;
    }
}
