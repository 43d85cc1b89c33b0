package id.tuntas.administration;

import id.tuntas.directory.OfficerImport;
import id.tuntas.directory.OfficerImport.Line;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** A table of comma separated values as spreadsheets write it (RFC 4180): quotes, line ends of both kinds, UTF-8. */
final class CsvTable {

    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_LINES = 1_000;

    /** The file as a whole cannot be read. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        final int line;

        Unreadable(int line, String sentence) {
            super(sentence);
            this.line = line;
        }
    }

    private final String text;
    private int at;
    private int line = 1;

    private CsvTable(String text) {
        this.text = text;
    }

    static List<Line> read(byte[] csv) {
        if (csv.length > MOST_BYTES) {
            throw new Unreadable(0, "Berkas paling besar 1 MB.");
        }
        var table = new CsvTable(decode(csv));
        var header = table.row();
        if (!header.equals(OfficerImport.COLUMNS)) {
            throw new Unreadable(1, "Baris pertama harus " + String.join(",", OfficerImport.COLUMNS) + ".");
        }
        var lines = new ArrayList<Line>();
        while (table.at < table.text.length()) {
            var number = table.line;
            var row = table.row();
            if (row.size() == 1 && row.get(0).isEmpty()) {
                continue;
            }
            if (row.size() != header.size()) {
                throw new Unreadable(number, "Baris ini harus memuat " + header.size() + " kolom.");
            }
            var fields = new LinkedHashMap<String, String>();
            for (var column = 0; column < row.size(); column++) {
                if (!row.get(column).isBlank()) {
                    fields.put(header.get(column), row.get(column).strip());
                }
            }
            lines.add(new Line(number, fields));
            if (lines.size() > MOST_LINES) {
                throw new Unreadable(number, "Berkas paling banyak " + MOST_LINES + " baris.");
            }
        }
        return lines;
    }

    private static String decode(byte[] csv) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new Unreadable(0, "Simpan berkas dengan pengodean UTF-8.");
        }
    }

    private List<String> row() {
        var started = line;
        var row = new ArrayList<String>();
        var value = new StringBuilder();
        var quoted = false;
        while (at < text.length()) {
            var sign = text.charAt(at++);
            if (sign == '\n') {
                line++;
            }
            if (quoted) {
                if (sign != '"') {
                    value.append(sign);
                } else if (at < text.length() && text.charAt(at) == '"') {
                    value.append('"');
                    at++;
                } else {
                    quoted = false;
                }
            } else if (sign == '"' && value.isEmpty()) {
                quoted = true;
            } else if (sign == ',') {
                row.add(value.toString());
                value.setLength(0);
            } else if (sign == '\n') {
                break;
            } else if (sign != '\r') {
                value.append(sign);
            }
        }
        if (quoted) {
            throw new Unreadable(started, "Tanda kutip pada baris ini tidak ditutup.");
        }
        row.add(value.toString());
        return row;
    }
}
