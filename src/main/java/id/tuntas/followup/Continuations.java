package id.tuntas.followup;

import id.tuntas.platform.Actor;
import id.tuntas.report.Act;
import id.tuntas.report.EntryType;
import id.tuntas.report.History;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.StatusChange;
import id.tuntas.report.ThreadEntry;
import id.tuntas.report.TrackingId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a reporter adds to a completed report and does not belong to it any more becomes a report of its own (AC-6, AC-7). */
@Service
@Transactional
public class Continuations {

    /** The reporter writes through the house's own door, whichever way the first report came in. */
    private static final String CHANNEL = "WEB";

    /** After these a reply is looked at anew. */
    private static final Set<Act> SETTLES = Set.of(
            Act.CLOSED,
            Act.CLOSED_BY_REPORTER,
            Act.CLOSED_BY_ADMIN,
            Act.REOPENED,
            Act.NEW_REPORT_ADVISED,
            Act.LATER_REPLY_FILED);

    private final Reports reports;

    Continuations(Reports reports) {
        this.reports = reports;
    }

    /** Admin Instansi has just decided so about the later replies: the first is the new report, the others its thread. */
    public Report ofReview(TrackingId completed) {
        var report = reports.get(completed);
        var said = reviewed(report);
        var next = reports.continueIn(report, CHANNEL, said.get(0), Actor.HOUSE.id());
        said.stream().skip(1).forEach(text -> reports.say(next, EntryType.REPLY, Actor.REPORTER.id(), text));
        return next;
    }

    /** The reporter replied when the report could not be reopened any more (AC-7). */
    public Report ofReply(Report completed, String text) {
        return reports.continueIn(completed, CHANNEL, text, Actor.REPORTER.id());
    }

    /** The report that these words have become already and that is being verified: a button was pressed twice. */
    public Optional<Report> inTheSameWords(Report completed, String text) {
        return History.continuations(reports.history(completed)).stream()
                .map(reports::get)
                .filter(next -> next.status() == Status.NOT_VERIFIED)
                .filter(next -> next.content().equals(text))
                .findFirst();
    }

    /** What the reporter wrote between the last time that the matter was settled and this decision. */
    private List<String> reviewed(Report report) {
        var since = 0;
        for (var change : withoutLast(reports.history(report))) {
            if (SETTLES.contains(change.act())) {
                since = 0;
            } else if (change.act() == Act.REPLIED_LATER) {
                since++;
            }
        }
        var said = reports.thread(report).stream()
                .filter(entry -> entry.type() == EntryType.REPLY)
                .sorted(Comparator.comparing(ThreadEntry::at))
                .map(ThreadEntry::text)
                .toList();
        return said.subList(said.size() - since, said.size());
    }

    private static List<StatusChange> withoutLast(List<StatusChange> history) {
        return history.subList(0, history.size() - 1);
    }
}
