package id.tuntas.intake;

import static id.tuntas.directory.Permission.RECEIVE_AT_COUNTER;

import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineState;
import id.tuntas.deadline.Deadlines;
import id.tuntas.directory.Agency;
import id.tuntas.directory.Channel;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Unit;
import id.tuntas.platform.Actor;
import id.tuntas.procedure.ReportHandling;
import id.tuntas.report.AccessCode;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import id.tuntas.report.UnknownReport;
import id.tuntas.routing.Access;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an officer has typed in, and the receipt for it. */
@Service
@Transactional
class Counter {

    private static final Duration RECEIPT_PERIOD = Duration.ofDays(1);
    private static final int LATEST = 20;

    private final Reports reports;
    private final ReportHandling procedure;
    private final Deadlines deadlines;
    private final Directory directory;
    private final Clock clock;

    Counter(Reports reports, ReportHandling procedure, Deadlines deadlines, Directory directory, Clock clock) {
        this.reports = reports;
        this.procedure = procedure;
        this.deadlines = deadlines;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param receipt whether a receipt may still be printed */
    record Entry(Report report, boolean receipt, ZoneId zone) {}

    /**
     * What the receipt says (CH-13).
     *
     * @param reporter the name, null where none was given or the reporter is anonymous
     * @param place where it was taken in
     * @param receiver the office of who took it in; officers are not named to the public (ET-3)
     */
    record Receipt(
            Report report,
            String reporter,
            String place,
            String receiver,
            String channel,
            List<Deadline> promises,
            ZoneId zone) {}

    /** @throws NotAtTheCounter unless the officer takes reports in (DI-1) */
    void admit(Actor officer) {
        if (!RECEIVE_AT_COUNTER.isHeldBy(officer)) {
            throw new NotAtTheCounter();
        }
    }

    @Transactional(readOnly = true)
    List<Entry> latest(Actor officer) {
        return reports.enteredBy(officer.id(), LATEST).stream()
                .filter(report -> !report.excludedOfficers().contains(officer.id()))
                .map(report -> new Entry(report, isFresh(report), deadlines.zone(report.agency())))
                .toList();
    }

    /**
     * A fresh access code for the receipt; an earlier receipt's code opens nothing any more.
     *
     * @throws UnknownReport also if the officer may not know of the report
     * @throws NotYourReceipt if somebody else typed the report in
     * @throws ReceiptTooLate if that was more than a day ago
     */
    AccessCode issue(Actor officer, TrackingId trackingId) {
        var report = own(officer, trackingId);
        if (!isFresh(report)) {
            throw new ReceiptTooLate();
        }
        return procedure.issueReceipt(trackingId);
    }

    @Transactional(readOnly = true)
    Receipt receipt(Actor officer, TrackingId trackingId) {
        var report = own(officer, trackingId);
        var identity = report.anonymous() ? null : reports.identityOf(report);
        var received = reports.history(report).get(0);
        return new Receipt(
                report,
                identity == null ? null : identity.name(),
                place(received.agency(), report.suggestedUnit()),
                receiver(officer),
                directory.channel(report.channel()).map(Channel::name).orElse(report.channel()),
                deadlines.of(trackingId.value()).stream()
                        .filter(deadline -> deadline.state() == DeadlineState.RUNNING)
                        .toList(),
                deadlines.zone(received.agency()));
    }

    private Report own(Actor officer, TrackingId trackingId) {
        var report = reports.get(trackingId);
        // A receipt opens the report: not to somebody whom it turns out to be about (KP-5).
        if (officer.id().equals(report.enteredBy())
                && !report.excludedOfficers().contains(officer.id())) {
            return report;
        }
        Access.known(officer, report, reports.history(report));
        if (report.enteredBy() == null) {
            throw new UnknownReport();
        }
        throw new NotYourReceipt();
    }

    private boolean isFresh(Report report) {
        return Duration.between(report.receivedAt(), clock.instant()).compareTo(RECEIPT_PERIOD) < 0;
    }

    private String receiver(Actor officer) {
        return RECEIVE_AT_COUNTER.roles(officer).stream()
                .findFirst()
                .map(role -> switch (role.office()) {
                    case NATIONAL_ADMIN -> "Admin Nasional";
                    case AGENCY_ADMIN -> "Admin Instansi, " + place(role.agency(), null);
                    default -> "Pejabat Penghubung " + place(role.agency(), role.unit());
                })
                .orElse("petugas loket");
    }

    private String place(String agency, String unit) {
        if (agency == null) {
            return "Admin Nasional SP4N-LAPOR!";
        }
        var name = directory.agency(agency).map(Agency::name).orElse(agency);
        return unit == null
                ? name
                : directory.unit(agency, unit).map(Unit::name).orElse(unit) + ", " + name;
    }
}
