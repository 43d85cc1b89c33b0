package id.tuntas.fuzz;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Thinks up requests: mostly a good one with one thing wrong, because those get furthest into the house. */
public final class Hostility {

    /** How a body is written. */
    enum Form {
        NONE("text/plain"),
        JSON("application/json"),
        FIELDS("application/x-www-form-urlencoded"),
        PARTS("multipart/form-data; boundary=x");

        private final String type;

        Form(String type) {
            this.type = type;
        }
    }

    /**
     * What a stranger may knock at.
     *
     * @param path with its variables
     * @param query names of what may stand behind the path
     * @param fields of a good body; for JSON all of it stands under ""
     */
    record Door(String method, String path, List<String> query, Form form, Map<String, String> fields) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** A report that is there, with its code. */
    record Planted(String trackingId, String accessCode) {}

    /** @param door what it was before it was spoilt; null where nothing of it is left */
    record Request(Door door, byte[] bytes) {}

    private static final List<String> STRINGS = List.of(
            "",
            " ",
            "'",
            "\"",
            "\\",
            "' OR '1'='1",
            "1'; DROP TABLE report; --",
            "1) UNION SELECT pwd_ FROM act_id_user --",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "${7*7}",
            "#{7*7}",
            "__${T(java.net.URL).getContext()}__::x",
            "${jndi:ldap://127.0.0.1/x}",
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "%2e%2e%2f",
            "%00",
            "\u0000",
            "a\u0000b",
            "\u202Egnorw",
            "\u200B\u200D\uFEFF",
            "\uFFFF",
            "👩‍👩‍👧‍👦🇮🇩",
            "e\u0301\u0301\u0301\u0301",
            "İıſK",
            "\r\nSet-Cookie: x=1",
            "true",
            "null",
            "NaN",
            "-1",
            "0",
            "9223372036854775808",
            "1e999",
            "2026-02-30",
            "0000-00-00",
            "9999-12-31",
            "=cmd|' /C calc'!A0",
            "x".repeat(300),
            "panjang ".repeat(4_000));

    private static final List<String> VALUES = List.of(
            "null", "true", "0", "-1", "1.5", "1e400", "[]", "{}", "[[]]", "{\"a\":{\"b\":[1]}}", "[null]", "\"\"");

    private static final List<String> PATHS = List.of(
            "/../",
            "/./",
            "//",
            "/%2e%2e/",
            "/..;/",
            "/%2f/",
            "/%5c/",
            "/%00",
            "/;x=1/",
            "/%c0%ae%c0%ae/",
            "/~",
            "/.git/config",
            "/actuator/env",
            "/h2-console",
            "/WEB-INF/web.xml",
            "/application.yaml",
            "/" + "a/".repeat(800));

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json; charset=utf-16",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "multipart/form-data",
            "text/plain",
            "application/xml",
            "application/octet-stream",
            "*/*",
            "json",
            "",
            "text/html; charset=nonsense");

    private static final List<String> HEADERS = List.of(
            "Accept: application/xml",
            "Accept: image/png",
            "Accept: text/html",
            "Accept: ;;;",
            "Accept-Language: xx-XX-x-y, *;q=9",
            "Accept-Charset: nonsense",
            "Accept-Encoding: nonsense;q=2",
            "Authorization: Basic !!!!",
            "Authorization: Basic Og==",
            "Authorization: Basic AGEAOgA=",
            "Authorization: Basic " + "w7/CoA==".repeat(200),
            "Authorization: Bearer x",
            "Cookie: JSESSIONID=../../x; TUNTAS-FORM='; a",
            "Cookie: JSESSIONID=" + "x".repeat(2_000),
            "Range: bytes=0-0,-1",
            "If-Modified-Since: yesterday",
            "If-None-Match: \"\\\"",
            "Expect: nothing",
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-For: 127.0.0.1",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Prefix: /../..",
            "Forwarded: for=\"[::1]\";host=evil.example",
            "Origin: null",
            "Content-Encoding: gzip",
            "Idempotency-Key: " + "k".repeat(500),
            "Idempotency-Key: ",
            "X-Access-Code: ' OR 1=1 --",
            "X-Access-Code: ",
            "X-Access-Code: " + "9".repeat(1_000),
            "X-Requested-With: XMLHttpRequest",
            "X\u00e9: 1");

    /** Before the name of a field that is a file. */
    static final String FILE = "berkas:";

    private static final List<String> NAMES = List.of(
            "foto.png", "../../x.jsp", "", "x".repeat(500), "a%00.png", "nul", "\u202Egnp.exe", "=cmd|'/C calc'!A0");

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "get", "X");

    /** Of a form, as the cookie says it and as the form does, where it is masked, here with nothing. */
    public static final String TOKEN = "0123456789ab";

    public static final String MASKED_TOKEN = Base64.getUrlEncoder()
            .encodeToString(("\0".repeat(TOKEN.length()) + TOKEN).getBytes(StandardCharsets.UTF_8));

    private final Random random;
    private final List<Door> doors;
    private final List<Planted> planted;
    private final String session;
    private int sent;

    /** @param session of a browser that has opened all that was planted */
    Hostility(Random random, List<Door> doors, List<Planted> planted, String session) {
        this.random = random;
        this.doors = doors;
        this.planted = planted;
        this.session = session;
    }

    /** Door after door, so that none is left out. */
    Request next() {
        var door = doors.get(sent++ % doors.size());
        var report = one(planted);
        if (random.nextInt(200) == 0) {
            return new Request(null, noise());
        }
        var method = random.nextInt(8) == 0 ? one(METHODS) : door.method();
        var path = path(door, report);
        var headers = new ArrayList<String>();
        headers.add("Host: localhost");
        headers.add("Connection: close");
        if (random.nextInt(3) > 0) {
            headers.add("X-Access-Code: " + report.accessCode());
        }
        if (random.nextInt(3) > 0) {
            headers.add("Cookie: TUNTAS-FORM=" + TOKEN + "; JSESSIONID=" + session);
        }
        for (var i = random.nextInt(3); i > 0; i--) {
            headers.add(one(HEADERS));
        }
        var body = body(door);
        var inPieces = body.length > 0 && random.nextInt(15) == 0;
        if (body.length > 0 || random.nextInt(20) == 0) {
            headers.add("Content-Type: " + (random.nextInt(6) == 0 ? one(TYPES) : door.form().type));
            headers.add(
                    inPieces
                            ? "Transfer-Encoding: chunked"
                            : "Content-Length: " + (random.nextInt(60) == 0 ? one(STRINGS) : "" + body.length));
        }
        if (random.nextInt(40) == 0) {
            headers.add(one(List.of("Host: lain.example", "X: " + "x".repeat(9_000), "Content-Length: 3", "\tX: 1")));
            headers.addAll(Collections.nCopies(random.nextInt(150), "X-Lagi: 1"));
        }
        var request = new ByteArrayOutputStream();
        request.writeBytes((method + " " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        request.writeBytes(inPieces ? pieces(body) : body);
        return new Request(door, request.toByteArray());
    }

    private byte[] pieces(byte[] body) {
        var pieces = new ByteArrayOutputStream();
        var size = random.nextInt(30) == 0 ? one(STRINGS) : Integer.toHexString(body.length);
        pieces.writeBytes((size + "\r\n").getBytes(StandardCharsets.UTF_8));
        pieces.writeBytes(body);
        pieces.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        return pieces.toByteArray();
    }

    private String path(Door door, Planted report) {
        var path = door.path();
        while (path.contains("{")) {
            var value = random.nextInt(3) > 0 ? report.trackingId() : encoded(one(STRINGS));
            path = path.replaceFirst("\\{[^}]*}", java.util.regex.Matcher.quoteReplacement(value));
        }
        if (random.nextInt(10) == 0) {
            path += one(PATHS);
        }
        if (random.nextInt(12) == 0) {
            path = one(PATHS) + path;
        }
        if (random.nextInt(3) == 0) {
            path += "?" + one(door.query().isEmpty() ? List.of("page", "lang", "_csrf", "x") : door.query()) + "="
                    + (random.nextInt(4) == 0
                            ? one(STRINGS).replaceAll("[\\s\\p{Cntrl}]", "+")
                            : encoded(one(STRINGS)));
        }
        return path;
    }

    private byte[] body(Door door) {
        return switch (door.form()) {
            case NONE -> random.nextInt(15) == 0 ? one(STRINGS).getBytes(StandardCharsets.UTF_8) : new byte[0];
            case JSON -> json(door.fields().get(""));
            case FIELDS -> spoilt(fields(changed(door.fields())));
            case PARTS -> spoilt(parts(changed(door.fields())));
        };
    }

    private byte[] json(String good) {
        return switch (random.nextInt(13)) {
            case 0 -> good.getBytes(StandardCharsets.UTF_8);
            case 1 -> good.substring(0, random.nextInt(good.length())).getBytes(StandardCharsets.UTF_8);
            case 2 -> damaged(good.getBytes(StandardCharsets.UTF_8));
            case 3 -> ("[".repeat(3_000)).getBytes(StandardCharsets.UTF_8);
            case 4 -> good.replaceFirst("\\{", "{\"tidakDikenal\":1,").getBytes(StandardCharsets.UTF_8);
            case 5 -> (good + good).getBytes(StandardCharsets.UTF_8);
            case 6 -> new byte[random.nextInt(40) == 0 ? 3_000_000 : 0];
            case 7, 8 -> swapped(good, one(VALUES));
            case 9 -> swapped(good, "1".repeat(random.nextInt(40) == 0 ? 300_000 : 400));
            default -> swapped(good, quoted(one(STRINGS)));
        };
    }

    /** Mostly one field is another; the token of the form mostly stays. */
    private Map<String, String> changed(Map<String, String> good) {
        var fields = new LinkedHashMap<>(good);
        if (random.nextInt(6) > 0) {
            fields.put(one(List.copyOf(good.keySet())), one(STRINGS));
        }
        if (random.nextInt(8) > 0) {
            fields.put("_csrf", MASKED_TOKEN);
        }
        if (random.nextInt(20) == 0) {
            fields.keySet().remove(one(List.copyOf(good.keySet())));
        }
        return fields;
    }

    private String fields(Map<String, String> fields) {
        var raw = random.nextInt(10) == 0;
        var text = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + (raw ? field.getValue() : encoded(field.getValue())))
                .collect(Collectors.joining("&"));
        return random.nextInt(30) == 0 ? text + "&x=1".repeat(20_000) : text;
    }

    private String parts(Map<String, String> fields) {
        var text = new StringBuilder();
        fields.forEach((name, value) -> {
            var file = name.startsWith(FILE);
            text.append("--x\r\nContent-Disposition: form-data; name=\"")
                    .append(file ? name.substring(FILE.length()) : name)
                    .append(file ? "\"; filename=\"" + one(NAMES) : "")
                    .append("\"\r\n")
                    .append(file ? "Content-Type: " + one(TYPES) + "\r\n" : "")
                    .append("\r\n")
                    .append(value)
                    .append("\r\n");
        });
        return switch (random.nextInt(12)) {
            case 0 -> text.toString();
            case 1 -> text + "--y--\r\n";
            case 2 -> text.toString().replace("form-data", "x");
            default -> text + "--x--\r\n";
        };
    }

    private byte[] spoilt(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0) {
            return bytes;
        }
        return switch (random.nextInt(20)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> damaged(bytes);
            case 2 -> new byte[random.nextInt(20) == 0 ? 3_000_000 : 0];
            default -> bytes;
        };
    }

    /** One of the values of a JSON object is another. */
    private byte[] swapped(String json, String value) {
        var values = java.util.regex.Pattern.compile("(?<=:)(\"[^\"]*\"|true|false|\\d+)")
                .matcher(json);
        var found = new ArrayList<int[]>();
        while (values.find()) {
            found.add(new int[] {values.start(), values.end()});
        }
        if (found.isEmpty()) {
            return json.getBytes(StandardCharsets.UTF_8);
        }
        var place = one(found);
        return (json.substring(0, place[0]) + value + json.substring(place[1])).getBytes(StandardCharsets.UTF_8);
    }

    private String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (var character : text.toCharArray()) {
            if (character == '"' || character == '\\') {
                quoted.append('\\').append(character);
            } else if (character < ' ') {
                quoted.append(String.format("\\u%04x", (int) character));
            } else {
                quoted.append(character);
            }
        }
        if (random.nextInt(10) == 0) {
            // Half of a pair that never comes.
            quoted.append("\\ud83d");
        }
        return quoted.append('"').toString();
    }

    private byte[] damaged(byte[] bytes) {
        for (var i = 0; i < 3; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private byte[] noise() {
        var bytes = new byte[random.nextInt(400) + 1];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text.substring(0, Math.min(1_000, text.length())), StandardCharsets.UTF_8);
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
