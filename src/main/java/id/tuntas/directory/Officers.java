package id.tuntas.directory;

import id.tuntas.directory.Groups.Office;
import id.tuntas.platform.Accounts;
import java.security.SecureRandom;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Officers and their appointments by decree (ACT-14). Who is on duty is computed from the decrees whenever somebody
 * asks; the groups of the identity service follow each change in its transaction, and each new day with the first knock
 * ({@link #follow}).
 */
@Service
@Transactional
public class Officers {

    /** How long before its end an appointment is listed as ending. */
    public static final int WARNING_DAYS = 30;

    /** The variable by which tasks are known again as those of a report. */
    private static final String TRACKING_ID = "trackingId";

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{1,62}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;:]{1,64}@[A-Za-z0-9.-]{1,120}\\.[A-Za-z]{2,24}");

    /** Names by which the house itself and reporters sign. */
    private static final Set<String> TAKEN = Set.of("tuntas", "pelapor", "sistem", "demo", "camunda-admin");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Directory directory;
    private final DirectoryBook book;
    private final Accounts accounts;

    Officers(JdbcClient jdbc, Directory directory, DirectoryBook book, Accounts accounts) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.book = book;
        this.accounts = accounts;
    }

    /**
     * Whom to appoint to what.
     *
     * @param officer user id; an account is opened if there is none
     * @param name needed for a new officer, else null leaves it
     * @param agencies of a hub the agencies that it coordinates
     * @param from null: today
     * @param until last day, null: until somebody follows
     */
    public record Wish(
            String officer,
            String name,
            String email,
            Office office,
            String agency,
            String unit,
            Set<String> agencies,
            String decree,
            LocalDate from,
            LocalDate until) {}

    /** @param password of an account that was opened for it, to be handed over once; else null */
    public record Appointed(Appointment appointment, String password) {}

    /** A task that changed hands because its officer did. @param to null: back to the group */
    public record Move(String trackingId, String from, String to, String group) {}

    /** The groups of this officer today; groups for which there is no decree at all stay as they came with the login. */
    @Transactional(readOnly = true)
    public Set<String> groups(String officer, Collection<String> held) {
        var all = directory.snapshot();
        var known = all.of(officer);
        var groups = new TreeSet<>(held);
        if (known.isEmpty()) {
            return groups;
        }
        var today = directory.today();
        known.forEach(appointment -> groups.remove(appointment.group()));
        known.stream()
                .filter(appointment -> all.onDuty(appointment, today))
                .forEach(appointment -> groups.add(appointment.group()));
        return groups;
    }

    /** Every appointment, of this agency or of all; those that end first come first. */
    @Transactional(readOnly = true)
    public List<Appointment> appointments(String agencyOrNull) {
        return directory.snapshot().appointments().stream()
                .filter(appointment -> agencyOrNull == null || agencyOrNull.equals(appointment.agency()))
                .sorted(Comparator.comparing(
                                (Appointment appointment) ->
                                        appointment.validity().until(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Appointment::id))
                .toList();
    }

    @Transactional(readOnly = true)
    public Appointment get(long id) {
        return directory.snapshot().appointment(id).orElseThrow(UnknownAppointment::new);
    }

    /** All that this officer was, is or will be appointed to. */
    @Transactional(readOnly = true)
    public List<Appointment> of(String officer) {
        return directory.snapshot().of(officer);
    }

    /** On duty today: the decree's days, and nobody stands in. */
    @Transactional(readOnly = true)
    public boolean onDuty(Appointment appointment) {
        return directory.snapshot().onDuty(appointment, directory.today());
    }

    /** Ends within thirty days and nobody follows yet (ACT-14). */
    @Transactional(readOnly = true)
    public boolean endsSoon(Appointment appointment) {
        var today = directory.today();
        var until = appointment.validity().until();
        return until != null
                && !appointment.substitution()
                && !until.isBefore(today)
                && !until.isAfter(today.plusDays(WARNING_DAYS))
                && successor(appointment).isEmpty()
                && of(appointment.officer()).stream()
                        .noneMatch(other -> other.group().equals(appointment.group())
                                && (other.validity().until() == null
                                        || other.validity().until().isAfter(until)));
    }

    /** The appointment by which this one was taken over for good. */
    @Transactional(readOnly = true)
    public Optional<Appointment> successor(Appointment appointment) {
        return directory.snapshot().appointments().stream()
                .filter(other -> !other.substitution() && Objects.equals(other.replaces(), appointment.id()))
                .findFirst();
    }

    /** Whether there is an account of this name that the directory never appointed. */
    @Transactional(readOnly = true)
    public boolean isStranger(String officer) {
        return of(officer).isEmpty() && accounts.exists(officer);
    }

    public Appointed appoint(String actor, Wish wish) {
        directory.edit();
        return appoint(actor, wish, null, false);
    }

    /**
     * Another officer takes over (ACT-16, FX-28): for good, then the first appointment ends the day before; or for a
     * period, then it rests until the period ends.
     */
    public Appointed replace(String actor, long predecessor, Wish wish, boolean substitution) {
        directory.edit();
        var first = get(predecessor);
        if (Objects.equals(first.officer(), wish.officer())) {
            throw new UnclearEntry("Pengganti harus petugas lain.");
        }
        var days = DirectoryBook.days(wish.from() == null ? directory.today() : wish.from(), wish.until());
        if (days.from().isBefore(directory.today())) {
            throw new UnclearEntry("Serah terima paling awal hari ini.");
        }
        if (substitution) {
            restAt(first, days);
        } else {
            end(first, days.from().minusDays(1));
        }
        var same = new Wish(
                wish.officer(),
                wish.name(),
                wish.email(),
                first.office(),
                first.agency(),
                first.unit(),
                first.agencies(),
                wish.decree(),
                days.from(),
                days.until());
        return appoint(actor, same, first.id(), substitution);
    }

    private void restAt(Appointment first, Validity days) {
        if (days.until() == null) {
            throw new UnclearEntry("Sebutkan hari terakhir penggantian sementara.");
        }
        var overlaps = directory.snapshot().appointments().stream()
                .anyMatch(other -> other.substitution()
                        && Objects.equals(other.replaces(), first.id())
                        && overlap(other.validity(), days));
        if (overlaps) {
            throw new AlreadyReplaced("Sudah ada pengganti sementara pada sebagian masa itu.");
        }
    }

    private void end(Appointment first, LocalDate last) {
        if (successor(first).isPresent()) {
            throw new AlreadyReplaced("Tugas ini sudah diserahterimakan.");
        }
        if (last.isBefore(first.validity().from().minusDays(1))) {
            throw new UnclearEntry("Tugas yang belum dimulai tidak dapat diserahterimakan.");
        }
        var until = first.validity().until();
        if (until == null || until.isAfter(last)) {
            jdbc.sql("update appointment set valid_until = ? where id = ?")
                    .params(last, first.id())
                    .update();
            directory.changed();
        }
    }

    private Appointed appoint(String actor, Wish wish, Long replaces, boolean substitution) {
        var office = wish.office();
        if (office == null) {
            throw new UnclearEntry("Sebutkan tugasnya.");
        }
        if (office.atAgency() && directory.agency(wish.agency()).isEmpty()) {
            throw new UnknownEntry(wish.agency());
        }
        if (office.atUnit() && directory.unit(wish.agency(), wish.unit()).isEmpty()) {
            throw new UnknownEntry(wish.unit());
        }
        var agencies = office == Office.HUB && wish.agencies() != null ? wish.agencies() : Set.<String>of();
        for (var agency : agencies) {
            if (directory.agency(agency).isEmpty()) {
                throw new UnknownEntry(agency);
            }
        }
        if (office == Office.HUB && agencies.isEmpty()) {
            throw new UnclearEntry("Sebutkan instansi yang dikoordinasi simpul ini.");
        }
        var decree = DirectoryBook.text(wish.decree(), "Nomor SK", 120);
        var days = DirectoryBook.days(wish.from() == null ? directory.today() : wish.from(), wish.until());
        if (wish.officer() == null || !ID.matcher(wish.officer()).matches() || TAKEN.contains(wish.officer())) {
            throw new UnclearEntry("Nama akun terdiri atas 2 sampai 63 huruf kecil, angka, titik, atau tanda hubung.");
        }
        var group = Groups.of(office, office.atAgency() ? wish.agency() : null, office.atUnit() ? wish.unit() : null);
        if (of(wish.officer()).stream()
                .anyMatch(other -> other.group().equals(group) && overlap(other.validity(), days))) {
            throw new AlreadyAppointed();
        }
        var password = enrol(wish);
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into appointment (officer, office, agency, unit, decree, valid_from, valid_until, replaces,"
                        + " substitution) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        wish.officer(),
                        office.name(),
                        varchar(office.atAgency() ? wish.agency() : null),
                        varchar(office.atUnit() ? wish.unit() : null),
                        decree,
                        days.from(),
                        new SqlParameterValue(Types.DATE, days.until()),
                        new SqlParameterValue(Types.BIGINT, replaces),
                        substitution)
                .update(key, "id");
        var id = Objects.requireNonNull(key.getKey()).longValue();
        agencies.forEach(agency -> jdbc.sql("insert into appointment_agency (appointment, agency) values (?, ?)")
                .params(id, agency)
                .update());
        directory.changed();
        log(actor, id, group, wish.officer(), decree, days);
        return new Appointed(get(id), password);
    }

    /** Extends an appointment, ends it, or puts its decree right; it stays the same officer's. */
    public Appointment change(String actor, long id, String decree, LocalDate from, LocalDate until) {
        directory.edit();
        var known = get(id);
        var days = DirectoryBook.days(from == null ? known.validity().from() : from, until);
        if (known.substitution() && until == null) {
            throw new UnclearEntry("Sebutkan hari terakhir penggantian sementara.");
        }
        var next = successor(known);
        if (next.isPresent() && overlap(next.get().validity(), days)) {
            throw new AlreadyReplaced("Tugas ini sudah diserahterimakan.");
        }
        if (of(known.officer()).stream()
                .anyMatch(other ->
                        other.id() != id && other.group().equals(known.group()) && overlap(other.validity(), days))) {
            throw new AlreadyAppointed();
        }
        var text = DirectoryBook.text(decree, "Nomor SK", 120);
        jdbc.sql("update appointment set decree = ?, valid_from = ?, valid_until = ? where id = ?")
                .params(text, days.from(), new SqlParameterValue(Types.DATE, days.until()), id)
                .update();
        directory.changed();
        log(actor, id, known.group(), known.officer(), text, days);
        return get(id);
    }

    /**
     * Makes the groups of the identity service what the decrees say for today: whoever begins joins; whoever ends leaves,
     * and what she had taken goes to whoever follows or stands in, or comes back, or else back to the group.
     */
    public List<Move> follow() {
        directory.edit();
        var today = directory.today();
        var all = directory.snapshot();
        var granted = Set.copyOf(jdbc.sql("select id from appointment where granted")
                .query(Long.class)
                .list());
        var moves = new ArrayList<Move>();
        for (var appointment : all.appointments()) {
            if (all.onDuty(appointment, today) && !granted.contains(appointment.id())) {
                accounts.join(appointment.officer(), appointment.group());
                grant(appointment, true);
            }
        }
        for (var appointment : all.appointments()) {
            if (!all.onDuty(appointment, today) && granted.contains(appointment.id())) {
                leave(all, appointment, today, moves);
                grant(appointment, false);
            }
        }
        jdbc.sql("update directory_version set followed_on = ? where id = 1")
                .param(today)
                .update();
        return moves;
    }

    /** Whether the groups still are those of another day. */
    @Transactional(readOnly = true)
    public boolean isYesterday() {
        return !directory
                .today()
                .equals(jdbc.sql("select followed_on from directory_version where id = 1")
                        .query((row, n) -> row.getObject(1, LocalDate.class))
                        .single());
    }

    private void leave(Snapshot all, Appointment appointment, LocalDate today, List<Move> moves) {
        var staysOtherwise = all.of(appointment.officer()).stream()
                .anyMatch(other -> other.group().equals(appointment.group()) && all.onDuty(other, today));
        if (staysOtherwise) {
            return;
        }
        var heir = heir(all, appointment, today).map(Appointment::officer).orElse(null);
        accounts.leave(appointment.officer(), appointment.group(), heir, TRACKING_ID)
                .forEach(report -> moves.add(new Move(report, appointment.officer(), heir, appointment.group())));
    }

    private static Optional<Appointment> heir(Snapshot all, Appointment appointment, LocalDate today) {
        return all.appointments().stream()
                .filter(other -> Objects.equals(other.replaces(), appointment.id())
                        || appointment.substitution() && Objects.equals(appointment.replaces(), other.id()))
                .filter(other -> all.onDuty(other, today))
                .findFirst();
    }

    private void grant(Appointment appointment, boolean granted) {
        jdbc.sql("update appointment set granted = ? where id = ?")
                .params(granted, appointment.id())
                .update();
    }

    /** Opens file and account of a new officer. @return the password of a new account, else null */
    private String enrol(Wish wish) {
        var email = wish.email() == null || wish.email().isBlank()
                ? null
                : wish.email().strip();
        if (email != null && !EMAIL.matcher(email).matches()) {
            throw new UnclearEntry("Alamat surel tidak dapat dipakai.");
        }
        var known = jdbc.sql("select count(*) from officer where id = ?")
                        .param(wish.officer())
                        .query(Integer.class)
                        .single()
                > 0;
        if (known) {
            return null;
        }
        var name = DirectoryBook.text(wish.name(), "Nama petugas", 200);
        jdbc.sql("insert into officer (id, name, email) values (?, ?, ?)")
                .params(wish.officer(), name, varchar(email))
                .update();
        if (accounts.exists(wish.officer())) {
            return null;
        }
        var password = password();
        var cut = name.lastIndexOf(' ');
        accounts.open(new Accounts.User(
                wish.officer(),
                cut < 0 ? name : name.substring(0, cut).strip(),
                cut < 0 ? "" : name.substring(cut + 1),
                email,
                password,
                Set.of()));
        return password;
    }

    /** Fulfils the engine's policy; without letters and digits that people take for one another. */
    private static String password() {
        var letters = "abcdefghjkmnpqrstuvwxyz";
        var word = new StringBuilder();
        for (var at = 0; at < 16; at++) {
            if (at > 0 && at % 4 == 0) {
                word.append('-');
            }
            word.append(letters.charAt(RANDOM.nextInt(letters.length())));
        }
        return word.append("-A").append(2 + RANDOM.nextInt(8)).toString();
    }

    private void log(String actor, long id, String group, String officer, String decree, Validity days) {
        book.log(
                actor,
                "APPOINTMENT",
                get(id).agency(),
                String.valueOf(id),
                officer + " sebagai " + group + ", " + decree + ", " + days.from() + " sampai "
                        + (days.until() == null ? "seterusnya" : days.until()));
    }

    private static boolean overlap(Validity one, Validity other) {
        return !isEmpty(one)
                && !isEmpty(other)
                && (one.until() == null || !other.from().isAfter(one.until()))
                && (other.until() == null || !one.from().isAfter(other.until()));
    }

    private static boolean isEmpty(Validity days) {
        return days.until() != null && days.until().isBefore(days.from());
    }

    private static SqlParameterValue varchar(String value) {
        return new SqlParameterValue(Types.VARCHAR, value);
    }
}
