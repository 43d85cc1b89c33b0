package id.tuntas.privacy;

import id.tuntas.platform.Moments;
import id.tuntas.privacy.DataRequest.Kind;
import id.tuntas.privacy.DataRequest.State;
import id.tuntas.report.Report;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The book of requests. */
@Component
class DataRequests {

    /** PD-4, PD-7, PD-11: 3 x 24 hours. */
    static final Duration PERIOD = Duration.ofHours(72);

    private static final String SELECT = "select q.id, q.tracking_id, r.agency, q.kind, q.state, q.asked_at, q.due_at,"
            + " q.settled_at, q.settled_by, q.reason from data_request q join report r on r.tracking_id = q.tracking_id";

    private final JdbcClient jdbc;
    private final Clock clock;

    DataRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param by who carried it out at once; null: it is still open, as an erasure against which something stands */
    void add(Report report, Kind kind, State state, String by) {
        jdbc.sql("insert into data_request (tracking_id, kind, state, asked_at, due_at, settled_at, settled_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        report.trackingId().value(),
                        kind.name(),
                        state.name(),
                        column(clock.instant()),
                        column(state == State.WAITING ? null : clock.instant().plus(PERIOD)),
                        column(by == null ? null : clock.instant()),
                        new SqlParameterValue(Types.VARCHAR, by))
                .update();
    }

    void settle(DataRequest request, State state, String by, String reasonOrNull) {
        jdbc.sql("update data_request set state = ?, settled_at = ?, settled_by = ?, reason = ? where id = ?")
                .params(
                        state.name(),
                        column(clock.instant()),
                        by,
                        new SqlParameterValue(Types.VARCHAR, reasonOrNull),
                        request.id())
                .update();
    }

    /** Nothing stands against it any more, or something does again. */
    void due(DataRequest request, Instant atOrNull) {
        jdbc.sql("update data_request set due_at = ? where id = ?")
                .params(column(atOrNull), request.id())
                .update();
    }

    /** What was asked for with the codes of these reports, newest first. */
    List<DataRequest> of(Collection<Report> reports) {
        return jdbc.sql(SELECT + " where q.tracking_id in (:numbers) order by q.id desc")
                .param(
                        "numbers",
                        reports.stream()
                                .map(report -> report.trackingId().value())
                                .toList())
                .query((row, number) -> request(row))
                .list();
    }

    Optional<DataRequest> find(long id) {
        return jdbc.sql(SELECT + " where q.id = ?")
                .param(id)
                .query((row, number) -> request(row))
                .optional();
    }

    /** @param agencies of the reports; null: all */
    List<DataRequest> latest(Collection<String> agencies, int most) {
        return jdbc.sql(SELECT + (agencies == null ? "" : " where r.agency in (:agencies)")
                        + " order by case when q.settled_at is null then 0 else 1 end, q.id desc"
                        + " fetch first " + most + " rows only")
                .params(agencies == null ? Map.of() : Map.of("agencies", agencies))
                .query((row, number) -> request(row))
                .list();
    }

    /** Erasures that wait, the oldest first. */
    List<DataRequest> waiting() {
        return jdbc.sql(SELECT + " where q.state = 'WAITING' order by q.id")
                .query((row, number) -> request(row))
                .list();
    }

    private static DataRequest request(ResultSet row) throws SQLException {
        return new DataRequest(
                row.getLong("id"),
                row.getString("tracking_id"),
                row.getString("agency"),
                Kind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")),
                Moments.of(row, "asked_at"),
                Moments.of(row, "due_at"),
                Moments.of(row, "settled_at"),
                row.getString("settled_by"),
                row.getString("reason"));
    }

    static SqlParameterValue column(Instant momentOrNull) {
        return new SqlParameterValue(
                Types.TIMESTAMP_WITH_TIMEZONE, momentOrNull == null ? null : momentOrNull.atOffset(ZoneOffset.UTC));
    }
}
