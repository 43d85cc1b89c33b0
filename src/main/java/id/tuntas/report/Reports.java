package id.tuntas.report;

import id.tuntas.platform.Actor;
import id.tuntas.platform.Seal;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All reports, and the only hand that changes one. */
@Service
public class Reports {

    /** Why a sub-case lies in the archive while its parent does not. */
    private static final String RELEASED = "DILEPAS";

    private final EntityManager entities;
    private final Seal seal;
    private final Clock clock;
    private final ApplicationEventPublisher listeners;

    Reports(EntityManager entities, Seal seal, Clock clock, ApplicationEventPublisher listeners) {
        this.entities = entities;
        this.seal = seal;
        this.clock = clock;
        this.listeners = listeners;
    }

    /** Takes a report into the register: <em>Belum Terverifikasi</em>, at Admin Nasional or at the agency of the draft. */
    @Transactional
    public Registered register(Draft draft) {
        var identity = new ReporterIdentity(draft.reporter(), seal);
        entities.persist(identity);
        var code = AccessCode.random();
        var report = new Report(firstFree(TrackingId::random), draft, identity.getId(), code, clock.instant());
        entities.persist(report);
        var actor = draft.enteredBy() == null ? Actor.REPORTER.id() : draft.enteredBy();
        var received = new Change(Act.RECEIVED, Status.NOT_VERIFIED, null, draft.agency(), null, actor, null);
        tell(report, received, new StatusChange(report, null, received, null, report.receivedAt()));
        return new Registered(report, code);
    }

    /**
     * Takes what the reporter of a completed report adds into the register as a report of its own (AC-6, AC-7): same
     * reporter, kind, topic and agency, and the same access code opens it. Both histories name the other report.
     *
     * @param actor who made it a report: the reporter by writing late, or the house after a review
     */
    @Transactional
    public Report continueIn(Report preceding, String channel, String content, String actor) {
        var next = new Report(firstFree(TrackingId::random), preceding, channel, content, clock.instant());
        entities.persist(next);
        var reporter = Actor.REPORTER.id();
        var received = new Change(Act.RECEIVED, Status.NOT_VERIFIED, null, next.agency(), null, reporter, null);
        tell(
                next,
                received,
                new StatusChange(next, null, received, null, next.receivedAt()).linkedTo(preceding.trackingId()));
        var change = new Change(
                Act.CONTINUED,
                preceding.status(),
                preceding.subStatus().orElse(null),
                preceding.agency(),
                preceding.unit(),
                actor,
                null);
        tell(preceding, change, happen(preceding, change, null, clock.instant()).linkedTo(next.trackingId()));
        return next;
    }

    /** Numbers are drawn at random, so that one may have been drawn before. */
    TrackingId firstFree(Supplier<TrackingId> numbers) {
        var number = numbers.get();
        while (isTaken(number)) {
            number = numbers.get();
        }
        return number;
    }

    private boolean isTaken(TrackingId number) {
        return !entities.createQuery("select id from Report where trackingId = :number", Long.class)
                .setParameter("number", number.value())
                .getResultList()
                .isEmpty();
    }

    /**
     * What else was reported with the same e-mail address or telephone number, newest first. Nobody learns whose they
     * are: fingerprints are compared and the seals stay closed (AR-10).
     */
    @Transactional(readOnly = true)
    public List<Report> othersOfReporter(Report report, int most) {
        if (report.reporter() == null) {
            return List.of();
        }
        var prints = entities.find(ReporterIdentity.class, report.reporter()).prints();
        return entities.createQuery("""
                        from Report other
                         where other.id <> :report and other.parent is null
                           and other.reporter in (
                               select theirs.pseudonym from ReporterIdentity theirs
                                where theirs.emailPrint = :email and theirs.restrictedAt is null
                               union
                               select theirs.pseudonym from ReporterIdentity theirs
                                where theirs.phonePrint = :phone and theirs.restrictedAt is null)
                         order by other.receivedAt desc, other.id desc
                        """, Report.class)
                .setParameter("report", report.id())
                .setParameter("email", prints.email())
                .setParameter("phone", prints.phone())
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Within a transaction the database is asked once, however many steps of the procedure ask for the report.
     *
     * @throws UnknownReport if there is none
     */
    @Transactional(readOnly = true)
    public Report get(TrackingId trackingId) {
        return find(trackingId).orElseThrow(UnknownReport::new);
    }

    /** For callers to whom it is no mistake that there is none. */
    @Transactional(readOnly = true)
    public Optional<Report> find(TrackingId trackingId) {
        return entities.unwrap(Session.class).bySimpleNaturalId(Report.class).loadOptional(trackingId.value());
    }

    /**
     * The report as its own reporter may see it.
     *
     * @throws WrongAccessCode if the code is not that of a report that anyone may know of
     * @throws UnknownReport if there is none, or the code is wrong and the report confidential; a sub-case has no code (LI-2)
     */
    @Transactional(readOnly = true)
    public Report open(TrackingId trackingId, AccessCode code) {
        var report = get(trackingId);
        if (!report.openedBy(code)) {
            throw report.confidential() || report.isSubCase() ? new UnknownReport() : new WrongAccessCode();
        }
        return report;
    }

    /**
     * The report as anyone may know of it.
     *
     * @throws UnknownReport if there is none, it is confidential (CH-14), or it is a sub-case (LI-2)
     */
    @Transactional(readOnly = true)
    public Report openToAll(TrackingId trackingId) {
        var report = get(trackingId);
        if (report.confidential() || report.isSubCase()) {
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
     * depends on the state of a report but does not change it would otherwise miss a change made in the same instant. The
     * whole is held before its sub-case, so that nobody waits for the other in a circle.
     */
    @Transactional
    public void hold(Report report) {
        if (report.isSubCase()) {
            hold(report.parent());
        }
        entities.flush();
        // To lock and read in one would join the parent, and Hibernate then reads before it locks: too early.
        entities.createQuery("select id from Report where id = :report", Long.class)
                .setParameter("report", report.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
        entities.refresh(report);
    }

    /**
     * Asks a supporter to answer its part of the report (LI-2, DS-4).
     *
     * @param agency whose part it is
     * @param unitOrNull the unit beside the lead unit; null for an agency, which assigns its part itself
     */
    @Transactional
    public Report openSubCase(Report parent, String agency, String unitOrNull) {
        var support = unitOrNull == null ? Support.AGENCY : Support.UNIT;
        var subCase = new Report(parent, support, agency, unitOrNull, clock.instant());
        entities.persist(subCase);
        // Sorted by Hibernate, the line of history would come before the row that it is about.
        entities.flush();
        var change = new Change(
                Act.SUPPORT_REQUESTED,
                subCase.status(),
                null,
                agency,
                unitOrNull,
                Actor.current().id(),
                null);
        tell(subCase, change, new StatusChange(subCase, null, change, null, subCase.receivedAt()));
        return subCase;
    }

    /** What supporters were asked to answer of this report, in the order in which they were asked. */
    @Transactional(readOnly = true)
    public List<Report> subCases(Report report) {
        if (!report.hasSubCases()) {
            return List.of();
        }
        return entities.createQuery("from Report where parent = :report order by id", Report.class)
                .setParameter("report", report)
                .getResultList();
    }

    /** The number of this report and those of everything that supporters were asked to answer of it. */
    @Transactional(readOnly = true)
    public Set<String> numbers(Report report) {
        var numbers = new LinkedHashSet<String>();
        numbers.add(report.trackingId().value());
        subCases(report).forEach(subCase -> numbers.addAll(numbers(subCase)));
        return numbers;
    }

    /**
     * Whether every supporting agency has answered or was released (LI-3). One that became the lead is not awaited as a
     * supporter any more. Asks the database, whatever was read before.
     */
    @Transactional(readOnly = true)
    public boolean isSupportFinished(Report report) {
        return !report.hasSubCases()
                || entities.createQuery("""
                                        select count(*) from Report
                                         where parent = :report and support = :agency and agency <> :lead
                                           and status not in (:ended)
                                           and (subStatus is null or subStatus <> :answered)
                                        """, Long.class)
                                .setParameter("report", report)
                                .setParameter("agency", Support.AGENCY)
                                .setParameter("lead", report.agency())
                                .setParameter("ended", List.of(Status.COMPLETED, Status.ARCHIVED))
                                .setParameter("answered", SubStatus.FOLLOW_UP)
                                .getSingleResult()
                        == 0;
    }

    /** Nothing is awaited of a supporter any more: not theirs, or the report does not need it now (LI-3). */
    @Transactional
    public void releaseSubCase(Report subCase, String noteOrNull) {
        var reason = subCase.parent().archiveReason() == null
                ? RELEASED
                : subCase.parent().archiveReason();
        archive(subCase, Act.SUPPORT_RELEASED, reason, null, Actor.current().id(), noteOrNull);
    }

    /**
     * The report has come to its end, and its sub-cases with it: what was answered is completed in the same way, the rest is
     * released (LI-3).
     *
     * @return the sub-cases that were still open
     */
    @Transactional
    public List<TrackingId> endSubCases(Report report) {
        var ended = new ArrayList<TrackingId>();
        for (var subCase : subCases(report)) {
            if (!subCase.isEnded()) {
                end(subCase, report);
                ended.add(subCase.trackingId());
            }
            ended.addAll(endSubCases(subCase));
        }
        return ended;
    }

    private void end(Report subCase, Report parent) {
        if (parent.status() != Status.COMPLETED || !subCase.isAnswered()) {
            releaseSubCase(subCase, null);
            return;
        }
        var act = switch (parent.closingReason().orElseThrow()) {
            case AUTOMATIC -> Act.CLOSED;
            case BY_REPORTER -> Act.CLOSED_BY_REPORTER;
            case BY_ADMIN -> Act.CLOSED_BY_ADMIN;
        };
        change(
                subCase,
                new Change(act, Status.COMPLETED, null, subCase.agency(), subCase.unit(), Actor.HOUSE.id(), null));
    }

    /** Changes state or holder and writes the line of history that says so; there is no other way (ST-10). */
    @Transactional
    public void change(Report report, Change change) {
        tell(report, change, happen(report, change, clock.instant()));
    }

    private StatusChange happen(Report report, Change change, Instant now) {
        var rated = change.act() == Act.REOPENED && report.rating() != null
                ? Short.valueOf(report.rating().shortValue())
                : null;
        return happen(report, change, rated, now);
    }

    /** The report changes; what it was before stands in the line. */
    private StatusChange happen(Report report, Change change, Short rating, Instant now) {
        var from = report.agency();
        var verified = report.verifications() > 0;
        var line = new StatusChange(report, report.status(), change, rating, now);
        report.apply(change, now);
        // Only what was verified before can come back to its verifier; nothing else pays for the question.
        if (verified
                && !Objects.equals(from, report.agency())
                && History.verifiedFor(history(report), report.agency())) {
            report.isVerifiedHere();
        }
        return line;
    }

    /**
     * An answer joins the thread, and the report changes with it; the line of history names the answer. From here on
     * whoever wants to change the report has to wait.
     */
    @Transactional
    public void respond(Report report, EntryType type, String text, Change change) {
        var now = clock.instant();
        var entry = new ThreadEntry(report, type, change.actor(), text, now);
        entities.persist(entry);
        tell(report, change, happen(report, change, now).about(entry));
        entities.flush();
    }

    /** The history first; then whoever tells people of it. */
    private void tell(Report report, Change change, StatusChange line) {
        entities.persist(line);
        listeners.publishEvent(new ReportChanged(report, change, line.id()));
    }

    /** A response counts under another kind from now on (RA-4); what was said and what its author chose stays. */
    @Transactional
    public void correct(Report report, long entry, EntryType type, Change change) {
        var now = clock.instant();
        var corrected = entities.find(ThreadEntry.class, entry);
        corrected.correct(type);
        tell(report, change, happen(report, change, now).about(corrected));
        report.answeredInSubstance(History.firstSubstantive(history(report)));
    }

    /** From now on the report is nothing for this officer (KP-5, ET-6). */
    @Transactional
    public void exclude(Report report, String officer, Change change) {
        entities.persist(happen(report, change, clock.instant()).concerning(officer));
        report.exclude(officer);
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

    /**
     * What anyone reads instead of the reporter's own words, which stay as they are (V-8).
     *
     * @return whether it is something else than before
     */
    public boolean correctForPublic(Report report, String title, String content) {
        return report.correctForPublic(title, content);
    }

    /** Until when a reply to the completed report may reopen it (AC-7). */
    public void takeLaterReplies(Report report, Instant until) {
        report.takeLaterReplies(until);
    }

    /** Whoever gives the report back says where it belongs; a suggestion, not a decision (BW-1, DI-2). */
    public void suggest(Report report, String unitOrNull) {
        report.suggest(unitOrNull);
    }

    /** A verifier corrects kind or topic; null leaves it as it is (V-8). */
    public void classify(Report report, ReportKind kind, String topic) {
        report.classify(kind, topic);
    }

    /** Marks the report with a priority (PR-1, PR-2). */
    public void prioritise(Report report, String priority) {
        report.prioritise(priority);
    }

    /** What waits at this place, oldest first; with neither agency nor unit, what waits at Admin Nasional. */
    @Transactional(readOnly = true)
    public List<Report> openAt(String agencyOrNull, String unitOrNull, int most) {
        var query = entities.createQuery(
                        "from Report where status not in (:over) and "
                                + (agencyOrNull == null ? "agency is null" : "agency = :agency")
                                + (unitOrNull == null ? "" : " and unit = :unit") + " order by receivedAt, id",
                        Report.class)
                .setParameter("over", List.of(Status.COMPLETED, Status.ARCHIVED))
                .setMaxResults(most);
        return at(query, agencyOrNull, unitOrNull).getResultList();
    }

    /** What was answered in substance at this place under this topic, newest first. */
    @Transactional(readOnly = true)
    public List<Report> answeredAt(String agency, String unitOrNull, String topic, int most) {
        var query = entities.createQuery(
                        "from Report where topic = :topic and agency = :agency"
                                + (unitOrNull == null ? "" : " and unit = :unit")
                                + " and (status = :completed or subStatus = :followUp) order by receivedAt desc, id desc",
                        Report.class)
                .setParameter("topic", topic)
                .setParameter("completed", Status.COMPLETED)
                .setParameter("followUp", SubStatus.FOLLOW_UP)
                .setMaxResults(most);
        return at(query, agency, unitOrNull).getResultList();
    }

    private static TypedQuery<Report> at(TypedQuery<Report> query, String agencyOrNull, String unitOrNull) {
        if (agencyOrNull != null) {
            query.setParameter("agency", agencyOrNull);
        }
        if (unitOrNull != null) {
            query.setParameter("unit", unitOrNull);
        }
        return query;
    }

    /** Reports that somebody still works on and from which officers are excluded (ET-6). */
    @Transactional(readOnly = true)
    public List<TrackingId> openWithExclusions() {
        return entities
                .createQuery(
                        "select trackingId from Report where excludedOfficers is not null and status not in (:over)",
                        String.class)
                .setParameter("over", List.of(Status.COMPLETED, Status.ARCHIVED))
                .getResultList()
                .stream()
                .map(TrackingId::new)
                .toList();
    }

    /** Those of these reports from which the officer is excluded, because they are about her (KP-5, ET-6). */
    @Transactional(readOnly = true)
    public Set<String> closedTo(String officer, Collection<String> trackingIds) {
        return entities.createQuery(
                        "from Report where trackingId in (:numbers) and excludedOfficers is not null", Report.class)
                .setParameter("numbers", trackingIds)
                .getResultStream()
                .filter(report -> report.excludedOfficers().contains(officer))
                .map(report -> report.trackingId().value())
                .collect(Collectors.toSet());
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
        tell(report, rated, happen(report, rated, (short) stars, clock.instant()));
        report.rate(stars);
    }

    /** A fresh code for the receipt of a report that an officer typed in (DI-4); the old one opens nothing any more. */
    @Transactional
    public AccessCode renewAccessCode(Report report) {
        var code = AccessCode.random();
        report.changeAccessCode(code);
        return code;
    }

    /** One thread for a report and all its sub-cases (LI-2). */
    @Transactional(readOnly = true)
    public List<ThreadEntry> thread(Report report) {
        return entities.createQuery("from ThreadEntry where reportId = :report order by id", ThreadEntry.class)
                .setParameter("report", report.whole().id())
                .getResultList();
    }

    @Transactional(readOnly = true)
    public List<StatusChange> history(Report report) {
        return entities.createQuery("from StatusChange where reportId = :report order by at, id", StatusChange.class)
                .setParameter("report", report.id())
                .getResultList();
    }

    /** The histories of several reports, in one statement. */
    @Transactional(readOnly = true)
    public Map<TrackingId, List<StatusChange>> histories(Collection<Report> several) {
        var numbers = several.stream().collect(Collectors.toMap(Report::id, Report::trackingId));
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return entities
                .createQuery("from StatusChange where reportId in :reports order by at, id", StatusChange.class)
                .setParameter("reports", numbers.keySet())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(change -> numbers.get(change.reportId())));
    }

    /** The latest reports that this officer typed in, newest first. */
    @Transactional(readOnly = true)
    public List<Report> enteredBy(String officer, int most) {
        return entities.createQuery("from Report where enteredBy = :officer order by receivedAt desc", Report.class)
                .setParameter("officer", officer)
                .setMaxResults(most)
                .getResultList();
    }

    /** Whether this is the address of whoever reports; the identity stays sealed. */
    @Transactional(readOnly = true)
    public boolean isReportedFrom(Report report, String email) {
        var reporter = report.whole().reporter();
        var identity = reporter == null ? null : entities.find(ReporterIdentity.class, reporter);
        var asked = ContactPrints.of(new Reporter(null, email, null), seal).email();
        return identity != null
                && asked != null
                && asked.equals(identity.prints().email());
    }

    /**
     * Opens the sealed identity; null for a report from an older register, which came without one, and where the reporter
     * has restricted its use or it is destroyed (PD-11, PD-13). Whoever calls this has asked the access decision and
     * writes the look down (PD-6).
     */
    @Transactional(readOnly = true)
    public Reporter identityOf(Report report) {
        return report.reporter() == null || withheld(report).isPresent()
                ? null
                : seal.open(
                        entities.find(ReporterIdentity.class, report.reporter()).sealed(), Reporter.class);
    }

    /** Why nobody is shown who reports; empty where roles decide. */
    @Transactional(readOnly = true)
    public Optional<Withheld> withheld(Report report) {
        if (report.reporter() == null) {
            return Optional.empty();
        }
        var identity = entities.find(ReporterIdentity.class, report.reporter());
        return identity.sealed() == null
                ? Optional.of(Withheld.DESTROYED)
                : identity.restrictedAt() == null ? Optional.empty() : Optional.of(Withheld.RESTRICTED);
    }
}
