package id.tuntas.escalation;

import id.tuntas.escalation.Intervention.Cause;
import id.tuntas.platform.Moments;
import id.tuntas.report.TextsRedacted;
import id.tuntas.report.TrackingId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The <em>riwayat intervensi</em> (IV-2, IV-3). A line is never deleted; one that proved premature is marked as that. */
@Service
@Transactional
public class Interventions {

    private static final int LONGEST = 4_000;

    private static final String COLUMNS =
            "tracking_id, at, actor, cause, kind, target, text, result, deadline, rung, occurrence";

    private final JdbcClient jdbc;
    private final Clock clock;

    Interventions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes down what a person did, or what the house did on no rung of a ladder.
     *
     * @param targets groups of officers, or the reporter's id; may be empty
     * @param resultOrNull what came of it, if that is known already
     * @return the number of the line, for {@link #settle}
     */
    public long note(
            TrackingId trackingId,
            String actor,
            Cause cause,
            InterventionKind kind,
            List<String> targets,
            String text,
            String resultOrNull) {
        return add(trackingId.value(), actor, cause, kind, targets, text, resultOrNull, null, null, 1);
    }

    /** What came of an intervention, such as the recommendation that followed a referral (OM-7). */
    public void settle(long intervention, String result) {
        jdbc.sql("update intervention set result = ? where id = ?")
                .params(result, intervention)
                .update();
    }

    /** In order of time. */
    @Transactional(readOnly = true)
    public List<Intervention> of(TrackingId trackingId) {
        return jdbc.sql("select id, " + COLUMNS + ", withdrawn_at, withdrawn_why from intervention"
                        + " where tracking_id = ? order by at, id")
                .param(trackingId.value())
                .query((row, number) -> intervention(row))
                .list();
    }

    /** The rungs of these ladders that were climbed, withdrawn ones too. */
    List<Intervention> climbed(Collection<Long> deadlines) {
        if (deadlines.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select id, " + COLUMNS + ", withdrawn_at, withdrawn_why from intervention"
                        + " where deadline in (:deadlines) order by id")
                .param("deadlines", deadlines)
                .query((row, number) -> intervention(row))
                .list();
    }

    long add(
            String trackingId,
            String actor,
            Cause cause,
            InterventionKind kind,
            List<String> targets,
            String text,
            String result,
            Long deadline,
            String rung,
            int occurrence) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into intervention (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        trackingId,
                        column(clock.instant()),
                        actor,
                        cause.name(),
                        kind.name(),
                        String.join(" ", targets),
                        text,
                        new SqlParameterValue(Types.VARCHAR, result),
                        new SqlParameterValue(Types.BIGINT, deadline),
                        new SqlParameterValue(Types.VARCHAR, rung),
                        occurrence)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void withdraw(long intervention, String why) {
        jdbc.sql("update intervention set withdrawn_at = ?, withdrawn_why = ? where id = ?")
                .params(column(clock.instant()), why, intervention)
                .update();
    }

    void restore(long intervention) {
        jdbc.sql("update intervention set withdrawn_at = null, withdrawn_why = null where id = ?")
                .param(intervention)
                .update();
    }

    /** What was done and when stays; what was said does not name the reporter any more (PD-19). */
    @EventListener
    void redact(TextsRedacted redacted) {
        redacted.apply(jdbc, "intervention", "text", LONGEST);
        redacted.apply(jdbc, "intervention", "result", LONGEST);
    }

    private static Intervention intervention(ResultSet row) throws SQLException {
        var target = row.getString("target");
        return new Intervention(
                row.getLong("id"),
                row.getString("tracking_id"),
                Moments.of(row, "at"),
                row.getString("actor"),
                Cause.valueOf(row.getString("cause")),
                InterventionKind.valueOf(row.getString("kind")),
                target.isEmpty() ? List.of() : List.of(target.split(" ")),
                row.getString("text"),
                row.getString("result"),
                row.getObject("deadline", Long.class),
                row.getString("rung"),
                row.getInt("occurrence"),
                Moments.of(row, "withdrawn_at"),
                row.getString("withdrawn_why"));
    }

    private static OffsetDateTime column(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
