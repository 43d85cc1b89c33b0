package id.tuntas.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what looks like personal data in a text: a proposal for whoever makes it fit for the public (V-8), never a
 * decision. It knows shapes, not meanings; names of people have none. Every pattern is bounded or possessive, so that no
 * text, however hostile, takes long.
 */
public final class PersonalData {

    /** What stands in the place of what was masked. */
    public static final String MASK = "[disamarkan]";

    /** What something looks like. */
    public enum Shape {
        EMAIL("alamat surel"),
        NIK("NIK"),
        PHONE("nomor telepon"),
        NUMBER("nomor panjang, mungkin rekening");

        private final String label;

        Shape(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * A piece of the text.
     *
     * @param shape null where the text is ordinary
     */
    public record Piece(String text, Shape shape) {}

    private record Find(int start, int end, Shape shape) {}

    private static final Pattern EMAIL = Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,6}");

    /** Digits in groups, as numbers are written: 3174 0512 3456 0001, 0812-3456-7890, (021) 345.6789. */
    private static final Pattern DIGITS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:\\+?62[ .-]?|\\(0\\d{1,3}\\)[ .-]?)?+\\d++(?:[ .-]\\d{2,}+)*+(?!\\p{L})");

    /** Sums and dates are written with the same signs. */
    private static final Pattern SUM = Pattern.compile("\\d{1,3}(?:\\.\\d{3})++(?:,\\d++)?+");

    private static final Pattern DATE = Pattern.compile(
            "(?<!\\d)(?:\\d{1,2}[-/.]\\d{1,2}[-/.](?:19|20)\\d{2}|(?:19|20)\\d{2}-\\d{2}-\\d{2})(?!\\d)");

    private static final int FEWEST = 10;
    private static final int MOST = 18;
    private static final int NIK = 16;

    private PersonalData() {}

    /** The whole text in pieces, ordinary ones and those that look like personal data. */
    public static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var from = 0;
        for (var find : finds(text)) {
            if (find.start() > from) {
                pieces.add(new Piece(text.substring(from, find.start()), null));
            }
            pieces.add(new Piece(text.substring(find.start(), find.end()), find.shape()));
            from = find.end();
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), null));
        }
        return pieces;
    }

    /** The text with a mask in every place that looks like personal data. */
    public static String masked(String text) {
        var masked = new StringBuilder();
        pieces(text).forEach(piece -> masked.append(piece.shape() == null ? piece.text() : MASK));
        return masked.toString();
    }

    private static List<Find> finds(String text) {
        var finds = new ArrayList<Find>();
        var emails = EMAIL.matcher(text);
        while (emails.find()) {
            finds.add(new Find(emails.start(), emails.end(), Shape.EMAIL));
        }
        var numbers = DIGITS.matcher(without(DATE, text));
        while (numbers.find()) {
            var shape = shape(numbers.group());
            var start = numbers.start();
            if (shape != null && finds.stream().noneMatch(find -> find.start() <= start && start < find.end())) {
                finds.add(new Find(start, numbers.end(), shape));
            }
        }
        finds.sort(Comparator.comparing(Find::start));
        return finds;
    }

    /** The same text, as long as before, with other signs where the pattern was found. */
    private static String without(Pattern pattern, String text) {
        return pattern.matcher(text)
                .replaceAll(found -> "_".repeat(found.group().length()));
    }

    private static Shape shape(String written) {
        var digits = written.replaceAll("[^0-9]", "");
        if (digits.length() == NIK) {
            return SUM.matcher(written).matches() ? null : Shape.NIK;
        }
        if (written.matches("[(]?(?:\\+?62|0).*") && digits.length() >= FEWEST - 1 && digits.length() <= NIK - 1) {
            return Shape.PHONE;
        }
        return digits.length() < FEWEST
                        || digits.length() > MOST
                        || SUM.matcher(written).matches()
                ? null
                : Shape.NUMBER;
    }
}
