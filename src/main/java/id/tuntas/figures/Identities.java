package id.tuntas.figures;

import id.tuntas.figures.Figures.Counted;
import id.tuntas.figures.Identity.Name;
import id.tuntas.figures.Identity.Part;
import id.tuntas.report.Status;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reaches the same numbers by other ways and says whether they agree (MI-8, ST-10). */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Identities {

    private final Figures figures;
    private final Tallies tallies;
    private final JdbcClient jdbc;
    private final Clock clock;

    Identities(Figures figures, Tallies tallies, JdbcClient jdbc, Clock clock) {
        this.figures = figures;
        this.tallies = tallies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the figures of one question owe to one another; fast enough to stand beside them. */
    public List<Identity> of(Question question) {
        var recap = figures.recap(question);
        var pace = figures.pace(question);
        var all = new ArrayList<Identity>();
        all.add(sixStates(question, recap));
        // By officer, the recap asks who acted and the pace who verified: two sets that need not agree.
        if (question.slice().officer() == null) {
            all.add(recapAndPace(question, recap, pace));
        }
        all.add(halves(question, pace));
        all.add(promisesKept(question));
        if (question.slice().equals(Slice.ALL)) {
            all.add(agenciesAddUp(question, recap));
        }
        tallyIsLedger(question).ifPresent(all::add);
        return all;
    }

    /** Empty where the tally does not help to answer the question. */
    Optional<Identity> tallyIsLedger(Question question) {
        if (tallies.reach(null, question).isEmpty()) {
            return Optional.empty();
        }
        var recap = figures.recap(question);
        var counted = figures.recount(question);
        var country = question.slice().agency() == null;
        var own = counted.stream().filter(some -> !country || !some.part()).toList();
        var recount = by(any -> "", own);
        var broken = differences(Map.of("", recap), recount);
        if (country) {
            broken += differences(figures.recapOfEachAgency(question), by(Counted::agency, counted))
                    + differences(figures.recapBy(Dimension.TOPIC, question), by(Counted::topic, own));
        }
        return Optional.of(new Identity(
                Name.TALLY_IS_LEDGER,
                recap.totalReceived(),
                recount.getOrDefault("", Recap.NOTHING).totalReceived(),
                List.of(),
                broken));
    }

    private static Map<String, Recap> by(Function<Counted, String> part, List<Counted> counted) {
        var parts = new HashMap<String, Recap>();
        counted.forEach(some -> parts.merge(Objects.toString(part.apply(some), ""), some.recap(), Recap::plus));
        return parts;
    }

    private static long differences(Map<String, Recap> one, Map<String, Recap> other) {
        var parts = new HashSet<>(one.keySet());
        parts.addAll(other.keySet());
        return parts.stream()
                .mapToLong(part ->
                        one.getOrDefault(part, Recap.NOTHING).differences(other.getOrDefault(part, Recap.NOTHING)))
                .sum();
    }

    private Identity sixStates(Question question, Recap recap) {
        var received = figures.count(Figure.TOTAL_RECEIVED, question);
        return new Identity(
                Name.SIX_STATES,
                recap.totalReceived(),
                received,
                List.of(),
                recap.strange() + Math.abs(received - recap.strange() - recap.totalReceived()));
    }

    private record Held(Status status, boolean legacy, boolean partOfUnit, boolean verified, long count) {}

    /** Left the recap, right the pace, between them every difference by its name. */
    private Identity recapAndPace(Question question, Recap recap, Pace pace) {
        var sql = figures.sql(question);
        var held = jdbc.sql("select c.status, c.legacy, c.support,"
                        + " case when v.report_id is null then 0 else 1 end as verified, count(*) as n from "
                        + sql.cases() + " c left join status_change v on "
                        + sql.verdictOnCase() + " group by c.status, c.legacy, c.support,"
                        + " case when v.report_id is null then 0 else 1 end")
                .params(sql.values())
                .query((row, n) -> new Held(
                        Figures.status(row.getString("status")),
                        row.getBoolean("legacy"),
                        "UNIT".equals(row.getString("support")),
                        row.getInt("verified") == 1,
                        row.getLong("n")))
                .list();
        long notYet = 0;
        long ended = 0;
        long unrecorded = 0;
        long asAWhole = 0;
        long unexplained = 0;
        long both = 0;
        for (var some : held) {
            if (some.verified()) {
                both += some.count();
            } else if (some.status() == Status.NOT_VERIFIED) {
                notYet += some.count();
            } else if (some.status() == Status.DEFERRED || some.status() == Status.ARCHIVED) {
                ended += some.count();
            } else if (some.legacy()) {
                unrecorded += some.count();
            } else if (some.partOfUnit()) {
                asAWhole += some.count();
            } else {
                unexplained += some.count();
            }
        }
        var givenAway = pace.all().count() - both;
        var parts = new ArrayList<>(List.of(
                new Part(Figure.NOT_YET_VERIFIED, -notYet),
                new Part(Figure.ENDED_WITHOUT_VERDICT, -ended),
                new Part(Figure.UNRECORDED_BY_LEGACY, -unrecorded),
                new Part(Figure.VERIFIED_AS_A_WHOLE, -asAWhole),
                new Part(Figure.UNEXPLAINED, -unexplained)));
        // Who is not narrowed to a holder cannot give a report away.
        var whole = question.slice().agency() == null && question.slice().desk() != Desk.NATIONAL_ADMIN;
        if (!whole) {
            parts.add(new Part(Figure.GIVEN_AWAY, givenAway));
        }
        var left = recap.totalReceived() + recap.strange();
        var right = pace.all().count();
        var explained = parts.stream().mapToLong(Part::count).sum();
        return new Identity(
                Name.RECAP_AND_PACE, left, right, List.copyOf(parts), unexplained + Math.abs(left + explained - right));
    }

    private Identity halves(Question question, Pace pace) {
        var onTime = figures.count(Figure.VERIFIED_ON_TIME, question);
        var late = figures.count(Figure.VERIFIED_LATE, question);
        return new Identity(
                Name.PACE_HALVES,
                pace.all().count(),
                onTime + late,
                List.of(),
                Math.abs(pace.all().onTime() - onTime) + Math.abs(pace.all().late() - late));
    }

    /** Left what the clocks say, right what was answered in history until the day on which it was due. */
    private Identity promisesKept(Question question) {
        var sql = figures.sql(question);
        return jdbc.sql("""
                        select coalesce(sum(x.kept), 0) as kept, coalesce(sum(x.told), 0) as told,
                               coalesce(sum(case when x.kept <> x.told then 1 else 0 end), 0) as broken
                          from (select p.kept, case when exists (
                                         select 1 from status_change a
                                          where a.report_id = r.id and a.at >= d.started_at and a.at <= d.due_at
                                            and a.act in ('INITIAL_RESPONSE_GIVEN', 'SUBSTANTIVE_RESPONSE_GIVEN')
                                            and case when a.entry is null then a.act else
                                                  (select k.act from status_change k
                                                    where k.entry = a.entry and k.at < :asOf
                                                    order by k.at desc, k.id desc fetch first 1 row only) end
                                                in ('SUBSTANTIVE_RESPONSE_GIVEN', 'CORRECTED_TO_SUBSTANTIVE'))
                                       then 1 else 0 end as told
                                  from %s p
                                  join %s d on d.id = p.promise
                                  join report r on r.tracking_id = p.tracking_id) x
                        """.formatted(sql.promised(), sql.promises()))
                .params(sql.values())
                .query((row, n) -> new Identity(
                        Name.PROMISES_KEPT, row.getLong("kept"), row.getLong("told"), List.of(), row.getLong("broken")))
                .single();
    }

    private Identity agenciesAddUp(Question question, Recap recap) {
        var sum = figures.recapOfEachAgency(question).values().stream()
                .mapToLong(Recap::totalReceived)
                .sum();
        var parts = figures.count(Figure.PARTS_OF_AGENCIES, question);
        return new Identity(
                Name.AGENCIES_ADD_UP,
                recap.totalReceived(),
                sum,
                List.of(new Part(Figure.PARTS_OF_AGENCIES, parts)),
                Math.abs(recap.totalReceived() + parts - sum));
    }

    /** Whether the register's columns say what the ledger says, and the ledger has no gap; reads every line of the period. */
    List<Identity> ofLedger(Period period) {
        var now = Question.of(period, Basis.NOW, Slice.ALL, clock.instant());
        return List.of(registerIsLedger(now), ledgerIsWhole(now));
    }

    private Identity registerIsLedger(Question question) {
        var sql = figures.sql(question);
        return jdbc.sql("""
                        select count(*) as told,
                               sum(case when l.status is distinct from r.status
                                          or l.sub_status is distinct from r.sub_status
                                          or l.agency is distinct from r.agency or l.unit is distinct from r.unit
                                          or l.desk is distinct from %s
                                          or l.kind is distinct from r.kind or l.topic is distinct from r.topic
                                          or l.assigned_at is distinct from r.assigned_at
                                          or l.first_response_at is distinct from r.first_response_at
                                          or l.substantive_at is distinct from r.substantive_at
                                          or l.rating is distinct from r.rating
                                          or l.changed_at is distinct from r.changed_at
                                          or r.closed_at is distinct from (
                                               select case when k.act = 'REOPENED' then null else k.at end
                                                 from status_change k
                                                where k.report_id = r.id
                                                  and k.act in ('CLOSED', 'CLOSED_BY_REPORTER', 'CLOSED_BY_ADMIN', 'REOPENED')
                                                order by k.at desc, k.id desc fetch first 1 row only)
                                        then 1 else 0 end) as broken
                          from %s l left join report r on r.id = l.id
                        """.formatted(Sql.DESK.formatted("r"), sql.casesByLedger()))
                .params(sql.values())
                .query((row, n) -> {
                    var registered = figures.count(Figure.TOTAL_RECEIVED, question);
                    var told = row.getLong("told");
                    return new Identity(
                            Name.REGISTER_IS_LEDGER,
                            registered,
                            told,
                            List.of(),
                            row.getLong("broken") + Math.abs(registered - told));
                })
                .single();
    }

    private Identity ledgerIsWhole(Question question) {
        var sql = figures.sql(question);
        return jdbc.sql("""
                        select count(*) as n,
                               sum(case when x.from_status is distinct from x.came_from or x.received_at <> x.received
                                          or x.nth_verdict is distinct from x.verification
                                        then 1 else 0 end) as broken
                          from (select c.from_status, c.received_at, r.received_at as received, c.verification,
                                       lag(c.to_status) over (partition by c.report_id order by c.at, c.id) as came_from,
                                       case when c.verification is not null then count(c.verification) over (
                                           partition by c.report_id order by c.at, c.id
                                           rows between unbounded preceding and current row) end as nth_verdict
                                  from status_change c join report r on r.id = c.report_id
                                 where r.received_at >= :from and r.received_at < :until) x
                        """)
                .params(sql.values())
                .query((row, n) -> new Identity(
                        Name.LEDGER_IS_WHOLE,
                        row.getLong("n"),
                        row.getLong("n") - row.getLong("broken"),
                        List.of(),
                        row.getLong("broken")))
                .single();
    }

    /** The months in which reports were received, the earliest first. */
    List<Period> months() {
        return jdbc
                .sql(
                        "select distinct floor((extract(epoch from received_at) + 25200) / 86400) as received_on from report")
                .query((row, n) ->
                        LocalDate.ofEpochDay(row.getBigDecimal("received_on").longValue()))
                .list()
                .stream()
                .map(day -> day.withDayOfMonth(1))
                .distinct()
                .sorted()
                .map(month -> new Period(month, month.plusMonths(1).minusDays(1)))
                .toList();
    }
}
