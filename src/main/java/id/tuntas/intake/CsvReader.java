package id.tuntas.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a CSV file (RFC 4180, UTF-8) row by row and remembers only the row at hand. Line numbers are those of an editor:
 * a quoted value may span several.
 */
final class CsvReader {

    /** A file in which this fails cannot be read on. */
    static final class Broken extends IOException {
        final int line;

        Broken(int line, String why) {
            super(why);
            this.line = line;
        }
    }

    private static final int LONGEST_VALUE = 10_000;
    private static final int END = -1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader in;
    private int line = 1;
    private int rowLine = 1;
    private int pushedBack = Integer.MIN_VALUE;

    CsvReader(InputStream in) throws IOException {
        this.in = new BufferedReader(
                new InputStreamReader(
                        in,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
        var first = read();
        if (first != BYTE_ORDER_MARK) {
            pushedBack = first;
        }
    }

    /** The line on which the latest row began. */
    int line() {
        return rowLine;
    }

    /** The next row that is not empty; null at the end. */
    List<String> next() throws IOException {
        while (true) {
            rowLine = line;
            var row = row();
            if (row == null || row.size() > 1 || !row.get(0).isEmpty()) {
                return row;
            }
        }
    }

    private List<String> row() throws IOException {
        var sign = read();
        if (sign == END) {
            return null;
        }
        pushedBack = sign;
        var values = new ArrayList<String>(20);
        do {
            values.add(value());
            sign = read();
        } while (sign == ',');
        if (sign == '\n') {
            line++;
        }
        return values;
    }

    /** Up to, and without, the comma or the end of the line. */
    private String value() throws IOException {
        var value = new StringBuilder();
        var sign = read();
        if (sign == '"') {
            quoted(value);
            sign = read();
        } else {
            while (sign != ',' && sign != '\n' && sign != '\r' && sign != END) {
                add(value, sign);
                sign = read();
            }
        }
        if (sign == '\r') {
            sign = read();
        }
        if (sign != ',' && sign != '\n' && sign != END) {
            throw new Broken(line, "Tanda kutip ganda di tengah nilai harus ditulis dua kali.");
        }
        pushedBack = sign;
        return value.toString();
    }

    private void quoted(StringBuilder value) throws IOException {
        while (true) {
            var sign = read();
            if (sign == END) {
                throw new Broken(rowLine, "Tanda kutip pembuka tidak pernah ditutup.");
            }
            if (sign == '"') {
                var next = read();
                if (next != '"') {
                    pushedBack = next;
                    return;
                }
            }
            if (sign == '\n') {
                line++;
            }
            add(value, sign);
        }
    }

    private void add(StringBuilder value, int sign) throws Broken {
        if (value.length() >= LONGEST_VALUE) {
            throw new Broken(rowLine, "Ada nilai yang lebih panjang dari " + LONGEST_VALUE + " huruf.");
        }
        value.append((char) sign);
    }

    private int read() throws IOException {
        if (pushedBack != Integer.MIN_VALUE) {
            var sign = pushedBack;
            pushedBack = Integer.MIN_VALUE;
            return sign;
        }
        return in.read();
    }
}
