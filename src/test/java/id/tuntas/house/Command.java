package id.tuntas.house;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command of the machine, run at the top of the source tree, and what came of it. */
record Command(int exitCode, String output) {

    /** What commands of ours answer when the machine lacks something that they need. */
    static final int MISSING = 69;

    static Command run(List<String> words) {
        return run(Path.of("").toAbsolutePath(), Map.of(), words);
    }

    static Command run(Path folder, Map<String, String> environment, List<String> words) {
        try {
            var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            builder.redirectInput(
                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(words + " did not end");
            }
            return new Command(process.exitValue(), output);
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Is there such a program on the PATH? */
    static boolean exists(String program) {
        for (var folder : System.getenv("PATH").split(File.pathSeparator)) {
            if (Path.of(folder, program).toFile().canExecute()) {
                return true;
            }
        }
        return false;
    }

    String lastLine() {
        var lines = output.strip().split("\n");
        return lines[lines.length - 1];
    }
}
