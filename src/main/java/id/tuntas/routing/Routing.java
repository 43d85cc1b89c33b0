package id.tuntas.routing;

import id.tuntas.deadline.Amendments;
import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.DeadlineMove;
import id.tuntas.deadline.Deadlines;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Groups;
import id.tuntas.platform.Actor;
import id.tuntas.report.Act;
import id.tuntas.report.Change;
import id.tuntas.report.History;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.StatusChange;
import id.tuntas.report.Support;
import id.tuntas.report.TrackingId;
import id.tuntas.routing.Hop.Level;
import id.tuntas.routing.Hop.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a report to whoever answers it, and takes it back from whoever says that it is not theirs. */
@Service
@EnableConfigurationProperties(HopLimits.class)
@Transactional
public class Routing {

    private final Reports reports;
    private final Deadlines deadlines;
    private final Amendments amendments;
    private final Directory directory;

    private final Hops hops;
    private final HopLimits limits;
    private final Clock clock;

    Routing(
            Reports reports,
            Deadlines deadlines,
            Amendments amendments,
            Directory directory,
            Hops hops,
            HopLimits limits,
            Clock clock) {
        this.reports = reports;
        this.deadlines = deadlines;
        this.amendments = amendments;
        this.directory = directory;
        this.hops = hops;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The report comes to its agency. Whoever answers it there already gets a reply straight back; and who leads a report is
     * not awaited as its supporter any more (LI-2).
     */
    public Arrival receive(TrackingId trackingId) {
        var report = reports.get(trackingId);
        return new Arrival(
                answerer(report),
                release(
                        report,
                        part -> part.support() == Support.AGENCY
                                && part.agency().equals(report.agency())));
    }

    private static Answerer answerer(Report report) {
        if (report.unit() != null) {
            return Answerer.UNIT;
        }
        return report.answeredByAgency() ? Answerer.AGENCY_ADMIN : Answerer.NOBODY;
    }

    /**
     * Admin Instansi assigns the report to a unit (TR-4), the lead if others support it (DS-4); the clocks of the answer
     * start now (KL-6, V-9).
     *
     * @param supporters units that answer a part of it; each is asked when the procedure opens its sub-case
     * @param workingDays the class decided by {@code follow-up-deadline.dmn}
     * @param note what Admin Instansi wants the unit to know, may be null
     * @throws UnknownUnit if the agency has no such unit
     * @throws UnfitSupporter if a supporter is the lead, supports already or is named twice, or the report is supervisory
     */
    public Assignment assign(
            TrackingId trackingId, String unit, List<String> supporters, int workingDays, String note) {
        var report = reports.get(trackingId);
        requireKnown(report.agency(), unit);
        requireFit(supporters, unit, report);
        reports.change(
                report,
                new Change(
                        Act.ASSIGNED,
                        Status.NOT_FOLLOWED_UP,
                        null,
                        report.agency(),
                        unit,
                        Actor.current().id(),
                        note));
        return startClocks(report, workingDays);
    }

    private void requireFit(List<String> supporters, String lead, Report report) {
        if (!supporters.isEmpty() && report.supervisory()) {
            throw UnfitSupporter.supervisory();
        }
        var named = new HashSet<String>();
        var asked = reports.subCases(report).stream()
                .filter(subCase -> subCase.support() == Support.UNIT && !subCase.isEnded())
                .map(Report::unit)
                .toList();
        for (var unit : supporters) {
            requireKnown(report.agency(), unit);
            if (unit.equals(lead)) {
                throw UnfitSupporter.lead(unit);
            }
            if (!named.add(unit)) {
                throw UnfitSupporter.twice(unit);
            }
            if (asked.contains(unit)) {
                throw UnfitSupporter.already(unit);
            }
        }
    }

    private void requireKnown(String agency, String unit) {
        if (directory.unit(agency, unit).isEmpty()) {
            throw new UnknownUnit(agency, unit);
        }
    }

    /** A supporting agency gets its sub-case, with its own verification and its own clocks (LI-2). @return its number */
    public TrackingId openSupportingAgency(TrackingId trackingId, String agency) {
        return reports.openSubCase(reports.get(trackingId), agency, null).trackingId();
    }

    /** A supporting unit gets its sub-case with the class of the lead unit; its clocks start now (DS-4, KL-6). */
    public SupportingUnit openSupportingUnit(TrackingId trackingId, String unit) {
        var parent = reports.get(trackingId);
        var subCase = reports.openSubCase(parent, parent.agency(), unit);
        return new SupportingUnit(subCase.trackingId(), startClocks(subCase, latestClass(trackingId)));
    }

    /**
     * A supporter is done with its sub-case. One that gave it back is released from it, with the reason in the hop ledger;
     * what its own supporting units have not answered is released too (LI-3).
     */
    public void receiveFromSupport(TrackingId subCase) {
        var report = reports.get(subCase);
        releaseUnits(report);
        if (!report.isAnswered() && !report.isEnded()) {
            release(report);
        }
    }

    /** Whether no supporting agency is awaited any more (LI-3); nobody changes that before this transaction ends. */
    public boolean isSupportFinished(TrackingId trackingId) {
        var report = reports.get(trackingId);
        reports.hold(report);
        return reports.isSupportFinished(report);
    }

    /** The agency is done: its supporting units are not awaited any more, and count for nothing if it gave up (BW-9). */
    private void releaseUnits(Report report) {
        var gaveUp = report.status() == Status.NOT_VERIFIED;
        reports.subCases(report).stream()
                .filter(subCase -> subCase.support() == Support.UNIT && !subCase.isEnded())
                .filter(subCase -> gaveUp || !subCase.isAnswered())
                .forEach(this::release);
    }

    /** A supervisory report is Inspektorat's alone: units that supported it lose their part (KP-4, KP-5). @return whose */
    public List<TrackingId> releaseSupportingUnits(TrackingId trackingId) {
        return release(reports.get(trackingId), part -> part.support() == Support.UNIT);
    }

    private List<TrackingId> release(Report report, Predicate<Report> which) {
        var released = reports.subCases(report).stream()
                .filter(part -> !part.isEnded() && !part.isAnswered())
                .filter(which)
                .toList();
        released.forEach(this::release);
        return released.stream().map(Report::trackingId).toList();
    }

    private void release(Report subCase) {
        deadlines.release(subCase.trackingId().value());
        reports.releaseSubCase(subCase, null);
        reports.endSubCases(subCase).forEach(below -> deadlines.release(below.value()));
    }

    /**
     * Admin Instansi answers the report itself (TR-5, DS-2); the clocks of the answer start now (KL-6).
     *
     * @param workingDays the class decided by {@code follow-up-deadline.dmn}
     * @param note a remark for the case file, may be null
     */
    public Assignment answerItself(TrackingId trackingId, int workingDays, String note) {
        var report = reports.get(trackingId);
        reports.change(
                report,
                new Change(
                        Act.TAKEN_BY_AGENCY,
                        Status.NOT_FOLLOWED_UP,
                        null,
                        report.agency(),
                        null,
                        Actor.current().id(),
                        note));
        return startClocks(report, workingDays);
    }

    /**
     * The reporter replied to the answer: whoever answered answers again, with fresh clocks of the same class (AC-6,
     * ADR 0011). If the answer turned out to be none, the old promise goes on (RA-4).
     */
    public Assignment resume(TrackingId trackingId) {
        var report = reports.get(trackingId);
        var followUp =
                deadlines.latest(trackingId.value(), DeadlineClock.FOLLOW_UP).orElseThrow();
        return followUp.stoppedAt() == null ? assignment(trackingId) : startClocks(report, followUp.workingDays());
    }

    private int latestClass(TrackingId trackingId) {
        return deadlines
                .latest(trackingId.value(), DeadlineClock.FOLLOW_UP)
                .orElseThrow()
                .workingDays();
    }

    /** Who answers the report now, and until when. */
    @Transactional(readOnly = true)
    public Assignment assignment(TrackingId trackingId) {
        var report = reports.get(trackingId);
        return new Assignment(
                report.unit(),
                handlersOf(report),
                deadlines
                        .latest(trackingId.value(), DeadlineClock.FIRST_RESPONSE)
                        .orElseThrow(),
                deadlines.latest(trackingId.value(), DeadlineClock.FOLLOW_UP).orElseThrow());
    }

    /**
     * The report was put into another class: its answer has another length, from the same beginning (KL-7).
     *
     * @param workingDays the class decided by {@code follow-up-deadline.dmn}
     */
    public DeadlineMove relength(TrackingId trackingId, int workingDays) {
        var followUp =
                deadlines.latest(trackingId.value(), DeadlineClock.FOLLOW_UP).orElseThrow();
        return amendments.relength(followUp.id(), workingDays);
    }

    /** The group that answers the report now. */
    @Transactional(readOnly = true)
    public String handlers(TrackingId trackingId) {
        return handlersOf(reports.get(trackingId));
    }

    /** Whether the unit may still say that the report is not its own (BW-6, TR-15). */
    @Transactional(readOnly = true)
    public boolean mayReturnToAgency(TrackingId trackingId) {
        var report = reports.get(trackingId);
        return !report.isAnswered() && returnsByUnits(report) < limits.unitReturns();
    }

    /**
     * The unit says that the report is not its own (BW-1, TR-15): it goes back to Admin Instansi, its clocks are over, and
     * a first notice that it gave counts for nothing (BW-9). A supporting unit gives back its own part only.
     *
     * @param suggestedUnit whose it is in the unit's eyes, may be null
     */
    public void notOursByUnit(TrackingId trackingId, String suggestedUnit, String reason) {
        var report = reports.get(trackingId);
        if (report.isAnswered()) {
            throw new AnsweredAlready();
        }
        if (returnsByUnits(report) >= limits.unitReturns()) {
            throw new AssignedFinally();
        }
        requireReason(reason);
        if (suggestedUnit != null) {
            requireKnown(report.agency(), suggestedUnit);
        }
        var officer = Actor.current().id();
        var since = since(report, change -> change.act() == Act.ASSIGNED || change.act() == Act.SUPPORT_REQUESTED);
        hops.add(
                trackingId,
                new Hop(
                        Level.UNIT,
                        report.agency(),
                        report.unit(),
                        since,
                        clock.instant(),
                        reason,
                        suggestedUnit,
                        Outcome.TO_AGENCY_ADMIN,
                        officer));
        deadlines.release(trackingId.value());
        reports.suggest(report, suggestedUnit);
        var stillNamed = report.support() == Support.UNIT ? report.unit() : null;
        reports.change(
                report,
                new Change(
                        Act.RETURNED_BY_UNIT, Status.NOT_VERIFIED, null, report.agency(), stillNamed, officer, reason));
    }

    /** @return whether the unit gave the report back, so that Admin Instansi verifies it again */
    @Transactional(readOnly = true)
    public boolean isReturnedByUnit(TrackingId trackingId) {
        var report = reports.get(trackingId);
        return report.status() == Status.NOT_VERIFIED && report.unit() == null;
    }

    /** Whether the agency may still say that the report is not its own: not after a binding decision (BW-6). */
    @Transactional(readOnly = true)
    public boolean mayGiveUp(TrackingId trackingId) {
        var report = reports.get(trackingId);
        return !heldByDecision(reports.history(report));
    }

    /**
     * The agency says that the report is not its own (BW-2, BW-4). It goes to the agency that was named, or to Admin
     * Nasional if none was, or if it went round often enough (BW-6). A supporting agency gives back its own part only: that
     * goes nowhere, and the lead and Admin Nasional read why (LI-3).
     *
     * @param suggestedAgency whose it is in the agency's eyes, may be null
     */
    public void notOursByAgency(TrackingId trackingId, String suggestedAgency, String reason) {
        var report = reports.get(trackingId);
        var agency = report.agency();
        var history = reports.history(report);
        if (heldByDecision(history)) {
            throw new HeldByDecision();
        }
        requireReason(reason);
        if (suggestedAgency != null && directory.agency(suggestedAgency).isEmpty()) {
            throw new UnknownAgency(suggestedAgency);
        }
        if (agency.equals(suggestedAgency)) {
            throw new OwnAgency();
        }
        var outcome = report.isSubCase()
                ? Outcome.RETURNED
                : outcome(trackingId, suggestedAgency, History.agenciesThatReturned(history));
        var officer = Actor.current().id();
        hops.add(
                trackingId,
                new Hop(
                        Level.AGENCY,
                        agency,
                        null,
                        agencySince(history),
                        clock.instant(),
                        reason,
                        suggestedAgency,
                        outcome,
                        officer));
        deadlines.release(trackingId.value());
        reports.suggest(report, null);
        reports.change(
                report, new Change(Act.RETURNED_BY_AGENCY, Status.NOT_VERIFIED, null, agency, null, officer, reason));
        if (report.isSubCase()) {
            return;
        }
        var passedOn = outcome == Outcome.PASSED_ON;
        reports.change(
                report,
                new Change(
                        passedOn ? Act.FORWARDED : Act.RETURNED_TO_NATIONAL,
                        Status.NOT_VERIFIED,
                        null,
                        passedOn ? suggestedAgency : null,
                        null,
                        officer,
                        null));
    }

    private Outcome outcome(TrackingId trackingId, String suggested, Set<String> returned) {
        var returns = count(trackingId, hop -> hop.level() == Level.AGENCY) + 1;
        if (returns >= limits.agencyReturns() || returned.contains(suggested)) {
            return Outcome.DEADLOCKED;
        }
        return suggested == null ? Outcome.RETURNED : Outcome.PASSED_ON;
    }

    /** How the report left its agency, and which agency holds it now; that agency's supporting units are done with it. */
    public Departure departure(TrackingId trackingId) {
        var report = reports.get(trackingId);
        if (report.hasSubCases()) {
            // A supporter may be answering in the same second; whoever comes last must see the other.
            reports.hold(report);
            releaseUnits(report);
        }
        return new Departure(
                switch (report.status()) {
                    case DEFERRED -> AgencyOutcome.DEFERRED;
                    case ARCHIVED -> AgencyOutcome.ARCHIVED;
                    case NOT_VERIFIED -> given(trackingId);
                    default -> AgencyOutcome.ANSWERED;
                },
                report.agency(),
                report.agency() != null && reports.isSupportFinished(report));
    }

    private AgencyOutcome given(TrackingId trackingId) {
        var last = hops.of(trackingId).stream()
                .filter(hop -> hop.level() == Level.AGENCY)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return AgencyOutcome.valueOf(last.outcome().name());
    }

    /** Nobody wants it: Admin Nasional has three working days to decide finally (BW-6). @return until when */
    public Deadline openHolderDecision(TrackingId trackingId) {
        return deadlines.start(trackingId.value(), DeadlineClock.HOLDER_DECISION, null);
    }

    /** Admin Nasional decides finally which agency holds the report (BW-6). */
    public void decideHolder(TrackingId trackingId, String agency, String reason) {
        if (directory.agency(agency).isEmpty()) {
            throw new UnknownAgency(agency);
        }
        requireReason(reason);
        var report = reports.get(trackingId);
        deadlines.stop(trackingId.value(), DeadlineClock.HOLDER_DECISION);
        reports.change(
                report,
                new Change(
                        Act.HOLDER_DECIDED,
                        Status.NOT_VERIFIED,
                        null,
                        agency,
                        null,
                        Actor.current().id(),
                        reason));
    }

    /** Whose the report is in the eyes of the agency that gave it up last. */
    @Transactional(readOnly = true)
    public Optional<String> suggestedAgency(TrackingId trackingId) {
        return hops.of(trackingId).stream()
                .filter(hop -> hop.level() == Level.AGENCY)
                .reduce((earlier, later) -> later)
                .map(Hop::suggestion);
    }

    /** The hop ledger of a report, in order of time. */
    @Transactional(readOnly = true)
    public List<Hop> hops(TrackingId trackingId) {
        return hops.of(trackingId);
    }

    private static void requireReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new ReasonMissing();
        }
    }

    private static boolean heldByDecision(List<StatusChange> history) {
        return history.stream().anyMatch(change -> change.act() == Act.HOLDER_DECIDED);
    }

    private long returnsByUnits(Report report) {
        return count(
                report.trackingId(),
                hop -> hop.level() == Level.UNIT && hop.agency().equals(report.agency()));
    }

    private long count(TrackingId trackingId, Predicate<Hop> which) {
        return hops.of(trackingId).stream().filter(which).count();
    }

    private Instant since(Report report, Predicate<StatusChange> taken) {
        return reports.history(report).stream()
                .filter(taken)
                .reduce((earlier, later) -> later)
                .map(StatusChange::at)
                .orElseGet(report::receivedAt);
    }

    /** When the agency that holds the report now got it. */
    private static Instant agencySince(List<StatusChange> history) {
        var since = history.get(0);
        for (var change : history) {
            if (!Objects.equals(change.agency(), since.agency())) {
                since = change;
            }
        }
        return since.at();
    }

    private Assignment startClocks(Report report, int workingDays) {
        var trackingId = report.trackingId().value();
        var firstResponse = deadlines.start(trackingId, DeadlineClock.FIRST_RESPONSE, report.agency());
        var followUp = deadlines.start(trackingId, DeadlineClock.FOLLOW_UP, workingDays, report.agency());
        return new Assignment(report.unit(), handlersOf(report), firstResponse, followUp);
    }

    /** The group that answers the report: Inspektorat (KP-4), Admin Instansi, or the liaison officers of the unit. */
    public static String handlersOf(Report report) {
        if (report.supervisory()) {
            return Groups.inspectorate(report.agency());
        }
        return report.answeredByAgency()
                ? Groups.agencyAdmin(report.agency())
                : Groups.liaison(report.agency(), report.unit());
    }
}
