package id.tuntas.portal;

import id.tuntas.followup.Message;
import id.tuntas.followup.Supporter;
import id.tuntas.report.ClosingReason;
import id.tuntas.report.EntryType;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Status;
import id.tuntas.report.SubStatus;
import java.time.Instant;
import java.util.List;

/**
 * A report as a reporter or anyone else may see it. Who reported is in neither view.
 *
 * @param title as the reporter wrote it; in the view for anyone as a verifier corrected it, if one did (V-8)
 * @param content likewise
 * @param publicText what anyone reads instead, for the reporter; null for others, and where nothing was corrected
 * @param precededBy the reporter's completed report that this one continues (AC-6, AC-7); null for others, and if none
 */
record ReportView(
        String trackingId,
        ReportKind kind,
        String title,
        String content,
        String topic,
        Status status,
        String statusLabel,
        SubStatus subStatus,
        String agency,
        String unit,
        List<SupportingAgency> supportingAgencies,
        String channel,
        Instant receivedAt,
        Instant closedAt,
        ClosingReason closingReason,
        String archiveReason,
        Integer rating,
        List<DeadlineView> deadlines,
        List<ThreadMessage> thread,
        PublicText publicText,
        String precededBy) {

    record PublicText(String title, String content) {}

    /** @param state in words, to be read after the agency's name */
    record SupportingAgency(String agency, String name, String state) {
        static SupportingAgency of(Supporter supporter) {
            return new SupportingAgency(
                    supporter.agency(), supporter.name(), supporter.state().words());
        }
    }

    record ThreadMessage(EntryType type, String from, String text, Instant at) {
        static ThreadMessage of(Message message) {
            return new ThreadMessage(message.type(), message.from(), message.text(), message.at());
        }
    }
}
