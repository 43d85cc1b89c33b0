package id.tuntas.intake;

import id.tuntas.directory.ArchiveReason;
import id.tuntas.directory.Directory;
import id.tuntas.report.LegacyReport;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Status;
import id.tuntas.report.SubStatus;
import id.tuntas.report.TrackingId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads rows of an older register and says of each value that is wrong why. It asks only what makes a row readable and
 * free of contradiction; rules that are younger than the row (a master for a duplicate, a decree for an officer) it does
 * not ask. Blank means: the older register does not know.
 */
final class LegacyRows {

    /** Line and column as an editor shows them, the column also by its name. */
    record Fault(int line, String column, String value, String message) {}

    enum Column {
        TRACKING_ID("trackingId"),
        RECEIVED_AT("receivedAt"),
        CHANNEL("channel"),
        KIND("kind"),
        AGENCY("agency"),
        UNIT("unit"),
        TOPIC("topic"),
        STATUS("status"),
        TITLE("title"),
        VERIFIED_AT("verifiedAt"),
        VERIFIED_BY("verifiedBy"),
        ASSIGNED_AT("assignedAt"),
        FIRST_RESPONSE_AT("firstResponseAt"),
        FIRST_RESPONSE_KIND("firstResponseKind"),
        SUBSTANTIVE_RESPONSE_AT("substantiveResponseAt"),
        CLOSED_AT("closedAt"),
        ARCHIVE_REASON("archiveReason"),
        RATING("rating");

        final String label;

        Column(String label) {
            this.label = label;
        }
    }

    /** What the first response was, in the words of the contract. */
    enum FirstResponseKind {
        INITIAL_RESPONSE,
        SUBSTANTIVE_RESPONSE
    }

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NAME = 64;
    private static final int SHOWN = 80;
    private static final List<Column> IN_ORDER_OF_TIME = List.of(
            Column.RECEIVED_AT,
            Column.VERIFIED_AT,
            Column.ASSIGNED_AT,
            Column.FIRST_RESPONSE_AT,
            Column.SUBSTANTIVE_RESPONSE_AT,
            Column.CLOSED_AT);

    private final Directory directory;
    private final Instant now;
    /** Of the register. Seven digits each: a bit for every number there can be costs a megabyte, however many rows. */
    private final BitSet known;
    /** Of this file. */
    private final BitSet seen = new BitSet(10_000_000);

    private int line;
    private List<String> row;
    private List<Fault> faults;

    LegacyRows(Directory directory, BitSet known, Instant now) {
        this.directory = directory;
        this.known = known;
        this.now = now;
    }

    static String header() {
        return Arrays.stream(Column.values()).map(column -> column.label).collect(Collectors.joining(","));
    }

    /** What is wrong with the first row; nothing if all columns are there in their order. */
    static List<Fault> faultsOfHeader(List<String> names) {
        var faults = new ArrayList<Fault>();
        var columns = Column.values();
        for (var i = 0; i < Math.max(columns.length, names.size()); i++) {
            var is = i < names.size() ? names.get(i).strip() : "";
            if (i >= columns.length) {
                faults.add(new Fault(1, is, shown(is), "Kolom ini tidak dikenal."));
            } else if (!columns[i].label.equals(is)) {
                faults.add(new Fault(
                        1,
                        columns[i].label,
                        shown(is),
                        "Kolom ke-%d harus bernama %s.".formatted(i + 1, columns[i].label)));
            }
        }
        return faults;
    }

    /** @return null if the row has faults, which are then added */
    LegacyReport read(int line, List<String> row, List<Fault> faults) {
        this.line = line;
        this.row = row;
        this.faults = new ArrayList<>();
        var report = row.size() == Column.values().length ? report() : wrongWidth();
        faults.addAll(this.faults);
        return this.faults.isEmpty() ? report : null;
    }

    private LegacyReport wrongWidth() {
        faults.add(new Fault(
                line,
                null,
                null,
                "Baris ini berisi %d kolom, seharusnya %d.".formatted(row.size(), Column.values().length)));
        return null;
    }

    private LegacyReport report() {
        var number = number();
        var status = choice(Column.STATUS, Status.class, true);
        var agency = agency();
        if (agency == null && text(Column.AGENCY) == null && isWithAgency(status)) {
            fault(Column.AGENCY, "Wajib diisi untuk status " + status + ".");
        }
        var times = moments();
        var firstResponse = choice(Column.FIRST_RESPONSE_KIND, FirstResponseKind.class, false);
        requireTogether(Column.FIRST_RESPONSE_AT, Column.FIRST_RESPONSE_KIND);
        requireTogether(Column.FIRST_RESPONSE_KIND, Column.FIRST_RESPONSE_AT);
        if (text(Column.CLOSED_AT) != null
                && status != null
                && status != Status.COMPLETED
                && status != Status.ARCHIVED) {
            fault(Column.CLOSED_AT, "Hanya diisi untuk status COMPLETED atau ARCHIVED.");
        }
        return new LegacyReport(
                number,
                times.get(0),
                channel(),
                choice(Column.KIND, ReportKind.class, true),
                agency,
                unit(agency),
                topic(),
                status,
                limited(Column.TITLE, LONGEST_TITLE, true),
                times.get(1),
                limited(Column.VERIFIED_BY, LONGEST_NAME, false),
                times.get(2),
                times.get(3),
                firstResponse == null
                        ? null
                        : firstResponse == FirstResponseKind.SUBSTANTIVE_RESPONSE
                                ? SubStatus.FOLLOW_UP
                                : SubStatus.INITIAL_RESPONSE,
                times.get(4),
                times.get(5),
                archiveReason(status),
                rating());
    }

    private static boolean isWithAgency(Status status) {
        return status == Status.NOT_FOLLOWED_UP || status == Status.IN_PROGRESS || status == Status.COMPLETED;
    }

    private TrackingId number() {
        var value = text(Column.TRACKING_ID);
        if (value == null || !value.matches("[1-9][0-9]{6}")) {
            fault(Column.TRACKING_ID, "Harus nomor laporan lama: tujuh angka, tidak diawali nol.");
            return null;
        }
        var number = Integer.parseInt(value);
        if (seen.get(number)) {
            fault(Column.TRACKING_ID, "Nomor ini muncul lebih dari sekali di berkas ini.");
            return null;
        }
        seen.set(number);
        if (known.get(number)) {
            fault(Column.TRACKING_ID, "Nomor ini sudah ada di register.");
            return null;
        }
        return new TrackingId(value);
    }

    private String agency() {
        var code = text(Column.AGENCY);
        if (code != null && directory.agency(code).isEmpty()) {
            fault(Column.AGENCY, "Instansi ini tidak ada di direktori.");
            return null;
        }
        return code;
    }

    private String unit(String agency) {
        var code = text(Column.UNIT);
        if (code != null && text(Column.AGENCY) == null) {
            fault(Column.UNIT, "Unit kerja tanpa instansi.");
        } else if (code != null
                && agency != null
                && directory.unit(agency, code).isEmpty()) {
            fault(Column.UNIT, "Unit kerja ini tidak ada di instansi " + agency + ".");
        }
        return code;
    }

    private String channel() {
        var code = text(Column.CHANNEL);
        if (code == null) {
            fault(Column.CHANNEL, "Wajib diisi.");
        } else if (directory.channel(code).isEmpty()) {
            fault(Column.CHANNEL, "Kanal ini tidak ada di direktori.");
        }
        return code;
    }

    private String topic() {
        var code = text(Column.TOPIC);
        if (code != null && directory.topic(code).isEmpty()) {
            fault(Column.TOPIC, "Topik ini tidak ada di direktori.");
        }
        return code;
    }

    private String archiveReason(Status status) {
        var code = text(Column.ARCHIVE_REASON);
        if (code == null) {
            return null;
        }
        if (directory.archiveReason(code).isEmpty()) {
            fault(
                    Column.ARCHIVE_REASON,
                    "Harus salah satu dari "
                            + directory.archiveReasons().stream()
                                    .map(ArchiveReason::code)
                                    .collect(Collectors.joining(", "))
                            + ".");
        } else if (status != null && status != Status.ARCHIVED) {
            fault(Column.ARCHIVE_REASON, "Hanya diisi untuk status ARCHIVED.");
        }
        return code;
    }

    private Integer rating() {
        var stars = text(Column.RATING);
        if (stars == null) {
            return null;
        }
        if (!stars.matches("[1-5]")) {
            fault(Column.RATING, "Harus bilangan bulat 1 sampai 5.");
            return null;
        }
        return Integer.valueOf(stars);
    }

    /** Each not before those left of it. */
    private List<Instant> moments() {
        var moments = new ArrayList<Instant>();
        Column latestColumn = null;
        Instant latest = null;
        for (var column : IN_ORDER_OF_TIME) {
            var moment = moment(column);
            moments.add(moment);
            if (moment == null) {
                continue;
            }
            if (moment.isAfter(now)) {
                fault(column, "Waktu ini belum terjadi.");
            } else if (latest != null && moment.isBefore(latest)) {
                fault(column, "Lebih awal daripada " + latestColumn.label + ".");
            }
            if (latest == null || moment.isAfter(latest)) {
                latest = moment;
                latestColumn = column;
            }
        }
        return moments;
    }

    /** With an offset; without one the time is taken as Jakarta's, a date alone as its first moment. */
    private Instant moment(Column column) {
        var value = text(column);
        if (value == null) {
            if (column == Column.RECEIVED_AT) {
                fault(column, "Wajib diisi.");
            }
            return null;
        }
        try {
            var moment = value.length() == 10
                    ? LocalDate.parse(value).atStartOfDay(WIB).toInstant()
                    : isLocal(value)
                            ? LocalDateTime.parse(value).atZone(WIB).toInstant()
                            : OffsetDateTime.parse(value).toInstant();
            var year = moment.atZone(WIB).getYear();
            if (year < 1990 || year > 9999) {
                fault(column, "Tahunnya tidak mungkin.");
                return null;
            }
            return moment;
        } catch (DateTimeException unreadable) {
            fault(column, "Harus waktu menurut ISO 8601, misalnya 2023-05-31T09:30:00+07:00.");
            return null;
        }
    }

    private static boolean isLocal(String value) {
        return !value.endsWith("Z") && value.indexOf('+') < 0 && value.lastIndexOf('-') < 10;
    }

    private <E extends Enum<E>> E choice(Column column, Class<E> type, boolean required) {
        var value = text(column);
        if (value == null && !required) {
            return null;
        }
        for (var choice : type.getEnumConstants()) {
            if (choice.name().equals(value)) {
                return choice;
            }
        }
        fault(
                column,
                "Harus salah satu dari "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))
                        + ".");
        return null;
    }

    private String limited(Column column, int longest, boolean required) {
        var value = text(column);
        if (value == null && required) {
            fault(column, "Wajib diisi.");
        } else if (value != null && value.length() > longest) {
            fault(column, "Paling panjang " + longest + " huruf.");
        } else if (value != null && value.indexOf('\0') >= 0) {
            fault(column, "Berisi tanda yang tidak dapat disimpan.");
        }
        return value;
    }

    private void requireTogether(Column given, Column required) {
        if (text(given) != null && text(required) == null) {
            fault(required, "Wajib diisi bila " + given.label + " diisi.");
        }
    }

    private String text(Column column) {
        var value = row.get(column.ordinal()).strip();
        return value.isEmpty() ? null : value;
    }

    private void fault(Column column, String message) {
        faults.add(new Fault(line, column.label, shown(row.get(column.ordinal())), message));
    }

    private static String shown(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }
}
