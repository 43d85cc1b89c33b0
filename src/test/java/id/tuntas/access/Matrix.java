package id.tuntas.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code access/matrix.txt}: who may see and do what, as people read it. */
final class Matrix {

    static final List<String> ROLES = List.of(
            "guest", "rptr", "natl", "adm", "adm2", "lia", "lia2", "lia3", "head", "insp", "ins2", "ksp", "omb", "hub",
            "aud", "own", "op", "exp", "excl");

    /** Everything that a report's letters can say. */
    private static final String LETTERS = "spklriatwvcxfdhb";

    enum Section {
        REPORTS,
        OURS,
        ENGINE,
        WEBAPPS
    }

    /**
     * One endpoint, once or more often with other values.
     *
     * @param path as its handler names it, with values after {@code =} and a query
     * @param sent body of the request, or empty
     */
    record Row(int line, Section section, String method, String path, Map<String, String> cells, String sent) {

        /** The handler's own pattern. */
        String pattern() {
            return path.replaceAll("\\?.*$", "").replaceAll("\\{(\\w+)=[^}]*}", "{$1}");
        }

        /** Whether it names something that each report has of its own. */
        boolean perReport() {
            return (path + sent).matches("(?s).*[{=](trackingId|wholeId|taskId|mine|attachment|referral|instance)}.*");
        }

        boolean reads() {
            return method.equals("GET") || method.equals("OPTIONS");
        }

        /** Not for officers alone: the column of the guest says what it shows. */
        boolean isPublic() {
            return "+sk".contains(cells.get("guest"));
        }

        @Override
        public String toString() {
            return "line " + line + ", " + method + " " + path;
        }
    }

    private final Map<String, Map<String, String>> reports = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private Matrix() {}

    static Matrix read() {
        var matrix = new Matrix();
        try (var lines = new BufferedReader(new InputStreamReader(
                Matrix.class.getResourceAsStream("/access/matrix.txt"), StandardCharsets.UTF_8))) {
            Section section = null;
            var number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.startsWith("== ")) {
                    section = Section.valueOf(line.replaceAll("[= ]", "").toUpperCase());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    matrix.take(section, number, line);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return matrix;
    }

    private void take(Section section, int number, String line) {
        var heads = section == Section.REPORTS ? 1 : 2;
        var parts = line.split("\\s+", heads + ROLES.size() + 1);
        if (parts.length < heads + ROLES.size()) {
            throw new IllegalStateException("line " + number + ": not a cell for each of " + ROLES);
        }
        var cells = new LinkedHashMap<String, String>();
        for (var at = 0; at < ROLES.size(); at++) {
            cells.put(ROLES.get(at), parts[heads + at]);
        }
        if (section == Section.REPORTS) {
            reports.put(parts[0], cells);
        } else {
            var sent = parts.length > heads + ROLES.size() ? parts[heads + ROLES.size()] : "";
            rows.add(new Row(number, section, parts[0], parts[1], cells, sent));
        }
    }

    List<Row> rows(Section... sections) {
        return rows.stream()
                .filter(row -> Arrays.asList(sections).contains(row.section()))
                .toList();
    }

    List<String> reports() {
        return List.copyOf(reports.keySet());
    }

    /** Whether this role has this letter for this report, by itself or because another letter includes it. */
    boolean has(String role, String report, char letter) {
        var cell = reports.get(report).get("sp".indexOf(letter) < 0 ? role : "guest");
        return switch (letter) {
            case 's' -> cell.contains("s") || cell.contains("p");
            case 'r' -> cell.contains("r") || cell.contains("i");
            case 'b' -> cell.contains("w") || cell.contains("c");
            default -> cell.indexOf(letter) >= 0;
        };
    }

    /** Whether this role may know, beyond what everybody may, that there is this report. */
    boolean knows(String role, String report) {
        return !role.equals("guest") && !reports.get(report).get(role).equals("-");
    }

    static boolean isLetter(String cell) {
        return cell.length() == 1 && LETTERS.contains(cell);
    }
}
