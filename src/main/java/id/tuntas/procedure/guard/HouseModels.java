package id.tuntas.procedure.guard;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/** The models that ship with this build of the house: what every other version is held against. */
final class HouseModels {

    static final String AGENCY_HANDLING = "agency-handling";

    private final SortedMap<String, Diagram> processes = new TreeMap<>();
    private final SortedMap<String, Table> decisions = new TreeMap<>();
    private final SortedMap<String, Form> forms = new TreeMap<>();

    /** @param files content by file name */
    HouseModels(Map<String, byte[]> files) {
        files.forEach((name, content) -> {
            try {
                if (name.endsWith(".bpmn")) {
                    var diagram =
                            Diagram.of(Diagram.processes(Xml.read(content)).get(0));
                    processes.put(diagram.id(), diagram);
                } else if (name.endsWith(".dmn")) {
                    var table = Table.of(Table.decisions(Xml.read(content)).get(0));
                    decisions.put(table.id(), table);
                } else if (name.endsWith(".form")) {
                    var form = Form.of(Form.read(content));
                    forms.put(form.id(), form);
                }
            } catch (Xml.Unreadable | Form.Unreadable own) {
                throw new IllegalStateException(name + " ships with the house and cannot be read", own);
            }
        });
    }

    Set<String> processes() {
        return processes.keySet();
    }

    Diagram process(String id) {
        return processes.get(id);
    }

    Set<String> decisions() {
        return decisions.keySet();
    }

    Optional<Table> decision(String id) {
        return Optional.ofNullable(decisions.get(id));
    }

    Set<String> forms() {
        return forms.keySet();
    }

    Optional<Form> form(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    /** Which shipped process this is a version of; empty for a process that is none of the house's. */
    Optional<String> baseOf(String process, Predicate<String> agencies) {
        if (processes.containsKey(process)) {
            return Optional.of(process);
        }
        var own = AGENCY_HANDLING + "-";
        return process.startsWith(own) && agencies.test(process.substring(own.length()))
                ? Optional.of(AGENCY_HANDLING)
                : Optional.empty();
    }

    /** What every caller maps into a process; empty for one that nobody calls. */
    Optional<Set<String>> mappedInto(String process) {
        return processes.values().stream()
                .flatMap(caller -> caller.nodes().values().stream())
                .filter(node -> Diagram.is(node, "callActivity"))
                .filter(call -> calls(call, process))
                .map(HouseModels::targets)
                .reduce((some, others) -> {
                    var both = new HashSet<>(some);
                    both.retainAll(others);
                    return both;
                });
    }

    /** The one call that is chosen at runtime is that of an agency's version. */
    private static boolean calls(Element call, String process) {
        var called = call.getAttribute("calledElement");
        return called.equals(process) || called.startsWith("${") && process.equals(AGENCY_HANDLING);
    }

    private static Set<String> targets(Element call) {
        return Xml.children(call, "extensionElements")
                .flatMap(extensions -> Xml.children(extensions, "in"))
                .map(mapping -> mapping.getAttribute("target"))
                .filter(target -> !target.isEmpty())
                .collect(toSet());
    }
}
