package id.tuntas.procedure.guard;

import static java.util.stream.Collectors.toSet;

import id.tuntas.platform.Submission;
import id.tuntas.procedure.Variables;
import id.tuntas.procedure.Writes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Follows every way through a process and asks what has surely been written when an element reads: dates before timers
 * and due dates, flags before gateways, what a call passes on. A flag lives until the next wait, a date as long as the
 * case.
 */
final class Course {

    private static final Pattern NAME = Pattern.compile("[$#]\\{!?([a-z][a-zA-Z0-9]*)}");

    /** What the doors give a process that nobody calls. */
    private static final Map<String, Known> STARTED_WITH = Map.of(
            "report-handling",
                    new Known(Set.of(Variables.TRACKING_ID, Variables.AGENCY), Set.of(Variables.AGENCY_KNOWN)),
            "escalation", new Known(Set.of(Variables.TRACKING_ID, "clock", "deadline"), Set.of()),
            "ombudsman-referral", new Known(Set.of(Variables.TRACKING_ID, Variables.AGENCY), Set.of()));

    private record Known(Set<String> stored, Set<String> passing) {

        boolean has(String name) {
            return stored.contains(name) || passing.contains(name);
        }

        /** What is known on both of two ways. */
        Known and(Known other) {
            var both = new HashSet<>(stored);
            both.retainAll(other.stored);
            var passingOnBoth = new HashSet<String>();
            Stream.concat(passing.stream(), other.passing.stream())
                    .filter(name -> has(name) && other.has(name) && !both.contains(name))
                    .forEach(passingOnBoth::add);
            return new Known(both, passingOnBoth);
        }

        Known plus(Set<String> nowStored, Set<String> nowPassing) {
            var allStored = new HashSet<>(stored);
            allStored.addAll(nowStored);
            var allPassing = new HashSet<>(passing);
            allPassing.addAll(nowPassing);
            return new Known(allStored, allPassing);
        }

        Known afterAWait() {
            return new Known(stored, Set.of());
        }
    }

    private final String file;
    private final String base;
    private final Diagram diagram;
    private final Known start;
    private final Set<String> readAnywhere;
    private final Map<String, Known> before = new HashMap<>();
    private final Map<String, Known> after = new HashMap<>();

    private Course(String file, String base, Diagram diagram, Known start) {
        this.file = file;
        this.base = base;
        this.diagram = diagram;
        this.start = start;
        readAnywhere = diagram.nodes().values().stream()
                .flatMap(node -> reads(node).stream())
                .collect(toSet());
    }

    /**
     * @param base the process that ships with the house, of which this is a version
     * @param given what every shipped caller maps into the process
     */
    static Stream<Finding> follow(String file, String base, Diagram diagram, Optional<Set<String>> given) {
        var start = given.map(names -> new Known(names, Set.of()))
                .orElse(STARTED_WITH.getOrDefault(base, new Known(Set.of(Variables.TRACKING_ID), Set.of())));
        var course = new Course(file, base, diagram, start);
        course.walk();
        return Stream.concat(course.unreached(), course.unwritten());
    }

    // The walk: from the start events on, until nothing changes any more

    private void walk() {
        var open = new ArrayDeque<>(diagram.nodes().keySet());
        while (!open.isEmpty()) {
            var id = open.poll();
            var node = diagram.nodes().get(id);
            var comes = comesTo(node);
            if (comes == null) {
                continue;
            }
            var goes = goesFrom(node, comes);
            var changed = !comes.equals(before.put(id, comes));
            if (goes != null) {
                changed |= !goes.equals(after.put(id, goes));
            }
            if (changed) {
                open.addAll(next(node));
            }
        }
    }

    /** Everything whose input may have changed. */
    private Set<String> next(Element node) {
        var next = new LinkedHashSet<String>();
        var id = Xml.id(node);
        diagram.outgoing(id).stream()
                .map(Diagram.Flow::target)
                .filter(diagram.nodes()::containsKey)
                .forEach(next::add);
        diagram.nodes().values().stream()
                .filter(other -> id.equals(other.getAttribute("attachedToRef")))
                .map(Xml::id)
                .forEach(next::add);
        if (Diagram.isScope(node)) {
            diagram.in(id).map(Xml::id).forEach(next::add);
        }
        var scope = diagram.scope(id);
        if (!scope.isEmpty()) {
            next.add(scope);
        }
        // Event sub-processes begin wherever the scope around them is, or where their escalation is thrown.
        diagram.nodes().values().stream()
                .filter(Diagram::isEventSubProcess)
                .flatMap(each -> Stream.concat(Stream.of(each), diagram.in(Xml.id(each))))
                .map(Xml::id)
                .forEach(next::add);
        next.remove(id);
        return next;
    }

    /** What is surely known when this node is entered; null while no way to it is known. */
    private Known comesTo(Element node) {
        var id = Xml.id(node);
        if (Diagram.is(node, "startEvent")) {
            return comesToStart(node);
        }
        if (Diagram.is(node, "boundaryEvent")) {
            var host = before.get(node.getAttribute("attachedToRef"));
            return host == null ? null : host.afterAWait();
        }
        if (Diagram.isEventSubProcess(node)) {
            return atBeginOf(diagram.scope(id));
        }
        return common(diagram.incoming(id).stream().map(flow -> after.get(flow.source())));
    }

    private Known comesToStart(Element node) {
        var scope = diagram.nodes().get(diagram.scope(Xml.id(node)));
        if (scope == null) {
            return start;
        }
        var around = before.get(Xml.id(scope));
        if (around == null) {
            return null;
        }
        if (!Diagram.isEventSubProcess(scope)) {
            return around.plus(elementVariables(scope), Set.of());
        }
        // An escalation is caught in the transaction in which it is thrown; from a called process it may come any time.
        var throwing = throwing(node);
        return throwing.isEmpty()
                ? around.afterAWait()
                : common(throwing.stream().map(before::get));
    }

    /** The elements of this process that throw the escalation which this start event catches. */
    private List<String> throwing(Element startEvent) {
        var code = escalation(startEvent);
        return diagram.nodes().values().stream()
                .filter(node -> Diagram.is(node, "intermediateThrowEvent", "endEvent"))
                .filter(node -> code.isPresent() && code.equals(escalation(node)))
                .map(Xml::id)
                .toList();
    }

    private Optional<String> escalation(Element node) {
        return Diagram.eventDefinitions(node)
                .filter(definition -> Diagram.is(definition, "escalationEventDefinition"))
                .map(diagram::signal)
                .findAny();
    }

    private static Known common(Stream<Known> ways) {
        return ways.filter(Objects::nonNull).reduce(Known::and).orElse(null);
    }

    private Known atBeginOf(String scope) {
        return scope.isEmpty() ? start : before.get(scope);
    }

    private static Set<String> elementVariables(Element scope) {
        var names = new HashSet<String>();
        Xml.children(scope, "multiInstanceLoopCharacteristics")
                .flatMap(Xml::attributes)
                .filter(attribute -> Xml.name(attribute).equals("camunda:elementVariable"))
                .forEach(attribute -> names.add(attribute.getValue()));
        return names;
    }

    /** What is surely known when this node is left; null while it has no end. */
    private Known goesFrom(Element node, Known comes) {
        return switch (node.getLocalName()) {
            case "userTask" -> comes.afterAWait().plus(Set.of(), Set.of(Submission.VARIABLE));
            case "callActivity" -> comes.afterAWait();
            case "intermediateCatchEvent" -> comes.afterAWait();
            case "businessRuleTask" -> comes.plus(Set.of(camunda(node, "resultVariable")), Set.of());
            case "serviceTask" -> {
                var begins = isTrue(node, "asyncBefore") ? comes.afterAWait() : comes;
                var ends = delegate(base, Xml.id(node))
                        .map(type -> afterDelegate(begins, type.getAnnotation(Writes.class)))
                        // That it is missing is complained about elsewhere; what it would have written is not.
                        .orElseGet(() -> begins.plus(readAnywhere, Set.of()));
                yield isTrue(node, "asyncAfter") ? ends.afterAWait() : ends;
            }
            // It ends where one of its ends is reached; what it stored, stays.
            case "subProcess" ->
                common(diagram.in(Xml.id(node))
                        .filter(inner -> Diagram.is(inner, "endEvent"))
                        .map(end -> after.get(Xml.id(end))));
            default -> comes;
        };
    }

    private static Known afterDelegate(Known begins, Writes writes) {
        return writes == null ? begins : begins.plus(Set.of(writes.value()), Set.of(writes.passesOn()));
    }

    private Optional<Writes> writes(String serviceTask) {
        return delegate(base, serviceTask).map(type -> type.getAnnotation(Writes.class));
    }

    /** The class behind a service task: the package of its process, the name of its element. */
    static Optional<Class<?>> delegate(String base, String serviceTask) {
        if (serviceTask.isEmpty()) {
            return Optional.empty();
        }
        var room = Variables.class.getPackageName() + "." + base.replace("-", "") + ".";
        try {
            return Optional.of(Class.forName(room + serviceTask.substring(0, 1).toUpperCase(Locale.ROOT)
                    + serviceTask.substring(1) + "Delegate"));
        } catch (ClassNotFoundException missing) {
            return Optional.empty();
        }
    }

    // What is found

    private Stream<Finding> unreached() {
        var found = new ArrayList<Finding>();
        diagram.nodes().forEach((id, node) -> {
            if (!before.containsKey(id)) {
                found.add(finding(id, Rule.ELEMENT_IS_REACHED, "tidak dicapai dari awal proses"));
            }
            var flows = diagram.outgoing(id);
            if (flows.isEmpty() && !Diagram.is(node, "endEvent") && !Diagram.isEventSubProcess(node)) {
                found.add(finding(id, Rule.FLOW_GOES_ON, "tidak diteruskan ke mana pun; laporan akan hilang di sini"));
            }
            if (flows.size() > 1 && !node.getLocalName().endsWith("Gateway")) {
                found.add(finding(
                        id,
                        Rule.FLOW_GOES_ON,
                        "mempunyai beberapa alur keluar; laporan akan berjalan di semuanya sekaligus"));
            }
        });
        diagram.flows().stream()
                .filter(flow -> !diagram.nodes().containsKey(flow.source())
                        || !diagram.nodes().containsKey(flow.target()))
                .forEach(flow ->
                        found.add(finding(flow.id(), Rule.FLOW_GOES_ON, "tidak menghubungkan dua unsur proses ini")));
        return found.stream();
    }

    private Stream<Finding> unwritten() {
        return diagram.nodes().entrySet().stream()
                .filter(node -> before.containsKey(node.getKey()))
                .flatMap(node -> reads(node.getValue()).stream()
                        .filter(name -> !knownTo(node.getValue()).has(name))
                        .map(name -> finding(
                                node.getKey(),
                                Rule.VARIABLE_IS_STORED_BEFORE_IT_IS_READ,
                                "membaca \"" + name + "\", yang belum tentu sudah disimpan di sini" + writers(name))));
    }

    /** A boundary timer is made when its host begins; a gateway, call or task reads when it is entered. */
    private Known knownTo(Element node) {
        return before.get(Diagram.is(node, "boundaryEvent") ? node.getAttribute("attachedToRef") : Xml.id(node));
    }

    private Set<String> reads(Element node) {
        var names = new TreeSet<String>();
        addNames(Diagram.timeDate(node), names);
        for (var attribute : List.of("candidateGroups", "dueDate")) {
            addNames(camunda(node, attribute), names);
        }
        if (node.getLocalName().endsWith("Gateway")) {
            diagram.outgoing(Xml.id(node)).forEach(flow -> addNames(flow.condition(), names));
        }
        Xml.children(node, "multiInstanceLoopCharacteristics")
                .forEach(loop -> addNames(camunda(loop, "collection"), names));
        if (Diagram.is(node, "callActivity")) {
            Xml.children(node, "extensionElements")
                    .flatMap(extensions -> Xml.children(extensions, "in"))
                    .map(mapping -> mapping.getAttribute("source"))
                    .filter(source -> !source.isEmpty())
                    .forEach(names::add);
        }
        return names;
    }

    private static void addNames(String text, Set<String> names) {
        NAME.matcher(text).results().forEach(match -> names.add(match.group(1)));
    }

    /** Who would have to stand before it, if that can be told. */
    private String writers(String name) {
        var writers = new TreeSet<String>();
        diagram.nodes().forEach((id, node) -> {
            if (Diagram.is(node, "serviceTask")
                    && writes(id)
                            .filter(each -> Stream.of(each.value(), each.passesOn())
                                    .flatMap(Stream::of)
                                    .anyMatch(name::equals))
                            .isPresent()) {
                writers.add(id);
            }
        });
        return writers.isEmpty() ? "" : "; yang menyimpannya " + String.join(", ", writers);
    }

    private static String camunda(Element element, String attribute) {
        return element.getAttributeNS(Xml.CAMUNDA, attribute);
    }

    private static boolean isTrue(Element element, String attribute) {
        return "true".equals(camunda(element, attribute));
    }

    private Finding finding(String element, Rule rule, String sentence) {
        return new Finding(file, element, rule, sentence);
    }
}
