package id.tuntas.procedure;

import id.tuntas.directory.Appointment;
import id.tuntas.directory.Directory;
import id.tuntas.directory.OfficerImport;
import id.tuntas.directory.OfficerImport.Line;
import id.tuntas.directory.OfficerImport.Outcome;
import id.tuntas.directory.Officers;
import id.tuntas.directory.Officers.Appointed;
import id.tuntas.directory.Officers.Move;
import id.tuntas.directory.Officers.Wish;
import id.tuntas.escalation.Intervention.Cause;
import id.tuntas.escalation.InterventionKind;
import id.tuntas.escalation.Interventions;
import id.tuntas.platform.Actor;
import id.tuntas.platform.Duty;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import id.tuntas.trail.Trail;
import id.tuntas.trail.TrailAct;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Appointments with everything that follows from them, in one transaction: groups, and tasks that change hands (ACT-14,
 * ACT-16, FX-28). What begins and ends with a day follows at the first knock of that day, before it is answered.
 */
@Service
public class Duties implements Duty {

    private static final Logger LOG = LoggerFactory.getLogger(Duties.class);

    private final Officers officers;
    private final OfficerImport table;
    private final Directory directory;
    private final Trail trail;
    private final Interventions interventions;
    private final Reports reports;
    private final TaskOffers offers;
    private final TransactionOperations transaction;

    private volatile LocalDate followed;

    Duties(
            Officers officers,
            OfficerImport table,
            Directory directory,
            Trail trail,
            Interventions interventions,
            Reports reports,
            TaskOffers offers,
            TransactionOperations transaction) {
        this.officers = officers;
        this.table = table;
        this.directory = directory;
        this.trail = trail;
        this.interventions = interventions;
        this.reports = reports;
        this.offers = offers;
        this.transaction = transaction;
    }

    @Override
    public Set<String> groups(String officer, Collection<String> held) {
        return officers.groups(officer, held);
    }

    @Override
    public void knock() {
        var today = directory.today();
        if (today.equals(followed)) {
            return;
        }
        try {
            transaction.executeWithoutResult(alone -> {
                if (officers.isYesterday()) {
                    note(officers.follow());
                }
            });
            followed = today;
        } catch (RuntimeException again) {
            // Who is on duty is computed anyway; the next knock tries again.
            LOG.warn("groups do not follow the day yet", again);
        }
    }

    @Transactional
    public Appointed appoint(Wish wish) {
        return followed(() -> officers.appoint(Actor.current().id(), wish));
    }

    @Transactional
    public Appointment change(long id, String decree, LocalDate from, LocalDate until) {
        return followed(() -> officers.change(Actor.current().id(), id, decree, from, until));
    }

    /** For good, or as a substitution for a period that ends by itself. */
    @Transactional
    public Appointed replace(long predecessor, Wish wish, boolean substitution) {
        return followed(() -> officers.replace(Actor.current().id(), predecessor, wish, substitution));
    }

    /** All lines or none; see {@link OfficerImport}. */
    @Transactional
    public Outcome importAll(List<Line> lines, boolean dryRun, Predicate<Wish> allowed) {
        var outcome = table.run(Actor.current().id(), lines, dryRun, allowed);
        if (!TransactionInterceptor.currentTransactionStatus().isRollbackOnly()) {
            note(officers.follow());
        } else {
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
        }
        return outcome;
    }

    private <T> T followed(Supplier<T> change) {
        var done = change.get();
        note(officers.follow());
        return done;
    }

    private void note(List<Move> moves) {
        for (var move : moves) {
            var to = move.to() == null ? move.group() : move.to();
            var text = move.from() + " kepada " + to;
            var actor = Actor.current().id();
            trail.write(actor, move.trackingId(), TrailAct.TASK_HANDED_OVER, text);
            interventions.note(
                    new TrackingId(move.trackingId()),
                    actor,
                    Actor.HOUSE.id().equals(actor) ? Cause.CLOCK : Cause.MANUAL,
                    InterventionKind.HANDOVER,
                    List.of(move.group()),
                    text,
                    null);
        }
        // Where officers are excluded, tasks are offered by name; the names are those of the group as it is now.
        reports.openWithExclusions().forEach(offers::renew);
    }
}
