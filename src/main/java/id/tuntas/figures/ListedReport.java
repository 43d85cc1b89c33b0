package id.tuntas.figures;

import id.tuntas.report.ReportKind;
import id.tuntas.report.Status;
import id.tuntas.report.SubStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

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

    /** Whoever is excluded from the report {@code r}, or from the whole {@code w} that it is part of. */
    static final String EXCLUDED =
            "concat(coalesce(r.excluded_officers, ''), coalesce(w.excluded_officers, '')) as excluded";

    /** @param row has {@link #EXCLUDED} among its columns */
    static boolean isExcluded(String viewer, ResultSet row) throws SQLException {
        return List.of(row.getString("excluded").split(" ")).contains(viewer);
    }

    public String statusLabel() {
        return status == null ? "Status tidak dikenal" : status.label();
    }
}
