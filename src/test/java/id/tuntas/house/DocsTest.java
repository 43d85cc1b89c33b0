package id.tuntas.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The documents say what is true: nothing they name is missing, nothing that code cites is unexplained. Every rule has
 * a known-bad sample: the documents as they are with one thing changed. {@code -Dtuntas.docs.renew=true} writes the
 * columns that are derived from code.
 */
class DocsTest {

    private static Docs docs = Docs.ofHouse();

    @BeforeAll
    static void renewWhatIsDerived() throws IOException {
        if (Boolean.getBoolean("tuntas.docs.renew")) {
            for (var file : List.of(Docs.RULES, Docs.DESIGN)) {
                Files.writeString(Path.of(file), DocsContract.renewed(docs, file));
            }
            docs = Docs.ofHouse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isKeptByEveryDocument(DocsContract rule) {
        assertThat(rule.check(docs)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsTheKnownBadSample(Sample sample) {
        var texts = new TreeMap<>(docs.texts());
        sample.change.accept(texts);
        assertThat(texts.equals(docs.texts())).as("the sample changes nothing").isFalse();

        assertThat(sample.rule.check(docs.with(texts))).contains(sample.finding);
    }

    @Test
    void hasAKnownBadSampleForEveryRule() {
        assertThat(samples().map(Sample::rule)).contains(DocsContract.values());
    }

    static Stream<Sample> samples() {
        return Stream.of(
                sample(
                        DocsContract.LINK_LEADS_SOMEWHERE,
                        "README.md",
                        "(src/docs/rules.md)",
                        "(src/docs/laws.md)",
                        "README.md: nothing is at src/docs/laws.md"),
                sample(
                        DocsContract.LINK_LEADS_SOMEWHERE,
                        "CONTRIBUTING.md",
                        "#3-rooms",
                        "#3-chambers",
                        "CONTRIBUTING.md: nothing is at src/docs/design.md#3-chambers"),
                sample(
                        DocsContract.DECISIONS_ARE_COUNTED_WITHOUT_A_GAP,
                        texts -> texts.remove("src/docs/adr/0007-one-clock.md"),
                        "decision 0007 is missing before 0008-hand-written-names-and-a-contract-test.md"),
                sample(
                        DocsContract.DECISION_FITS_ITS_FORM,
                        "src/docs/adr/0007-one-clock.md",
                        "## Gate",
                        "## Guard",
                        "0007-one-clock.md: has no line '## Gate'"),
                sample(
                        DocsContract.INDEX_LISTS_EVERY_DECISION,
                        "src/docs/adr/0012-one-front-door.md",
                        "# 0012 One front door",
                        "# 0012 One door",
                        "src/docs/adr/README.md: has no line - [0012 One door](0012-one-front-door.md)"),
                sample(
                        DocsContract.CITED_DECISION_EXISTS,
                        "src/main/java/id/tuntas/routing/Routing.java",
                        "ADR 0011",
                        "ADR 1011",
                        "src/main/java/id/tuntas/routing/Routing.java: there is no ADR 1011"),
                sample(
                        DocsContract.CITED_DOCUMENT_EXISTS,
                        "src/main/java/id/tuntas/portal/ReportApi.java",
                        "design.md section 6",
                        "design.md section 9",
                        "ReportApi: there is no design.md section 9"),
                sample(
                        DocsContract.CITED_DOCUMENT_EXISTS,
                        "src/docs/engine.md",
                        "## Databases and nodes",
                        "## Databases",
                        "EngineSchemaMigration: there is no engine.md, \"Databases and nodes"),
                sample(
                        DocsContract.NAMED_CODE_EXISTS,
                        "src/docs/adr/0002-rooms-and-arrows.md",
                        "`RoomsTest`",
                        "`ChambersTest`",
                        "src/docs/adr/0002-rooms-and-arrows.md: nothing is called ChambersTest"),
                sample(
                        DocsContract.WORD_STANDS_IN_THE_GLOSSARY,
                        Docs.GLOSSARY,
                        "| Selesai |",
                        "| Rampung |",
                        "src/docs/glossary.md: has no row 'Selesai' for Status.COMPLETED"),
                sample(
                        DocsContract.WORD_STANDS_IN_THE_GLOSSARY,
                        Docs.GLOSSARY,
                        "`Office.AUDITOR`",
                        "`Office.CENSOR`",
                        "src/docs/glossary.md: has no row '' for Office.AUDITOR"),
                sample(
                        DocsContract.ROOM_STANDS_IN_THE_GLOSSARY,
                        Docs.GLOSSARY,
                        "| `trail` |",
                        "| `spoor` |",
                        "src/docs/glossary.md: has no row for room trail"),
                sample(
                        DocsContract.CITED_RULE_IS_EXPLAINED,
                        "bpmn/report-handling.bpmn",
                        "(RT-2, RT-4)",
                        "(RT-2, RT-99)",
                        "src/docs/rules.md: has no row for RT-99, cited in bpmn/report-handling.bpmn"),
                sample(
                        DocsContract.EXPLAINED_RULE_IS_CITED,
                        Docs.RULES,
                        "| RT-1 |",
                        "| RT-98 | nobody says so | | |\n| RT-1 |",
                        "src/docs/rules.md: nobody cites RT-98"),
                sample(
                        DocsContract.DERIVED_COLUMNS_ARE_CURRENT,
                        Docs.DESIGN,
                        "| `verification` | the verdict at national and agency level | `deadline`, `directory`, `platform`, `report` |",
                        "| `verification` | the verdict at national and agency level | `routing` |",
                        "src/docs/design.md: is no longer true: | `verification` | the verdict at national and agency level | `routing` |"));
    }

    private static Sample sample(DocsContract rule, String file, String good, String bad, String finding) {
        return sample(rule, texts -> texts.computeIfPresent(file, (name, text) -> text.replace(good, bad)), finding);
    }

    private static Sample sample(DocsContract rule, Consumer<SortedMap<String, String>> change, String finding) {
        return new Sample(rule, change, finding);
    }

    /** One thing changed, and what the rule says about it. */
    record Sample(DocsContract rule, Consumer<SortedMap<String, String>> change, String finding) {
        @Override
        public String toString() {
            return rule + ": " + finding;
        }
    }
}
