package id.tuntas.casefile;

import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.DeadlineState;
import id.tuntas.escalation.Referral;
import id.tuntas.followup.FollowUp;
import id.tuntas.report.Attachment;
import id.tuntas.report.Report;
import id.tuntas.report.Reporter;
import id.tuntas.report.TrackingId;
import id.tuntas.report.Withheld;
import id.tuntas.routing.Access;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Everything about one report that one officer may see.
 *
 * @param reporter null where the officer may not see who reports
 * @param withheld why nobody may, null where the role decides (PD-11, PD-13)
 * @param holder the agency and unit that hold it now, in words
 * @param handlers who answers instead of the unit complained about, null in the ordinary case
 * @param priority the mark of reports that are watched closely, null if it bears none (PR-2)
 * @param missingItems what a deferred report lacks, in the words of whoever deferred it; null unless it is deferred
 * @param archive why it was archived; null unless it is
 * @param lead of a sub-case: who leads the report; null where this is a report of its own (LI-2)
 * @param supporters what supporters were asked to answer of it (LI-2, DS-4)
 * @param interventions what was done because it waited; empty for those who may not read it (IV-3)
 * @param verifier what whoever verifies it, or put it away, is offered
 * @param continuations the reports that continue it (AC-6, AC-7)
 * @param holding what whoever holds it may put right
 * @param hops who held it and said that it was not theirs (BW-6)
 * @param referrals to the Ombudsman (OM-1)
 * @param opensReferrals whether the officer may download their packages
 */
record CaseFile(
        Report report,
        Access access,
        Reporter reporter,
        Withheld withheld,
        String holder,
        String handlers,
        String suggestedUnit,
        String topic,
        String priority,
        String channel,
        List<Utterance> thread,
        List<Attachment> attachments,
        List<Deadline> deadlines,
        List<Event> events,
        String missingItems,
        Archive archive,
        Lead lead,
        List<Supporter> supporters,
        VerifierSide verifier,
        List<TrackingId> continuations,
        HolderSide holding,
        List<HopLine> hops,
        List<Referral> referrals,
        boolean opensReferrals,
        List<InterventionLine> interventions,
        ZoneId zone) {

    /**
     * Why a report was archived.
     *
     * @param note what the officer, or the reporter who took it back, wrote; null if nobody did
     * @param master the report that this one repeats; null if it repeats none (AR-1)
     */
    record Archive(String reason, String note, TrackingId master) {}

    /**
     * The report that a sub-case belongs to.
     *
     * @param opens whether this officer may open its case file; the supporter reads its text and thread here
     */
    record Lead(TrackingId trackingId, String holder, String state, boolean opens) {}

    /**
     * A supporter and how far it is.
     *
     * @param kind on which level it supports
     * @param reason why it gave its part back; null unless it did
     * @param suggestion whose the part is in its eyes; null: no idea
     * @param opens whether this officer may open its case file
     */
    record Supporter(
            TrackingId trackingId,
            String kind,
            String who,
            String state,
            Instant since,
            String reason,
            String suggestion,
            boolean opens) {}

    /** Whether a further answer can be given from the case file: nobody has a task, the house waits (AC-2). */
    public boolean takesResponse() {
        return access.answers() && waitsForReporter();
    }

    /** Whether an admin can close it by hand: answered in substance (AC-5). */
    public boolean takesClosing() {
        return access.administers() && FollowUp.closable(report, deadlines);
    }

    /** Whether the officer has a part in it that a conflict of interest would end (ET-6). */
    public boolean takesConflict() {
        return (access.answers() || access.administers()) && !report.isEnded();
    }

    private boolean waitsForReporter() {
        return deadlines.stream()
                .anyMatch(deadline ->
                        deadline.clock() == DeadlineClock.CLOSING && deadline.state() == DeadlineState.RUNNING);
    }

    /** Whether the officer can have the identity shown by saying why (PD-6). */
    public boolean takesReason() {
        return reporter == null && withheld == null && access.identityForReason();
    }

    /** Why the reporter is not on the page. */
    public String reporterHidden() {
        if (report.legacy()) {
            return "Register lama tidak memuat identitas pelapor.";
        }
        if (withheld != null) {
            return withheld.sentence();
        }
        return report.anonymous()
                ? "Anonim: identitas pelapor disembunyikan."
                : "Identitas pelapor tidak ditampilkan untuk peran Anda.";
    }
}
