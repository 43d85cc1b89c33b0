package id.tuntas.procedure.guard;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One decision table, cell by cell. */
final class Table {

    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final String LITERALS = "\"[^\"\\\\]*\"(\\s*,\\s*\"[^\"\\\\]*\")*";

    /** @param type FEEL type of the column: string, boolean, integer */
    record Column(String name, String type, Set<String> listed) {}

    record Row(String id, List<String> inputs, List<String> outputs) {}

    private final Element decision;
    private final Element table;
    private final List<Column> inputs;
    private final List<Column> outputs;
    private final List<Row> rows;

    private Table(Element decision) {
        this.decision = decision;
        table = Xml.children(decision, "decisionTable").findFirst().orElse(null);
        inputs = columns(
                "input",
                input -> Xml.children(input, "inputExpression")
                        .findFirst()
                        .map(expression -> new Column(
                                textOf(expression), expression.getAttribute("typeRef"), listed(input, "inputValues")))
                        .orElse(new Column("", "", Set.of())));
        outputs = columns(
                "output",
                output -> new Column(
                        output.getAttribute("name"), output.getAttribute("typeRef"), listed(output, "outputValues")));
        rows = table == null
                ? List.of()
                : Xml.children(table, "rule")
                        .map(rule -> new Row(Xml.id(rule), cells(rule, "inputEntry"), cells(rule, "outputEntry")))
                        .toList();
    }

    static List<Element> decisions(Document file) {
        return Xml.children(file.getDocumentElement(), "decision").toList();
    }

    static Table of(Element decision) {
        return new Table(decision);
    }

    private List<Column> columns(String kind, Function<Element, Column> read) {
        return table == null ? List.of() : Xml.children(table, kind).map(read).toList();
    }

    private static Set<String> listed(Element column, String values) {
        var listed = new TreeSet<String>();
        Xml.children(column, values).map(Table::textOf).forEach(text -> listed.addAll(literals(text)));
        return listed;
    }

    private static List<String> cells(Element rule, String kind) {
        return Xml.children(rule, kind).map(Table::textOf).toList();
    }

    private static String textOf(Element cell) {
        return Xml.children(cell, "text").findFirst().map(Xml::text).orElse("");
    }

    /** The string literals of a cell. */
    static Set<String> literals(String cell) {
        var literals = new TreeSet<String>();
        LITERAL.matcher(cell).results().forEach(match -> literals.add(match.group(1)));
        return literals;
    }

    /** Whether an input cell says something that needs no computing. */
    static boolean isPlain(String cell) {
        return isAnything(cell)
                || cell.equals("true")
                || cell.equals("false")
                || cell.matches(LITERALS)
                || cell.matches("not\\(\\s*" + LITERALS + "\\s*\\)");
    }

    static boolean isAnything(String cell) {
        return cell.isEmpty() || cell.equals("-");
    }

    static boolean matches(String cell, String value) {
        if (isAnything(cell) || cell.equals(value)) {
            return true;
        }
        return cell.startsWith("not(") != literals(cell).contains(value) && cell.contains("\"");
    }

    String id() {
        return Xml.id(decision);
    }

    Element decision() {
        return decision;
    }

    boolean isTable() {
        return table != null;
    }

    String hitPolicy() {
        var policy = table.getAttribute("hitPolicy");
        return (policy.isEmpty() ? "UNIQUE" : policy) + " " + table.getAttribute("aggregation");
    }

    List<Column> inputs() {
        return inputs;
    }

    List<Column> outputs() {
        return outputs;
    }

    List<Row> rows() {
        return rows;
    }

    int input(String name) {
        return index(inputs, name);
    }

    int output(String name) {
        return index(outputs, name);
    }

    private static int index(List<Column> columns, String name) {
        return columns.stream().map(Column::name).toList().indexOf(name);
    }

    /** Every value that a string column lists or uses, word by word where a cell holds several. */
    Set<String> words(List<Column> columns, Column column, boolean apart) {
        var words = new TreeSet<>(column.listed());
        var at = columns.indexOf(column);
        rows.stream()
                .map(row -> columns == inputs ? row.inputs() : row.outputs())
                .filter(cells -> at < cells.size())
                .flatMap(cells -> literals(cells.get(at)).stream())
                .flatMap(value -> apart ? Stream.of(value.split(" ")) : Stream.of(value))
                .forEach(words::add);
        return words;
    }

    /** Whether some row applies where the inputs have these values, in the order of the given columns. */
    boolean answers(List<String> names, List<String> values) {
        return rows.stream().anyMatch(row -> applies(row, names, values));
    }

    boolean applies(Row row, List<String> names, List<String> values) {
        for (var n = 0; n < names.size(); n++) {
            var at = input(names.get(n));
            if (at >= 0 && at < row.inputs().size() && !matches(row.inputs().get(at), values.get(n))) {
                return false;
            }
        }
        return true;
    }
}
