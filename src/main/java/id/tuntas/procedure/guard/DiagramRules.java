package id.tuntas.procedure.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a deployed diagram must be, beside the one that ships with the house. */
final class DiagramRules {

    private static final String CONDITION = "\\$\\{!?[a-z][a-zA-Z0-9]*}";
    private static final String STORED_DEADLINE = "\\$\\{[a-z][a-zA-Z0-9]*Due}";

    private final HouseModels house;
    private final Predicate<String> agencies;

    DiagramRules(HouseModels house, Predicate<String> agencies) {
        this.house = house;
        this.agencies = agencies;
    }

    Stream<Finding> check(String file, Document document, Set<String> forms) {
        var walled = Wall.aroundDiagram(file, document).toList();
        var processes = Diagram.processes(document);
        if (processes.size() != 1) {
            return Stream.concat(
                    walled.stream(),
                    Stream.of(new Finding(
                            file, "", Rule.MODEL_IS_KNOWN, "harus memuat satu proses, bukan " + processes.size())));
        }
        var process = processes.get(0);
        var base = house.baseOf(Xml.id(process), agencies);
        if (base.isEmpty()) {
            return Stream.concat(
                    walled.stream(),
                    Stream.of(new Finding(
                            file,
                            Xml.id(process),
                            Rule.MODEL_IS_KNOWN,
                            "bukan proses rumah ini; yang dikenal " + String.join(", ", house.processes()) + ", dan "
                                    + HouseModels.AGENCY_HANDLING + "-<KODE INSTANSI>")));
        }
        return Stream.concat(walled.stream(), check(file, process, base.get(), forms));
    }

    private Stream<Finding> check(String file, Element process, String base, Set<String> forms) {
        var found = new ArrayList<Finding>();
        var diagram = Diagram.of(process);
        diagram.doubled()
                .forEach(id -> found.add(new Finding(file, id, Rule.FILE_IS_A_MODEL, "ada lebih dari satu kali")));
        checkProcess(file, process, house.process(base).process(), found);
        Acts.compare(file, diagram, house.process(base)).forEach(found::add);
        diagram.nodes().forEach((id, node) -> checkNode(file, diagram, id, node, forms, found));
        Course.follow(file, base, diagram, given(base)).forEach(found::add);
        return found.stream();
    }

    private Optional<Set<String>> given(String base) {
        return house.mappedInto(base);
    }

    private static void checkProcess(String file, Element process, Element shipped, List<Finding> found) {
        var id = Xml.id(process);
        if (!"true".equals(process.getAttribute("isExecutable"))) {
            found.add(new Finding(file, id, Rule.PROCESS_IS_EXECUTABLE, "tidak dapat dijalankan; centang Executable"));
        }
        var days = process.getAttributeNS(Xml.CAMUNDA, "historyTimeToLive");
        var least = shipped.getAttributeNS(Xml.CAMUNDA, "historyTimeToLive");
        if (!isAtLeast(days, least)) {
            found.add(new Finding(
                    file,
                    id,
                    Rule.HISTORY_HAS_A_TIME_TO_LIVE,
                    "riwayatnya (historyTimeToLive) harus disimpan paling sedikit " + least + " hari"));
        }
        if (!process.getAttributeNS(Xml.CAMUNDA, "isStartableInTasklist")
                .equals(shipped.getAttributeNS(Xml.CAMUNDA, "isStartableInTasklist"))) {
            found.add(new Finding(
                    file,
                    id,
                    Rule.CALLED_PROCESS_IS_NOT_STARTED_BY_HAND,
                    "camunda:isStartableInTasklist harus sama dengan versi bawaan"));
        }
    }

    static boolean isAtLeast(String days, String least) {
        return days.matches("\\d{1,5}") && Integer.parseInt(days) >= (least.isEmpty() ? 1 : Integer.parseInt(least));
    }

    private static void checkNode(
            String file, Diagram diagram, String id, Element node, Set<String> forms, List<Finding> found) {
        if (Diagram.has(node, "timerEventDefinition")
                && !isRound(diagram, node)
                && !Diagram.timeDate(node).matches(STORED_DEADLINE)) {
            found.add(new Finding(
                    file,
                    id,
                    Rule.TIMER_WAITS_FOR_A_STORED_DEADLINE,
                    "harus menunggu tenggat yang disimpan, misalnya ${closingDue}"));
        }
        var form = node.getAttributeNS(Xml.CAMUNDA, "formRef");
        if (!form.isEmpty() && !forms.contains(form)) {
            found.add(new Finding(
                    file,
                    id,
                    Rule.FORM_COMES_WITH_ITS_PROCESS,
                    "menampilkan formulir \"" + form + "\", yang belum ada dalam deployment ini; sertakan " + form
                            + ".form"));
        }
        checkFlows(file, diagram, id, node, found);
    }

    /** The house goes a round of its own, about no report and so about no deadline. */
    private static boolean isRound(Diagram diagram, Element node) {
        return Diagram.is(node, "startEvent")
                && diagram.scope(Xml.id(node)).isEmpty()
                && Diagram.eventDefinitions(node)
                        .flatMap(definition -> Xml.children(definition, "timeCycle"))
                        .findAny()
                        .isPresent();
    }

    private static void checkFlows(String file, Diagram diagram, String id, Element node, List<Finding> found) {
        var flows = diagram.outgoing(id);
        var decides = Diagram.is(node, "exclusiveGateway", "inclusiveGateway") && flows.size() > 1;
        var otherwise = node.getAttribute("default");
        if (decides && flows.stream().noneMatch(flow -> flow.id().equals(otherwise))) {
            found.add(
                    new Finding(
                            file,
                            id,
                            Rule.DECISION_HAS_A_DEFAULT,
                            "tidak mempunyai alur bawaan (default); laporan akan tersangkut bila tidak ada syarat yang terpenuhi"));
        }
        for (var flow : flows) {
            var isDefault = flow.id().equals(otherwise);
            if (decides && !isDefault ? !flow.condition().matches(CONDITION) : flow.hasCondition()) {
                found.add(new Finding(
                        file,
                        flow.id(),
                        Rule.CONDITION_IS_A_NAME_OR_ITS_NEGATION,
                        decides && !isDefault
                                ? "syaratnya harus satu nama, misalnya ${accepted} atau ${!accepted}, bukan \""
                                        + flow.condition() + "\""
                                : "tidak boleh bersyarat"));
            }
            if (decides
                    && !isDefault
                    && flow.element().getAttribute("name").strip().equals("Tidak")
                    && !flow.condition().startsWith("${!")) {
                found.add(new Finding(
                        file,
                        flow.id(),
                        Rule.NO_IS_THE_DEFAULT_OR_NEGATED,
                        "bertulisan Tidak, tetapi bukan alur bawaan dan syaratnya tidak dinegasikan"));
            }
        }
    }
}
