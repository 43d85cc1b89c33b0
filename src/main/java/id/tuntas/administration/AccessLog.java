package id.tuntas.administration;

import id.tuntas.directory.Directory;
import id.tuntas.directory.Permission;
import id.tuntas.platform.Actor;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import id.tuntas.trail.Trail;
import id.tuntas.trail.TrailAct;
import id.tuntas.trail.TrailLine;
import id.tuntas.trail.TrailPage;
import id.tuntas.trail.TrailQuery;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The search of the access log (PD-5, PD-6): who may, what they find, and the line that the search itself leaves. */
@Component
class AccessLog {

    static final ZoneId NATIONAL = ZoneId.of("Asia/Jakarta");

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9000, 1, 1);

    private final Trail trail;
    private final Reports reports;
    private final Directory directory;

    AccessLog(Trail trail, Reports reports, Directory directory) {
        this.trail = trail;
        this.reports = reports;
        this.directory = directory;
    }

    /**
     * What is asked; Spring fills it from the address. Dates are days of western Indonesia, both included.
     *
     * @param report its number; what was done with its sub-cases is found too
     * @param actor user id
     */
    record Asked(
            @Pattern(regexp = "[0-9][0-9 -]{5,24}|", message = "Nomor laporan terdiri atas 12 angka.")
            String report,

            @Pattern(regexp = "[A-Za-z0-9._-]{1,64}|", message = "Isi ID pengguna petugas, bukan namanya.")
            String actor,

            TrailAct act,
            @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @DateTimeFormat(iso = ISO.DATE) LocalDate to,

            @PositiveOrZero(message = "Halaman dihitung dari 0.")
            Integer page,

            @Min(value = 1, message = "Paling sedikit 1 baris sehalaman.")
            @Max(value = LARGEST, message = "Paling banyak 200 baris sehalaman.")
            Integer size) {

        static final Asked NOTHING = new Asked(null, null, null, null, null, null, null);

        private static final int LARGEST = 200;
        private static final int USUAL = 50;

        Asked {
            report = report == null || report.isBlank() ? null : report.replace(" ", "");
            actor = actor == null || actor.isBlank() ? null : actor;
            page = page == null ? Integer.valueOf(0) : page;
            size = size == null ? Integer.valueOf(USUAL) : size;
        }

        private String inWords() {
            var words = new StringJoiner(", ");
            words.add("pencarian");
            if (actor != null) {
                words.add("petugas " + actor);
            }
            if (act != null) {
                words.add(act.name());
            }
            if (from != null) {
                words.add("sejak " + from);
            }
            if (to != null) {
                words.add("sampai " + to);
            }
            return words.add("halaman " + (page + 1)).toString();
        }
    }

    static void allow() {
        if (!Permission.READ_ACCESS_LOG.isHeldBy(Actor.current())) {
            throw new NotTheAuditor();
        }
    }

    @Transactional
    TrailPage find(Asked asked) {
        allow();
        if ((long) asked.page() * asked.size() >= TrailPage.DEEPEST) {
            throw new TooFarBack();
        }
        var number = asked.report() == null ? null : new TrackingId(asked.report());
        var query = new TrailQuery(
                number == null ? null : reports.numbers(reports.get(number)),
                asked.actor(),
                asked.act(),
                asked.from() == null ? null : startOf(asked.from()),
                asked.to() == null ? null : startOf(asked.to()).plus(Duration.ofDays(1)));
        var found = trail.find(query, asked.page(), asked.size());
        trail.write(
                Actor.current().id(), number == null ? null : number.value(), TrailAct.TRAIL_SEARCHED, asked.inWords());
        return found;
    }

    /** No database knows all days that can be typed, and no line lies outside these. */
    private static Instant startOf(LocalDate day) {
        var known = day.isBefore(EARLIEST) ? EARLIEST : day.isAfter(LATEST) ? LATEST : day;
        return known.atStartOfDay(NATIONAL).toInstant();
    }

    /** The roles of a line in words; public for the page. */
    public String roles(TrailLine line) {
        return line.roles().stream().map(directory::officeName).collect(Collectors.joining(", "));
    }
}
