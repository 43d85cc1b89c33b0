package id.tuntas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The office's own program on this machine; without it a test is skipped and says so. */
class LibreOffice implements ExecutionCondition {

    private static final int PATIENCE_IN_SECONDS = 180;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return program().isPresent()
                ? ConditionEvaluationResult.enabled("LibreOffice found")
                : ConditionEvaluationResult.disabled("Skipped: no LibreOffice (soffice) on this machine.");
    }

    /** Opens a file and saves it in another format beside it. */
    static Path convert(Path file, String format) throws IOException, InterruptedException {
        var folder = Files.createDirectories(file.resolveSibling("diubah"));
        var said = folder.resolve("soffice.txt");
        var run = new ProcessBuilder(
                        program().orElseThrow().toString(),
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("profil").toUri(),
                        "--convert-to",
                        format,
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(run.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS))
                    .as("LibreOffice ended")
                    .isTrue();
        } finally {
            run.destroyForcibly();
        }
        var name = file.getFileName().toString();
        var converted = folder.resolve(name.substring(0, name.lastIndexOf('.')) + "." + format);
        assertThat(converted).as(Files.readString(said)).exists();
        return converted;
    }

    private static Optional<Path> program() {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
