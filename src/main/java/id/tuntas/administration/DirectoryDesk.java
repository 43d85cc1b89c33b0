package id.tuntas.administration;

import static id.tuntas.directory.Permission.KEEP_DIRECTORY;
import static id.tuntas.directory.Permission.KEEP_HOUSE;
import static id.tuntas.directory.Permission.KEEP_UNITS;

import id.tuntas.administration.CsvTable.Unreadable;
import id.tuntas.directory.Appointment;
import id.tuntas.directory.Directory;
import id.tuntas.directory.DirectoryBook;
import id.tuntas.directory.DirectoryBook.Change;
import id.tuntas.directory.DirectoryBook.Kind;
import id.tuntas.directory.Entry;
import id.tuntas.directory.Groups.Office;
import id.tuntas.directory.OfficerImport.Fault;
import id.tuntas.directory.OfficerImport.Outcome;
import id.tuntas.directory.Officers;
import id.tuntas.directory.Officers.Appointed;
import id.tuntas.directory.Officers.Wish;
import id.tuntas.directory.UnknownAppointment;
import id.tuntas.platform.Actor;
import id.tuntas.procedure.Duties;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What page and API have in common: who may. Admin Nasional keeps everything but the offices of the house itself; Admin
 * Instansi keeps the own agency's units, Pejabat Penghubung and heads of unit, and learns nothing of others.
 */
@Component
class DirectoryDesk {

    private static final int MOST_CHANGES = 50;

    private final Directory directory;
    private final DirectoryBook book;
    private final Officers officers;
    private final Duties duties;

    DirectoryDesk(Directory directory, DirectoryBook book, Officers officers, Duties duties) {
        this.directory = directory;
        this.book = book;
        this.officers = officers;
        this.duties = duties;
    }

    static boolean keepsAll() {
        return KEEP_DIRECTORY.isHeldBy(Actor.current());
    }

    private static boolean keepsUnitsOf(String agency) {
        return KEEP_UNITS.isHeldBy(Actor.current(), agency);
    }

    /** The agencies whose units and officers this person keeps. */
    List<Entry> agencies() {
        if (!KEEP_UNITS.isHeldBy(Actor.current())) {
            throw new NotTheDirectoryKeeper();
        }
        return book.entries(Kind.AGENCY, null).stream()
                .filter(agency -> keepsUnitsOf(agency.code()))
                .toList();
    }

    List<Entry> entries(Kind kind, String agency) {
        allow(kind, agency);
        return book.entries(kind, agency);
    }

    Map<String, String> priorityByTopic() {
        allow(Kind.PRIORITY, null);
        return book.priorityByTopic();
    }

    Entry add(Kind kind, Entry wish) {
        allow(kind, wish.parent());
        return book.add(Actor.current().id(), kind, wish);
    }

    Entry change(Kind kind, Entry wish) {
        allow(kind, wish.parent());
        return book.change(Actor.current().id(), kind, wish);
    }

    void mark(String topic, String priority) {
        allow(Kind.PRIORITY, null);
        book.mark(Actor.current().id(), topic, priority);
    }

    /** @param agency null: all, for Admin Nasional */
    List<Change> changes(String agency) {
        allow(agency == null ? Kind.AGENCY : Kind.UNIT, agency);
        return book.changes(agency, MOST_CHANGES);
    }

    List<Appointment> appointments(String agency) {
        allow(agency == null ? Kind.AGENCY : Kind.UNIT, agency);
        return officers.appointments(agency);
    }

    Appointed appoint(Wish wish) {
        if (!mayAppoint(wish)) {
            throw new NotTheDirectoryKeeper();
        }
        notSomebodyElses(wish);
        return duties.appoint(wish);
    }

    Appointment change(long id, String decree, LocalDate from, LocalDate until) {
        kept(id);
        return duties.change(id, decree, from, until);
    }

    Appointed replace(long id, Wish wish, boolean substitution) {
        var first = kept(id);
        notSomebodyElses(new Wish(
                wish.officer(), null, null, first.office(), first.agency(), first.unit(), null, null, null, null));
        return duties.replace(id, wish, substitution);
    }

    Outcome importAll(byte[] csv, boolean dryRun) {
        agencies();
        try {
            return duties.importAll(CsvTable.read(csv), dryRun, wish -> {
                if (wish.officer() != null) {
                    if (!mayAppoint(wish)) {
                        return false;
                    }
                    notSomebodyElses(wish);
                    return true;
                }
                return keepsUnitsOf(wish.agency());
            });
        } catch (Unreadable unreadable) {
            return new Outcome(
                    dryRun, 0, 0, List.of(new Fault(unreadable.line, "", "", unreadable.getMessage())), List.of());
        }
    }

    boolean onDuty(Appointment appointment) {
        return officers.onDuty(appointment);
    }

    boolean endsSoon(Appointment appointment) {
        return officers.endsSoon(appointment);
    }

    LocalDate today() {
        return directory.today();
    }

    /** An appointment that its holder, or whoever keeps it, may look at. */
    Appointment seen(long id) {
        var appointment = officers.get(id);
        if (appointment.officer().equals(Actor.current().id())) {
            return appointment;
        }
        return kept(id);
    }

    Appointment predecessor(Appointment appointment) {
        return officers.get(appointment.replaces());
    }

    /** What this person has taken over from others. */
    List<Appointment> takenOver() {
        return officers.of(Actor.current().id()).stream()
                .filter(appointment -> appointment.replaces() != null)
                .toList();
    }

    /** An appointment that this person may change; of others she does not learn that they exist. */
    /** One that this person may change. */
    Appointment kept(long id) {
        var appointment = officers.get(id);
        if (!mayAppoint(appointment.office(), appointment.agency())) {
            if (keepsAll()) {
                throw new NotTheDirectoryKeeper();
            }
            throw new UnknownAppointment();
        }
        return appointment;
    }

    private static void allow(Kind kind, String agency) {
        if (kind == Kind.UNIT ? !keepsUnitsOf(agency) : !keepsAll()) {
            throw new NotTheDirectoryKeeper();
        }
    }

    private static boolean mayAppoint(Wish wish) {
        return wish.office() == null ? keepsUnitsOf(wish.agency()) : mayAppoint(wish.office(), wish.agency());
    }

    private static boolean mayAppoint(Office office, String agency) {
        return switch (office) {
            case LIAISON, UNIT_HEAD -> keepsUnitsOf(agency);
            case OPERATOR, PROCESS_OWNER -> KEEP_HOUSE.isHeldBy(Actor.current());
            default -> keepsAll();
        };
    }

    /** Admin Instansi cannot draw officers of other agencies, or accounts of the house, into the own agency. */
    private void notSomebodyElses(Wish wish) {
        if (keepsAll() || wish.officer() == null) {
            return;
        }
        var elsewhere = officers.of(wish.officer()).stream()
                .anyMatch(other -> !wish.agency().equals(other.agency()));
        if (elsewhere || officers.isStranger(wish.officer())) {
            throw new AccountTaken();
        }
    }
}
