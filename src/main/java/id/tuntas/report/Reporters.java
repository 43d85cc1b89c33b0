package id.tuntas.report;

import id.tuntas.platform.Seal;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a sealed identity after it was given: corrected, restricted, destroyed (PD-4, PD-11, PD-13, PD-14). One
 * identity stands behind a report, its sub-cases and the reports that continue it; what happens to it happens to all.
 * Whether it may happen is asked elsewhere.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Reporters {

    private static final int LONGEST_NOTE = 4_000;

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Seal seal;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    Reporters(EntityManager entities, JdbcClient jdbc, Seal seal, ApplicationEventPublisher listeners, Clock clock) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.seal = seal;
        this.listeners = listeners;
        this.clock = clock;
    }

    /**
     * How the house holds an identity.
     *
     * @param own for the reporter and nobody else; null where it is destroyed, or came from an older register without one
     * @param restrictedAt since when it is shown to nobody else; null: it is not restricted
     * @param destroyedAt null: it is not
     */
    public record Held(Reporter own, Instant restrictedAt, Instant destroyedAt) {

        /** Nobody, as of an older register. */
        static final Held NOBODY = new Held(null, null, null);

        @Override
        public String toString() {
            return "Held[****]";
        }
    }

    public Held of(Report report) {
        if (report.reporter() == null) {
            return Held.NOBODY;
        }
        var identity = identity(report);
        return new Held(
                identity.sealed() == null ? null : seal.open(identity.sealed(), Reporter.class),
                identity.restrictedAt(),
                identity.destroyedAt());
    }

    /** The reports behind which the same identity stands, this one among them, without sub-cases. */
    public List<Report> sharedBy(Report report) {
        if (report.reporter() == null) {
            return List.of(report.whole());
        }
        return entities.createQuery(
                        "from Report where reporter = :reporter and parent is null order by receivedAt, id",
                        Report.class)
                .setParameter("reporter", report.reporter())
                .getResultList();
    }

    /** The same for several reports of whom somebody is known, in one statement; by the number of every report found. */
    public Map<TrackingId, List<Report>> sharedBy(Collection<TrackingId> numbers) {
        var found = entities.createQuery(
                        "from Report where parent is null and reporter in"
                                + " (select reporter from Report where trackingId in :numbers) order by receivedAt, id",
                        Report.class)
                .setParameter("numbers", numbers.stream().map(TrackingId::value).toList())
                .getResultList();
        var shared = found.stream().collect(Collectors.groupingBy(Report::reporter));
        return found.stream().collect(Collectors.toMap(Report::trackingId, report -> shared.get(report.reporter())));
    }

    /** Whoever changes the same identity comes before or after. */
    public void hold(Report report) {
        entities.flush();
        entities.refresh(identity(report), LockModeType.PESSIMISTIC_WRITE);
    }

    /** What was known before is not kept (PD-4). */
    public void correct(Report report, Reporter corrected) {
        identity(report).seal(corrected, seal);
    }

    /** From now on it is shown to nobody but the reporter (PD-11). */
    public void restrict(Report report) {
        identity(report).restrict(clock.instant());
    }

    public void lift(Report report) {
        identity(report).restrict(null);
    }

    /**
     * Destroys the identity with the fingerprints of its contacts, takes what names the reporter out of all that was
     * written about these reports, with everything that looks like personal data, and removes the attached files: nobody
     * can look through a picture for a name (PD-13, PD-19).
     */
    public void destroy(Report report) {
        var naming = new Redaction(of(report).own());
        UnaryOperator<String> redaction = text -> PersonalData.masked(naming.apply(text));
        identity(report).destroy(clock.instant());
        var reports = sharedBy(report);
        rewrite(reports, redaction);
        // A report that this one repeats got its words (AR-10).
        reports.stream()
                .map(Report::masterReport)
                .filter(Objects::nonNull)
                .flatMap(master -> entities.createQuery(
                                "from ThreadEntry entry where entry.type = :duplicate and entry.reportId in"
                                        + " (select id from Report where trackingId = :master)",
                                ThreadEntry.class)
                        .setParameter("duplicate", EntryType.DUPLICATE)
                        .setParameter("master", master.value())
                        .getResultStream())
                .forEach(entry -> entry.redact(redaction));
        removeFiles(reports);
    }

    /** Destroys what was written; number, dates, state, holder and everything that is counted stay (PD-14, PD-20). */
    public void destroyContent(Report report) {
        report.destroyContent(clock.instant());
        rewrite(List.of(report), text -> Redaction.GONE);
        removeFiles(List.of(report));
    }

    private void rewrite(List<Report> reports, UnaryOperator<String> redaction) {
        var ids = reports.stream().map(Report::id).toList();
        reports.forEach(report -> report.redact(redaction));
        entities.createQuery("from ThreadEntry where reportId in :reports", ThreadEntry.class)
                .setParameter("reports", ids)
                .getResultStream()
                .forEach(entry -> entry.redact(redaction));
        entities.flush();
        var redacted = new TextsRedacted(withSubCases(reports), redaction);
        redacted.apply(
                jdbc,
                "status_change",
                "note",
                LONGEST_NOTE,
                "report_id in (select id from report where tracking_id in (:numbers))");
        listeners.publishEvent(redacted);
    }

    private List<String> withSubCases(Collection<Report> reports) {
        var numbers = new ArrayList<String>();
        var level = List.copyOf(reports);
        while (!level.isEmpty()) {
            level.forEach(report -> numbers.add(report.trackingId().value()));
            level = entities.createQuery("from Report where parent in :reports", Report.class)
                    .setParameter("reports", level)
                    .getResultList();
        }
        return numbers;
    }

    private void removeFiles(List<Report> reports) {
        for (var report : reports) {
            jdbc.sql("delete from attachment_content where attachment in"
                            + " (select id from attachment where report_id = ?)")
                    .param(report.id())
                    .update();
            jdbc.sql("delete from attachment where report_id = ?")
                    .param(report.id())
                    .update();
        }
    }

    private ReporterIdentity identity(Report report) {
        return entities.find(ReporterIdentity.class, report.reporter());
    }
}
