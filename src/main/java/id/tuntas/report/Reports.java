package id.tuntas.report;

import id.tuntas.platform.Actor;
import id.tuntas.platform.Seal;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All reports, and the only hand that changes one. */
@Service
public class Reports {

    private final EntityManager entities;
    private final Seal seal;
    private final Clock clock;

    Reports(EntityManager entities, Seal seal, Clock clock) {
        this.entities = entities;
        this.seal = seal;
        this.clock = clock;
    }

    /** Takes a report into the register: <em>Belum Terverifikasi</em>, at Admin Nasional or at the agency of the draft. */
    @Transactional
    public Registered register(Draft draft) {
        var identity = new ReporterIdentity(seal.close(draft.reporter()));
        entities.persist(identity);
        var code = AccessCode.random();
        var report = new Report(draft, identity.getId(), code, clock.instant());
        entities.persist(report);
        var actor = draft.enteredBy() == null ? Actor.REPORTER.id() : draft.enteredBy();
        entities.persist(new StatusChange(
                report,
                null,
                new Change(Act.RECEIVED, Status.NOT_VERIFIED, null, draft.agency(), null, actor, null),
                null,
                report.receivedAt()));
        return new Registered(report, code);
    }

    /**
     * Within a transaction the database is asked once, however many steps of the procedure ask for the report.
     *
     * @throws UnknownReport if there is none
     */
    @Transactional(readOnly = true)
    public Report get(TrackingId trackingId) {
        return entities.unwrap(Session.class)
                .bySimpleNaturalId(Report.class)
                .loadOptional(trackingId.value())
                .orElseThrow(UnknownReport::new);
    }

    /**
     * The report as its own reporter may see it.
     *
     * @throws WrongAccessCode if the code is not that of a report that anyone may know of
     * @throws UnknownReport if there is none, or the code is wrong and the report confidential
     */
    @Transactional(readOnly = true)
    public Report open(TrackingId trackingId, AccessCode code) {
        var report = get(trackingId);
        if (!report.openedBy(code)) {
            throw report.confidential() ? new UnknownReport() : new WrongAccessCode();
        }
        return report;
    }

    /** The report as anyone may know of it. @throws UnknownReport if there is none, or it is confidential (CH-14) */
    @Transactional(readOnly = true)
    public Report openToAll(TrackingId trackingId) {
        var report = get(trackingId);
        if (report.confidential()) {
            throw new UnknownReport();
        }
        return report;
    }

    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return entities.createQuery("select id from Report", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Reads the report again and keeps it to this transaction: whoever holds it too comes before or after. An act that
     * depends on the state of a report but does not change it would otherwise miss a change made in the same instant.
     */
    @Transactional
    public void hold(Report report) {
        entities.refresh(report, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Changes state or holder and writes the line of history that says so; there is no other way (ST-10). */
    @Transactional
    public void change(Report report, Change change) {
        var now = clock.instant();
        var rated = change.act() == Act.REOPENED && report.rating() != null
                ? Short.valueOf(report.rating().shortValue())
                : null;
        change(report, change, rated, now);
    }

    private void change(Report report, Change change, Short rating, Instant now) {
        var from = report.agency();
        var verified = report.verifications() > 0;
        entities.persist(new StatusChange(report, report.status(), change, rating, now));
        report.apply(change, now);
        // Only what was verified before can come back to its verifier; nothing else pays for the question.
        if (verified && !Objects.equals(from, report.agency()) && verifiedBy(report.agency(), report)) {
            report.isVerifiedHere();
        }
    }

    private boolean verifiedBy(String agencyOrNull, Report report) {
        return history(report).stream()
                .anyMatch(change -> change.verification() != null && Objects.equals(change.verifiedFor(), agencyOrNull));
    }

    /**
     * Puts a report into the archive (AR-9); history keeps actor and note.
     *
     * @param act {@link Act#ARCHIVED} or {@link Act#WITHDRAWN}
     * @param reason code of the directory's list
     * @param masterOrNull the report of which it is a duplicate
     */
    @Transactional
    public void archive(Report report, Act act, String reason, TrackingId masterOrNull, String actor, String note) {
        change(report, new Change(act, Status.ARCHIVED, null, report.agency(), report.unit(), actor, note));
        report.archive(reason, masterOrNull);
    }

    /** Whoever gives the report back says where it belongs; a suggestion, not a decision (BW-1, DI-2). */
    public void suggest(Report report, String unitOrNull) {
        report.suggest(unitOrNull);
    }

    /** A verifier corrects kind or topic; null leaves it as it is (V-8). */
    public void classify(Report report, ReportKind kind, String topic) {
        report.classify(kind, topic);
    }

    /** What decides the class of the follow-up deadline (KL-4); a supervisory report becomes confidential (KP-5). */
    public void weigh(Report report, boolean normative, boolean supervisory, boolean fieldExamination) {
        report.weigh(normative, supervisory, fieldExamination);
    }

    /** Adds to the thread; the words are kept as they were written. */
    @Transactional
    public void say(Report report, EntryType type, String author, String text) {
        entities.persist(new ThreadEntry(report, type, author, text, clock.instant()));
    }

    /**
     * Keeps the reporter's verdict, 1 to 5 stars (AC-8); the caller has checked that it may be given. It is a line of
     * history too, or nobody could say later which ratings a period had (MI-12).
     */
    @Transactional
    public void rate(Report report, int stars) {
        var rated = new Change(
                Act.RATED,
                report.status(),
                report.subStatus().orElse(null),
                report.agency(),
                report.unit(),
                Actor.REPORTER.id(),
                null);
        change(report, rated, (short) stars, clock.instant());
        report.rate(stars);
    }

    /** A fresh code for the receipt of a report that an officer typed in (DI-4); the old one opens nothing any more. */
    @Transactional
    public AccessCode renewAccessCode(Report report) {
        var code = AccessCode.random();
        report.changeAccessCode(code);
        return code;
    }

    @Transactional(readOnly = true)
    public List<ThreadEntry> thread(Report report) {
        return entities.createQuery("from ThreadEntry where reportId = :report order by id", ThreadEntry.class)
                .setParameter("report", report.id())
                .getResultList();
    }

    @Transactional(readOnly = true)
    public List<StatusChange> history(Report report) {
        return entities.createQuery("from StatusChange where reportId = :report order by at, id", StatusChange.class)
                .setParameter("report", report.id())
                .getResultList();
    }

    /** Everyone who holds or held the report, read off its history. */
    public static Set<Holder> holders(List<StatusChange> history) {
        var holders = new LinkedHashSet<Holder>();
        history.stream()
                .filter(change -> change.agency() != null)
                .forEach(change -> holders.add(new Holder(change.agency(), change.unit())));
        return holders;
    }

    /** What a deferred report lacks, in the words of whoever deferred it last (TD-1); empty if it never was. */
    public static Optional<String> missingItems(List<StatusChange> history) {
        return history.stream()
                .filter(change -> change.act() == Act.DEFERRED)
                .reduce((earlier, later) -> later)
                .map(StatusChange::note);
    }

    /** The agencies that said of this report that it is not theirs (BW-6). */
    public static Set<String> agenciesThatReturned(List<StatusChange> history) {
        return history.stream()
                .filter(change -> change.act() == Act.RETURNED_BY_AGENCY)
                .map(StatusChange::agency)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The latest reports that this officer typed in, newest first. */
    @Transactional(readOnly = true)
    public List<Report> enteredBy(String officer, int most) {
        return entities.createQuery("from Report where enteredBy = :officer order by receivedAt desc", Report.class)
                .setParameter("officer", officer)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Opens the sealed identity; null for a report from an older register, which came without one. Whoever calls this
     * has asked the access decision and writes the look down (PD-6).
     */
    @Transactional(readOnly = true)
    public Reporter identityOf(Report report) {
        if (report.reporter() == null) {
            return null;
        }
        return seal.open(
                entities.find(ReporterIdentity.class, report.reporter()).sealed(), Reporter.class);
    }
}
