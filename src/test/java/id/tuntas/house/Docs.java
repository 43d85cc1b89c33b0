package id.tuntas.house;

import static java.util.stream.Collectors.toMap;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The documents and all that they talk about.
 *
 * @param texts the working tree's files of words, models and code, by path with slashes; of other files the path only
 * @param words the public constants of the rooms' enums, {@code Status.COMPLETED}, with what people read for it, or ""
 * @param rooms each room with the rooms it uses
 */
record Docs(SortedMap<String, String> texts, SortedMap<String, String> words, Map<String, Set<String>> rooms) {

    static final String GLOSSARY = "src/docs/glossary.md";
    static final String RULES = "src/docs/rules.md";
    static final String DESIGN = "src/docs/design.md";
    static final String INDEX = "src/docs/adr/README.md";

    private static final Pattern READ = Pattern.compile(
            ".*\\.(md|java|bpmn|dmn|form|sql|html|js|mjs|yaml|properties|xml)|.*/(Dockerfile|run)|mvnw");

    private static final Set<String> NOT_OURS = Set.of(".git", "target", "data", "node_modules");

    static Docs ofHouse() {
        var classes = HouseRules.house();
        return new Docs(readTree(), words(classes), new HouseRules(HouseRules.ROOT).uses(classes));
    }

    Docs with(SortedMap<String, String> others) {
        return new Docs(others, words, rooms);
    }

    private static SortedMap<String, String> readTree() {
        var texts = new TreeMap<String, String>();
        var root = Path.of("");
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    var path = root.relativize(file).toString().replace('\\', '/');
                    texts.put(path, READ.matcher(path).matches() ? Files.readString(file) : "");
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    private static SortedMap<String, String> words(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isEnum() && isPublic(type))
                .filter(type -> !type.getPackageName().equals(HouseRules.ROOT + ".platform"))
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(word -> (Enum<?>) word)
                .collect(toMap(
                        word -> word.getDeclaringClass().getSimpleName() + "." + word.name(),
                        Docs::label,
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static String label(Enum<?> word) {
        try {
            return (String) word.getDeclaringClass().getMethod("label").invoke(word);
        } catch (NoSuchMethodException codeOnly) {
            return "";
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
