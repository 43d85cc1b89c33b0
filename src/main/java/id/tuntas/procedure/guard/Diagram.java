package id.tuntas.procedure.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One process as a drawing: its nodes, the flows between them, and which of the nodes are acts. */
final class Diagram {

    /** Whatever may stand at the end of a flow, the kinds that the house refuses included. */
    private static final Set<String> FLOW_NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "complexGateway",
            "task",
            "manualTask",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "scriptTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "transaction",
            "adHocSubProcess");

    /** Nodes that only lead the way: nothing of the house hangs on them. */
    private static final Set<String> WAYMARKS = Set.of("exclusiveGateway", "task", "manualTask");

    record Flow(Element element, String id, String source, String target) {

        boolean hasCondition() {
            return Xml.children(element, "conditionExpression").findAny().isPresent();
        }

        String condition() {
            return Xml.children(element, "conditionExpression")
                    .findAny()
                    .map(Xml::text)
                    .orElse("");
        }
    }

    private final Element process;
    private final Map<String, Element> nodes = new LinkedHashMap<>();
    private final Map<String, String> scopes = new HashMap<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();
    private final Map<String, String> signals = new HashMap<>();

    private Diagram(Element process) {
        this.process = process;
        collect(process, "");
        Xml.children(process.getOwnerDocument().getDocumentElement())
                .forEach(element -> signals.put(
                        Xml.id(element),
                        switch (element.getLocalName()) {
                            case "message" -> element.getAttribute("name");
                            case "escalation" -> element.getAttribute("escalationCode");
                            default -> "";
                        }));
    }

    static List<Element> processes(Document file) {
        return Xml.children(file.getDocumentElement(), "process").toList();
    }

    static Diagram of(Element process) {
        return new Diagram(process);
    }

    private void collect(Element scope, String scopeId) {
        Xml.children(scope).forEach(element -> {
            if (FLOW_NODES.contains(element.getLocalName())) {
                if (nodes.put(Xml.id(element), element) != null) {
                    doubled.add(Xml.id(element));
                }
                scopes.put(Xml.id(element), scopeId);
                if (isScope(element)) {
                    collect(element, Xml.id(element));
                }
            } else if (element.getLocalName().equals("sequenceFlow")) {
                flows.add(new Flow(
                        element,
                        Xml.id(element),
                        element.getAttribute("sourceRef").strip(),
                        element.getAttribute("targetRef").strip()));
            }
        });
    }

    String id() {
        return Xml.id(process);
    }

    Element process() {
        return process;
    }

    /** In the order of the file. */
    Map<String, Element> nodes() {
        return nodes;
    }

    List<Flow> flows() {
        return flows;
    }

    List<String> doubled() {
        return doubled;
    }

    /** Id of the sub-process around a node, empty for the process itself. */
    String scope(String node) {
        return scopes.get(node);
    }

    List<Flow> outgoing(String node) {
        return flows.stream().filter(flow -> flow.source().equals(node)).toList();
    }

    List<Flow> incoming(String node) {
        return flows.stream().filter(flow -> flow.target().equals(node)).toList();
    }

    /** The nodes of a scope, nested ones not. */
    Stream<Element> in(String scope) {
        return nodes.values().stream().filter(node -> scopes.get(Xml.id(node)).equals(scope));
    }

    /** The message name or escalation code that an event definition means. */
    String signal(Element definition) {
        var reference = definition.hasAttribute("messageRef")
                ? definition.getAttribute("messageRef")
                : definition.getAttribute("escalationRef");
        return signals.getOrDefault(reference, "");
    }

    static boolean isScope(Element node) {
        return Set.of("subProcess", "transaction", "adHocSubProcess").contains(node.getLocalName());
    }

    static boolean isEventSubProcess(Element node) {
        return isScope(node) && "true".equals(node.getAttribute("triggeredByEvent"));
    }

    static boolean is(Element node, String... kinds) {
        return List.of(kinds).contains(node.getLocalName());
    }

    static Stream<Element> eventDefinitions(Element node) {
        return Xml.children(node).filter(child -> child.getLocalName().endsWith("EventDefinition"));
    }

    static boolean has(Element node, String eventDefinition) {
        return eventDefinitions(node).anyMatch(child -> child.getLocalName().equals(eventDefinition));
    }

    /** Of a timer, the expression that it waits for; empty for every other shape of timer. */
    static String timeDate(Element node) {
        return eventDefinitions(node)
                .filter(definition -> definition.getLocalName().equals("timerEventDefinition"))
                .flatMap(definition -> Xml.children(definition, "timeDate"))
                .map(Xml::text)
                .findAny()
                .orElse("");
    }

    /** What the house hangs on: everything that acts, waits, calls or is called. */
    static boolean isAct(Element node) {
        if (WAYMARKS.contains(node.getLocalName())) {
            return false;
        }
        if (is(node, "endEvent", "intermediateThrowEvent")) {
            return eventDefinitions(node).findAny().isPresent();
        }
        if (is(node, "startEvent")) {
            return eventDefinitions(node).findAny().isPresent()
                    || Xml.attributes(node).anyMatch(Xml::isCamunda)
                    || Xml.children(node, "extensionElements").findAny().isPresent();
        }
        return true;
    }
}
