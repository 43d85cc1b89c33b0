package id.tuntas.procedure.guard;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.w3c.dom.Document;

/**
 * Says what is wrong with a set of models that are to be deployed together. It needs no engine, so the build holds the
 * models that ship with the house against the same rules.
 */
public final class ModelGuard {

    private static final String FILE_NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._()/-]{0,120}\\.(bpmn|dmn|form)";

    private final HouseModels house;
    private final DiagramRules diagrams;
    private final TableRules tables;
    private final FormRules forms;

    /**
     * @param shipped the models of this build, by file name
     * @param agencies whether there is an agency of this code
     */
    public ModelGuard(Map<String, byte[]> shipped, Predicate<String> agencies) {
        house = new HouseModels(shipped);
        diagrams = new DiagramRules(house, agencies);
        tables = new TableRules(house);
        forms = new FormRules(house);
    }

    /** What speaks against it, in sentences. */
    public List<String> findings(Map<String, byte[]> files) {
        return check(files).stream().map(Finding::toString).toList();
    }

    /** Every finding, file by file; none if the models may go live. */
    List<Finding> check(Map<String, byte[]> files) {
        return new Deployment(files).check();
    }

    /** What came in one deployment, sorted by kind. */
    private final class Deployment {

        private final Map<String, byte[]> files;
        private final Map<String, Document> diagramFiles = new TreeMap<>();
        private final Map<String, Document> tableFiles = new TreeMap<>();
        private final Map<String, Form> formFiles = new TreeMap<>();
        private final List<Finding> found = new ArrayList<>();

        Deployment(Map<String, byte[]> files) {
            this.files = files;
        }

        List<Finding> check() {
            new TreeMap<>(files).forEach(this::read);
            eachIsThereOnce();
            var brought = formFiles.values().stream().map(Form::id).collect(toCollection(TreeSet::new));
            diagramFiles.forEach(
                    (file, document) -> diagrams.check(file, document, brought).forEach(found::add));
            tableFiles.forEach((file, document) -> tables.check(file, document).forEach(found::add));
            formFiles.forEach((file, form) -> forms.check(file, form).forEach(found::add));
            if (diagramFiles.isEmpty()) {
                formFiles.forEach((file, form) -> found.add(new Finding(
                        file,
                        form.id(),
                        Rule.FORM_COMES_WITH_ITS_PROCESS,
                        "formulir berlaku hanya bersama prosesnya; deploy diagramnya dan sertakan formulir ini")));
            }
            return List.copyOf(found);
        }

        private void read(String file, byte[] content) {
            try {
                if (!file.matches(FILE_NAME)) {
                    refuse(file, "bukan berkas .bpmn, .dmn, atau .form dengan nama yang wajar");
                } else if (file.endsWith(".bpmn")) {
                    diagramFiles.put(file, rooted(Xml.read(content), Set.of(Xml.BPMN)));
                } else if (file.endsWith(".dmn")) {
                    tableFiles.put(file, rooted(Xml.read(content), Wall.DMN_NAMESPACES));
                } else {
                    formFiles.put(file, Form.of(Form.read(content)));
                }
            } catch (Xml.Unreadable | Form.Unreadable wrong) {
                refuse(file, "tidak dapat dibaca: " + wrong.getMessage());
            }
        }

        private void refuse(String file, String sentence) {
            found.add(new Finding(file, "", Rule.FILE_IS_A_MODEL, sentence));
        }

        private static Document rooted(Document document, Set<String> namespaces) throws Xml.Unreadable {
            var root = document.getDocumentElement();
            if (!namespaces.contains(Xml.namespace(root)) || !"definitions".equals(root.getLocalName())) {
                throw new Xml.Unreadable("unsur pertamanya bukan definitions", null);
            }
            return document;
        }

        private void eachIsThereOnce() {
            var seen = new HashMap<String, String>();
            diagramFiles.forEach((file, document) ->
                    Diagram.processes(document).forEach(process -> once(seen, "proses", Xml.id(process), file)));
            tableFiles.forEach((file, document) ->
                    Table.decisions(document).forEach(table -> once(seen, "keputusan", Xml.id(table), file)));
            formFiles.forEach((file, form) -> once(seen, "formulir", form.id(), file));
        }

        private void once(Map<String, String> seen, String kind, String id, String file) {
            var other = seen.put(kind + " " + id, file);
            if (other != null && !other.equals(file)) {
                found.add(new Finding(file, id, Rule.FILE_IS_A_MODEL, kind + " ini juga ada dalam " + other));
            }
        }
    }
}
