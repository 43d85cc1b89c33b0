package id.tuntas.followup;

import id.tuntas.directory.Agency;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Unit;
import id.tuntas.report.Act;
import id.tuntas.report.EntryType;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.StatusChange;
import id.tuntas.report.Support;
import id.tuntas.report.ThreadEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The thread of a report as people read it: what was said, and between it what the house has to tell. The notices are read
 * off the history, so that they cannot contradict it.
 */
@Service
public class Correspondence {

    private static final String HOUSE = "SP4N-LAPOR!";

    private final Reports reports;
    private final Directory directory;

    Correspondence(Reports reports, Directory directory) {
        this.reports = reports;
        this.directory = directory;
    }

    /** As its reporter reads it, in order of time. @param history the report's history, which the caller has at hand */
    public List<Message> of(Report report, List<StatusChange> history) {
        return of(report, history, true);
    }

    /** As anyone may read it: without what officers and reporter gave as their reasons. */
    public List<Message> openOf(Report report, List<StatusChange> history) {
        return of(report, history, false);
    }

    /** If agencies have just disputed the report: who declined, why, and where it is now (BW-8). */
    public Optional<String> handover(Report report, List<StatusChange> history, boolean own) {
        var notices = new Notices(directory, report, own);
        String told = null;
        for (var change : history) {
            var text = notices.next(change);
            told = switch (change.act()) {
                case RETURNED_BY_AGENCY, HOLDER_DECIDED -> text;
                case REFERRED,
                        IDENTITY_CONSENTED,
                        REFERRAL_ACKNOWLEDGED,
                        REFERRAL_CLOSED,
                        RECOMMENDED,
                        RECOMMENDATION_COMPLIED -> told;
                case FORWARDED, RETURNED_TO_NATIONAL -> told == null ? null : told + " " + text;
                case PUBLIC_TEXT_CORRECTED -> told;
                default -> null;
            };
        }
        return Optional.ofNullable(told);
    }

    /** The agencies that were asked to answer beside the lead, in the order in which they were asked (LI-2). */
    public List<Supporter> supporters(Report report) {
        var subCases = agencies(report);
        var histories = reports.histories(subCases);
        return subCases.stream()
                .filter(subCase -> !subCase.agency().equals(report.agency()))
                .map(subCase -> new Supporter(
                        subCase.agency(),
                        agency(subCase.agency()),
                        state(subCase, histories.get(subCase.trackingId()))))
                .toList();
    }

    private static Supporter.State state(Report subCase, List<StatusChange> history) {
        if (subCase.status() == Status.ARCHIVED) {
            return history.stream().anyMatch(change -> change.act() == Act.RETURNED_BY_AGENCY)
                    ? Supporter.State.DECLINED
                    : Supporter.State.RELEASED;
        }
        if (subCase.isAnswered()) {
            return Supporter.State.ANSWERED;
        }
        return switch (subCase.status()) {
            case NOT_VERIFIED -> Supporter.State.CHECKING;
            case IN_PROGRESS -> Supporter.State.NOTIFIED;
            default -> Supporter.State.PREPARING;
        };
    }

    /** What supporting units do stays inside the agency (BW-8). */
    private List<Report> agencies(Report report) {
        return reports.subCases(report).stream()
                .filter(subCase -> subCase.support() == Support.AGENCY)
                .toList();
    }

    private List<Message> of(Report report, List<StatusChange> history, boolean own) {
        var thread = new ArrayList<Message>();
        reports.thread(report).stream()
                .filter(entry -> !entry.type().internal())
                .forEach(entry -> thread.add(message(entry)));
        tell(report, history, own, thread);
        var subCases = agencies(report);
        var histories = reports.histories(subCases);
        subCases.forEach(subCase -> tell(subCase, histories.get(subCase.trackingId()), own, thread));
        thread.sort(Comparator.comparing(Message::at));
        return thread;
    }

    private void tell(Report report, List<StatusChange> history, boolean own, List<Message> thread) {
        var notices = new Notices(directory, report, own);
        for (var change : history) {
            var text = notices.next(change);
            if (text != null) {
                thread.add(new Message(EntryType.NOTICE, HOUSE, text, change.at()));
            }
        }
    }

    private Message message(ThreadEntry entry) {
        var from = entry.type() == EntryType.REPLY ? "Pelapor" : speaker(entry);
        return new Message(entry.type(), from, entry.text(), entry.at());
    }

    private String speaker(ThreadEntry entry) {
        var agency = agency(entry.agency());
        return entry.unit() == null
                ? agency
                : directory.unit(entry.agency(), entry.unit()).map(Unit::name).orElse(entry.unit()) + ", " + agency;
    }

    private String agency(String code) {
        return directory.agency(code).map(Agency::name).orElse(code);
    }
}
