package id.tuntas.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What reporters and officers do, over HTTP and on the loopback only. House and bare engine differ in how a report comes
 * in and under which path the engine's API stands; all else is the same request to both.
 */
abstract class Script {

    static final String PASSWORD = "Uji-Kecepatan-2026!";
    static final String NATIONAL = "b-nasional";
    static final String AGENCY_ADMIN = "b-admin-panrb";
    static final String LIAISON = "b-sdma";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    /** A step of a case: what is counted and printed by itself. */
    record Step(String name, Runnable act) {}

    private final String base;
    private final ConfigurableApplicationContext context;

    Script(ConfigurableApplicationContext context) {
        this.context = context;
        this.base = "http://127.0.0.1:"
                + ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    /** The report comes in. @return its business key */
    abstract String intake();

    /** Where the engine's API stands. */
    abstract String engineRest();

    /** What goes into the engine when a form is submitted. */
    Map<String, Object> fields(Map<String, Object> filledIn) {
        return filledIn;
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    /** One case from the report to its closing, everything that people and timers do; looking up ids is left out. */
    void wholeCase() {
        new Case().steps().forEach(step -> step.act().run());
    }

    /** One running case and its next steps. */
    final class Case {

        private String key;
        private String task;

        List<Step> steps() {
            return List.of(
                    new Step("intake: the reporter sends the report", () -> key = intake()),
                    lookUp(NATIONAL),
                    claim("national verification: claim", NATIONAL),
                    submit(
                            "national verification: submit",
                            NATIONAL,
                            Map.of("verdict", "FORWARD", "agency", "KEMENPANRB")),
                    lookUp(AGENCY_ADMIN),
                    claim("agency verification: claim", AGENCY_ADMIN),
                    submit(
                            "agency verification: submit",
                            AGENCY_ADMIN,
                            Map.of(
                                    "verdict",
                                    "ASSIGN",
                                    "unit",
                                    "SDMA",
                                    "normative",
                                    false,
                                    "supervisory",
                                    false,
                                    "fieldExamination",
                                    false)),
                    lookUp(LIAISON),
                    claim("initial response: claim", LIAISON),
                    submit(
                            "initial response: submit",
                            LIAISON,
                            Map.of("action", "INITIAL_RESPONSE", "text", "Laporan sedang kami periksa.")),
                    lookUp(LIAISON),
                    claim("substantive response: claim", LIAISON),
                    submit(
                            "substantive response: submit",
                            LIAISON,
                            Map.of("action", "SUBSTANTIVE_RESPONSE", "text", "Hasil seleksi sudah diumumkan.")),
                    new Step(LOOK_UP, this::findClosingTimer),
                    new Step("closing: the timer fires", this::close));
        }

        String key() {
            return key;
        }

        private Step lookUp(String officer) {
            return new Step(LOOK_UP, () -> {
                var open = get(officer, engineRest() + "/task?processInstanceBusinessKey=" + key);
                require(open.size() == 1, "one task of " + key + " for " + officer + ", not " + open);
                task = open.get(0).path("id").asText();
            });
        }

        private Step claim(String name, String officer) {
            return new Step(
                    name, () -> post(officer, engineRest() + "/task/" + task + "/claim", Map.of("userId", officer)));
        }

        private Step submit(String name, String officer, Map<String, Object> filledIn) {
            return new Step(
                    name,
                    () -> post(
                            officer,
                            engineRest() + "/task/" + task + "/submit-form",
                            Map.of("variables", variables(fields(filledIn)))));
        }

        private String job;

        private void findClosingTimer() {
            var instances = context.getBean(RuntimeService.class)
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(key)
                    .list();
            require(instances.size() == 1, "only the report waits for closing");
            job = context.getBean(ManagementService.class)
                    .createJobQuery()
                    .processInstanceId(instances.get(0).getId())
                    .activityId("closingElapsed")
                    .singleResult()
                    .getId();
        }

        /** As a thread of the job executor does it, without the search for due jobs. */
        private void close() {
            context.getBean(ManagementService.class).executeJob(job);
        }
    }

    /** Steps of this name serve the script and are no cost of the case. */
    static final String LOOK_UP = "(look-up)";

    static Map<String, Object> variables(Map<String, Object> values) {
        var variables = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return variables;
    }

    JsonNode get(String user, String path, String... headers) {
        return json(send(request(user, path, headers).GET()));
    }

    /** A page; the answer's body as it is. */
    String page(String user, String path, String... headers) {
        return send(request(user, path, headers).header("Accept", "text/html").GET());
    }

    JsonNode post(String user, String path, Object body, String... headers) {
        try {
            return json(send(request(user, path, headers)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A file that may take long. */
    JsonNode upload(String path, HttpRequest.BodyPublisher csv) {
        return json(send(request(NATIONAL, path)
                .timeout(Duration.ofHours(1))
                .header("Content-Type", "text/csv")
                .POST(csv)));
    }

    private HttpRequest.Builder request(String user, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
        if (user != null) {
            var login = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + login);
        }
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private static String send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            require(
                    response.statusCode() < 300,
                    response.request().uri() + " answered " + response.statusCode() + ": " + response.body());
            return response.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static JsonNode json(String body) {
        try {
            return body.isEmpty() ? JSON.nullNode() : JSON.readTree(body);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what);
        }
    }
}
