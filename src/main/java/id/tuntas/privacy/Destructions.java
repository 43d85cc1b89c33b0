package id.tuntas.privacy;

import static id.tuntas.privacy.DataRequests.column;

import id.tuntas.platform.Moments;
import id.tuntas.privacy.Destruction.Cause;
import id.tuntas.privacy.Destruction.Spared;
import id.tuntas.privacy.Destruction.What;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of what will be and was destroyed, and the search for what belongs on it. */
@Component
class Destructions {

    private static final String SELECT = "select d.id, d.tracking_id, r.agency, d.what, d.cause, d.listed_at, d.due_at,"
            + " d.settled_at, d.spared from destruction d join report r on r.tracking_id = d.tracking_id where ";

    private static final String KEPT_LONG_ENOUGH = " r.parent is null and r.status in ('COMPLETED', 'ARCHIVED')"
            + " and coalesce(r.closed_at, r.changed_at) < :before"
            + " and not exists (select 1 from retention_hold h where h.tracking_id = r.tracking_id)"
            + " and not exists (select 1 from destruction d where d.tracking_id = r.tracking_id and d.what = :what"
            + " and d.settled_at is null)";

    /** Of the reports with one identity the latest alone: they are listed together. */
    private static final String HAS_IDENTITY = " and exists (select 1 from reporter_identity i"
            + " where i.pseudonym = r.reporter and i.sealed is not null) and not exists (select 1 from report o"
            + " where o.reporter = r.reporter and o.parent is null and o.id > r.id)";

    private static final String HAS_CONTENT = " and r.content_destroyed_at is null";

    private final JdbcClient jdbc;
    private final Clock clock;

    Destructions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Reports that ended before this moment and still hold it, the oldest first.
     *
     * @param agency whose; null: of all that have no period of their own
     * @param others agencies that have
     * @param after the last one of those before; empty: from the start
     */
    List<String> keptLongEnough(
            What what, String agency, Collection<String> others, Instant before, String after, int most) {
        var whose = agency != null
                ? " and r.agency = :agency"
                : others.isEmpty() ? "" : " and (r.agency is null or r.agency not in (:others))";
        return jdbc.sql("select r.tracking_id from report r where" + KEPT_LONG_ENOUGH
                        + (what == What.IDENTITY ? HAS_IDENTITY : HAS_CONTENT) + whose
                        + " and r.id > coalesce((select l.id from report l where l.tracking_id = :after), 0)"
                        + " order by r.id fetch first " + most + " rows only")
                .param("before", column(before))
                .param("what", what.name())
                .param("after", after)
                .params(
                        agency != null
                                ? Map.of("agency", agency)
                                : others.isEmpty() ? Map.of() : Map.of("others", others))
                .query(String.class)
                .list();
    }

    void add(String trackingId, What what, Cause cause, Instant dueAt) {
        jdbc.sql("insert into destruction (tracking_id, what, cause, listed_at, due_at) values (?, ?, ?, ?, ?)")
                .params(trackingId, what.name(), cause.name(), column(clock.instant()), column(dueAt))
                .update();
    }

    /** What is due now, the oldest first. */
    List<Long> due(int most) {
        return jdbc.sql("select id from destruction where settled_at is null and due_at <= ? order by due_at, id"
                        + " fetch first " + most + " rows only")
                .param(column(clock.instant()))
                .query(Long.class)
                .list();
    }

    /** Keeps the line to this transaction; nothing if another node was faster. */
    List<Destruction> take(long id) {
        jdbc.sql("select id from destruction where id = ? for update")
                .param(id)
                .query()
                .listOfRows();
        return jdbc.sql(SELECT + "d.id = ? and d.settled_at is null")
                .param(id)
                .query(Destructions::destruction)
                .list();
    }

    /** @param spared why not; null: it is destroyed */
    void settle(Destruction line, Spared spared) {
        jdbc.sql("update destruction set settled_at = ?, spared = ? where id = ?")
                .params(
                        column(clock.instant()),
                        new SqlParameterValue(Types.VARCHAR, spared == null ? null : spared.name()),
                        line.id())
                .update();
    }

    /** @param agencies of the reports; null: all */
    List<Destruction> upcoming(Collection<String> agencies, int most) {
        return list("d.settled_at is null" + of(agencies) + " order by d.due_at, d.id", agencies, most);
    }

    /** @param agencies of the reports; null: all */
    List<Destruction> settled(Collection<String> agencies, int most) {
        return list(
                "d.settled_at is not null" + of(agencies) + " order by d.settled_at desc, d.id desc", agencies, most);
    }

    /** How much of what waits to be destroyed. */
    Map<What, Long> counts(Collection<String> agencies) {
        var counts = new EnumMap<What, Long>(What.class);
        jdbc.sql("select d.what, count(*) from destruction d join report r on r.tracking_id = d.tracking_id"
                        + " where d.settled_at is null" + of(agencies) + " group by d.what")
                .params(agencies == null ? Map.of() : Map.of("agencies", agencies))
                .query((row, number) -> counts.put(What.valueOf(row.getString(1)), row.getLong(2)))
                .list();
        return counts;
    }

    private List<Destruction> list(String where, Collection<String> agencies, int most) {
        return jdbc.sql(SELECT + where + " fetch first " + most + " rows only")
                .params(agencies == null ? Map.of() : Map.of("agencies", agencies))
                .query(Destructions::destruction)
                .list();
    }

    private static String of(Collection<String> agencies) {
        return agencies == null ? "" : " and r.agency in (:agencies)";
    }

    private static Destruction destruction(ResultSet row, int number) throws SQLException {
        var spared = row.getString("spared");
        return new Destruction(
                row.getLong("id"),
                row.getString("tracking_id"),
                row.getString("agency"),
                What.valueOf(row.getString("what")),
                Cause.valueOf(row.getString("cause")),
                Moments.of(row, "listed_at"),
                Moments.of(row, "due_at"),
                Moments.of(row, "settled_at"),
                spared == null ? null : Spared.valueOf(spared));
    }
}
