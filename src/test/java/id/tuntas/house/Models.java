package id.tuntas.house;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/**
 * Everything a process owner edits, read from the working tree without an engine, beside the names that the code has
 * for it.
 *
 * @param texts what stands in each file, by file name
 * @param processes by file name without extension, like decisions and forms
 * @param delegates full names of the classes that the processes call
 * @param constants every string constant of the room {@code procedure}
 * @param variables those of them that name a process variable
 * @param ladder those of them by which {@code procedure.Ladder} asks for its decision
 */
record Models(
        Map<String, String> texts,
        SortedMap<String, BpmnModelInstance> processes,
        SortedMap<String, DmnModelInstance> decisions,
        SortedMap<String, JsonNode> forms,
        Set<String> delegates,
        Set<String> constants,
        Set<String> variables,
        Set<String> ladder) {

    static final String PROCEDURE = "id.tuntas.procedure";

    private static final List<Class<?>> CALLED =
            List.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class);

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(PROCEDURE);

    /** What has been read already; nobody changes a model. */
    private static final Map<String, Object> READ = new HashMap<>();

    static Models of(Map<String, String> files) {
        return new Models(
                files,
                read(files, ".bpmn", BpmnModelInstance.class, Bpmn::readModelFromStream),
                read(files, ".dmn", DmnModelInstance.class, Dmn::readModelFromStream),
                read(files, ".form", JsonNode.class, new ObjectMapper()::readTree),
                CODE.stream()
                        .filter(type -> CALLED.stream().anyMatch(type::isAssignableTo))
                        .map(JavaClass::getName)
                        .collect(toSet()),
                CODE.stream().flatMap(Models::constantsOf).collect(toSet()),
                constantsOf(CODE.get(PROCEDURE + ".Variables")).collect(toSet()),
                constantsOf(CODE.get(PROCEDURE + ".Ladder")).collect(toSet()));
    }

    private static <T> SortedMap<String, T> read(
            Map<String, String> files, String extension, Class<T> type, Reader<T> reader) {
        var models = new TreeMap<String, T>();
        files.forEach((name, text) -> {
            if (name.endsWith(extension)) {
                var model = READ.computeIfAbsent(text, reader::readText);
                models.put(name.substring(0, name.length() - extension.length()), type.cast(model));
            }
        });
        return models;
    }

    private static Stream<String> constantsOf(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> field.getModifiers().containsAll(List.of(JavaModifier.STATIC, JavaModifier.FINAL)))
                .filter(field -> field.getRawType().isEquivalentTo(String.class))
                .map(field -> valueOf(field.reflect()));
    }

    private static String valueOf(Field constant) {
        try {
            constant.setAccessible(true);
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Reader<T> {
        T read(InputStream stream) throws IOException;

        default T readText(String text) {
            try {
                return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
