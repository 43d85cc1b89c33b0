package id.tuntas.verification;

import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.Deadlines;
import id.tuntas.platform.Actor;
import id.tuntas.report.Act;
import id.tuntas.report.Change;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.StatusChange;
import id.tuntas.report.TrackingId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Admin Instansi weighs a report once more, while its answer is awaited: once for each assignment, with a reason (KL-7).
 * What became supervisory stays that, for what Inspektorat has been told cannot go back to those complained about (KP-5).
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Reclassifications {

    private static final Set<Act> ASSIGNMENTS = Set.of(Act.ASSIGNED, Act.TAKEN_BY_AGENCY);

    private final Reports reports;
    private final Deadlines deadlines;

    Reclassifications(Reports reports, Deadlines deadlines) {
        this.reports = reports;
        this.deadlines = deadlines;
    }

    /** Whether the present assignment has used up its one change (KL-7). */
    public static boolean isUsedUp(List<StatusChange> history) {
        var used = false;
        for (var change : history) {
            used = change.act() == Act.RECLASSIFIED || used && !ASSIGNMENTS.contains(change.act());
        }
        return used;
    }

    /**
     * Keeps the new weight; history tells the old one.
     *
     * @return what the class of the deadline is decided from now
     * @throws NothingAwaited if the report is not with anybody who has yet to answer it in substance
     * @throws AlreadyReclassified if the class was changed since the assignment
     * @throws StaysSupervisory if a supervisory report is to become an ordinary one
     * @throws NothingReclassified if nothing would change
     */
    public Weight reclassify(
            TrackingId trackingId, boolean normative, boolean supervisory, boolean fieldExamination, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new ReasonMissing();
        }
        var report = reports.get(trackingId);
        reports.hold(report);
        if (!awaitsAnswer(report)) {
            throw new NothingAwaited();
        }
        if (isUsedUp(reports.history(report))) {
            throw new AlreadyReclassified();
        }
        if (report.supervisory() && !supervisory) {
            throw new StaysSupervisory();
        }
        var before = new Weight(report.kind(), report.normative(), report.supervisory(), report.fieldExamination());
        var after = new Weight(report.kind(), normative, supervisory, fieldExamination);
        if (after.equals(before)) {
            throw new NothingReclassified();
        }
        reports.weigh(report, normative, supervisory, fieldExamination);
        reports.change(
                report,
                new Change(
                        Act.RECLASSIFIED,
                        report.status(),
                        report.subStatus().orElse(null),
                        report.agency(),
                        report.unit(),
                        Actor.current().id(),
                        "Semula " + words(before) + ", menjadi " + words(after) + ". " + reason));
        return after;
    }

    private boolean awaitsAnswer(Report report) {
        return (report.unit() != null || report.answeredByAgency())
                && deadlines
                        .latest(report.trackingId().value(), DeadlineClock.FOLLOW_UP)
                        .filter(followUp -> followUp.stoppedAt() == null)
                        .isPresent();
    }

    private static String words(Weight weight) {
        var words = new ArrayList<String>();
        if (weight.normative()) {
            words.add("normatif");
        }
        if (weight.supervisory()) {
            words.add("berkadar pengawasan");
        }
        if (weight.fieldExamination()) {
            words.add("perlu pemeriksaan lapangan");
        }
        return words.isEmpty() ? "biasa" : String.join(" dan ", words);
    }
}
