package id.tuntas.directory;

import id.tuntas.directory.DirectoryBook.Kind;
import id.tuntas.directory.Groups.Office;
import id.tuntas.directory.Officers.Wish;
import id.tuntas.platform.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/**
 * Units and officers from a table: all of it or nothing, and every fault is told with its line. A dry run does the same
 * and takes everything back, so it finds what the real run would find.
 */
@Service
public class OfficerImport {

    /** The columns of the table, in this order. */
    public static final List<String> COLUMNS =
            List.of("agency", "unit", "unitName", "officer", "name", "email", "office", "decree", "from", "until");

    private static final Set<Office> OFFICES =
            Set.of(Office.LIAISON, Office.UNIT_HEAD, Office.AGENCY_ADMIN, Office.INSPECTORATE);

    private final Directory directory;
    private final DirectoryBook book;
    private final Officers officers;

    OfficerImport(Directory directory, DirectoryBook book, Officers officers) {
        this.directory = directory;
        this.book = book;
        this.officers = officers;
    }

    /** @param fields by column; what is empty is absent */
    public record Line(int number, Map<String, String> fields) {

        String get(String column) {
            return fields.get(column);
        }
    }

    /** What is wrong with a line. */
    public record Fault(int line, String column, String value, String message) {}

    /** An account that was opened, with the password to be handed over once. */
    public record Account(String officer, String password) {}

    /** @param faults if there is one, nothing was taken */
    public record Outcome(boolean dryRun, int units, int appointments, List<Fault> faults, List<Account> accounts) {}

    /** A line that cannot be taken, and which column is to blame. */
    private static final class Faulty extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String column;

        Faulty(String column, String message) {
            super(message);
            this.column = column;
        }
    }

    /** @param allowed whom the caller may appoint to what */
    @Transactional
    public Outcome run(String actor, List<Line> lines, boolean dryRun, Predicate<Wish> allowed) {
        directory.edit();
        var faults = new ArrayList<Fault>();
        var accounts = new ArrayList<Account>();
        var units = 0;
        var appointments = 0;
        for (var line : lines) {
            try {
                var wish = wish(line);
                if (!allowed.test(wish)) {
                    throw new Faulty("office", "Anda tidak berwenang mengisi baris ini.");
                }
                if (addUnit(actor, line, wish)) {
                    units++;
                }
                if (wish.officer() != null) {
                    var appointed = officers.appoint(actor, wish);
                    appointments++;
                    if (appointed.password() != null) {
                        accounts.add(new Account(wish.officer(), appointed.password()));
                    }
                }
            } catch (Faulty faulty) {
                faults.add(new Fault(line.number(), faulty.column, cut(line.get(faulty.column)), faulty.getMessage()));
            } catch (Refusal refused) {
                faults.add(new Fault(line.number(), "officer", cut(line.get("officer")), refused.getMessage()));
            }
        }
        if (dryRun || !faults.isEmpty()) {
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
            accounts.clear();
        }
        return new Outcome(dryRun, units, appointments, faults, accounts);
    }

    private Wish wish(Line line) {
        var agency = line.get("agency");
        if (directory.agency(agency).isEmpty()) {
            throw new Faulty("agency", "Instansi tidak dikenal.");
        }
        var officer = line.get("officer");
        var office = officer == null ? null : office(line);
        if (office != null && office.atUnit() && line.get("unit") == null) {
            throw new Faulty("unit", "Unit kerja wajib diisi untuk tugas ini.");
        }
        if (officer == null && line.get("unit") == null) {
            throw new Faulty("officer", "Baris ini tidak memuat unit kerja maupun petugas.");
        }
        if (officer != null && line.get("decree") == null) {
            throw new Faulty("decree", "Nomor SK wajib diisi.");
        }
        return new Wish(
                officer,
                line.get("name"),
                line.get("email"),
                office,
                agency,
                line.get("unit"),
                Set.of(),
                line.get("decree"),
                day(line, "from"),
                day(line, "until"));
    }

    private static Office office(Line line) {
        return OFFICES.stream()
                .filter(office -> office.name().equals(line.get("office")))
                .findFirst()
                .orElseThrow(
                        () -> new Faulty("office", "Tugas harus LIAISON, UNIT_HEAD, AGENCY_ADMIN, atau INSPECTORATE."));
    }

    private static LocalDate day(Line line, String column) {
        try {
            return line.get(column) == null ? null : LocalDate.parse(line.get(column));
        } catch (DateTimeParseException unclear) {
            throw new Faulty(column, "Tanggal ditulis TTTT-BB-HH.");
        }
    }

    private boolean addUnit(String actor, Line line, Wish wish) {
        if (wish.unit() == null || directory.unit(wish.agency(), wish.unit()).isPresent()) {
            return false;
        }
        if (line.get("unitName") == null) {
            throw new Faulty("unitName", "Unit kerja ini belum ada; isi namanya.");
        }
        try {
            book.add(actor, Kind.UNIT, new Entry(wish.unit(), line.get("unitName"), wish.agency(), null));
            return true;
        } catch (UnclearEntry unclear) {
            throw new Faulty("unit", unclear.getMessage());
        }
    }

    private static String cut(String value) {
        return value == null ? "" : value.substring(0, Math.min(60, value.length()));
    }
}
