package id.tuntas.figures;

import id.tuntas.deadline.Deadlines;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Topic;
import id.tuntas.figures.Pace.Line;
import id.tuntas.figures.Pace.Verifier;
import id.tuntas.platform.Actor;
import id.tuntas.platform.Moments;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Status;
import id.tuntas.report.SubStatus;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts. A few statements for each answer, whatever the number of reports; all of them see the same moment. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Figures {

    /** "Tepat waktu (<=3 hari)" (V-5). */
    private static final int IN_TIME_DAYS = 3;

    private static final String COUNTED = """
            c.status, count(*) as n,
            sum(case when c.substantive_at is not null or c.sub_status = 'FOLLOW_UP' then 1 else 0 end) as substantive,
            sum(case when c.first_response_at is not null and c.assigned_at is not null then 1 else 0 end) as responded,
            %s as seconds,
            count(c.rating) as ratings, sum(c.rating) as stars,
            sum(case when c.legacy and c.assigned_at is not null then 1 else 0 end) as without_promise""";

    static String counted(Dialect dialect) {
        return COUNTED.formatted(dialect.sumOfSeconds("c.assigned_at", "c.first_response_at"));
    }

    /** Reports that are counted by something that happened, whoever holds them now. */
    private static final String REGISTERED = """
            r.id, r.status, r.sub_status, r.agency, r.unit, %s as desk,
            r.kind, r.channel, r.topic, r.received_at, r.assigned_at, r.first_response_at,
            r.substantive_at, r.rating, r.legacy, r.support""".formatted(Sql.DESK.formatted("r"));

    /** The rows of a list: so that neither counting them nor turning their pages wraps them once more. */
    private record Rows(String columns, String from) {

        static Rows registered(String ids) {
            return new Rows(REGISTERED, "(" + ids + ") i left join report r on r.id = i.report_id");
        }
    }

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcClient cursor;
    private final Directory directory;
    private final Deadlines deadlines;

    private final Tallies tallies;
    private final Dialect dialect;
    private final String counted;

    Figures(JdbcClient jdbc, Directory directory, Deadlines deadlines, Tallies tallies, DataSource database) {
        this.tallies = tallies;
        this.dialect = Dialect.of(database);
        this.counted = counted(dialect);
        this.jdbc = jdbc;
        var inBatches = new JdbcTemplate(database);
        inBatches.setFetchSize(BATCH);
        this.cursor = JdbcClient.create(inBatches);
        this.directory = directory;
        this.deadlines = deadlines;
    }

    /** MI-1 to MI-5. */
    public Recap recap(Question question) {
        return recaps(null, question, false).getOrDefault("", Recap.NOTHING);
    }

    /** The same recap in parts; the key of what has no value is empty. */
    public Map<String, Recap> recapBy(Dimension dimension, Question question) {
        return recaps(dimension, question, false);
    }

    /** The recap of every agency as it counts itself, its parts of other agencies' reports included (LI-4). */
    public Map<String, Recap> recapOfEachAgency(Question question) {
        return recaps(Dimension.AGENCY, question, true);
    }

    /** @param part by what it is broken down; null: by nothing, and the only key is empty */
    private Map<String, Recap> recaps(Dimension part, Question question, boolean parts) {
        var tallied = tallies.reach(part, question);
        if (tallied.isEmpty()) {
            return recount(part, question, parts);
        }
        var recaps = recaps(part, tallied.get(), parts);
        tallied.get()
                .edges(question)
                .forEach(edge ->
                        recount(part, edge, parts).forEach((key, recap) -> recaps.merge(key, recap, Recap::plus)));
        recaps.values().removeIf(Recap.NOTHING::equals);
        return recaps;
    }

    /**
     * The reports of one agency and topic, counted one by one.
     *
     * @param part whether they are parts that the agency answers of others' reports (LI-4)
     */
    record Counted(String agency, String topic, boolean part, Recap recap) {}

    /** What the tally is compared with: everything that it tells of the question, without it and in one go. */
    List<Counted> recount(Question question) {
        var sql = sql(question, true);
        return jdbc.sql("select c.agency, c.topic, c.support, " + counted + " from " + sql.cases()
                        + " c group by c.agency, c.topic, c.support, c.status")
                .params(sql.values())
                .query((row, n) -> new Counted(
                        row.getString("agency"), row.getString("topic"), row.getString("support") != null, recap(row)))
                .list();
    }

    /** Report by report, without the tally. */
    private Map<String, Recap> recount(Dimension part, Question question, boolean parts) {
        var sql = sql(question, parts);
        return add(part, counted(part, 1, sql.cases()), sql);
    }

    /**
     * What the tally carried forward, and the reports that have changed since: as they are without as they were then. In
     * one statement, since what is added and what is taken away must be the same reports.
     */
    private Map<String, Recap> recaps(Dimension part, Tallies.Reach tallied, boolean parts) {
        var sql = sql(tallied.question(), parts);
        tallied.values(sql);
        var carried = "select " + (part == null ? "''" : "c.part") + " as part, 1 as sign, c.status, " + Tallies.SUMS
                + " from " + sql.tally(part == null ? Dimension.AGENCY : part) + " group by "
                + (part == null ? "" : "c.part, ") + "c.status";
        return add(
                part,
                tallied.asOfThen()
                        ? carried
                        : carried + " union all " + counted(part, 1, sql.changedSince()) + " union all "
                                + counted(part, -1, sql.beforeTheChange()),
                sql);
    }

    private String counted(Dimension part, int sign, String cases) {
        var key = part == null ? "''" : part.column(dialect);
        return "select " + key + " as part, " + sign + " as sign, " + counted + " from " + cases + " c group by "
                + (part == null ? "" : key + ", ") + "c.status";
    }

    private Map<String, Recap> add(Dimension part, String statement, Sql sql) {
        var parts = new TreeMap<String, Recap>();
        jdbc.sql(statement).params(sql.values()).query(row -> {
            var key = row.getString("part");
            var recap = recap(row);
            parts.merge(
                    key == null ? "" : part == Dimension.WEEK ? monday(key) : key,
                    row.getInt("sign") < 0 ? recap.negated() : recap,
                    Recap::plus);
        });
        return parts;
    }

    private static String monday(String epochDay) {
        return LocalDate.ofEpochDay(new BigDecimal(epochDay).longValue()).toString();
    }

    private static Recap recap(ResultSet row) throws SQLException {
        var count = row.getLong("n");
        var withoutPromise = row.getLong("without_promise");
        var status = status(row.getString("status"));
        if (status == null) {
            return new Recap(Map.of(), count, 0, 0, BigDecimal.ZERO, 0, 0, withoutPromise);
        }
        var states = Map.of(status, count);
        return switch (status) {
            case DEFERRED, ARCHIVED -> new Recap(states, 0, 0, 0, BigDecimal.ZERO, 0, 0, withoutPromise);
            case IN_PROGRESS, COMPLETED ->
                new Recap(
                        states,
                        0,
                        row.getLong("substantive"),
                        row.getLong("responded"),
                        zeroIfNone(row.getBigDecimal("seconds")),
                        row.getLong("ratings"),
                        row.getLong("stars"),
                        withoutPromise);
            case NOT_VERIFIED, NOT_FOLLOWED_UP ->
                new Recap(
                        states,
                        0,
                        row.getLong("substantive"),
                        0,
                        BigDecimal.ZERO,
                        row.getLong("ratings"),
                        row.getLong("stars"),
                        withoutPromise);
        };
    }

    /** Null for a state that is none of the six: the identity of the six states then shows red, and no page breaks. */
    public static Status status(String name) {
        for (var status : Status.values()) {
            if (status.name().equals(name)) {
                return status;
            }
        }
        return null;
    }

    private static BigDecimal zeroIfNone(BigDecimal sum) {
        return sum == null ? BigDecimal.ZERO : sum;
    }

    /** MI-7, MI-9. */
    public Pace pace(Question question) {
        var lines = new HashMap<String, Line>();
        for (var calendar : calendars(question.slice().agency())) {
            paceOf(question, calendar, lines);
        }
        var verifiers = lines.entrySet().stream()
                .map(line -> new Verifier(line.getKey(), line.getValue()))
                .sorted(Comparator.<Verifier>comparingLong(
                                verifier -> -verifier.line().count())
                        .thenComparing(Verifier::officer))
                .toList();
        return new Pace(lines.values().stream().reduce(Line.NOTHING, Line::plus), verifiers);
    }

    /**
     * Verifiers whose days are counted alike.
     *
     * @param agency one that keeps days of its own; null for all others, and Admin Nasional
     * @param others the agencies that keep days of their own, if this is for all others
     */
    private record CalendarOf(String agency, List<String> others) {}

    private List<CalendarOf> calendars(String agencyOrNull) {
        if (agencyOrNull != null) {
            return List.of(new CalendarOf(agencyOrNull, List.of()));
        }
        var own = directory.agencies().stream()
                .map(agency -> agency.code())
                .filter(code -> !deadlines.keepsNationalDays(code))
                .toList();
        var all = new ArrayList<CalendarOf>();
        all.add(new CalendarOf(null, own));
        own.forEach(code -> all.add(new CalendarOf(code, List.of())));
        return all;
    }

    private void paceOf(Question question, CalendarOf calendar, Map<String, Line> lines) {
        var sql = sql(question);
        var days = new Days(question, calendar.agency());
        sql.values().put("others", calendar.others().isEmpty() ? List.of("") : calendar.others());
        sql.values().put("own", calendar.agency());
        var whose = question.slice().agency() != null
                ? ""
                : calendar.agency() != null
                        ? " and c.verified_for = :own"
                        : " and (c.verified_for is null or c.verified_for not in (:others))";
        jdbc.sql("""
                        select w.actor, count(*) as n, sum(case when w.decided_on <= %1$s then 1 else 0 end) as on_time,
                               sum(case when w.decided_on <= w.reached_on + %2$d then 1 else 0 end) as by_calendar,
                               %7$s as seconds
                          from (select c.actor, c.at, c.reached_at, %3$s as reached_on, %4$s as decided_on
                                  from %5$s%6$s offset 0 rows) w
                         group by w.actor
                        """.formatted(
                                days.lastInTime("w.reached_on"),
                                IN_TIME_DAYS,
                                days.of("c.reached_at"),
                                days.of("c.at"),
                                sql.verdicts(),
                                whose,
                                dialect.sumOfSeconds("w.reached_at", "w.at")))
                .params(sql.values())
                .query(row -> {
                    lines.merge(
                            row.getString("actor"),
                            new Line(
                                    row.getLong("n"),
                                    row.getLong("on_time"),
                                    row.getLong("by_calendar"),
                                    zeroIfNone(row.getBigDecimal("seconds"))),
                            Line::plus);
                });
    }

    /**
     * The working calendar as SQL: days are counted since 1970, and the last day in time is so many days after the first,
     * by the day of the week, or by a list where a holiday comes between.
     */
    private final class Days {

        private final long offset;
        private final Map<Long, List<Long>> holidays = new TreeMap<>();

        Days(Question question, String agencyOrNull) {
            var zone = agencyOrNull == null ? Period.WIB : deadlines.zone(agencyOrNull);
            // Indonesia keeps no summer time: one offset serves every moment of the question.
            this.offset = zone.getRules().getOffset(question.period().start()).getTotalSeconds();
            var first = LocalDate.ofInstant(question.period().start(), zone).minusDays(1);
            var last = LocalDate.ofInstant(question.asOf(), zone).plusDays(1);
            var due = deadlines.dueDays(first, last.isBefore(first) ? first : last, IN_TIME_DAYS, agencyOrNull);
            for (var i = 0; i < due.size(); i++) {
                var day = first.plusDays(i);
                var length = ChronoUnit.DAYS.between(day, due.get(i));
                if (length != usual(day)) {
                    holidays.computeIfAbsent(length, any -> new ArrayList<>()).add(day.toEpochDay());
                }
            }
        }

        /** Three working days where only weekends come between. */
        private static long usual(LocalDate day) {
            return switch (day.getDayOfWeek()) {
                case MONDAY, TUESDAY, SUNDAY -> 3;
                case WEDNESDAY, THURSDAY, FRIDAY -> 5;
                case SATURDAY -> 4;
            };
        }

        String of(String moment) {
            return "cast(floor((" + dialect.seconds(moment) + " + " + offset + ") / 86400) as integer)";
        }

        /** 1 January 1970 was a Thursday. */
        String lastInTime(String day) {
            var usual = "case mod(" + day + ", 7) when 2 then 4 when 3 then 3 when 4 then 3 when 5 then 3 else 5 end";
            if (holidays.isEmpty()) {
                return day + " + " + usual;
            }
            return holidays.entrySet().stream()
                    .map(length -> " when " + day + " in ("
                            + length.getValue().stream().map(String::valueOf).collect(Collectors.joining(", "))
                            + ") then " + length.getKey())
                    .collect(Collectors.joining("", day + " + case", " else " + usual + " end"));
        }
    }

    /** How many reports of each topic are verified and followed up (MI-14); the most frequent first. */
    public Map<String, Long> topics(Question question) {
        var counts = new LinkedHashMap<String, Long>();
        recapBy(Dimension.TOPIC, question).entrySet().stream()
                .filter(topic -> topic.getValue().followedUp() > 0)
                .sorted(Comparator.<Map.Entry<String, Recap>>comparingLong(
                                topic -> -topic.getValue().followedUp())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(topic -> counts.put(topic.getKey(), topic.getValue().followedUp()));
        return counts;
    }

    /** Completed in the period and not open again, whenever received (MI-11). */
    public long closedInPeriod(Question question) {
        return count(Figure.CLOSED, question);
    }

    /** MI-10. */
    public Timeliness timeliness(Question question) {
        var sql = sql(question);
        return jdbc.sql("select count(*) as due, coalesce(sum(p.kept), 0) as kept from " + sql.promised() + " p")
                .params(sql.values())
                .query((row, n) -> new Timeliness(row.getLong("due"), row.getLong("kept")))
                .single();
    }

    /** How many rows the list of this figure has. */
    public long count(Figure figure, Question question) {
        return count(figure, question, null);
    }

    /** @param part of the recap to which the list is limited; null: all */
    public long count(Figure figure, Question question, Part part) {
        if (figure.ofPromises() && part == null) {
            var timeliness = timeliness(question);
            return switch (figure) {
                case ANSWERED_ON_TIME -> timeliness.onTime();
                case ANSWERED_LATE -> timeliness.late();
                default -> timeliness.due();
            };
        }
        var sql = sql(question, figure == Figure.PARTS_OF_AGENCIES);
        return jdbc.sql("select count(*) from "
                        + rows(figure, question, sql, part).from())
                .params(sql.values())
                .query(Long.class)
                .single();
    }

    /**
     * The list behind a number, the latest report first.
     *
     * @param viewer whoever is complained about in a report learns neither its number nor its title (KP-5, ET-6)
     */
    public List<ListedReport> list(Figure figure, Question question, long offset, int most, String viewer) {
        return list(figure, question, null, offset, most, viewer);
    }

    /** @param part of the recap to which the list is limited; null: all */
    public List<ListedReport> list(Figure figure, Question question, Part part, long offset, int most, String viewer) {
        var sql = sql(question, figure == Figure.PARTS_OF_AGENCIES);
        sql.values().put("offset", offset);
        sql.values().put("most", most);
        var rows = rows(figure, question, sql, part);
        return jdbc.sql("""
                        select r.tracking_id, coalesce(r.title, w.title) as title, r.confidential, r.closed_at,
                               %s, c.*
                          from (select %s from %s order by received_at desc, id desc
                                offset :offset rows fetch next :most rows only) c
                          left join report r on r.id = c.id
                          left join report w on w.id = r.parent
                         order by c.received_at desc, c.id desc
                        """.formatted(ListedReport.EXCLUDED, rows.columns(), rows.from()))
                .params(sql.values())
                .query((row, n) -> listed(row, viewer))
                .list();
    }

    /**
     * The number of each report in this list, one after the other, however long the list is: in the order in which they
     * were registered, which neither time nor a database's way of sorting changes. Within a transaction, or PostgreSQL
     * hands them over all at once.
     *
     * @param viewer reports from which this officer is excluded are left out (KP-5)
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void each(Figure figure, Question question, String viewer, Consumer<String> to) {
        var sql = sql(question);
        var rows = rows(figure, question, sql);
        cursor.sql("""
                        select r.tracking_id, %s
                          from (select %s from %s) c
                          left join report r on r.id = c.id
                          left join report w on w.id = r.parent
                         order by c.id
                        """.formatted(ListedReport.EXCLUDED, rows.columns(), rows.from()))
                .params(sql.values())
                .query(row -> {
                    if (!ListedReport.isExcluded(viewer, row)) {
                        to.accept(row.getString("tracking_id"));
                    }
                });
    }

    private Rows rows(Figure figure, Question question, Sql sql) {
        if (figure == Figure.CLOSED) {
            return Rows.registered(sql.closings());
        }
        if (figure.ofPromises()) {
            var kept = figure == Figure.DUE ? "" : " where p.kept = " + (figure == Figure.ANSWERED_ON_TIME ? 1 : 0);
            return new Rows(REGISTERED, sql.promised() + " p join report r on r.tracking_id = p.tracking_id" + kept);
        }
        if (figure.ofPace()) {
            return Rows.registered(verified(figure, question, sql));
        }
        var cases = sql.cases();
        var unverified = " and not exists (select 1 from status_change v where " + sql.verdictOnCase() + ")";
        var which = switch (figure) {
            case TOTAL_RECEIVED -> "";
            case TOTAL -> " and c.status not in ('DEFERRED', 'ARCHIVED')";
            case FOLLOWED_UP -> " and c.status in ('IN_PROGRESS', 'COMPLETED')";
            case SUBSTANTIVE ->
                " and c.status not in ('DEFERRED', 'ARCHIVED')"
                        + " and (c.substantive_at is not null or c.sub_status = 'FOLLOW_UP')";
            case RESPONDED ->
                " and c.status in ('IN_PROGRESS', 'COMPLETED') and c.assigned_at is not null"
                        + " and c.first_response_at is not null";
            case RATED -> " and c.status not in ('DEFERRED', 'ARCHIVED') and c.rating is not null";
            case WITHOUT_PROMISE -> " and c.legacy and c.assigned_at is not null";
            case REOPENED -> happened("'REOPENED'");
            case CORRECTED -> happened("'CORRECTED_TO_SUBSTANTIVE', 'CORRECTED_TO_INITIAL'");
            case PARTS_OF_AGENCIES -> " and c.support = 'AGENCY'";
            case OVERDUE, DUE_TODAY, DUE_SOON, DUE_LATER, NOTHING_DUE -> {
                due(question, sql);
                yield OPEN + " and " + WHEN_DUE.formatted(NEXT_DUE) + " = '" + figure + "'";
            }
            case NOT_YET_VERIFIED -> " and c.status = 'NOT_VERIFIED'" + unverified;
            case ENDED_WITHOUT_VERDICT -> " and c.status in ('DEFERRED', 'ARCHIVED')" + unverified;
            case UNRECORDED_BY_LEGACY ->
                " and c.status in ('NOT_FOLLOWED_UP', 'IN_PROGRESS', 'COMPLETED') and c.legacy" + unverified;
            case VERIFIED_AS_A_WHOLE ->
                " and c.status in ('NOT_FOLLOWED_UP', 'IN_PROGRESS', 'COMPLETED') and c.support = 'UNIT'" + unverified;
            case UNEXPLAINED ->
                " and c.status in ('NOT_FOLLOWED_UP', 'IN_PROGRESS', 'COMPLETED') and not c.legacy"
                        + " and (c.support is null or c.support <> 'UNIT')" + unverified;
            default -> " and c.status = '" + figure + "'";
        };
        return new Rows("c.*", cases + " c where 1 = 1" + which);
    }

    private static String happened(String acts) {
        return " and exists (select 1 from status_change h where h.report_id = c.id and h.at < :asOf and h.act in ("
                + acts + "))";
    }

    private String verified(Figure figure, Question question, Sql sql) {
        if (figure == Figure.VERIFIED) {
            return "select c.report_id from " + sql.verdicts();
        }
        if (figure == Figure.GIVEN_AWAY) {
            return sql.givenAway();
        }
        var sign = figure == Figure.VERIFIED_ON_TIME ? "<=" : ">";
        return calendars(question.slice().agency()).stream()
                .map(calendar -> {
                    var days = new Days(question, calendar.agency());
                    var whose = question.slice().agency() != null
                            ? ""
                            : calendar.agency() != null
                                    ? " and v.verified_for = '" + calendar.agency() + "'"
                                    : calendar.others().isEmpty()
                                            ? ""
                                            : " and (v.verified_for is null or v.verified_for not in ("
                                                    + calendar.others().stream()
                                                            .map(code -> "'" + code + "'")
                                                            .collect(Collectors.joining(", "))
                                                    + "))";
                    return "select v.report_id from (select c.report_id, c.verified_for, " + days.of("c.reached_at")
                            + " as reached_on, "
                            + days.of("c.at") + " as decided_on from " + sql.verdicts()
                            + " offset 0 rows) v where v.decided_on "
                            + sign + " " + days.lastInTime("v.reached_on") + whose;
                })
                .collect(Collectors.joining(" union all "));
    }

    private static ListedReport listed(ResultSet row, String viewer) throws SQLException {
        var excluded = ListedReport.isExcluded(viewer, row);
        var mayRead = !excluded && !(row.getBoolean("confidential") && Scope.onlyCoordinates(Actor.current()));
        var subStatus = row.getString("sub_status");
        var rating = row.getObject("rating");
        return new ListedReport(
                excluded ? null : row.getString("tracking_id"),
                mayRead ? row.getString("title") : null,
                ReportKind.valueOf(row.getString("kind")),
                row.getString("channel"),
                row.getString("topic"),
                row.getString("agency"),
                row.getString("unit"),
                Desk.valueOf(row.getString("desk")),
                status(row.getString("status")),
                subStatus == null ? null : SubStatus.valueOf(subStatus),
                Moments.of(row, "received_at"),
                Moments.of(row, "assigned_at"),
                Moments.of(row, "first_response_at"),
                Moments.of(row, "closed_at"),
                rating == null ? null : ((Number) rating).intValue(),
                row.getBoolean("confidential"));
    }

    public Sql sql(Question question) {
        return sql(question, false);
    }

    private Sql sql(Question question, boolean parts) {
        var topic = question.slice().topic();
        return new Sql(question, topic == null ? null : below(topic), parts);
    }

    /** The topic and all that hangs on it (RT-6); parents stand before their children. */
    private Collection<String> below(String topic) {
        var below = new LinkedHashSet<>(List.of(topic));
        for (Topic each : directory.topics()) {
            if (below.contains(each.parent())) {
                below.add(each.code());
            }
        }
        return below;
    }

    /** One line of a recap in parts, as {@link #recapBy} names it; an empty key is what has no value. */
    public record Part(Dimension dimension, String key) {}

    private Rows rows(Figure figure, Question question, Sql sql, Part part) {
        var rows = rows(figure, question, sql);
        if (part == null) {
            return rows;
        }
        var column = part.dimension().column(dialect);
        var key = part.dimension() == Dimension.WEEK && !part.key().isEmpty()
                ? String.valueOf(LocalDate.parse(part.key()).toEpochDay())
                : part.key();
        sql.values().put("part", key);
        return new Rows(
                "c.*",
                "(select " + rows.columns() + " from " + rows.from() + ") c where coalesce(cast(" + column
                        + " as varchar(60)), '') = :part");
    }

    private static final String OPEN = " and c.status in ('NOT_VERIFIED', 'NOT_FOLLOWED_UP', 'IN_PROGRESS')";

    /** What its officers have to do next: neither the waits for the reporter nor the clock of the whole case. */
    private static final String NEXT_DUE = """
            (select min(d.due_at) from deadline d join report t on t.tracking_id = d.tracking_id
              where t.id = c.id and d.started_at < :asOf and (d.stopped_at is null or d.stopped_at >= :asOf)
                and d.clock in ('NATIONAL_VERIFICATION', 'AGENCY_VERIFICATION', 'HOLDER_DECISION',
                                'FIRST_RESPONSE', 'FOLLOW_UP'))""";

    private static final String WHEN_DUE = """
            case when %1$s is null then 'NOTHING_DUE' when %1$s < :asOf then 'OVERDUE'
                 when %1$s < :tomorrow then 'DUE_TODAY' when %1$s < :afterThreeDays then 'DUE_SOON'
                 else 'DUE_LATER' end""";

    private static void due(Question question, Sql sql) {
        var today = LocalDate.ofInstant(question.asOf().minusMillis(1), Period.WIB);
        sql.value("tomorrow", today.plusDays(1).atStartOfDay(Period.WIB).toInstant());
        sql.value("afterThreeDays", today.plusDays(4).atStartOfDay(Period.WIB).toInstant());
    }

    /** How many of the reports in <em>Belum Terverifikasi</em>, <em>Belum Ditindaklanjuti</em> and <em>Proses</em> are due when. */
    public Map<Figure, Long> ageing(Question question) {
        return ageing("''", question, sql(question)).getOrDefault("", Map.of());
    }

    /** The same for each unit or desk. */
    public Map<String, Map<Figure, Long>> ageingByUnit(Question question) {
        return ageing(Dimension.UNIT.column(dialect), question, sql(question));
    }

    /** The same for every agency as it counts itself. */
    public Map<String, Map<Figure, Long>> ageingOfEachAgency(Question question) {
        return ageing(Dimension.AGENCY.column(dialect), question, sql(question, true));
    }

    private Map<String, Map<Figure, Long>> ageing(String part, Question question, Sql sql) {
        due(question, sql);
        var parts = new TreeMap<String, Map<Figure, Long>>();
        jdbc.sql("select x.part, x.due, count(*) as n from (select y.part, " + WHEN_DUE.formatted("y.next_due")
                        + " as due from (select " + part + " as part, " + NEXT_DUE + " as next_due from " + sql.cases()
                        + " c where 1 = 1" + OPEN + ") y) x group by x.part, x.due")
                .params(sql.values())
                .query(row -> {
                    var key = row.getString("part");
                    parts.computeIfAbsent(key == null ? "" : key, any -> new EnumMap<>(Figure.class))
                            .put(Figure.valueOf(row.getString("due")), row.getLong("n"));
                });
        return parts;
    }

    /** Why the archived reports of the question were archived: the code of the reason, empty where it is no longer known. */
    public Map<String, Long> archiveReasons(Question question) {
        var sql = sql(question);
        var counts = new TreeMap<String, Long>();
        jdbc.sql("select coalesce(r.archive_reason, '') as reason, count(*) as n from " + sql.cases()
                        + " c left join report r on r.id = c.id where c.status = 'ARCHIVED'"
                        + " group by coalesce(r.archive_reason, '')")
                .params(sql.values())
                .query(row -> {
                    counts.put(row.getString("reason"), row.getLong("n"));
                });
        return counts;
    }

    /** MI-10 of each agency that promised; together they are the country's. */
    public Map<String, Timeliness> timelinessByAgency(Question question) {
        var sql = sql(question);
        var agencies = new TreeMap<String, Timeliness>();
        jdbc.sql("select d.agency, count(*) as due, coalesce(sum(p.kept), 0) as kept from " + sql.promised()
                        + " p join deadline d on d.id = p.promise group by d.agency")
                .params(sql.values())
                .query(row -> {
                    var agency = row.getString("agency");
                    agencies.put(agency == null ? "" : agency, new Timeliness(row.getLong("due"), row.getLong("kept")));
                });
        return agencies;
    }
}
