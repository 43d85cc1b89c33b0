package id.tuntas.procedure.guard;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.TreeMap;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;

/**
 * The engine's own way to say that a model is wrong, because Modeler shows it: a 400 whose message is what people read
 * and whose details name each element.
 */
final class RefusedDeployment extends ParseException {

    private static final long serialVersionUID = 1L;

    /** A diagram of another house breaks every rule at once; nobody reads more than this. */
    private static final int SHOWN = 40;

    RefusedDeployment(List<Finding> findings) {
        super(message(findings), findings.get(0).file(), List.of(), List.of());
        resorceReports =
                findings.stream().collect(groupingBy(Finding::file, TreeMap::new, toList())).entrySet().stream()
                        .map(file -> (ResourceReport) new ResourceReportImpl(
                                file.getKey(),
                                file.getValue().stream().<Problem>map(Told::new).toList(),
                                List.of()))
                        .toList();
    }

    private static String message(List<Finding> findings) {
        return "Deployment ditolak; tidak ada yang berubah.\n"
                + findings.stream().limit(SHOWN).map(finding -> "* " + finding).collect(joining("\n"))
                + (findings.size() > SHOWN ? "\n* dan " + (findings.size() - SHOWN) + " temuan lain" : "");
    }

    /** One finding as the engine's API carries it. */
    private record Told(Finding finding) implements Problem {

        @Override
        public String getMessage() {
            return finding.line();
        }

        @Override
        public String getMainElementId() {
            return finding.element().isEmpty() ? null : finding.element();
        }

        @Override
        public List<String> getElementIds() {
            return finding.element().isEmpty() ? List.of() : List.of(finding.element());
        }

        /** Modeler finds elements by id. */
        @Override
        public int getLine() {
            return 0;
        }

        @Override
        public int getColumn() {
            return 0;
        }
    }
}
