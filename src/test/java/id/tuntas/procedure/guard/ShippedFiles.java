package id.tuntas.procedure.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The models in the working tree, as a process owner has them on disk. */
public final class ShippedFiles {

    private ShippedFiles() {}

    /** Text of each file under {@code bpmn/} and {@code forms/}, by file name. */
    public static SortedMap<String, String> read() {
        var files = new TreeMap<String, String>();
        for (var folder : List.of("bpmn", "forms")) {
            try (var listing = Files.list(Path.of(folder))) {
                for (var file : listing.toList()) {
                    files.put(file.getFileName().toString(), Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    public static Map<String, byte[]> bytes(Map<String, String> files) {
        var bytes = new HashMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(UTF_8)));
        return bytes;
    }
}
