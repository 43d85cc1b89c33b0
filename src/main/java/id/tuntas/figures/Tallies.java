package id.tuntas.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Bookkeeping (ADR 0051): when a month is over, what its changes have added to the recap and taken from it is carried
 * forward once. A recap of whole months is then the sum of these plus what has changed since; what it costs follows the
 * number of agencies and months, and no longer that of the reports. Where history before it changes, the database takes
 * the tally back by itself, and the next hour counts again.
 */
@Component
class Tallies {

    /** What is added up of a cell, by the same names as a report's row is counted. */
    static final String SUMS = """
            sum(c.n) as n, sum(c.substantive) as substantive, sum(c.responded) as responded, sum(c.seconds) as seconds,
            sum(c.ratings) as ratings, sum(c.stars) as stars, sum(c.without_promise) as without_promise""";

    /** Whatever began in the month is finished by then. */
    private static final Duration OVER = Duration.ofDays(1);

    /** The changes of a longer time are read as fast without the tally. */
    private static final Duration MOST_SINCE = Duration.ofDays(62);

    private static final Period EVER =
            new Period(YearMonth.of(1990, 1).atDay(1), YearMonth.of(2999, 12).atEndOfMonth());

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Dialect dialect;
    private final int recentMonths;

    /**
     * @param recentMonths reports of these last months still change much: unless nothing has to be counted beside the
     *     tally, they are counted faster themselves
     */
    Tallies(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            DataSource database,
            @Value("${tuntas.monitoring.recent-months:3}") int recentMonths) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.dialect = Dialect.of(database);
        this.recentMonths = recentMonths;
    }

    /** Counts the months that are over and not counted yet, each in a transaction of its own. */
    @Scheduled(cron = "${tuntas.monitoring.carry-forward:0 30 * * * *}", zone = "Asia/Jakarta")
    void carryForward() {
        for (var month = announce(); month.isPresent() && count(month.get()); ) {
            month = announce();
        }
    }

    /** From here on whoever writes history of before the end of the month stops its count. */
    private Optional<YearMonth> announce() {
        return transaction.execute(all -> {
            var last = month(clock.instant().minus(OVER)).minusMonths(1);
            if (!until().isBefore(end(last))) {
                return Optional.empty();
            }
            var month = next().filter(next -> next.isBefore(last)).orElse(last);
            jdbc.sql("update tallied set counting = ?").param(at(end(month))).update();
            return Optional.of(month);
        });
    }

    /** The first month with history that is not counted yet. */
    private Optional<YearMonth> next() {
        return jdbc.sql("select min(at) from status_change where at >= (select until from tallied)")
                .query(OffsetDateTime.class)
                .optional()
                .map(first -> month(first.toInstant()));
    }

    /**
     * Sees everything that was written before it was announced, or stops: whoever still writes may have begun before.
     *
     * @return whether to go on; if not, the next hour is soon enough
     */
    private boolean count(YearMonth month) {
        return Boolean.TRUE.equals(transaction.execute(all -> {
            var announced = jdbc.sql("select id from tallied where counting = ? for update")
                    .param(at(end(month)))
                    .query(Integer.class)
                    .optional();
            if (announced.isEmpty() || others() > 0) {
                return false;
            }
            if (next().filter(next -> next.isBefore(month)).isEmpty()) {
                write(month);
                jdbc.sql("update tallied set until = counting, counting = null").update();
            }
            return true;
        }));
    }

    private int others() {
        return jdbc.sql(dialect.writers("status_change")).query(Integer.class).single();
    }

    private void write(YearMonth month) {
        jdbc.sql("delete from tally where changed_in >= ?")
                .param(month.toString())
                .update();
        var sql = new Sql(new Question(EVER, Basis.PERIOD_END, Slice.ALL, end(month)), null, true);
        sql.value("since", start(month));
        sql.values().put("changedIn", month.toString());
        var part = "coalesce(case d.dimension when 'AGENCY' then c.agency else c.topic end, '')";
        jdbc.sql("""
                        insert into tally (dimension, received_in, part, changed_in, support, status, n, substantive,
                                           responded, seconds, ratings, stars, without_promise)
                        select d.dimension, c.received_in, %1$s, :changedIn, coalesce(c.support, ''), c.status,
                               sum(c.sign * c.n), sum(c.sign * c.substantive), sum(c.sign * c.responded),
                               coalesce(sum(c.sign * c.seconds), 0), sum(c.sign * c.ratings),
                               coalesce(sum(c.sign * c.stars), 0), sum(c.sign * c.without_promise)
                          from (%2$s union all %3$s) c cross join (values ('AGENCY'), ('TOPIC')) d(dimension)
                         where d.dimension = 'AGENCY' or c.support is null
                         group by d.dimension, c.received_in, %1$s, coalesce(c.support, ''), c.status
                        """.formatted(part, signed(1, sql.touched(false)), signed(-1, sql.touched(true))))
                .params(sql.values())
                .update();
    }

    private String signed(int sign, String cases) {
        var key = "to_char(c.received_at at time zone 'Asia/Jakarta', 'YYYY-MM')";
        return "select " + sign + " as sign, " + key + " as received_in, c.agency, c.topic, c.support, "
                + Figures.counted(dialect) + " from " + cases + " c group by " + key
                + ", c.agency, c.topic, c.support, c.status";
    }

    /**
     * How far the tally helps to answer.
     *
     * @param question about the whole months of the period alone
     * @param since changes before it are carried forward
     */
    record Reach(Question question, Instant since) {

        /** Nothing has to be counted beside the tally. */
        boolean asOfThen() {
            return since.equals(question.asOf());
        }

        void values(Sql sql) {
            sql.value("since", since);
            sql.values().put("sinceMonth", month(since).toString());
            sql.values()
                    .put("firstMonth", YearMonth.from(question.period().from()).toString());
            sql.values().put("lastMonth", YearMonth.from(question.period().to()).toString());
        }

        /** What is left of the period before and after its whole months. */
        Stream<Question> edges(Question asked) {
            var whole = question.period();
            var period = asked.period();
            return Stream.concat(
                            period.from().isBefore(whole.from())
                                    ? Stream.of(new Period(
                                            period.from(), whole.from().minusDays(1)))
                                    : Stream.empty(),
                            period.to().isAfter(whole.to())
                                    ? Stream.of(new Period(whole.to().plusDays(1), period.to()))
                                    : Stream.empty())
                    .map(edge -> new Question(edge, asked.basis(), asked.slice(), asked.asOf()));
        }
    }

    /** @param part by what the recap is broken down; null: by nothing */
    Optional<Reach> reach(Dimension part, Question question) {
        var slice = question.slice();
        var kept = part == Dimension.TOPIC
                ? slice.equals(Slice.ALL)
                : (part == null || part == Dimension.AGENCY) && slice.equals(Slice.agency(slice.agency()));
        return kept ? reach(question) : Optional.empty();
    }

    private Optional<Reach> reach(Question question) {
        var until = until();
        var since = start(month(until.isBefore(question.asOf()) ? until : question.asOf()));
        var from = YearMonth.from(question.period().from().plusMonths(1).minusDays(1));
        var to = YearMonth.from(question.period().to().plusDays(1)).minusMonths(1);
        var settled = month(since).minusMonths(since.equals(question.asOf()) ? 1 : 1 + recentMonths);
        var last = to.isBefore(settled) ? to : settled;
        if (from.isAfter(last) || since.plus(MOST_SINCE).isBefore(question.asOf())) {
            return Optional.empty();
        }
        var months = new Period(from.atDay(1), last.atEndOfMonth());
        return Optional.of(new Reach(new Question(months, question.basis(), question.slice(), question.asOf()), since));
    }

    private Instant until() {
        return jdbc.sql("select until from tallied")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static YearMonth month(Instant moment) {
        return YearMonth.from(moment.atZone(Period.WIB));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(Period.WIB).toInstant();
    }

    private static Instant end(YearMonth month) {
        return start(month.plusMonths(1));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
