package id.tuntas.report;

import id.tuntas.platform.Actor;
import id.tuntas.report.LegacyReport.Dated;
import java.sql.DatabaseMetaData;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes reports over from an older register, history and all, many rows with one statement. They go through the same
 * {@link Report#apply} as every other report, so that what the figures read means the same; no process and no clock is
 * started, and nobody's identity is known.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LegacyRegister {

    /** As many as the sequences give at a time. */
    private static final int BLOCK = 50;
    /** Rows of one statement; PostgreSQL takes 32767 values. */
    private static final int ROWS = 200;

    private static final List<String> REPORT = List.of(
            "id, version, tracking_id, access_code_hash, kind, channel, title, content, topic, agency, unit, anonymous,"
                    + " confidential, answered_by_agency, status, sub_status, received_at, closed_at, archive_reason,"
                    + " rating, legacy, changed_at, reached_at, verifications, verified_here, assigned_at, first_response_at,"
                    + " substantive_at",
            "(?, 0, ?, '', ?, ?, ?, '', ?, ?, ?, false, false, false, ?, ?, ?, ?, ?, ?, true, ?, ?, ?, ?, ?, ?, ?)");
    private static final List<String> CHANGE = List.of(
            "id, report_id, at, actor, act, from_status, to_status, sub_status, agency, unit, rating, received_at, kind,"
                    + " topic, supervisory, verification, verified_for, first_here, reached_at",
            "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?, ?, ?)");

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final String nextValue;

    LegacyRegister(JdbcTemplate jdbc, JdbcClient client, DataSource database) {
        this.jdbc = jdbc;
        this.client = client;
        this.nextValue = isPostgres(database) ? "nextval('%s')" : "next value for %s";
    }

    /**
     * Which numbers it has taken over already, a bit for every number there can be. Read once: while a load runs, the
     * database knows no statistics of what it writes, and would look through all of it for every batch.
     */
    public BitSet numbers() {
        var numbers = new BitSet(10_000_000);
        jdbc.query(
                connection -> {
                    var query = connection.prepareStatement("select tracking_id from report where legacy");
                    query.setFetchSize(10_000);
                    return query;
                },
                (RowCallbackHandler) row -> numbers.set(Integer.parseInt(row.getString(1))));
        return numbers;
    }

    /** @return how many lines of history were written */
    public int write(List<LegacyReport> reports) {
        var reportIds = ids("report_seq", reports.size());
        var rows = new ArrayList<Object[]>();
        var lines = new ArrayList<Object[]>();
        for (var old : reports) {
            var id = reportIds.next();
            var report = new Report(old);
            var received =
                    new Change(Act.RECEIVED, Status.NOT_VERIFIED, null, old.agency(), null, Actor.REPORTER.id(), null);
            lines.add(line(id, report, new StatusChange(report, null, received, null, old.receivedAt())));
            for (Dated told : old.history()) {
                lines.add(line(
                        id,
                        report,
                        new StatusChange(report, report.status(), told.change(), told.rating(), told.at())));
                report.apply(told.change(), told.at());
            }
            rows.add(row(id, report));
        }
        var changeIds = ids("status_change_seq", lines.size());
        lines.forEach(line -> line[0] = changeIds.next());
        insert("report", REPORT, rows);
        insert("status_change", CHANGE, lines);
        return lines.size();
    }

    private static Object[] row(long id, Report report) {
        return new Object[] {
            id,
            report.trackingId().value(),
            report.kind().name(),
            report.channel(),
            report.title(),
            text(report.topic()),
            text(report.agency()),
            text(report.unit()),
            report.status().name(),
            text(report.subStatus().map(Enum::name).orElse(null)),
            moment(report.receivedAt()),
            moment(report.closedAt()),
            text(report.archiveReason()),
            number(report.rating()),
            moment(report.changedAt()),
            moment(report.reachedAt()),
            report.verifications(),
            report.verifiedHere(),
            moment(report.assignedAt()),
            moment(report.firstResponseAt()),
            moment(report.substantiveAt())
        };
    }

    private static Object[] line(long reportId, Report report, StatusChange change) {
        return new Object[] {
            null,
            reportId,
            moment(change.at()),
            change.actor(),
            change.act().name(),
            text(change.from() == null ? null : change.from().name()),
            change.to().name(),
            text(change.subStatus() == null ? null : change.subStatus().name()),
            text(change.agency()),
            text(change.unit()),
            number(change.rating()),
            moment(report.receivedAt()),
            report.kind().name(),
            text(report.topic()),
            number(change.verification() == null ? null : change.verification().intValue()),
            text(change.verifiedFor()),
            new SqlParameterValue(Types.BOOLEAN, change.firstHere()),
            moment(change.reachedAt())
        };
    }

    private void insert(String table, List<String> shape, List<Object[]> rows) {
        for (var from = 0; from < rows.size(); from += ROWS) {
            var part = rows.subList(from, Math.min(rows.size(), from + ROWS));
            jdbc.update(
                    "insert into " + table + " (" + shape.get(0) + ") values "
                            + String.join(", ", Collections.nCopies(part.size(), shape.get(1))),
                    part.stream().flatMap(Arrays::stream).toArray());
        }
    }

    /** Blocks of the sequence as Hibernate uses them: its value is the last of fifty ids. */
    private PrimitiveIterator.OfLong ids(String sequence, int count) {
        var asked = String.join(", ", Collections.nCopies(count / BLOCK + 2, "(0)"));
        return client
                .sql("select " + nextValue.formatted(sequence) + " from (values " + asked + ") as block(n)")
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .flatMap(last -> LongStream.rangeClosed(Math.max(1, last - BLOCK + 1), last))
                .iterator();
    }

    private static SqlParameterValue text(String value) {
        return new SqlParameterValue(Types.VARCHAR, value);
    }

    private static SqlParameterValue number(Integer value) {
        return new SqlParameterValue(Types.SMALLINT, value);
    }

    private static SqlParameterValue moment(Instant value) {
        return new SqlParameterValue(
                Types.TIMESTAMP_WITH_TIMEZONE, value == null ? null : value.atOffset(ZoneOffset.UTC));
    }

    private static boolean isPostgres(DataSource database) {
        try {
            return JdbcUtils.<String>extractDatabaseMetaData(database, DatabaseMetaData::getDatabaseProductName)
                    .equals("PostgreSQL");
        } catch (MetaDataAccessException unknown) {
            throw new IllegalStateException("The database does not say what it is", unknown);
        }
    }
}
