package id.tuntas.report;

import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was written about these reports is rid of what names the reporter, or of everything, in the transaction that is going
 * on. Rooms that keep texts beside the register do the same with theirs; numbers, dates and acts stay (PD-19).
 */
public record TextsRedacted(List<String> trackingIds, UnaryOperator<String> redaction) {

    private record Text(long id, String text) {}

    /** For a column of prose in a table whose rows name their report by {@code tracking_id}. */
    public void apply(JdbcClient jdbc, String table, String column, int longest) {
        apply(jdbc, table, column, longest, "tracking_id in (:numbers)");
    }

    void apply(JdbcClient jdbc, String table, String column, int longest, String ofTheseReports) {
        var texts = jdbc.sql("select id, " + column + " from " + table + " where " + column + " is not null and "
                        + ofTheseReports)
                .param("numbers", trackingIds)
                .query((row, number) -> new Text(row.getLong(1), row.getString(2)))
                .list();
        for (var text : texts) {
            var redacted = Redaction.of(text.text(), redaction, longest);
            if (!redacted.equals(text.text())) {
                jdbc.sql("update " + table + " set " + column + " = ? where id = ?")
                        .params(redacted, text.id())
                        .update();
            }
        }
    }
}
