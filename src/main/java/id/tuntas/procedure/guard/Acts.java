package id.tuntas.procedure.guard;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Compares the acts of a deployed process with those of the one that ships with the house. Of an act everything that a
 * machine reads must agree; its label and its explanation are the process owner's.
 */
final class Acts {

    /** What Modeler writes out although it is meant anyway. */
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("camunda:asyncBefore", "false"),
            Map.entry("camunda:asyncAfter", "false"),
            Map.entry("camunda:exclusive", "true"),
            Map.entry("camunda:calledElementBinding", "latest"),
            Map.entry("camunda:decisionRefBinding", "latest"),
            Map.entry("cancelActivity", "true"),
            Map.entry("isInterrupting", "true"),
            Map.entry("isSequential", "false"),
            Map.entry("isForCompensation", "false"),
            Map.entry("triggeredByEvent", "false"),
            Map.entry("parallelMultiple", "false"),
            Map.entry("instantiate", "false"),
            Map.entry("startQuantity", "1"),
            Map.entry("completionQuantity", "1"));

    private static final Set<String> PEOPLES = Set.of("id", "name", "default", "gatewayDirection", "eventGatewayType");

    private static final Map<String, Rule> RULES = Map.ofEntries(
            Map.entry("camunda:delegateExpression", Rule.SERVICE_TASK_CALLS_ITS_DELEGATE),
            Map.entry("camunda:formRef", Rule.USER_TASK_SHOWS_ITS_FORM),
            Map.entry("camunda:formRefBinding", Rule.FORM_COMES_WITH_ITS_PROCESS),
            Map.entry("camunda:candidateGroups", Rule.USER_TASK_HAS_CANDIDATES),
            Map.entry("camunda:candidateUsers", Rule.USER_TASK_HAS_CANDIDATES),
            Map.entry("camunda:assignee", Rule.USER_TASK_HAS_CANDIDATES),
            Map.entry("camunda:dueDate", Rule.USER_TASK_HAS_A_DUE_DATE),
            Map.entry("camunda:asyncBefore", Rule.RECORD_SHARES_THE_TRANSACTION),
            Map.entry("camunda:asyncAfter", Rule.RECORD_SHARES_THE_TRANSACTION),
            Map.entry("timerEventDefinition", Rule.TIMER_WAITS_FOR_A_STORED_DEADLINE),
            Map.entry("messageEventDefinition", Rule.MESSAGE_IS_KEPT),
            Map.entry("escalationEventDefinition", Rule.ESCALATION_IS_KEPT),
            Map.entry("calledElement", Rule.CALL_FINDS_ITS_PROCESS),
            Map.entry("camunda:calledElementBinding", Rule.CALL_FINDS_ITS_PROCESS),
            Map.entry("camunda:decisionRef", Rule.DECISION_IS_ASKED),
            Map.entry("camunda:decisionRefBinding", Rule.DECISION_IS_ASKED),
            Map.entry("camunda:resultVariable", Rule.DECISION_IS_ASKED),
            Map.entry("camunda:mapDecisionResult", Rule.DECISION_IS_ASKED));

    private static final String NEXT = "langkah berikutnya";
    private static final String BUSINESS_KEY = "camunda:in businessKey";

    private final Diagram diagram;
    private final Diagram shipped;
    private final String file;

    private Acts(String file, Diagram diagram, Diagram shipped) {
        this.file = file;
        this.diagram = diagram;
        this.shipped = shipped;
    }

    static Stream<Finding> compare(String file, Diagram diagram, Diagram shipped) {
        return new Acts(file, diagram, shipped).compare();
    }

    private Finding finding(String element, Rule rule, String sentence) {
        return new Finding(file, element, rule, sentence);
    }

    private Stream<Finding> compare() {
        var found = new ArrayList<Finding>();
        shipped.nodes().forEach((id, act) -> {
            if (!Diagram.isAct(act)) {
                return;
            }
            var kept = diagram.nodes().get(id);
            if (kept == null) {
                found.add(finding(
                        id,
                        ruleOfLoss(act),
                        "tidak ada dalam diagram; bagian lain rumah ini bersandar pada \"" + label(act) + "\" ("
                                + act.getLocalName() + ")"));
            } else {
                compare(id, machinePart(shipped, act), machinePart(diagram, kept), found);
            }
        });
        diagram.nodes().forEach((id, node) -> {
            if (!shipped.nodes().containsKey(id)
                    || !Diagram.isAct(shipped.nodes().get(id))) {
                refuseAddition(id, node, found);
            }
        });
        return found.stream();
    }

    /** What is missing tells best by which rule it is missed. */
    private static Rule ruleOfLoss(Element act) {
        if (Diagram.has(act, "messageEventDefinition")) {
            return Rule.MESSAGE_IS_KEPT;
        }
        if (Diagram.has(act, "escalationEventDefinition")) {
            return Rule.ESCALATION_IS_KEPT;
        }
        if (Diagram.has(act, "timerEventDefinition")) {
            return Rule.TIMER_WAITS_FOR_A_STORED_DEADLINE;
        }
        return Diagram.is(act, "serviceTask") && Xml.id(act).startsWith("record")
                ? Rule.USER_TASK_IS_RECORDED
                : Rule.ACT_IS_KEPT;
    }

    private void compare(String id, Map<String, String> expected, Map<String, String> actual, List<Finding> found) {
        var keys = new TreeSet<>(expected.keySet());
        keys.addAll(actual.keySet());
        for (var key : keys) {
            var want = expected.get(key);
            var have = actual.get(key);
            if (want == null) {
                found.add(finding(id, rule(key), "tidak boleh membawa " + key + shown(have)));
            } else if (have == null) {
                found.add(finding(id, rule(key), "kehilangan " + key + shown(want)));
            } else if (!want.equals(have)) {
                found.add(finding(id, rule(key), key + " harus" + shown(want) + ", bukan" + shown(have)));
            }
        }
    }

    private static Rule rule(String key) {
        if (key.equals(BUSINESS_KEY)) {
            return Rule.CALL_PASSES_THE_BUSINESS_KEY;
        }
        if (key.startsWith("camunda:in ") || key.startsWith("camunda:out ")) {
            return Rule.CALL_MAPS_VARIABLES_BY_NAME;
        }
        if (key.equals(NEXT)) {
            return Rule.USER_TASK_IS_RECORDED;
        }
        return RULES.getOrDefault(
                key,
                key.startsWith("camunda:") || key.startsWith("activiti:")
                        ? Rule.NOTHING_HAPPENS_OUTSIDE_THE_DIAGRAM
                        : Rule.ACT_IS_KEPT);
    }

    private void refuseAddition(String id, Element node, List<Finding> found) {
        if (Diagram.isAct(node) && !isOwnTimer(node) && !isOwnEnd(node)) {
            found.add(finding(
                    id,
                    Rule.ACT_IS_KEPT,
                    "\"" + label(node) + "\" (" + node.getLocalName()
                            + ") tidak dikenal rumah ini; yang boleh ditambah hanya gerbang eksklusif, tugas tanpa mesin,"
                            + " akhir, dan pewaktu"));
            return;
        }
        machinePart(diagram, node).keySet().stream()
                .filter(key -> key.startsWith("camunda:") || key.startsWith("activiti:"))
                .forEach(key ->
                        found.add(finding(id, Rule.NOTHING_HAPPENS_OUTSIDE_THE_DIAGRAM, "tidak boleh membawa " + key)));
    }

    /** A wait of the process owner's own; that it waits for a stored date is looked at elsewhere. */
    private static boolean isOwnTimer(Element node) {
        return Diagram.is(node, "intermediateCatchEvent", "boundaryEvent")
                && Diagram.eventDefinitions(node).count() == 1
                && Diagram.has(node, "timerEventDefinition");
    }

    private static boolean isOwnEnd(Element node) {
        return Diagram.is(node, "endEvent")
                && Diagram.eventDefinitions(node)
                        .allMatch(definition -> Diagram.is(definition, "terminateEventDefinition"));
    }

    /** Everything about a node that is not for people, by name. */
    private static Map<String, String> machinePart(Diagram diagram, Element node) {
        var part = new TreeMap<String, String>();
        part.put("jenis", node.getLocalName());
        put(part, "di dalam", diagram.scope(Xml.id(node)));
        attributes(node).forEach((key, value) -> put(part, key, value));
        Xml.children(node, "extensionElements")
                .flatMap(Xml::children)
                .filter(extension -> !Xml.name(extension).equals("camunda:properties"))
                .forEach(extension -> putNew(part, nameOf(extension), canonical(diagram, extension)));
        Stream.concat(
                        Diagram.eventDefinitions(node),
                        Xml.children(node).filter(child -> child.getLocalName().endsWith("LoopCharacteristics")))
                .forEach(child -> putNew(part, child.getLocalName(), canonical(diagram, child)));
        if (Diagram.is(node, "userTask")) {
            part.put(
                    NEXT,
                    diagram.outgoing(Xml.id(node)).stream()
                            .map(Diagram.Flow::target)
                            .sorted()
                            .collect(joining(", ")));
        }
        return part;
    }

    private static Map<String, String> attributes(Element element) {
        var attributes = new TreeMap<String, String>();
        Xml.attributes(element)
                .filter(attribute -> attribute.getNamespaceURI() == null || Xml.isCamunda(attribute))
                .filter(attribute -> !PEOPLES.contains(Xml.name(attribute)))
                .filter(attribute -> !attribute.getValue().equals(DEFAULTS.get(Xml.name(attribute))))
                .forEach(attribute -> attributes.put(Xml.name(attribute), attribute.getValue()));
        return attributes;
    }

    /** A mapping is known by what it fills, everything else by its kind and name. */
    private static String nameOf(Element extension) {
        var name = Xml.name(extension);
        if (extension.hasAttribute("businessKey")) {
            return name + " businessKey";
        }
        for (var key : List.of("target", "variables", "name", "event")) {
            if (extension.hasAttribute(key)) {
                return name + " " + extension.getAttribute(key);
            }
        }
        return name;
    }

    private static String canonical(Diagram diagram, Element element) {
        var words = new ArrayList<String>();
        attributes(element).forEach((key, value) -> {
            if (!key.equals("messageRef") && !key.equals("escalationRef")) {
                words.add(key + "=" + value);
            }
        });
        if (element.hasAttribute("messageRef") || element.hasAttribute("escalationRef")) {
            words.add(diagram.signal(element));
        }
        if (!Xml.text(element).isEmpty()) {
            words.add(Xml.text(element));
        }
        Xml.children(element)
                .filter(child -> !Diagram.is(child, "documentation"))
                .map(child -> (Diagram.is(child, "extensionElements") ? "" : Xml.name(child) + " ")
                        + canonical(diagram, child))
                .forEach(words::add);
        return String.join(" ", words);
    }

    private static void put(Map<String, String> part, String key, String value) {
        if (!value.isEmpty()) {
            part.put(key, value);
        }
    }

    private static void putNew(Map<String, String> part, String key, String value) {
        var free = key;
        for (var n = 2; part.containsKey(free); n++) {
            free = key + " #" + n;
        }
        part.put(free, value);
    }

    private static String shown(String value) {
        return value.isEmpty() ? "" : " \"" + value + "\"";
    }

    private static String label(Element node) {
        return node.hasAttribute("name") ? node.getAttribute("name") : Xml.id(node);
    }
}
