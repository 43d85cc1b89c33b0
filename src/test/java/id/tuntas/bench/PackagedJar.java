package id.tuntas.bench;

import id.tuntas.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The jar as an operator starts it: how long until it takes reports, and how much memory it holds. */
final class PackagedJar {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int REPORTS = 500;

    /** As README.md starts it. */
    private static final List<String> RECOMMENDED = List.of("-XX:+UseSerialGC", "-Xmx288m");

    private static final String REPORT = """
            {"kind": "COMPLAINT", "title": "Pengumuman hasil seleksi terlambat", "content": "Belum juga diumumkan.",
             "reporter": {"name": "Ani Lestari", "email": "ani@contoh.id"}}
            """;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private PackagedJar() {}

    static void measure(Sheet sheet) throws Exception {
        var jar = jar();
        if (jar == null) {
            sheet.line("There is no target/tuntas-*.jar; \"./mvnw -Pbenchmark verify\" makes one first.");
            return;
        }
        var database = TestDatabase.POSTGRESQL.create();
        start(sheet, "first start, tables are made", RECOMMENDED, jar, database);
        start(sheet, "second start", RECOMMENDED, jar, database);
        start(sheet, "no options", List.of(), jar, database);
    }

    private static Path jar() throws IOException {
        if (!Files.isDirectory(Path.of("target"))) {
            return null;
        }
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("tuntas-.*\\.jar"))
                    .findFirst()
                    .orElse(null);
        }
    }

    private static void start(
            Sheet sheet, String what, List<String> options, Path jar, TestDatabase.Connection database)
            throws Exception {
        var port = freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        var settings = builder.environment();
        settings.put("SPRING_DATASOURCE_URL", database.url());
        settings.put("SPRING_DATASOURCE_USERNAME", database.user());
        settings.put("SPRING_DATASOURCE_PASSWORD", database.password());
        settings.put("SERVER_PORT", String.valueOf(port));
        settings.put("SERVER_ADDRESS", "127.0.0.1");
        settings.put("TUNTAS_IDENTITY_KEY", Settings.IDENTITY_KEY);
        settings.put("TUNTAS_ADMIN_PASSWORD", Script.PASSWORD);
        settings.put("TUNTAS_RATELIMITS_PERADDRESS", Settings.UNLIMITED);
        builder.redirectOutput(Path.of("target", "benchmark-jar.log").toFile());
        var started = System.nanoTime();
        var process = builder.start();
        try {
            awaitHealth(process, port, started);
            var ready = (System.nanoTime() - started) / 1e9;
            var work = process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
            var atRest = residentMegabytes(process);
            for (var i = 0; i < REPORTS; i++) {
                post(port);
            }
            sheet.line(
                    "%-30s ready after %.1f s (%.1f s of processor), resident %d MB; after %d reports %d MB",
                    what, ready, work, atRest, REPORTS, residentMegabytes(process));
        } finally {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static void awaitHealth(Process process, int port, long started) throws InterruptedException {
        var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        while (System.nanoTime() - started < PATIENCE.toNanos()) {
            try {
                if (HTTP.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Nobody listens yet.
            }
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the jar ended; see target/benchmark-jar.log");
            }
        }
        throw new IllegalStateException("the jar is not ready after " + PATIENCE);
    }

    private static void post(int port) throws IOException, InterruptedException {
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/reports"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(REPORT))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
    }

    /** What the kernel says of the process; -1 where it does not say so in this way. */
    private static long residentMegabytes(Process process) throws IOException {
        var status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
