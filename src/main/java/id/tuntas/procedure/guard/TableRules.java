package id.tuntas.procedure.guard;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What a deployed decision table must be. Its rows are the process owner's; its columns are a contract, its cells hold
 * values and compute nothing, and whatever the shipped table answers must still have an answer.
 */
final class TableRules {

    /** Ids of rungs are free: the ladder only tells them apart. */
    private static final Set<String> FREE = Set.of("rung");

    private final HouseModels house;

    TableRules(HouseModels house) {
        this.house = house;
    }

    Stream<Finding> check(String file, Document document) {
        var walled = Wall.aroundTable(file, document).toList();
        var decisions = Table.decisions(document);
        if (decisions.size() != 1) {
            return Stream.concat(
                    walled.stream(),
                    Stream.of(new Finding(
                            file, "", Rule.MODEL_IS_KNOWN, "harus memuat satu keputusan, bukan " + decisions.size())));
        }
        var table = Table.of(decisions.get(0));
        var shipped = house.decision(table.id());
        if (shipped.isEmpty() || !table.isTable()) {
            return Stream.concat(
                    walled.stream(),
                    Stream.of(new Finding(
                            file,
                            table.id(),
                            Rule.MODEL_IS_KNOWN,
                            "bukan tabel keputusan rumah ini; yang dikenal " + String.join(", ", house.decisions()))));
        }
        return Stream.concat(walled.stream(), check(file, table, shipped.get()));
    }

    private Stream<Finding> check(String file, Table table, Table shipped) {
        var found = new ArrayList<Finding>();
        checkHistory(file, table.decision(), shipped.decision(), found);
        if (!table.hitPolicy().equals(shipped.hitPolicy())) {
            found.add(columns(
                    file, table.id(), "hit policy harus " + shipped.hitPolicy().strip()));
        }
        compare(file, table, "masukan", table.inputs(), shipped.inputs(), found);
        compare(file, table, "hasil", table.outputs(), shipped.outputs(), found);
        var ids = new TreeSet<String>();
        for (var row : table.rows()) {
            if (!ids.add(row.id())) {
                found.add(kind(file, row.id(), "ada lebih dari satu kali"));
            }
            checkRow(file, table, shipped, row, found);
        }
        eachRungIsToldApart(file, table, found);
        if (found.isEmpty()) {
            checkAnswers(file, table, shipped, found);
        }
        return found.stream();
    }

    private static void checkHistory(String file, Element decision, Element shipped, List<Finding> found) {
        var least = shipped.getAttributeNS(Xml.CAMUNDA_DMN, "historyTimeToLive");
        if (!DiagramRules.isAtLeast(decision.getAttributeNS(Xml.CAMUNDA_DMN, "historyTimeToLive"), least)) {
            found.add(new Finding(
                    file,
                    Xml.id(decision),
                    Rule.HISTORY_HAS_A_TIME_TO_LIVE,
                    "riwayatnya (historyTimeToLive) harus disimpan paling sedikit " + least + " hari"));
        }
    }

    private static void compare(
            String file,
            Table table,
            String which,
            List<Table.Column> columns,
            List<Table.Column> shipped,
            List<Finding> found) {
        var wanted = shipped.stream().map(TableRules::shape).sorted().toList();
        var present = columns.stream().map(TableRules::shape).sorted().toList();
        if (!wanted.equals(present)) {
            found.add(columns(
                    file,
                    table.id(),
                    "kolom " + which + " harus " + String.join(", ", wanted) + ", bukan "
                            + String.join(", ", present)));
        }
    }

    private static String shape(Table.Column column) {
        return column.name() + " (" + column.type() + ")";
    }

    private static void checkRow(String file, Table table, Table shipped, Table.Row row, List<Finding> found) {
        if (row.inputs().size() != table.inputs().size()
                || row.outputs().size() != table.outputs().size()) {
            found.add(columns(file, row.id(), "tidak mengisi setiap kolom"));
            return;
        }
        for (var n = 0; n < table.inputs().size(); n++) {
            var column = table.inputs().get(n);
            var at = shipped.input(column.name());
            if (at >= 0) {
                checkInput(
                        file,
                        row,
                        column,
                        row.inputs().get(n),
                        shipped,
                        shipped.inputs().get(at),
                        found);
            }
        }
        for (var n = 0; n < table.outputs().size(); n++) {
            var column = table.outputs().get(n);
            var at = shipped.output(column.name());
            if (at >= 0) {
                checkOutput(
                        file,
                        row,
                        column,
                        row.outputs().get(n),
                        shipped,
                        shipped.outputs().get(at),
                        found);
            }
        }
    }

    /** What a rung has done is remembered by its code: two of the same clock would be one. */
    private static void eachRungIsToldApart(String file, Table table, List<Finding> found) {
        var clock = table.input("clock");
        var rung = table.output("rung");
        if (clock < 0 || rung < 0) {
            return;
        }
        var seen = new TreeSet<String>();
        for (var row : table.rows()) {
            if (row.inputs().size() > clock
                    && row.outputs().size() > rung
                    && !seen.add(row.inputs().get(clock) + " " + row.outputs().get(rung))) {
                found.add(kind(
                        file,
                        row.id(),
                        "memakai kode jenjang " + row.outputs().get(rung) + " sekali lagi untuk jam yang sama"));
            }
        }
    }

    private static void checkInput(
            String file,
            Table.Row row,
            Table.Column column,
            String cell,
            Table shipped,
            Table.Column known,
            List<Finding> found) {
        if (!Table.isPlain(cell)) {
            found.add(kind(
                    file,
                    row.id(),
                    column.name() + " harus berisi nilai, daftar nilai, not(…), atau dikosongkan; bukan " + cell));
            return;
        }
        var unknown = new TreeSet<>(Table.literals(cell));
        unknown.removeAll(shipped.words(shipped.inputs(), known, false));
        if (!unknown.isEmpty()) {
            found.add(kind(file, row.id(), column.name() + " tidak mengenal " + String.join(", ", unknown)));
        }
    }

    private static void checkOutput(
            String file,
            Table.Row row,
            Table.Column column,
            String cell,
            Table shipped,
            Table.Column known,
            List<Finding> found) {
        if (known.type().equals("integer")) {
            // No deadline of the house is longer than a year; one of no days at all would be missed when it begins.
            var least = column.name().equals("workingDays") ? 1 : -366;
            if (!cell.matches("-?\\d{1,3}") || Integer.parseInt(cell) < least || Integer.parseInt(cell) > 366) {
                found.add(kind(
                        file,
                        row.id(),
                        column.name() + " harus bilangan bulat dari " + least + " sampai 366, bukan " + cell));
            }
            return;
        }
        if (!cell.matches("\"[^\"\\\\]+\"")) {
            found.add(kind(file, row.id(), column.name() + " harus berisi teks dalam tanda petik, bukan " + cell));
            return;
        }
        if (FREE.contains(column.name())) {
            if (!cell.matches("\"[A-Za-z][A-Za-z0-9_-]{0,39}\"")) {
                found.add(kind(file, row.id(), column.name() + " harus berupa satu kode pendek, bukan " + cell));
            }
            return;
        }
        var words = shipped.words(shipped.outputs(), known, true);
        var unknown = new TreeSet<>(List.of(cell.substring(1, cell.length() - 1).split(" ")));
        unknown.removeAll(words);
        if (!unknown.isEmpty()) {
            found.add(kind(
                    file,
                    row.id(),
                    column.name() + " tidak mengenal " + String.join(", ", unknown) + "; yang dikenal "
                            + String.join(", ", words)));
        }
    }

    private static void checkAnswers(String file, Table table, Table shipped, List<Finding> found) {
        var names = shipped.inputs().stream().map(Table.Column::name).toList();
        for (var question : questions(shipped, 0)) {
            if (shipped.answers(names, question) && !table.answers(names, question)) {
                found.add(new Finding(
                        file,
                        table.id(),
                        Rule.DECISION_ANSWERS_EVERY_QUESTION,
                        "tidak ada baris untuk " + spelled(names, question)));
            } else if (hasFirstRung(shipped, names, question) && !hasFirstRung(table, names, question)) {
                found.add(new Finding(
                        file,
                        table.id(),
                        Rule.DECISION_ANSWERS_EVERY_QUESTION,
                        "tidak ada jenjang pada hari tenggatnya (offset 0 dari DUE) untuk "
                                + spelled(names, question)));
            }
        }
    }

    /** Whether a ladder says what happens when the deadline itself passes: there the clock is marked as missed. */
    private static boolean hasFirstRung(Table table, List<String> names, List<String> question) {
        var offset = table.output("offset");
        var from = table.output("from");
        return offset >= 0
                && from >= 0
                && table.rows().stream()
                        .filter(row -> table.applies(row, names, question))
                        .anyMatch(row -> row.outputs().get(offset).equals("0")
                                && row.outputs().get(from).equals("\"DUE\""));
    }

    /** Every combination of the values that the shipped table knows. */
    private static List<List<String>> questions(Table shipped, int column) {
        if (column == shipped.inputs().size()) {
            return List.of(List.of());
        }
        var input = shipped.inputs().get(column);
        var values = input.type().equals("boolean")
                ? Set.of("true", "false")
                : shipped.words(shipped.inputs(), input, false);
        return questions(shipped, column + 1).stream()
                .flatMap(rest -> values.stream()
                        .map(value ->
                                Stream.concat(Stream.of(value), rest.stream()).toList()))
                .toList();
    }

    private static String spelled(List<String> names, List<String> question) {
        return Stream.iterate(0, n -> n < names.size(), n -> n + 1)
                .map(n -> names.get(n) + " = " + question.get(n))
                .collect(joining(", "));
    }

    private static Finding columns(String file, String element, String sentence) {
        return new Finding(file, element, Rule.DECISION_KEEPS_ITS_COLUMNS, sentence);
    }

    private static Finding kind(String file, String element, String sentence) {
        return new Finding(file, element, Rule.DECISION_VALUE_IS_OF_ITS_KIND, sentence);
    }
}
