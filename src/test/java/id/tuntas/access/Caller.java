package id.tuntas.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** Somebody at the doors of the house: a browser that keeps cookies and tokens, with a login, an access code or neither. */
final class Caller {

    private static final String BOUNDARY = "batas-uji";

    /** @param goesTo where a redirect leads */
    record Answer(int status, String goesTo, String body) {}

    private final int port;
    private final String credentials;
    private final String code;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client;
    private final HttpClient forgetful =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String token;

    private Caller(int port, String credentials, String code) {
        this.port = port;
        this.credentials = credentials;
        this.code = code;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .build();
    }

    static Caller officer(int port, String id, String password) {
        var secret = (id + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Caller(port, "Basic " + Base64.getEncoder().encodeToString(secret), null);
    }

    static Caller guest(int port) {
        return new Caller(port, null, null);
    }

    static Caller reporter(int port, String number, String code) {
        var reporter = new Caller(port, null, code);
        reporter.send("POST", "/laporan/" + number + "/masuk", "kode=" + code);
        return reporter;
    }

    /** @param sent JSON, {@code csv:…}, {@code file:name&field=value}, or the fields of a form */
    Answer send(String method, String path, String sent) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (sent.isEmpty()) {
            request.method(method, BodyPublishers.noBody());
        } else if (sent.startsWith("{")) {
            request.method(method, BodyPublishers.ofString(sent)).header("Content-Type", "application/json");
        } else if (sent.startsWith("csv:")) {
            request.method(method, BodyPublishers.ofString(sent.substring(4))).header("Content-Type", "text/csv");
        } else if (sent.startsWith("file:")) {
            request.method(method, BodyPublishers.ofString(parts(sent.substring(5))))
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        } else {
            request.method(method, BodyPublishers.ofString(sent))
                    .header("Content-Type", "application/x-www-form-urlencoded");
        }
        if (credentials != null) {
            request.header("Authorization", credentials);
        }
        if (code != null) {
            request.header("X-Access-Code", code);
        }
        if (!method.equals("GET")) {
            tokens(request, path);
        }
        return send(request.build());
    }

    private Answer send(HttpRequest request) {
        try {
            // Programs that bring a password with each request keep no cookies; webapps and forms want theirs back.
            var path = request.uri().getPath();
            var keepsCookies = credentials == null || path.startsWith("/camunda/") || isReporters(path);
            var answer = (keepsCookies ? client : forgetful).send(request, BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(), answer.headers().firstValue("Location").orElse(""), text(answer.body()));
        } catch (IOException broken) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Workbooks and documents are archives: what they say stands inside. */
    private static String text(byte[] body) throws IOException {
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, StandardCharsets.UTF_8);
        }
        var text = new StringBuilder();
        var file = Files.createTempFile("answer", ".zip");
        try {
            Files.write(file, body);
            try (var archive = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(archive.entries())) {
                    text.append(new String(archive.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } finally {
            Files.delete(file);
        }
        return text.toString();
    }

    /** The webapps read theirs from a cookie, our forms carry it; who brings a password needs only a reporter's. */
    private void tokens(HttpRequest.Builder request, String path) {
        if (path.startsWith("/camunda/") && credentials != null) {
            if (cookie("XSRF-TOKEN") == null) {
                send("GET", "/camunda/api/engine/engine/", "");
            }
            request.header("X-XSRF-TOKEN", String.valueOf(cookie("XSRF-TOKEN")));
        } else if (credentials == null || isReporters(path)) {
            // Whoever comes with a password comes in anew each time, and the form's token goes with every coming in.
            if (token == null || credentials != null) {
                var field = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                        .matcher(send("GET", "/", "").body());
                token = field.find() ? field.group(1) : "";
            }
            request.header("X-CSRF-TOKEN", token);
        }
    }

    private static boolean isReporters(String path) {
        return path.equals("/") || path.startsWith("/laporan");
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    /** One file under every name by which a form of the house expects it, and the other fields. */
    private static String parts(String sent) {
        var fields = sent.split("&");
        var body = new StringBuilder();
        for (var name : new String[] {"file", "files", "berkas"}) {
            body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n%%PDF-1.7\r\n"
                    .formatted(BOUNDARY, name, fields[0]));
        }
        for (var at = 1; at < fields.length; at++) {
            var pair = fields[at].split("=", 2);
            body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(BOUNDARY, pair[0], pair[1]));
        }
        return body.append("--").append(BOUNDARY).append("--\r\n").toString();
    }
}
