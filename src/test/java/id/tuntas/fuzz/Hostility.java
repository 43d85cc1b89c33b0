package id.tuntas.fuzz;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Thinks up requests: mostly a good one with one thing wrong, because those get furthest into the house. */
final class Hostility {

    /** What a stranger may knock at: method, path with its variables, and a good body if it takes one. */
    record Door(String method, String path, String body) {}

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
            "1) UNION SELECT sealed FROM reporter_identity --",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "${7*7}",
            "#{7*7}",
            "__${T(java.lang.Runtime).getRuntime()}__::x",
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

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "get", "X");

    private final Random random;
    private final List<Door> doors;
    private final String trackingId;
    private final String accessCode;

    Hostility(Random random, List<Door> doors, String trackingId, String accessCode) {
        this.random = random;
        this.doors = doors;
        this.trackingId = trackingId;
        this.accessCode = accessCode;
    }

    Request next() {
        var door = one(doors);
        if (random.nextInt(200) == 0) {
            return new Request(null, noise());
        }
        var method = random.nextInt(8) == 0 ? one(METHODS) : door.method();
        var path = path(door.path());
        var headers = new ArrayList<String>();
        headers.add("Host: localhost");
        headers.add("Connection: close");
        if (random.nextInt(3) > 0) {
            headers.add("X-Access-Code: " + accessCode);
        }
        for (var i = random.nextInt(3); i > 0; i--) {
            headers.add(one(HEADERS));
        }
        var body = body(door);
        if (body.length > 0 || random.nextInt(20) == 0) {
            headers.add("Content-Type: " + (random.nextInt(6) == 0 ? one(TYPES) : TYPES.get(0)));
            headers.add("Content-Length: " + (random.nextInt(60) == 0 ? one(STRINGS) : "" + body.length));
        }
        var request = new ByteArrayOutputStream();
        request.writeBytes((method + " " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body);
        return new Request(door, request.toByteArray());
    }

    private String path(String template) {
        var path = template;
        while (path.contains("{")) {
            var value = random.nextInt(3) > 0 ? trackingId : encoded(one(STRINGS));
            path = path.replaceFirst("\\{[^}]*}", java.util.regex.Matcher.quoteReplacement(value));
        }
        if (random.nextInt(10) == 0) {
            path += one(PATHS);
        }
        if (random.nextInt(12) == 0) {
            path = one(PATHS) + path;
        }
        if (random.nextInt(3) == 0) {
            path += "?" + one(List.of("from", "workingDays", "agency", "page", "lang", "_csrf", "x")) + "="
                    + (random.nextInt(4) == 0
                            ? one(STRINGS).replaceAll("[\\s\\p{Cntrl}]", "+")
                            : encoded(one(STRINGS)));
        }
        return path;
    }

    private byte[] body(Door door) {
        if (door.body() == null) {
            return random.nextInt(15) == 0 ? one(STRINGS).getBytes(StandardCharsets.UTF_8) : new byte[0];
        }
        var good = door.body();
        return switch (random.nextInt(12)) {
            case 0 -> good.getBytes(StandardCharsets.UTF_8);
            case 1 -> good.substring(0, random.nextInt(good.length())).getBytes(StandardCharsets.UTF_8);
            case 2 -> damaged(good.getBytes(StandardCharsets.UTF_8));
            case 3 -> ("[".repeat(3_000)).getBytes(StandardCharsets.UTF_8);
            case 4 -> good.replaceFirst("\\{", "{\"tidakDikenal\":1,").getBytes(StandardCharsets.UTF_8);
            case 5 -> (good + good).getBytes(StandardCharsets.UTF_8);
            case 6 -> new byte[random.nextInt(40) == 0 ? 3_000_000 : 0];
            case 7, 8 -> swapped(good, one(VALUES));
            default -> swapped(good, quoted(one(STRINGS)));
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
