package id.tuntas.intake;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Writes the file of an older register, row by row, as such a register would export it. */
public final class LegacyFile {

    public static final String HEADER = "trackingId,receivedAt,channel,kind,agency,unit,topic,status,title,verifiedAt,"
            + "verifiedBy,assignedAt,firstResponseAt,firstResponseKind,substantiveResponseAt,closedAt,archiveReason,rating";

    /** One report; what is null stays blank. */
    public static final class Row {

        private final String[] values = new String[18];

        Row(int number, String receivedAt, String status) {
            values[0] = String.valueOf(number);
            values[1] = receivedAt;
            values[2] = "WEB";
            values[3] = "COMPLAINT";
            values[4] = "KEMENPANRB";
            values[7] = status;
            values[8] = "Laporan lama " + number;
        }

        public Row channel(String channel) {
            values[2] = channel;
            return this;
        }

        public Row kind(String kind) {
            values[3] = kind;
            return this;
        }

        public Row at(String agency, String unit) {
            values[4] = agency;
            values[5] = unit;
            return this;
        }

        public Row topic(String topic) {
            values[6] = topic;
            return this;
        }

        public Row title(String title) {
            values[8] = title;
            return this;
        }

        public Row verified(String at, String by) {
            values[9] = at;
            values[10] = by;
            return this;
        }

        public Row assigned(String at) {
            values[11] = at;
            return this;
        }

        public Row responded(String at, String kind) {
            values[12] = at;
            values[13] = kind;
            return this;
        }

        public Row substantive(String at) {
            values[14] = at;
            return this;
        }

        public Row closed(String at) {
            values[15] = at;
            return this;
        }

        public Row archived(String reason) {
            values[16] = reason;
            return this;
        }

        public Row rated(Object stars) {
            values[17] = String.valueOf(stars);
            return this;
        }

        @Override
        public String toString() {
            var line = new StringBuilder();
            for (var value : values) {
                line.append(line.isEmpty() && value == values[0] ? "" : ",").append(quoted(value));
            }
            return line.toString();
        }

        private static String quoted(String value) {
            if (value == null) {
                return "";
            }
            return value.matches("(?s).*[\",\n\r].*") ? '"' + value.replace("\"", "\"\"") + '"' : value;
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private int next;

    /** @param firstNumber seven digits; the rows are numbered from here */
    public LegacyFile(int firstNumber) {
        this.next = firstNumber;
    }

    public Row row(String receivedAt, String status) {
        var row = new Row(next++, receivedAt, status);
        rows.add(row);
        return row;
    }

    public int size() {
        return rows.size();
    }

    /** That many days later, fractions of a day included. */
    public static String later(String moment, double days) {
        return OffsetDateTime.parse(moment)
                .plus(Duration.ofSeconds(Math.round(days * 86_400)))
                .toString();
    }

    @Override
    public String toString() {
        var text = new StringBuilder(HEADER).append("\r\n");
        rows.forEach(row -> text.append(row).append("\r\n"));
        return text.toString();
    }
}
