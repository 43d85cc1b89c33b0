package id.tuntas.casefile;

import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.DeadlineState;
import id.tuntas.report.Attachment;
import id.tuntas.report.Report;
import id.tuntas.report.Reporter;
import id.tuntas.routing.Access;
import java.time.ZoneId;
import java.util.List;

/**
 * Everything about one report that one officer may see.
 *
 * @param reporter null where the officer may not see who reports
 * @param holder the agency and unit that hold it now, in words
 * @param handlers who answers instead of the unit complained about, null in the ordinary case
 */
record CaseFile(
        Report report,
        Access access,
        Reporter reporter,
        String holder,
        String handlers,
        String suggestedUnit,
        String topic,
        String channel,
        List<Utterance> thread,
        List<Attachment> attachments,
        List<Deadline> deadlines,
        List<Event> events,
        ZoneId zone) {

    /** Whether a further answer can be given from the case file: nobody has a task, the house waits (AC-2). */
    public boolean takesResponse() {
        return access.answers()
                && deadlines.stream()
                        .anyMatch(deadline ->
                                deadline.clock() == DeadlineClock.CLOSING && deadline.state() == DeadlineState.RUNNING);
    }

    /** Why the reporter is not on the page. */
    public String reporterHidden() {
        return report.anonymous()
                ? "Anonim: identitas pelapor disembunyikan."
                : "Identitas pelapor tidak ditampilkan untuk peran Anda.";
    }
}
