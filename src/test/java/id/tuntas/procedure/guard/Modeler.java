package id.tuntas.procedure.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Speaks to the house as Camunda Modeler does: looks whether it is there, then sends diagram and forms as one multipart
 * request with HTTP Basic.
 */
final class Modeler {

    private static final String BOUNDARY = "----Modeler7MA4YWxkTrZu0gW";

    /** What came back: the status, and the body as JSON. */
    record Answer(int status, JsonNode body) {

        /** What Modeler writes into its log. */
        String message() {
            return body.path("message").asText();
        }

        JsonNode errors(String file) {
            return body.path("details").path(file).path("errors");
        }
    }

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String house;
    private final String credentials;
    private String token = "";
    private final Map<String, String> fields = new LinkedHashMap<>();

    Modeler(int port, String user, String password) {
        this("http://localhost:" + port + "/engine-rest", user, password);
    }

    private Modeler(String house, String user, String password) {
        this.house = house;
        credentials = "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    }

    /** The same call through the door that stands beside Cockpit, with the token that it asks of browsers. */
    static Modeler atCockpit(int port, String user, String password) {
        var modeler = new Modeler("http://localhost:" + port + "/camunda/api/engine/engine/default", user, password);
        modeler.check();
        modeler.token = modeler.cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
        return modeler;
    }

    /** A further part of the form, or another value for one that Modeler sends anyway. */
    Modeler with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    Answer version() {
        return ask(request("/version").GET());
    }

    /** How Modeler finds out that endpoint, user and password are right. */
    Answer check() {
        return ask(request("/deployment?maxResults=0").GET());
    }

    Answer delete(String deployment) {
        return ask(request("/deployment/" + deployment + "?cascade=true").DELETE());
    }

    Answer deploy(String name, Map<String, String> files) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("deployment-name", name);
        parts.put("deployment-source", "Camunda Modeler");
        parts.put("enable-duplicate-filtering", "true");
        parts.putAll(fields);
        var body = new ByteArrayOutputStream();
        parts.forEach((field, value) -> part(body, "name=\"" + field + "\"", value));
        files.forEach((file, content) -> part(
                body,
                "name=\"" + file + "\"; filename=\"" + file + "\"\r\nContent-Type: application/octet-stream",
                content));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return ask(request("/deployment/create")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String disposition, String content) {
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n").getBytes(UTF_8));
        body.writeBytes(content.getBytes(UTF_8));
        body.writeBytes("\r\n".getBytes(UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(house + path))
                .header("Accept", "application/json")
                .header("Authorization", credentials);
        return token.isEmpty() ? request : request.header("X-XSRF-TOKEN", token);
    }

    private Answer ask(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.body().isEmpty()
                            ? new ObjectMapper().createObjectNode()
                            : new ObjectMapper().readTree(answer.body()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
