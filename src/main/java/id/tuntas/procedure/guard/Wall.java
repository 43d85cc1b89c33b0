package id.tuntas.procedure.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The allow-list of what a diagram or a table may be made of. The engine runs scripts, classes, shell commands and any
 * method of any bean if a model says so, in a dozen places and under two namespaces; so nothing passes that is not
 * named here. What an act carries beyond that is compared with the shipped act ({@link Acts}).
 */
final class Wall {

    private static final Set<String> BPMN_ELEMENTS = Set.of(
            "definitions",
            "process",
            "documentation",
            "extensionElements",
            "message",
            "escalation",
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "timerEventDefinition",
            "timeDate",
            "timeCycle",
            "messageEventDefinition",
            "escalationEventDefinition",
            "terminateEventDefinition",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "task",
            "manualTask",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "multiInstanceLoopCharacteristics",
            "sequenceFlow",
            "conditionExpression",
            "incoming",
            "outgoing",
            "textAnnotation",
            "text",
            "association",
            "group",
            "category",
            "categoryValue",
            "collaboration",
            "participant",
            "laneSet",
            "lane",
            "flowNodeRef",
            "childLaneSet",
            "dataObject",
            "dataObjectReference",
            "dataStore",
            "dataStoreReference");

    /** What Camunda adds to an act; what it says there is compared with the shipped act. */
    private static final Set<String> CAMUNDA_ELEMENTS = Set.of(
            "in",
            "out",
            "executionListener",
            "taskListener",
            "field",
            "string",
            "failedJobRetryTimeCycle",
            "properties",
            "property");

    private static final Set<String> BPMN_ATTRIBUTES = Set.of(
            "id",
            "name",
            "targetNamespace",
            "exporter",
            "exporterVersion",
            "isExecutable",
            "processType",
            "isClosed",
            "messageRef",
            "escalationRef",
            "escalationCode",
            "sourceRef",
            "targetRef",
            "default",
            "attachedToRef",
            "cancelActivity",
            "isInterrupting",
            "parallelMultiple",
            "triggeredByEvent",
            "isSequential",
            "isForCompensation",
            "startQuantity",
            "completionQuantity",
            "calledElement",
            "gatewayDirection",
            "eventGatewayType",
            "instantiate",
            "associationDirection",
            "textFormat",
            "processRef",
            "categoryValueRef",
            "value",
            "dataObjectRef",
            "dataStoreRef",
            "isCollection");

    private static final Set<String> PROCESS_ATTRIBUTES =
            Set.of("camunda:historyTimeToLive", "camunda:isStartableInTasklist", "camunda:versionTag");

    private static final Set<String> DRAWING = Set.of(
            "BPMNDiagram",
            "BPMNPlane",
            "BPMNShape",
            "BPMNEdge",
            "BPMNLabel",
            "BPMNLabelStyle",
            "DMNDI",
            "DMNDiagram",
            "DMNShape",
            "DMNEdge",
            "DMNLabel",
            "DMNDecisionServiceDividerLine",
            "Bounds",
            "Font",
            "Point",
            "waypoint",
            "Size",
            "extension");

    private static final Set<String> DRAWING_NAMESPACES = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DC/",
            "http://www.omg.org/spec/DMN/20180521/DI/");

    static final Set<String> DMN_NAMESPACES = Set.of(
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd");

    private static final Set<String> DMN_ELEMENTS = Set.of(
            "definitions",
            "decision",
            "description",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "rule",
            "inputEntry",
            "outputEntry",
            "variable",
            "text");

    private static final Set<String> DMN_ATTRIBUTES = Set.of(
            "id",
            "name",
            "namespace",
            "label",
            "typeRef",
            "hitPolicy",
            "aggregation",
            "preferredOrientation",
            "outputLabel",
            "exporter",
            "exporterVersion",
            "camunda:inputVariable",
            "camunda:historyTimeToLive",
            "camunda:versionTag");

    /** What people draw most often that this house does not run, and what to do instead. */
    private static final Map<String, String> INSTEAD = Map.of(
            "scriptTask", "langkah hanya boleh memanggil delegasi rumah ini",
            "script", "langkah hanya boleh memanggil delegasi rumah ini",
            "sendTask", "pesan keluar lewat kotak keluar rumah ini",
            "receiveTask", "pesan ditunggu dengan peristiwa pesan yang sudah ada",
            "signalEventDefinition", "sinyal akan mengenai semua laporan sekaligus",
            "conditionalEventDefinition", "peristiwa bersyarat tidak dikenal rumah ini",
            "timeDuration", "pewaktu menunggu tenggat yang disimpan (timeDate)",
            "literalExpression", "keputusan hanya berupa tabel",
            "import", "berkas lain tidak dimuat");

    private final String file;
    private final List<Finding> found = new ArrayList<>();

    private Wall(String file) {
        this.file = file;
    }

    static Stream<Finding> aroundDiagram(String file, Document document) {
        var wall = new Wall(file);
        wall.walk(document.getDocumentElement(), wall::mayStandInADiagram);
        return wall.found.stream();
    }

    static Stream<Finding> aroundTable(String file, Document document) {
        var wall = new Wall(file);
        wall.walk(document.getDocumentElement(), wall::mayStandInATable);
        return wall.found.stream();
    }

    /** What is refused is refused with everything in it. */
    private void walk(Element element, Predicate<Element> allowed) {
        if (allowed.test(element)) {
            Xml.children(element).forEach(child -> walk(child, allowed));
        }
    }

    private boolean mayStandInADiagram(Element element) {
        var namespace = Xml.namespace(element);
        if (DRAWING_NAMESPACES.contains(namespace) && DRAWING.contains(element.getLocalName())) {
            mustNotCompute(element);
            return true;
        }
        if (Xml.CAMUNDA.equals(namespace)) {
            if (!CAMUNDA_ELEMENTS.contains(element.getLocalName()) || !belongsToAnAct(element)) {
                refuse(element, "tidak boleh membawa " + Xml.name(element));
                return false;
            }
            return true;
        }
        if (!Xml.BPMN.equals(namespace) || !BPMN_ELEMENTS.contains(element.getLocalName())) {
            refuseElement(element);
            return false;
        }
        Xml.attributes(element).forEach(attribute -> {
            var name = Xml.name(attribute);
            if (Xml.isCamunda(attribute)) {
                var allowed = isProcess(element)
                        ? PROCESS_ATTRIBUTES.contains(name) && !Xml.ACTIVITI.equals(attribute.getNamespaceURI())
                        : belongsToAnAct(element);
                if (!allowed) {
                    refuse(element, "tidak boleh membawa " + name);
                }
            } else if (attribute.getNamespaceURI() == null && !BPMN_ATTRIBUTES.contains(name)) {
                refuse(element, "tidak boleh membawa " + name + " pada <" + element.getLocalName() + ">");
            }
        });
        mustNotCompute(element);
        return true;
    }

    /** Labels and explanations of tasks are expressions to the engine; so are names of messages. */
    private void mustNotCompute(Element element) {
        if (Diagram.is(element, "conditionExpression", "timeDate")) {
            return;
        }
        Stream.concat(
                        Stream.of(Xml.text(element)),
                        Xml.attributes(element)
                                // Those of acts are compared as they are.
                                .filter(attribute -> !Xml.isCamunda(attribute)
                                        && !(Diagram.is(element, "callActivity")
                                                && Xml.name(attribute).equals("calledElement")))
                                .map(attribute -> attribute.getValue()))
                .filter(Xml::holdsAnExpression)
                .findAny()
                .ifPresent(text -> found.add(new Finding(
                        file,
                        Xml.place(element),
                        Rule.EXPRESSION_IS_A_NAME,
                        "memuat ungkapan dalam <" + element.getLocalName()
                                + ">; nama, penjelasan, dan keterangan adalah tulisan biasa")));
    }

    private boolean mayStandInATable(Element element) {
        var namespace = Xml.namespace(element);
        if (DRAWING_NAMESPACES.contains(namespace) && DRAWING.contains(element.getLocalName())) {
            return true;
        }
        if (!DMN_NAMESPACES.contains(namespace) || !DMN_ELEMENTS.contains(element.getLocalName())) {
            refuseElement(element);
            return false;
        }
        Xml.attributes(element)
                .filter(attribute -> attribute.getNamespaceURI() == null || Xml.isCamunda(attribute))
                .filter(attribute -> !DMN_ATTRIBUTES.contains(Xml.name(attribute)))
                .forEach(attribute -> refuse(element, "tidak boleh membawa " + Xml.name(attribute)));
        return true;
    }

    private static boolean isProcess(Element element) {
        return element.getLocalName().equals("process");
    }

    /** Whether what stands here is looked at together with an act, and so may not differ from the shipped one. */
    private static boolean belongsToAnAct(Element element) {
        for (var at = element; !isProcess(at); at = (Element) at.getParentNode()) {
            if (at.getLocalName().equals("sequenceFlow") || !(at.getParentNode() instanceof Element)) {
                return false;
            }
            if (isFlowNode(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFlowNode(Element element) {
        var name = element.getLocalName();
        return Xml.BPMN.equals(element.getNamespaceURI())
                && (name.endsWith("Task")
                        || name.equals("task")
                        || name.endsWith("Event")
                        || name.endsWith("Gateway")
                        || name.equals("callActivity")
                        || name.equals("subProcess"));
    }

    private void refuseElement(Element element) {
        var instead = INSTEAD.get(element.getLocalName());
        refuse(
                element,
                "unsur <" + element.getNodeName() + "> tidak diizinkan"
                        + (instead == null ? " di rumah ini" : ": " + instead));
    }

    private void refuse(Element element, String sentence) {
        found.add(new Finding(file, Xml.place(element), Rule.NOTHING_HAPPENS_OUTSIDE_THE_DIAGRAM, sentence));
    }
}
