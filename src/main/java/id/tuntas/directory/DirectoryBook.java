package id.tuntas.directory;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The directory as it is kept: agencies, units, topics, channels, priorities. Nothing is deleted and no code changes,
 * because reports name them for ever; what is over gets a last day. The groups of officers follow in the same
 * transaction.
 */
@Service
@Transactional
public class DirectoryBook {

    /** The lists of the directory. */
    public enum Kind {
        AGENCY,
        UNIT,
        TOPIC,
        CHANNEL,
        PRIORITY;

        private String table() {
            return name().toLowerCase();
        }
    }

    /** A line of the record of changes. */
    public record Change(Instant at, String actor, String what, String agency, String code, String detail) {}

    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,32}");

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Offices offices;
    private final Clock clock;

    DirectoryBook(JdbcClient jdbc, Directory directory, Offices offices, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.offices = offices;
        this.clock = clock;
    }

    /** All of a list, in force or not, in the order in which people read it; of the units those of this agency. */
    @Transactional(readOnly = true)
    public List<Entry> entries(Kind kind, String agencyOrNull) {
        return directory.snapshot().entries(kind).stream()
                .filter(entry -> kind != Kind.UNIT || entry.parent().equals(agencyOrNull))
                .toList();
    }

    /** Topics that mark their reports with a priority (PR-2). */
    @Transactional(readOnly = true)
    public Map<String, String> priorityByTopic() {
        return Map.copyOf(directory.snapshot().priorityByTopic());
    }

    /** The latest changes, newest first; with an agency those that concern it. */
    @Transactional(readOnly = true)
    public List<Change> changes(String agencyOrNull, int most) {
        return jdbc.sql("select * from directory_change where :agency is null or agency = :agency"
                        + " order by id desc fetch first :most rows only")
                .param("agency", agencyOrNull, Types.VARCHAR)
                .param("most", most)
                .query((row, n) -> new Change(
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("what"),
                        row.getString("agency"),
                        row.getString("code"),
                        row.getString("detail")))
                .list();
    }

    /** @param actor who does it */
    public Entry add(String actor, Kind kind, Entry wish) {
        directory.edit();
        if (wish.code() == null || !CODE.matcher(wish.code()).matches()) {
            throw new UnclearEntry("Kode terdiri atas 1 sampai 32 huruf kapital, angka, atau garis bawah.");
        }
        if (find(kind, wish).isPresent()) {
            throw new CodeTaken(wish.code());
        }
        var entry = new Entry(wish.code(), name(wish.name()), parent(kind, wish), validity(wish, directory.today()));
        switch (kind) {
            case UNIT ->
                insert(
                        "insert into unit (code, name, valid_from, valid_until, agency, position) values"
                                + " (?, ?, ?, ?, ?, (select coalesce(max(position), 0) + 1 from unit where agency = ?))",
                        entry,
                        entry.parent(),
                        entry.parent());
            case TOPIC ->
                insert(
                        "insert into topic (code, name, valid_from, valid_until, parent, position) values"
                                + " (?, ?, ?, ?, ?, (select coalesce(max(position), 0) + 1 from topic))",
                        entry,
                        entry.parent());
            default ->
                insert(
                        "insert into " + kind.table() + " (code, name, valid_from, valid_until, position) values"
                                + " (?, ?, ?, ?, (select coalesce(max(position), 0) + 1 from " + kind.table() + "))",
                        entry);
        }
        return done(actor, kind, entry);
    }

    /** Changes everything but the code; days that are not given stay open at the end and as they were at the beginning. */
    public Entry change(String actor, Kind kind, Entry wish) {
        directory.edit();
        var known = find(kind, wish).orElseThrow(() -> new UnknownEntry(wish.code()));
        var entry = new Entry(
                known.code(),
                name(wish.name()),
                kind == Kind.TOPIC && wish.parent() == null ? known.parent() : parent(kind, wish),
                validity(wish, known.validity().from()));
        if (kind == Kind.TOPIC && known.parent() == null && entry.validity().until() != null) {
            throw new UnclearEntry("Akar pohon topik tidak dapat dinonaktifkan.");
        }
        var columns = "name = ?, valid_from = ?, valid_until = ?" + (kind == Kind.TOPIC ? ", parent = ?" : "");
        var statement = jdbc.sql("update " + kind.table() + " set " + columns + " where code = ?"
                        + (kind == Kind.UNIT ? " and agency = ?" : ""))
                .param(entry.name())
                .param(entry.validity().from())
                .param(new SqlParameterValue(Types.DATE, entry.validity().until()));
        if (kind == Kind.TOPIC) {
            statement = statement.param(new SqlParameterValue(Types.VARCHAR, entry.parent()));
        }
        statement = statement.param(entry.code());
        if (kind == Kind.UNIT) {
            statement = statement.param(entry.parent());
        }
        statement.update();
        return done(actor, kind, entry);
    }

    /** From now on reports of this topic are marked with this priority by themselves; null takes the rule back. */
    public void mark(String actor, String topic, String priorityOrNull) {
        directory.edit();
        if (directory.topic(topic).isEmpty()) {
            throw new UnknownEntry(topic);
        }
        if (priorityOrNull != null && directory.priority(priorityOrNull).isEmpty()) {
            throw new UnknownEntry(priorityOrNull);
        }
        jdbc.sql("delete from priority_topic where topic = ?").param(topic).update();
        if (priorityOrNull != null) {
            jdbc.sql("insert into priority_topic (topic, priority) values (?, ?)")
                    .params(topic, priorityOrNull)
                    .update();
        }
        directory.changed();
        log(actor, "PRIORITY", null, topic, "aturan topik: " + (priorityOrNull == null ? "-" : priorityOrNull));
    }

    void log(String actor, String what, String agency, String code, String detail) {
        jdbc.sql(
                        "insert into directory_change (changed_at, actor, what, agency, code, detail) values (?, ?, ?, ?, ?, ?)")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        actor,
                        what,
                        new SqlParameterValue(Types.VARCHAR, agency),
                        code,
                        detail.substring(0, Math.min(600, detail.length())))
                .update();
    }

    private Optional<Entry> find(Kind kind, Entry wish) {
        return directory.snapshot().entries(kind).stream()
                .filter(entry -> entry.code().equals(wish.code())
                        && (kind != Kind.UNIT || entry.parent().equals(wish.parent())))
                .findFirst();
    }

    private void insert(String sql, Entry entry, Object... more) {
        var statement = jdbc.sql(sql)
                .param(entry.code())
                .param(entry.name())
                .param(entry.validity().from())
                .param(new SqlParameterValue(Types.DATE, entry.validity().until()));
        for (var value : more) {
            statement = statement.param(value);
        }
        statement.update();
    }

    private Entry done(String actor, Kind kind, Entry entry) {
        directory.changed();
        var agency = kind == Kind.AGENCY ? entry.code() : kind == Kind.UNIT ? entry.parent() : null;
        if (agency != null) {
            offices.furnish(agency);
        }
        var until = entry.validity().until();
        log(
                actor,
                kind.name(),
                agency,
                entry.code(),
                entry.name() + (kind == Kind.TOPIC ? ", di bawah " + entry.parent() : "") + ", berlaku "
                        + entry.validity().from() + " sampai " + (until == null ? "seterusnya" : until));
        return entry;
    }

    private String parent(Kind kind, Entry wish) {
        return switch (kind) {
            case UNIT -> {
                if (directory.agency(wish.parent()).isEmpty()) {
                    throw new UnknownEntry(wish.parent());
                }
                yield wish.parent();
            }
            case TOPIC -> branch(wish);
            default -> null;
        };
    }

    private String branch(Entry wish) {
        for (var above = wish.parent(); above != null; above = topic(above).parent()) {
            if (above.equals(wish.code())) {
                throw new UnclearEntry("Topik tidak dapat berada di bawah dirinya sendiri.");
            }
        }
        if (wish.parent() == null) {
            throw new UnclearEntry("Sebutkan topik induknya.");
        }
        return wish.parent();
    }

    private Topic topic(String code) {
        return directory.topic(code).orElseThrow(() -> new UnknownEntry(code));
    }

    private static Validity validity(Entry wish, LocalDate first) {
        var asked = wish.validity() == null ? new Validity(null, null) : wish.validity();
        return days(asked.from() == null ? first : asked.from(), asked.until());
    }

    static Validity days(LocalDate from, LocalDate until) {
        for (var day : new LocalDate[] {from, until}) {
            if (day != null && (day.getYear() < 2000 || day.getYear() > 2999)) {
                throw new UnclearEntry("Tanggal harus antara tahun 2000 dan 2999.");
            }
        }
        if (until != null && until.isBefore(from.minusDays(1))) {
            throw new UnclearEntry("Hari terakhir tidak boleh sebelum hari pertama.");
        }
        return new Validity(from, until);
    }

    private static String name(String name) {
        return text(name, "Nama", 200);
    }

    static String text(String text, String what, int longest) {
        if (text == null || text.isBlank()) {
            throw new UnclearEntry(what + " wajib diisi.");
        }
        var stripped = text.strip();
        if (stripped.length() > longest) {
            throw new UnclearEntry(what + " paling panjang " + longest + " karakter.");
        }
        if (stripped.codePoints().anyMatch(Character::isISOControl)) {
            throw new UnclearEntry(what + " memuat karakter yang tidak dapat ditampilkan.");
        }
        return stripped;
    }
}
