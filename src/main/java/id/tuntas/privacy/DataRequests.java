package id.tuntas.privacy;

import id.tuntas.platform.Actor;
import id.tuntas.platform.Moments;
import id.tuntas.privacy.DataRequest.Kind;
import id.tuntas.privacy.DataRequest.State;
import id.tuntas.privacy.Filing.Way;
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
            + " q.settled_at, q.settled_by, q.reason, q.filed_through, q.filed_by, q.proof from data_request q join report r on r.tracking_id = q.tracking_id";

    private final JdbcClient jdbc;
    private final Clock clock;

    DataRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param filingOrNull how it came if not with the access code */
    void add(Report report, Kind kind, State state, Filing filingOrNull) {
        var now = clock.instant();
        var done = state == State.DONE;
        jdbc.sql("insert into data_request (tracking_id, kind, state, asked_at, due_at, settled_at, settled_by,"
                        + " filed_through, filed_by, proof) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        report.trackingId().value(),
                        kind.name(),
                        state.name(),
                        column(now),
                        // An erasure is due once nothing stands against it any more.
                        column(kind == Kind.ERASURE && !done ? null : now.plus(PERIOD)),
                        column(done ? now : null),
                        text(!done ? null : filingOrNull == null ? Actor.REPORTER.id() : filingOrNull.by()),
                        text(
                                filingOrNull == null
                                        ? null
                                        : filingOrNull.through().name()),
                        text(filingOrNull == null ? null : filingOrNull.by()),
                        text(filingOrNull == null ? null : filingOrNull.proof()))
                .update();
    }

    void settle(DataRequest request, State state, String by, String reasonOrNull) {
        jdbc.sql("update data_request set state = ?, settled_at = ?, settled_by = ?, reason = ? where id = ?")
                .params(state.name(), column(clock.instant()), by, text(reasonOrNull), request.id())
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

    /** Erasures that wait, the oldest first. @param after the last one of those before */
    List<DataRequest> waiting(long after, int most) {
        return jdbc.sql(SELECT + " where q.kind = 'ERASURE' and q.state = 'WAITING' and q.id > ? order by q.id"
                        + " fetch first " + most + " rows only")
                .param(after)
                .query((row, number) -> request(row))
                .list();
    }

    /** What waits though it should have been done by now, the oldest first. */
    List<DataRequest> late() {
        return jdbc.sql(SELECT + " where q.state = 'WAITING' and q.due_at < ? order by q.id")
                .param(column(clock.instant()))
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
                row.getString("reason"),
                filing(row));
    }

    private static Filing filing(ResultSet row) throws SQLException {
        var through = row.getString("filed_through");
        return through == null
                ? null
                : new Filing(Way.valueOf(through), row.getString("filed_by"), row.getString("proof"));
    }

    private static SqlParameterValue text(String wordsOrNull) {
        return new SqlParameterValue(Types.VARCHAR, wordsOrNull);
    }

    static SqlParameterValue column(Instant momentOrNull) {
        return new SqlParameterValue(
                Types.TIMESTAMP_WITH_TIMEZONE, momentOrNull == null ? null : momentOrNull.atOffset(ZoneOffset.UTC));
    }
}
