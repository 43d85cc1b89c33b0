package id.tuntas.verification;

import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.Deadlines;
import id.tuntas.directory.ArchiveReason;
import id.tuntas.directory.Directory;
import id.tuntas.platform.Actor;
import id.tuntas.report.Act;
import id.tuntas.report.Change;
import id.tuntas.report.EntryType;
import id.tuntas.report.History;
import id.tuntas.report.Report;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.Support;
import id.tuntas.report.TrackingId;
import id.tuntas.report.UnknownReport;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Verification at both levels, with the two verdicts that hold a report up or end it: Tunda and Arsip. Each level has its own clock, which starts when the report reaches it (V-3). */
@Service
@Transactional
public class Verification {

    private static final String DUPLICATE = "DUPLIKAT_BERULANG";
    private static final String NOT_COMPLETED = "TIDAK_DILENGKAPI";

    private final Reports reports;
    private final Deadlines deadlines;
    private final Directory directory;

    Verification(Reports reports, Deadlines deadlines, Directory directory) {
        this.reports = reports;
        this.deadlines = deadlines;
        this.directory = directory;
    }

    /** The report reached Admin Nasional (V-1). @return until when the verdict is due */
    public Deadline openNationally(TrackingId trackingId) {
        prioritise(reports.get(trackingId), null);
        return deadlines.start(trackingId.value(), DeadlineClock.NATIONAL_VERIFICATION, null);
    }

    /** Keeps the verdict of Admin Nasional; the clock of this level stops whatever the verdict is (TD-6). */
    public NationalVerdict decideNationally(TrackingId trackingId, NationalDecision decision) {
        switch (decision.verdict()) {
            case FORWARD ->
                forward(
                        trackingId,
                        decision.agency(),
                        decision.supportingAgencies(),
                        decision.kind(),
                        decision.topic(),
                        decision.priority(),
                        decision.reason());
            case DEFER -> defer(trackingId, decision.missingItems());
            case ARCHIVE -> archive(trackingId, decision.archiveReason(), decision.masterReport(), decision.reason());
        }
        return decision.verdict();
    }

    /**
     * Admin Nasional forwards the report to the competent agency (TR-3), the lead if others support it (LI-2).
     *
     * @param supporters agencies that answer a part of it; each is asked when the procedure opens its sub-case
     * @param kind corrects the reporter's choice; null leaves it
     * @param topic names or corrects the topic; null leaves it
     * @param priority marks the report (PR-2); null leaves it to the rule of the topic
     * @param note what Admin Nasional wants the agency to know, may be null
     * @throws UnknownAgency if the directory has no such agency
     * @throws UnfitSupporter if a supporter is the lead, supports already, or is named twice
     * @throws SentBackWithoutReason if the agency returned this report before and no reason is given (BW-6)
     */
    public void forward(
            TrackingId trackingId,
            String agency,
            List<String> supporters,
            ReportKind kind,
            String topic,
            String priority,
            String note) {
        requireKnown(agency);
        var report = reports.get(trackingId);
        requireFit(supporters, agency, report);
        if (isBlank(note)
                && History.agenciesThatReturned(reports.history(report)).contains(agency)) {
            throw new SentBackWithoutReason();
        }
        deadlines.stop(trackingId.value(), DeadlineClock.NATIONAL_VERIFICATION);
        reports.classify(report, kind, topic);
        prioritise(report, priority);
        reports.change(
                report,
                new Change(
                        Act.FORWARDED,
                        Status.NOT_VERIFIED,
                        null,
                        agency,
                        null,
                        Actor.current().id(),
                        note));
    }

    private void requireFit(List<String> supporters, String lead, Report report) {
        var named = new HashSet<String>();
        var asked = reports.subCases(report).stream()
                .filter(subCase -> subCase.support() == Support.AGENCY && !subCase.isEnded())
                .map(Report::agency)
                .toList();
        for (var agency : supporters) {
            requireKnown(agency);
            if (agency.equals(lead)) {
                throw UnfitSupporter.lead(agency);
            }
            if (!named.add(agency)) {
                throw UnfitSupporter.twice(agency);
            }
            if (asked.contains(agency)) {
                throw UnfitSupporter.already(agency);
            }
        }
    }

    private void requireKnown(String agency) {
        if (directory.agency(agency).isEmpty()) {
            throw new UnknownAgency(agency);
        }
    }

    /** The report reached its agency (V-2). @return until when the verdict is due */
    public Deadline openAtAgency(TrackingId trackingId) {
        var report = reports.get(trackingId);
        prioritise(report, null);
        return deadlines.start(trackingId.value(), DeadlineClock.AGENCY_VERIFICATION, report.agency());
    }

    /**
     * A verifier found the file complete: the clock of the whole case starts, once (OM-2). It follows the national calendar,
     * because it outlives every holder.
     *
     * @return the clock, if it is to be watched from now on; empty if it is already, or has been answered
     */
    public Optional<Deadline> openWholeCase(TrackingId trackingId) {
        return deadlines.startOnce(trackingId.value(), DeadlineClock.WHOLE_CASE, null);
    }

    /** What was chosen marks the report; else what it has stays; else the rule of its topic does (PR-2). */
    private void prioritise(Report report, String chosenOrNull) {
        if (chosenOrNull != null) {
            if (directory.priorities().stream()
                    .noneMatch(priority -> priority.code().equals(chosenOrNull))) {
                throw new UnknownPriority();
            }
            reports.prioritise(report, chosenOrNull);
        } else if (report.priority() == null) {
            directory.priorityOf(report.topic()).ifPresent(priority -> reports.prioritise(report, priority.code()));
        }
    }

    /** Admin Instansi accepts the report as the agency's own and weighs it (TR-4, KL-7). */
    public Weight weigh(
            TrackingId trackingId, boolean normative, boolean supervisory, boolean fieldExamination, String topic) {
        var report = reports.get(trackingId);
        deadlines.stop(trackingId.value(), DeadlineClock.AGENCY_VERIFICATION);
        reports.classify(report, null, topic);
        prioritise(report, null);
        reports.weigh(report, normative, supervisory, fieldExamination);
        return new Weight(report.kind(), normative, supervisory, fieldExamination);
    }

    /** The agency looked at the report and gives it up: its verification is done, the next holder's begins (BW-7). */
    public void giveUp(TrackingId trackingId) {
        deadlines.stop(trackingId.value(), DeadlineClock.AGENCY_VERIFICATION);
    }

    /**
     * The report lacks something that only the reporter can give (TD-1, TD-2). Verification counts as done (TD-6).
     *
     * @param missingItems what the reporter has to add, as the reporter will read it
     * @throws OnlyTheLead if this is a supporter's part
     */
    public void defer(TrackingId trackingId, String missingItems) {
        if (isBlank(missingItems)) {
            throw new MissingItemsMissing();
        }
        var report = reports.get(trackingId);
        requireLead(report);
        stopOwnClock(trackingId);
        reports.change(
                report,
                new Change(
                        Act.DEFERRED,
                        Status.DEFERRED,
                        null,
                        report.agency(),
                        null,
                        Actor.current().id(),
                        missingItems));
    }

    /** @return until when the reporter may complete the deferred report: 30 calendar days (TD-3) */
    public Instant openCompletionWait(TrackingId trackingId) {
        var agency = reports.get(trackingId).agency();
        return deadlines
                .start(trackingId.value(), DeadlineClock.COMPLETION, agency)
                .dueAt();
    }

    /** @return whether the level that asked for more, and now verifies again, is an agency (TR-9) */
    public boolean wasDeferredByAgency(TrackingId trackingId) {
        return reports.get(trackingId).agency() != null;
    }

    /** Nothing came in 30 calendar days: the report counts as withdrawn (TD-4, TR-10). */
    public void archiveUncompleted(TrackingId trackingId) {
        var report = reports.get(trackingId);
        reports.hold(report);
        deadlines.miss(trackingId.value(), DeadlineClock.COMPLETION);
        deadlines.releaseAll(trackingId.value());
        reports.archive(
                report,
                Act.ARCHIVED,
                NOT_COMPLETED,
                null,
                Actor.HOUSE.id(),
                "Permintaan melengkapi laporan tidak dijawab sampai batas waktunya.");
        endSubCases(report);
    }

    /**
     * The verifier puts the report away (TR-11, AR-9).
     *
     * @param reason code of the directory's list
     * @param master for a duplicate the number of the report that it repeats; its thread gets this report's text (AR-10)
     * @param note why, as the reporter will read it
     * @throws OnlyTheLead if this is a supporter's part
     */
    public void archive(TrackingId trackingId, String reason, String master, String note) {
        if (directory.archiveReason(reason).filter(ArchiveReason::active).isEmpty()) {
            throw new UnknownArchiveReason();
        }
        if (isBlank(note)) {
            throw new ReasonMissing();
        }
        var report = reports.get(trackingId);
        requireLead(report);
        var masterReport = reason.equals(DUPLICATE) ? master(trackingId, master) : null;
        stopOwnClock(trackingId);
        deadlines.releaseAll(trackingId.value());
        reports.archive(
                report,
                Act.ARCHIVED,
                reason,
                masterReport == null ? null : masterReport.trackingId(),
                Actor.current().id(),
                note);
        endSubCases(report);
        if (masterReport != null) {
            reports.say(
                    masterReport,
                    EntryType.DUPLICATE,
                    Actor.current().id(),
                    "Laporan " + trackingId.grouped() + ": " + report.title() + "\n\n" + report.content());
        }
    }

    /**
     * Admin Instansi finds only after the assignment that the report repeats another one, and puts it away (TR-21). Whoever
     * works on it is told by the caller.
     *
     * @param master the number of the report that it repeats; its thread gets this report's text (AR-10)
     * @throws NotWithAnswerer if it is not assigned, or completed already
     */
    public void archiveDuplicate(TrackingId trackingId, String master, String note) {
        var report = reports.get(trackingId);
        reports.hold(report);
        if (report.status() != Status.NOT_FOLLOWED_UP && report.status() != Status.IN_PROGRESS) {
            throw new NotWithAnswerer();
        }
        archive(trackingId, DUPLICATE, master, note);
    }

    private Report master(TrackingId duplicate, String number) {
        var digits = number == null ? "" : number.replaceAll("\\s", "");
        Report master;
        try {
            master = reports.get(new TrackingId(digits).whole());
        } catch (UnknownReport none) {
            throw new MasterMissing();
        }
        if (master.trackingId().equals(duplicate)) {
            throw new MasterMissing();
        }
        if (master.status() == Status.ARCHIVED) {
            throw new MasterArchived();
        }
        return master;
    }

    private void endSubCases(Report report) {
        reports.endSubCases(report).forEach(subCase -> deadlines.release(subCase.value()));
    }

    private static void requireLead(Report report) {
        if (report.isSubCase()) {
            throw new OnlyTheLead();
        }
    }

    private void stopOwnClock(TrackingId trackingId) {
        deadlines.stop(trackingId.value(), DeadlineClock.NATIONAL_VERIFICATION, DeadlineClock.AGENCY_VERIFICATION);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
