package id.tuntas.routing;

import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.Deadlines;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Groups;
import id.tuntas.platform.Actor;
import id.tuntas.report.Act;
import id.tuntas.report.Change;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.TrackingId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a report to whoever answers it. */
@Service
@Transactional
public class Routing {

    private final Reports reports;
    private final Deadlines deadlines;
    private final Directory directory;

    Routing(Reports reports, Deadlines deadlines, Directory directory) {
        this.reports = reports;
        this.deadlines = deadlines;
        this.directory = directory;
    }

    /** @return whether somebody at the agency answers the report already, so that a reply goes straight back there */
    public boolean isAssigned(TrackingId trackingId) {
        return reports.get(trackingId).unit() != null;
    }

    /**
     * Admin Instansi assigns the report to a unit (TR-4); the clocks of the answer start now (KL-6, V-9).
     *
     * @param workingDays the class decided by {@code follow-up-deadline.dmn}
     * @param note what Admin Instansi wants the unit to know, may be null
     * @throws UnknownUnit if the agency has no such unit
     */
    public Assignment assign(TrackingId trackingId, String unit, int workingDays, String note) {
        var report = reports.get(trackingId);
        if (directory.unit(report.agency(), unit).isEmpty()) {
            throw new UnknownUnit(report.agency(), unit);
        }
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

    /**
     * The reporter replied to the answer: whoever answered answers again, with fresh clocks of the same class (AC-6,
     * ADR 0011).
     */
    public Assignment resume(TrackingId trackingId) {
        var workingDays = deadlines
                .latest(trackingId.value(), DeadlineClock.FOLLOW_UP)
                .orElseThrow()
                .workingDays();
        return startClocks(reports.get(trackingId), workingDays);
    }

    private Assignment startClocks(Report report, int workingDays) {
        var trackingId = report.trackingId().value();
        var firstResponse = deadlines.start(trackingId, DeadlineClock.FIRST_RESPONSE, report.agency());
        var followUp = deadlines.start(trackingId, DeadlineClock.FOLLOW_UP, workingDays, report.agency());
        return new Assignment(report.unit(), handlersOf(report), firstResponse.dueAt(), followUp.dueAt());
    }

    /** The group that answers the report: the liaison officers of the unit, or Inspektorat (KP-4). */
    static String handlersOf(Report report) {
        return report.supervisory()
                ? Groups.inspectorate(report.agency())
                : Groups.liaison(report.agency(), report.unit());
    }
}
