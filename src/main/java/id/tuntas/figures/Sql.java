package id.tuntas.figures;

import id.tuntas.figures.Slice.Only;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The two tables from which every figure is counted, as SQL for one question: the cases, one row for each report in the
 * state that it had, and the verdicts, one row for each report that was verified. Derived tables instead of views, so
 * that the period reaches the indexes. Who joins something to the cases puts the cases first and joins from the left:
 * H2 would otherwise work them out anew for each row. H2 also plans a derived table several times over, and each
 * one within it as often again: nothing here is wrapped that can stand side by side.
 */
public final class Sql {

    static final String DESK = """
            case when %1$s.agency is null then 'NATIONAL_ADMIN'
                 when %1$s.unit is null then 'AGENCY_ADMIN'
                 when %1$s.supervisory then 'INSPECTORATE'
                 else 'UNIT' end""";

    private final Question question;
    private final Collection<String> topics;
    private final boolean parts;
    private final Map<String, Object> values = new HashMap<>();

    /**
     * @param topics the topic of the slice and all below it; null if it asks for none
     * @param parts whether the country counts the parts of supporting agencies, as they do themselves
     */
    Sql(Question question, Collection<String> topics, boolean parts) {
        this.question = question;
        this.topics = topics;
        this.parts = parts;
        value("from", question.period().start());
        value("until", question.period().end());
        value("asOf", question.asOf());
        values.put("firstDay", question.period().from());
        values.put("lastDay", question.period().to());
        var slice = question.slice();
        values.put("agency", slice.agency());
        values.put("unit", slice.unit());
        values.put("officer", slice.officer());
        values.put("channel", slice.channel());
        values.put("kind", slice.kind() == null ? null : slice.kind().name());
        values.put("workingDays", slice.workingDays());
        values.put("priority", slice.priority());
        values.put("topics", topics == null ? List.of("") : topics);
    }

    public Map<String, Object> values() {
        return values;
    }

    void value(String name, Instant moment) {
        values.put(name, moment.atOffset(ZoneOffset.UTC));
    }

    /**
     * One row for each report of the scope: {@code id, status, sub_status, agency, unit, desk, kind, channel, topic,
     * received_at, assigned_at, first_response_at, substantive_at, rating, legacy}.
     */
    public String cases() {
        return cases("");
    }

    private String cases(String which) {
        if (question.now()) {
            return "(" + register("r.received_at < :until" + which) + ")";
        }
        return "(" + register("r.received_at < :until and r.changed_at < :asOf" + which) + " union all "
                + ledger("r.changed_at >= :asOf" + which, ":asOf") + ")";
    }

    /** The same read off the ledger alone, which is what the register is compared with. */
    String casesByLedger() {
        return "(" + ledger("1 = 1", ":asOf") + ")";
    }

    private static final String CHANGED_SINCE = "r.changed_at >= :since";

    /** Of the same reports those that have changed since an earlier moment, {@code :since}. */
    String changedSince() {
        return cases(" and " + CHANGED_SINCE);
    }

    /** Those, as they were at that moment. */
    String beforeTheChange() {
        return "(" + ledger(CHANGED_SINCE, ":since") + ")";
    }

    /** The reports in whose history something happened since then and before the moment, as they were at either. */
    String touched(boolean before) {
        return "("
                + ledger(
                        CHANGED_SINCE + " and r.id in (select t.report_id from status_change t"
                                + " where t.at >= :since and t.at < :asOf)",
                        before ? ":since" : ":asOf")
                + ")";
    }

    /** The cells of the tally that are about the scope: so much the changes before {@code :since} have added up to. */
    String tally(Dimension dimension) {
        var agency = question.slice().agency() == null ? "" : " and c.part = :agency";
        var own = parts || question.slice().agency() != null ? "" : " and c.support = ''";
        return "tally c where c.dimension = '" + dimension
                + "' and c.received_in >= :firstMonth and c.received_in <= :lastMonth and c.changed_in < :sinceMonth"
                + agency + own;
    }

    private String register(String when) {
        return """
                select r.id, r.status, r.sub_status, r.agency, r.unit, %s as desk, r.kind, r.channel, r.topic,
                       r.received_at, r.assigned_at, r.first_response_at, r.substantive_at, r.rating, r.legacy,
                       r.support, r.changed_at
                  from report r
                 where r.received_at >= :from and %s%s
                """.formatted(DESK.formatted("r"), when, slice("r", "r"));
    }

    /** Reports that have changed since are told as the ledger tells them up to a moment. */
    private String ledger(String which, String moment) {
        var heldOnce = question.slice().agency() == null ? "" : """
                 and exists (select 1 from status_change h where h.report_id = r.id and h.agency = :agency
                                and h.received_at >= :from and h.received_at < :until)
                """;
        return """
                select p.id, p.status, p.sub_status, p.agency, p.unit, %s as desk, p.kind, p.channel, p.topic,
                       p.received_at, p.assigned_at, p.first_response_at, p.substantive_at, p.rating, p.legacy = 1 as legacy,
                       p.support, p.changed_at
                  from (select s.report_id as id, max(s.at) as changed_at, max(s.channel) as channel,
                               max(s.received_at) as received_at, max(s.support) as support,
                               max(case when s.legacy then 1 else 0 end) as legacy,
                               max(case when s.back = 1 then s.to_status end) as status,
                               max(case when s.back = 1 then s.sub_status end) as sub_status,
                               max(case when s.back = 1 then s.agency end) as agency,
                               max(case when s.back = 1 then s.unit end) as unit,
                               max(case when s.back = 1 then s.kind end) as kind,
                               max(case when s.back = 1 then s.topic end) as topic,
                               max(case when s.back = 1 and s.supervisory then 1 else 0 end) = 1 as supervisory,
                               max(case when s.turn = 0
                                         and s.act in ('ASSIGNED', 'TAKEN_BY_AGENCY', 'SUPPORT_REQUESTED')
                                        then s.at end) as assigned_at,
                               min(case when s.turn = 0
                                         and s.act in ('INITIAL_RESPONSE_GIVEN', 'SUBSTANTIVE_RESPONSE_GIVEN')
                                        then s.at end) as first_response_at,
                               min(case when s.turn = 0
                                         and s.act in ('INITIAL_RESPONSE_GIVEN', 'SUBSTANTIVE_RESPONSE_GIVEN')
                                         and s.counts_as in ('SUBSTANTIVE_RESPONSE_GIVEN', 'CORRECTED_TO_SUBSTANTIVE')
                                        then s.at end) as substantive_at,
                               max(case when s.act = 'RATED' and s.rated_back = 1 then s.rating end) as rating
                          from (select c.report_id, c.at, c.act, c.to_status, c.sub_status, c.agency, c.unit, c.kind,
                                       c.topic, c.supervisory, c.rating, r.channel, r.received_at, r.support, r.legacy,
                                       row_number() over (
                                           partition by c.report_id order by c.at desc, c.id desc) as back,
                                       sum(case when c.to_status = 'NOT_VERIFIED' then 1 else 0 end) over (
                                           partition by c.report_id order by c.at desc, c.id desc
                                           rows between unbounded preceding and current row) as turn,
                                       sum(case when c.act in ('RATED', 'REOPENED') then 1 else 0 end) over (
                                           partition by c.report_id order by c.at desc, c.id desc
                                           rows between unbounded preceding and current row) as rated_back,
                                       first_value(c.act) over (
                                           partition by c.report_id, coalesce(c.entry, -c.id)
                                           order by c.at desc, c.id desc) as counts_as
                                  from status_change c
                                  join report r on r.id = c.report_id
                                 where r.received_at >= :from and r.received_at < :until and %s%s%s
                                   and c.at < %s) s
                         group by s.report_id) p
                 where 1 = 1%s
                """.formatted(DESK.formatted("p"), which, heldOnce, ofReport("r"), moment, ofState("p"));
    }

    private String slice(String state, String report) {
        return ofReport(report) + ofState(state);
    }

    /** @param state alias of what tells the state at the moment */
    private String ofState(String state) {
        var slice = question.slice();
        var cut = new StringBuilder();
        if (slice.agency() != null) {
            cut.append(" and ").append(state).append(".agency = :agency");
        }
        if (slice.unit() != null) {
            cut.append(" and ")
                    .append(state)
                    .append(".unit = :unit and (")
                    .append(state)
                    .append(".supervisory is null or not ")
                    .append(state)
                    .append(".supervisory)");
        }
        if (slice.desk() != null) {
            cut.append(" and ")
                    .append(DESK.formatted(state))
                    .append(" = '")
                    .append(slice.desk())
                    .append("'");
        }
        return cut + subject(state + ".kind", state + ".topic");
    }

    private String subject(String kind, String topic) {
        return (question.slice().kind() == null ? "" : " and " + kind + " = :kind")
                + (topics == null ? "" : " and " + topic + " in (:topics)");
    }

    /** @param report alias of the row in the register, for what never changes or has no history */
    private String ofReport(String report) {
        var officer = question.slice().officer() == null
                ? ""
                : " and exists (select 1 from status_change o where o.report_id = " + report
                        + ".id and o.actor = :officer and o.at < :asOf)";
        return counted(report) + officer + attributes(report);
    }

    /**
     * LI-4: the country counts a report once, each agency its own part too, and a unit what it supports beside another.
     * Who names desk and unit means the unit's share of the agency, which adds up.
     */
    private String counted(String row) {
        var slice = question.slice();
        if (slice.agency() == null) {
            return parts ? notOfUnits(row) : " and " + row + ".support is null";
        }
        return slice.unit() == null || slice.desk() != null ? notOfUnits(row) : "";
    }

    private static String notOfUnits(String row) {
        return " and (" + row + ".support is null or " + row + ".support = 'AGENCY')";
    }

    private String attributes(String report) {
        var slice = question.slice();
        var cut = new StringBuilder();
        if (slice.channel() != null) {
            cut.append(" and ").append(report).append(".channel = :channel");
        }
        if (slice.workingDays() != null) {
            cut.append(" and :workingDays = (select d.working_days from ")
                    .append(promises())
                    .append(" d where d.tracking_id = ")
                    .append(report)
                    .append(".tracking_id and d.started_at < :asOf order by d.id desc fetch first 1 row only)");
        }
        if (slice.priority() != null) {
            cut.append(" and ").append(report).append(".priority = :priority");
        }
        if (slice.only() != null) {
            cut.append(only(slice.only(), report));
        }
        return cut.toString();
    }

    private static String only(Only only, String report) {
        return switch (only) {
            case PRIORITY -> " and " + report + ".priority is not null";
            case REFERRED ->
                " and exists (select 1 from status_change f where f.report_id = " + report
                        + ".id and f.act = 'REFERRED' and f.at < :asOf)";
        };
    }

    private static final String CLOSED_THEN = """
            select e.report_id from status_change e join report r on r.id = e.report_id
             where e.act in ('CLOSED', 'CLOSED_BY_REPORTER', 'CLOSED_BY_ADMIN')
               and e.at >= :from and e.at < :until and e.at < :asOf%s
               and not exists (select 1 from status_change n
                                where n.report_id = e.report_id and n.to_status <> 'COMPLETED' and n.at < :asOf
                                  and (n.at > e.at or n.at = e.at and n.id > e.id))""";

    /** {@code report_id} of each report that was completed in the period and has not been open again until the moment. */
    String closings() {
        var registered = """
                select r.id as report_id from report r
                 where r.closed_at >= :from and r.closed_at < :until and r.status = 'COMPLETED'%s
                """.formatted(slice("r", "r"));
        if (question.now()) {
            return registered;
        }
        if (question.slice().equals(Slice.ALL)) {
            // Whatever is still completed was so all the time; few are open again.
            return registered + """
                       and r.closed_at < :asOf
                    union all
                    %s and e.report_id in (select o.report_id from status_change o
                                            where o.from_status = 'COMPLETED' and o.to_status <> 'COMPLETED'
                                              and o.at >= :asOf)
                    """.formatted(CLOSED_THEN.formatted(ofReport("r")));
        }
        return registered + """
                   and r.changed_at < :asOf
                union all
                %s and r.changed_at >= :asOf
                """.formatted(CLOSED_THEN.formatted(ofReport("r") + ofState("e")));
    }

    /**
     * From where and on what condition, one row {@code c} of the ledger for each report with a verdict in the scope, its
     * first there: who asks more goes on with "and".
     */
    String verdicts() {
        if (verdictsOfCases()) {
            return cases() + " u left join status_change c on c.report_id = u.id and " + verdict("c")
                    + " where c.report_id is not null";
        }
        return "status_change c where " + verdict("c");
    }

    /** Whether the row {@code v} of the ledger is the verdict on the report {@code c} of {@link #cases()}. */
    String verdictOnCase() {
        return "v.report_id = c.id and " + verdict("v");
    }

    /** A unit and a desk have the verdicts on what they hold, whoever gave them. */
    private boolean verdictsOfCases() {
        var slice = question.slice();
        return slice.unit() != null || slice.desk() != null && slice.desk() != Desk.NATIONAL_ADMIN;
    }

    private String verdict(String row) {
        var slice = question.slice();
        var cut = new StringBuilder("%1$s.received_at >= :from and %1$s.received_at < :until and %1$s.at < :asOf");
        cut.append(counted("%1$s"));
        if (slice.agency() != null) {
            cut.append(" and %1$s.first_here and %1$s.verified_for = :agency");
        } else if (slice.desk() == Desk.NATIONAL_ADMIN) {
            cut.append(" and %1$s.first_here and %1$s.verified_for is null");
        } else {
            cut.append(" and %1$s.verification = 1");
        }
        if (slice.officer() != null) {
            cut.append(" and %1$s.actor = :officer");
        }
        if (!verdictsOfCases() && slice.byAttribute()) {
            cut.append(" and exists (select 1 from report a where a.id = %1$s.report_id")
                    .append(subject(asOf("kind"), asOf("topic")))
                    .append(attributes("a"))
                    .append(")");
        }
        return cut.toString().formatted(row);
    }

    /** What is true of the report {@code a} at the moment, where its row in the register tells what is true now. */
    private String asOf(String column) {
        return question.now()
                ? "a." + column
                : "case when a.changed_at < :asOf then a." + column + " else (select k." + column
                        + " from status_change k where k.report_id = a.id and k.at < :asOf"
                        + " order by k.at desc, k.id desc fetch first 1 row only) end";
    }

    /** Every promise of a <em>tindak lanjut</em>, as it stood at the moment. */
    public String promises() {
        var now = """
                select d.id, d.tracking_id, d.agency, d.started_at, d.working_days, d.due_on, d.due_at, d.stopped_at,
                       d.released
                  from deadline d where d.clock = 'FOLLOW_UP'
                """;
        if (question.now()) {
            return "(" + now + ")";
        }
        return "(" + now + """
                   and not exists (select 1 from deadline_before b where b.deadline = d.id and b.until >= :asOf)
                union all
                select d.id, d.tracking_id, d.agency, b.started_at, b.working_days, b.due_on, b.due_at, b.stopped_at,
                       b.released
                  from deadline_before b join deadline d on d.id = b.deadline
                 where d.clock = 'FOLLOW_UP' and b.until >= :asOf
                   and not exists (select 1 from deadline_before e
                                    where e.deadline = b.deadline and e.until >= :asOf and e.id < b.id))
                """;
    }

    /**
     * One row for each report of which the scope owed a <em>tindak lanjut</em> by a day of the period: {@code tracking_id,
     * promise}, and whether it was kept, 1 or 0. By its last promise, and not if nothing was awaited any more before the day
     * came (BW-9). Whose it was, the line of history tells that was the last when it was kept or broken. The whole country
     * needs no look into the register: a part has a dash in its number.
     */
    String promised() {
        var slice = question.slice();
        var cut = new StringBuilder();
        if (slice.equals(Slice.ALL)) {
            cut.append(" where p.tracking_id not like '%-%'");
        } else {
            cut.append(" join report r on r.tracking_id = p.tracking_id where 1 = 1")
                    .append(counted("r"));
        }
        if (slice.agency() != null) {
            cut.append(" and p.agency = :agency");
        }
        if (slice.unit() != null || slice.desk() != null || slice.byAttribute()) {
            cut.append("""
                     and exists (
                       select 1 from status_change l
                        where l.id = (select m.id from status_change m
                                       where m.report_id = r.id
                                         and m.at <= case when p.stopped_at < p.due_at then p.stopped_at else p.due_at end
                                       order by m.at desc, m.id desc fetch first 1 row only)
                    """).append(slice("l", "r")).append(")");
        }
        return """
                (select p.tracking_id, max(p.id) as promise,
                        mod(max(p.id * 2 + case when p.stopped_at <= p.due_at and not p.released then 1 else 0 end), 2) as kept
                   from %s p%s
                    and p.due_on >= :firstDay and p.due_on <= :lastDay and p.due_at < :asOf
                    and not (p.released and p.stopped_at <= p.due_at)
                  group by p.tracking_id)
                """.formatted(promises(), cut);
    }

    /** {@code report_id} of each report that was verified in the scope and is held by somebody else at the moment. */
    String givenAway() {
        return "select c.report_id from " + verdicts() + " " + """
                and (select l.agency from status_change l where l.report_id = c.report_id and l.at < :asOf
                      order by l.at desc, l.id desc fetch first 1 row only) is distinct from :agency""";
    }
}
