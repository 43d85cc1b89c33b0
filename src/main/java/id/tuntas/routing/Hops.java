package id.tuntas.routing;

import id.tuntas.report.TextsRedacted;
import id.tuntas.report.TrackingId;
import id.tuntas.routing.Hop.Level;
import id.tuntas.routing.Hop.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hop ledger. A line is written once and never changed, but for a reason that names the reporter (PD-19). */
@Component
class Hops {

    private static final String COLUMNS =
            "level, agency, unit, held_since, held_until, reason, suggestion, outcome, actor";

    private final JdbcClient jdbc;

    Hops(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void redact(TextsRedacted redacted) {
        redacted.apply(jdbc, "hop", "reason", 4_000);
    }

    void add(TrackingId report, Hop hop) {
        jdbc.sql("insert into hop (tracking_id, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        report.value(),
                        hop.level().name(),
                        hop.agency(),
                        new SqlParameterValue(Types.VARCHAR, hop.unit()),
                        column(hop.heldSince()),
                        column(hop.heldUntil()),
                        hop.reason(),
                        new SqlParameterValue(Types.VARCHAR, hop.suggestion()),
                        hop.outcome().name(),
                        hop.actor())
                .update();
    }

    /** In the order in which they happened. */
    List<Hop> of(TrackingId report) {
        return jdbc.sql("select " + COLUMNS + " from hop where tracking_id = ? order by id")
                .param(report.value())
                .query((row, number) -> hop(row))
                .list();
    }

    private static Hop hop(ResultSet row) throws SQLException {
        return new Hop(
                Level.valueOf(row.getString("level")),
                row.getString("agency"),
                row.getString("unit"),
                instant(row, "held_since"),
                instant(row, "held_until"),
                row.getString("reason"),
                row.getString("suggestion"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("actor"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime column(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
