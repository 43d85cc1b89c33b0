package id.tuntas.followup;

import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.Deadlines;
import id.tuntas.platform.Actor;
import id.tuntas.report.Act;
import id.tuntas.report.Change;
import id.tuntas.report.EntryType;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.SubStatus;
import id.tuntas.report.TrackingId;
import id.tuntas.trail.Trail;
import id.tuntas.trail.TrailAct;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers, replies, closing, reopening, withdrawal, rating. */
@Service
@EnableConfigurationProperties(ReopeningPeriod.class)
@Transactional
public class FollowUp {

    private static final Set<Status> ENDED = Set.of(Status.COMPLETED, Status.ARCHIVED);
    private static final String WITHDRAWN = "DICABUT";
    private final Reports reports;
    private final Deadlines deadlines;
    private final Trail trail;
    private final ReopeningPeriod period;
    private final Clock clock;

    FollowUp(Reports reports, Deadlines deadlines, Trail trail, ReopeningPeriod period, Clock clock) {
        this.reports = reports;
        this.deadlines = deadlines;
        this.trail = trail;
        this.period = period;
        this.clock = clock;
    }

    /**
     * Keeps an answer of the unit under the kind that the officer chose (RA-3). That of a supporter stands in the thread of
     * the whole report, and changes the state of its sub-case only (LI-2).
     *
     * @return whether it was a substantive one, so that the house now waits for the reporter
     * @throws SecondInitialResponse if a first notice was given already since the assignment or the latest reply (RA-8)
     */
    public boolean record(TrackingId trackingId, ResponseKind kind, String text) {
        var report = reports.get(trackingId);
        if (report.isSubCase()) {
            requireAwaited(report);
        }
        var substantive = kind == ResponseKind.SUBSTANTIVE_RESPONSE;
        // The report before its clocks: the order in which every other act takes them.
        say(report, kind, text);
        if (substantive) {
            deadlines.stop(
                    trackingId.value(),
                    DeadlineClock.FIRST_RESPONSE,
                    DeadlineClock.FOLLOW_UP,
                    DeadlineClock.WHOLE_CASE);
        } else if (!deadlines.stop(trackingId.value(), DeadlineClock.FIRST_RESPONSE)) {
            throw new SecondInitialResponse();
        }
        return substantive;
    }

    /** Lead and supporters may answer in the same second; whoever comes last must see the other (LI-3). */
    private void requireAwaited(Report subCase) {
        reports.hold(subCase);
        if (subCase.isEnded()) {
            throw new NoLongerAwaited();
        }
    }

    /**
     * A further substantive answer while the house waits for the reporter; the closing clock starts again (AC-2).
     *
     * @throws NothingToAddTo if the house is not waiting for the reporter
     */
    public void addResponse(TrackingId trackingId, String text) {
        var report = reports.get(trackingId);
        reports.hold(report);
        if (!deadlines.stop(trackingId.value(), DeadlineClock.CLOSING)) {
            throw new NothingToAddTo();
        }
        say(report, ResponseKind.SUBSTANTIVE_RESPONSE, text);
    }

    private void say(Report report, ResponseKind kind, String text) {
        var actor = Actor.current().id();
        // After the first tindak lanjut the sub-status never goes back, whatever is posted later (RA-5).
        var subStatus = kind == ResponseKind.SUBSTANTIVE_RESPONSE
                        || report.subStatus()
                                .filter(SubStatus.FOLLOW_UP::equals)
                                .isPresent()
                ? SubStatus.FOLLOW_UP
                : SubStatus.INITIAL_RESPONSE;
        reports.respond(
                report,
                kind.entry(),
                text,
                new Change(kind.act(), Status.IN_PROGRESS, subStatus, report.agency(), report.unit(), actor, null));
    }

    /** The house waits for the reporter, from the latest substantive answer on (AC-2). */
    public Instant openClosingWait(TrackingId trackingId) {
        var agency = reports.get(trackingId).agency();
        return deadlines
                .start(trackingId.value(), DeadlineClock.CLOSING, agency)
                .dueAt();
    }

    /** Ten working days after the latest substantive answer nobody has replied: <em>Selesai</em> (AC-1, TR-16). */
    public void close(TrackingId trackingId) {
        var report = reports.get(trackingId);
        reports.hold(report);
        deadlines.stop(trackingId.value(), DeadlineClock.CLOSING);
        reports.change(
                report,
                new Change(Act.CLOSED, Status.COMPLETED, null, report.agency(), report.unit(), Actor.HOUSE.id(), null));
        endSubCases(report);
    }

    private void endSubCases(Report report) {
        reports.endSubCases(report).forEach(subCase -> deadlines.release(subCase.value()));
    }

    /**
     * Whether reporter or admin may close the report by hand: it was answered in substance (TR-18), and the house waits for
     * the reporter or somebody is to answer again.
     *
     * @param deadlines all of the report
     */
    public static boolean closable(Report report, List<Deadline> deadlines) {
        return !report.isSubCase()
                && report.subStatus().filter(SubStatus.FOLLOW_UP::equals).isPresent()
                && deadlines.stream()
                        .anyMatch(deadline -> deadline.stoppedAt() == null
                                && (deadline.clock() == DeadlineClock.CLOSING
                                        || deadline.clock() == DeadlineClock.FOLLOW_UP));
    }

    /**
     * The reporter says that the matter is settled (AC-9), also while it is being answered once more.
     *
     * @throws NothingToClose unless it was answered in substance
     */
    public void closeByReporter(Report report) {
        closeByHand(report, Act.CLOSED_BY_REPORTER, Actor.REPORTER.id(), null);
    }

    /**
     * An admin closes the report without waiting for the reporter, or for a further answer, any longer (AC-5, TR-17, TR-18).
     *
     * @throws NothingToClose unless it was answered in substance
     * @throws SupportUnfinished if a supporting agency has yet to answer (LI-3)
     */
    public void closeByHand(TrackingId trackingId, String reason) {
        requireReason(reason);
        closeByHand(
                reports.get(trackingId), Act.CLOSED_BY_ADMIN, Actor.current().id(), reason);
    }

    private void closeByHand(Report report, Act act, String actor, String reason) {
        reports.hold(report);
        var trackingId = report.trackingId().value();
        if (report.isAnswered() && !reports.isSupportFinished(report)) {
            throw new SupportUnfinished();
        }
        if (!closable(report, deadlines.of(trackingId))) {
            throw new NothingToClose();
        }
        if (!deadlines.stop(trackingId, DeadlineClock.CLOSING)) {
            deadlines.release(trackingId);
        }
        reports.change(report, new Change(act, Status.COMPLETED, null, report.agency(), report.unit(), actor, reason));
        endSubCases(report);
    }

    /**
     * The reporter withdraws the report (AR-7).
     *
     * @throws AlreadyEnded if it is completed or archived
     */
    public void withdraw(Report report, String reason) {
        requireReason(reason);
        reports.hold(report);
        if (ENDED.contains(report.status())) {
            throw new AlreadyEnded();
        }
        reports.archive(report, Act.WITHDRAWN, WITHDRAWN, null, Actor.REPORTER.id(), reason);
    }

    /** The procedure has stopped: nothing is awaited of anybody any more (AR-7, TR-21). */
    public void settleStop(TrackingId trackingId) {
        deadlines.releaseAll(trackingId.value());
        endSubCases(reports.get(trackingId));
    }

    /**
     * The report is completed. Until when a reply can reopen it is decided and kept now, so that a house that changes the
     * length later keeps what it said (AC-7).
     */
    public Instant openReopeningWindow(TrackingId trackingId) {
        var report = reports.get(trackingId);
        var until = deadlines.endOfCalendarDay(report.closedAt(), period.reopeningDays(), report.agency());
        reports.takeLaterReplies(report, until);
        return until;
    }

    /** Whether a reply can still reopen a completed report (AC-7). */
    public boolean takesLaterReply(Report report) {
        return report.status() == Status.COMPLETED
                && report.laterRepliesUntil() != null
                && clock.instant().isBefore(report.laterRepliesUntil());
    }

    /** A reply came after the end; Admin Instansi has as long for it as for a new report. @return until when */
    public Deadline openLaterReplyReview(TrackingId trackingId) {
        var agency = reports.get(trackingId).agency();
        return deadlines.start(trackingId.value(), DeadlineClock.AGENCY_VERIFICATION, agency);
    }

    /**
     * Admin Instansi decides about a later reply (AC-6). A reopening keeps the old rating in history and allows a new one
     * (AC-8).
     */
    public void reviewLaterReply(TrackingId trackingId, LaterReplyDecision decision, String reason) {
        requireReason(reason);
        var report = reports.get(trackingId);
        deadlines.stop(trackingId.value(), DeadlineClock.AGENCY_VERIFICATION);
        var reopened = decision == LaterReplyDecision.REOPEN;
        var act = switch (decision) {
            case REOPEN -> Act.REOPENED;
            case NEW_REPORT -> Act.NEW_REPORT_ADVISED;
            case NO_ACTION -> Act.LATER_REPLY_FILED;
        };
        reports.change(
                report,
                new Change(
                        act,
                        reopened ? Status.IN_PROGRESS : Status.COMPLETED,
                        reopened ? SubStatus.FOLLOW_UP : null,
                        report.agency(),
                        report.unit(),
                        Actor.current().id(),
                        reason));
    }

    /**
     * The reporter adds to the own report. During the closing wait a reply stops the clock (AC-1, AC-2); to a deferred
     * report it brings what was missing (TR-9); soon after the end it is a later reply (AC-6), and when it comes too late
     * for that, nothing is written here: it is to become a report of its own (AC-7).
     *
     * @throws ReportIsClosed if it is archived
     */
    public ReplyEffect reply(Report report, String text) {
        // The timer may be closing it right now; then the reply comes after that.
        reports.hold(report);
        if (report.status() == Status.ARCHIVED) {
            throw new ReportIsClosed();
        }
        if (report.status() == Status.COMPLETED && !takesLaterReply(report)) {
            return ReplyEffect.TOO_LATE;
        }
        var trackingId = report.trackingId().value();
        reports.say(report, EntryType.REPLY, Actor.REPORTER.id(), text);
        if (report.status() == Status.COMPLETED) {
            replied(report, Act.REPLIED_LATER, Status.COMPLETED);
            return ReplyEffect.LATER;
        }
        if (report.status() == Status.DEFERRED) {
            deadlines.stop(trackingId, DeadlineClock.COMPLETION);
            replied(report, Act.SUPPLEMENTED, Status.NOT_VERIFIED);
            return ReplyEffect.SUPPLEMENTED;
        }
        if (deadlines.stop(trackingId, DeadlineClock.CLOSING)) {
            replied(report, Act.REPLIED, report.status());
            return ReplyEffect.WAIT_ENDED;
        }
        return ReplyEffect.NOTED;
    }

    private void replied(Report report, Act act, Status status) {
        reports.change(
                report,
                new Change(
                        act,
                        status,
                        report.subStatus().orElse(null),
                        report.agency(),
                        report.unit(),
                        Actor.REPORTER.id(),
                        null));
    }

    private static void requireReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new ReasonMissing();
        }
    }

    /**
     * The reporter's verdict on a completed report (AC-8).
     *
     * @param stars 1 to 5
     */
    public void rate(Report report, int stars) {
        if (report.status() != Status.COMPLETED) {
            throw new NotYetRatable();
        }
        if (report.rating() != null) {
            throw new AlreadyRated();
        }
        reports.rate(report, stars);
        trail.write(Actor.REPORTER.id(), report.trackingId().value(), TrailAct.RATED, null);
    }
}
