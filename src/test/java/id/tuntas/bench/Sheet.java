package id.tuntas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** What the benchmark has to say: on the console at once, and in {@code target/benchmark.txt} to keep. */
final class Sheet {

    private final Path file;

    Sheet(Path file) throws IOException {
        this.file = file;
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, "");
    }

    void line(String format, Object... values) {
        var line = String.format(Locale.ROOT, format, values).stripTrailing() + System.lineSeparator();
        System.out.print(line);
        try {
            Files.writeString(file, line, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void title(String title) {
        line("");
        line("%s", title);
        line("%s", "-".repeat(title.length()));
    }
}
