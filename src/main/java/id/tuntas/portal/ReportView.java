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

/** A report as a reporter or anyone else may see it. Who reported is in neither view. */
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
        List<ThreadMessage> thread) {

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
