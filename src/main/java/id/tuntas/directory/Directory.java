package id.tuntas.directory;

import static java.util.stream.Collectors.toCollection;

import id.tuntas.platform.Decrees;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The directory as everybody reads it, from memory: no door pays a query for the name behind a code. Lists hold what is
 * in force today, names are found for whatever ever was. At most once a second a node asks the database whether the
 * version has changed, so a change is seen at once where it was made and within a second elsewhere (ADR 0034).
 */
@Service
public class Directory implements Decrees {

    /** The day of the house begins in western Indonesia; a decree names days, not hours. */
    private static final ZoneId NATIONAL = ZoneId.of("Asia/Jakarta");

    private static final long SECOND = 1_000_000_000L;

    private final JdbcClient jdbc;
    private final Clock clock;

    private volatile Snapshot kept;
    private volatile long askedAt;

    Directory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.kept = Snapshot.load(jdbc);
        this.askedAt = System.nanoTime();
    }

    /** The agencies in force, each with its units in force. */
    public List<Agency> agencies() {
        return now().agencies();
    }

    /** Any agency, in force or not: an old report keeps the name of whoever held it. */
    public Optional<Agency> agency(String code) {
        return Optional.ofNullable(code).map(now()::agency);
    }

    /** Whether this agency may get a report today. */
    public boolean hasAgency(String code) {
        return agencies().stream().anyMatch(agency -> agency.code().equals(code));
    }

    /** The units in force of an agency; none for an agency that does not exist. */
    public List<Unit> units(String agency) {
        return agency(agency).map(Agency::units).orElse(List.of());
    }

    /** Any unit, in force or not. */
    public Optional<Unit> unit(String agency, String code) {
        return Optional.ofNullable(agency == null || code == null ? null : now().unit(agency, code));
    }

    /** The whole tree of topics in force, each branch before what hangs on it. */
    public List<Topic> topics() {
        return now().topics();
    }

    /** Any topic, in force or not. */
    public Optional<Topic> topic(String code) {
        return Optional.ofNullable(code).map(now()::topic);
    }

    /** Whether a report may be filed under this topic today. */
    public boolean hasTopic(String code) {
        return topics().stream().anyMatch(topic -> topic.code().equals(code));
    }

    /** The channels that are open now: what a form offers. */
    public List<Channel> channels() {
        return now().channels();
    }

    /** Any channel, open or not (CH-4): an old report keeps the name of the way it came by. */
    public Optional<Channel> channel(String code) {
        return Optional.ofNullable(code).map(now()::channel);
    }

    /** Why a report may be archived, in the order in which officers read it; also what no officer may choose (AR-9). */
    public List<ArchiveReason> archiveReasons() {
        return now().archiveReasons();
    }

    public Optional<ArchiveReason> archiveReason(String code) {
        return archiveReasons().stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }

    /** What people call a group of officers, with agency and unit; a group that is none of ours by its id. */
    public String officeName(String group) {
        return Groups.role(group)
                .map(role -> {
                    var code = role.agency();
                    var unit = role.unit() == null
                            ? null
                            : unit(code, role.unit()).map(Unit::name).orElse(role.unit());
                    return switch (role.office()) {
                        case NATIONAL_ADMIN -> "Admin Nasional";
                        case AGENCY_ADMIN -> "Admin Instansi " + code;
                        case LIAISON -> "Pejabat Penghubung " + unit + ", " + code;
                        case UNIT_HEAD -> "Pimpinan " + unit + ", " + code;
                        case INSPECTORATE -> "Inspektorat " + code;
                        case OMBUDSMAN -> "Ombudsman Republik Indonesia";
                        case KSP -> "Kantor Staf Presiden";
                        case HUB -> "Simpul (hub) koordinasi";
                        case AUDITOR -> "Auditor";
                        case PROCESS_OWNER -> "Pemilik proses bisnis";
                        case OPERATOR -> "Operator sistem";
                    };
                })
                .orElse(group);
    }

    /** The priorities with which a report may be marked today (PR-2). */
    public List<Priority> priorities() {
        return now().priorities();
    }

    /** Any priority, in force or not. */
    public Optional<Priority> priority(String code) {
        return Optional.ofNullable(code).map(now()::priority);
    }

    /** The priority in force that the rule of a topic gives (PR-2). */
    public Optional<Priority> priorityOf(String topic) {
        return Optional.ofNullable(topic).flatMap(now()::priorityOf);
    }

    /** The agencies that this officer coordinates as a hub today (ACT-11). */
    public Set<String> agenciesOfHub(String officer) {
        return now().agenciesOfHub(officer);
    }

    @Override
    public Set<String> decrees(String officer, Collection<String> groups) {
        var all = snapshot();
        var today = today();
        return all.of(officer).stream()
                .filter(appointment -> groups.contains(appointment.group()) && all.onDuty(appointment, today))
                .map(Appointment::decree)
                .collect(toCollection(TreeSet::new));
    }

    /** Every agency that ever was or will be. */
    List<Agency> known() {
        return snapshot().entries(DirectoryBook.Kind.AGENCY).stream()
                .map(entry -> now().agency(entry.code()))
                .toList();
    }

    /** Every unit of an agency that ever was or will be. */
    List<Unit> knownUnits(String agency) {
        return snapshot().entries(DirectoryBook.Kind.UNIT).stream()
                .filter(unit -> unit.parent().equals(agency))
                .map(unit -> new Unit(unit.code(), unit.name()))
                .toList();
    }

    /** The day it is in the house. */
    public LocalDate today() {
        return clock.instant().atZone(NATIONAL).toLocalDate();
    }

    Snapshot.OnDay now() {
        return snapshot().on(today());
    }

    Snapshot snapshot() {
        var edit = (Edit) TransactionSynchronizationManager.getResource(this);
        if (edit != null) {
            return edit.read(jdbc);
        }
        if (System.nanoTime() - askedAt > SECOND) {
            askedAt = System.nanoTime();
            if (Snapshot.version(jdbc) != kept.version()) {
                kept = Snapshot.load(jdbc);
            }
        }
        return kept;
    }

    /**
     * Begins a change of the directory, or goes on with it: whoever changes it too waits. Until the transaction ends it
     * sees its own change and nobody else does.
     */
    void edit() {
        jdbc.sql("update directory_version set version = version + 1 where id = 1")
                .update();
        if (TransactionSynchronizationManager.getResource(this) instanceof Edit edit) {
            edit.read = null;
            return;
        }
        TransactionSynchronizationManager.bindResource(this, new Edit());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Directory.this);
                askedAt = System.nanoTime() - 2 * SECOND;
            }
        });
    }

    /** Said after each statement of a change. */
    void changed() {
        ((Edit) TransactionSynchronizationManager.getResource(this)).read = null;
    }

    private static final class Edit {

        private Snapshot read;

        Snapshot read(JdbcClient jdbc) {
            if (read == null) {
                read = Snapshot.load(jdbc);
            }
            return read;
        }
    }
}
