package id.tuntas.followup;

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
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers, replies, closing, rating. */
@Service
@Transactional
public class FollowUp {

    private static final Set<Status> ENDED = Set.of(Status.COMPLETED, Status.ARCHIVED);

    private final Reports reports;
    private final Deadlines deadlines;
    private final Trail trail;

    FollowUp(Reports reports, Deadlines deadlines, Trail trail) {
        this.reports = reports;
        this.deadlines = deadlines;
        this.trail = trail;
    }

    /**
     * Keeps an answer of the unit under the kind that the officer chose (RA-3).
     *
     * @return whether it was a substantive one, so that the house now waits for the reporter
     * @throws SecondInitialResponse if a first notice was given already since the assignment or the latest reply (RA-8)
     */
    public boolean record(TrackingId trackingId, ResponseKind kind, String text) {
        var substantive = kind == ResponseKind.SUBSTANTIVE_RESPONSE;
        if (substantive) {
            deadlines.stop(trackingId.value(), DeadlineClock.FIRST_RESPONSE, DeadlineClock.FOLLOW_UP);
        } else if (!deadlines.stop(trackingId.value(), DeadlineClock.FIRST_RESPONSE)) {
            throw new SecondInitialResponse();
        }
        say(reports.get(trackingId), kind, text);
        return substantive;
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
        reports.say(report, kind.entry(), actor, text);
        reports.change(
                report,
                new Change(kind.act(), Status.IN_PROGRESS, subStatus, report.agency(), report.unit(), actor, null));
    }

    /** Five working days passed without any response (V-9). */
    public void missFirstResponse(TrackingId trackingId) {
        deadlines.miss(trackingId.value(), DeadlineClock.FIRST_RESPONSE);
    }

    /** 5, 14 or 60 working days passed without a substantive answer (KL-1..3). */
    public void missFollowUp(TrackingId trackingId) {
        deadlines.miss(trackingId.value(), DeadlineClock.FOLLOW_UP);
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
    }

    /**
     * The reporter adds to the own report. During the closing wait a reply stops the clock (AC-1, AC-2).
     *
     * @throws ReportIsClosed if it is completed or archived
     */
    public void reply(Report report, String text) {
        // The timer may be closing it right now; then the reply comes after that.
        reports.hold(report);
        if (ENDED.contains(report.status())) {
            throw new ReportIsClosed();
        }
        var trackingId = report.trackingId().value();
        reports.say(report, EntryType.REPLY, Actor.REPORTER.id(), text);
        if (deadlines.stop(trackingId, DeadlineClock.CLOSING)) {
            reports.change(
                    report,
                    new Change(
                            Act.REPLIED,
                            report.status(),
                            report.subStatus().orElse(null),
                            report.agency(),
                            report.unit(),
                            Actor.REPORTER.id(),
                            null));
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
