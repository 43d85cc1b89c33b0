package id.tuntas.figures;

import id.tuntas.report.ReportKind;
import id.tuntas.report.Status;
import id.tuntas.report.SubStatus;
import java.time.Instant;

/**
 * A row of the list behind a number; never who reported. State and holder are those of the question's moment.
 *
 * @param trackingId null for an officer who was excluded from the report: it is counted, and not told
 * @param title null for such an officer too, and of a confidential report for whoever only counts (ACT-11)
 */
public record ListedReport(
        String trackingId,
        String title,
        ReportKind kind,
        String channel,
        String topic,
        String agency,
        String unit,
        Desk desk,
        Status status,
        SubStatus subStatus,
        Instant receivedAt,
        Instant assignedAt,
        Instant firstResponseAt,
        Instant closedAt,
        Integer rating,
        boolean confidential) {

    public String statusLabel() {
        return status == null ? "Status tidak dikenal" : status.label();
    }
}
