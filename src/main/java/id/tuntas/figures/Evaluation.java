package id.tuntas.figures;

import id.tuntas.directory.Appointment;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Groups.Office;
import id.tuntas.directory.Officers;
import id.tuntas.directory.Permission;
import id.tuntas.platform.Actor;
import id.tuntas.platform.LastLogins;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The five indicators by which the management of an agency is evaluated (MI-15): decrees, accounts, recap, quality of the
 * answers, action plan. What the house knows it tells; what only people can judge, it keeps: scores of a sample that
 * anybody can draw again by its seed, and the plans that the agency adopted.
 */
@Service
@Transactional
public class Evaluation {

    /** @param ageDays since the first day of the decree in force */
    public record Decree(
            Office office,
            String unit,
            String officer,
            String name,
            String decree,
            LocalDate validFrom,
            LocalDate validUntil,
            long ageDays,
            boolean endsSoon) {}

    /** @param lastLogin null: never */
    public record Account(String officer, String name, Instant lastLogin, Long daysSince) {}

    /** @param averageScore of the sampled reports that have a score */
    public record Quality(
            long answered,
            long substantive,
            String substantiveRate,
            long reopened,
            long corrected,
            String averageRating,
            long ratings,
            long sampled,
            long scored,
            String averageScore) {}

    /** @param trackingId null, as the note, for an officer who is excluded from the report: it is counted, and not told (KP-5) */
    record Scored(String trackingId, Integer score, String note) {}

    public record Sample(long id, LocalDate from, LocalDate to, long seed, int drawnFrom, List<Scored> reports) {}

    public record ActionPlan(String title, String link, LocalDate adoptedOn, String enteredBy) {}

    private final Figures figures;
    private final Officers officers;
    private final Directory directory;
    private final LastLogins logins;
    private final JdbcClient jdbc;
    private final Clock clock;

    Evaluation(
            Figures figures, Officers officers, Directory directory, LastLogins logins, JdbcClient jdbc, Clock clock) {
        this.figures = figures;
        this.officers = officers;
        this.directory = directory;
        this.logins = logins;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The decrees in force, the oldest first. */
    @Transactional(readOnly = true)
    public List<Decree> decrees(String agency) {
        var today = directory.today();
        return onDuty(agency).stream()
                .map(appointment -> new Decree(
                        appointment.office(),
                        appointment.unit(),
                        appointment.officer(),
                        appointment.name(),
                        appointment.decree(),
                        appointment.validity().from(),
                        appointment.validity().until(),
                        ChronoUnit.DAYS.between(appointment.validity().from(), today),
                        officers.endsSoon(appointment)))
                .sorted((one, other) -> Long.compare(other.ageDays(), one.ageDays()))
                .toList();
    }

    /** Each account that is on duty here, once. */
    @Transactional(readOnly = true)
    public List<Account> accounts(String agency) {
        var onDuty = onDuty(agency);
        var last =
                logins.of(onDuty.stream().map(Appointment::officer).distinct().toList());
        var now = clock.instant();
        return onDuty.stream()
                .map(appointment -> {
                    var login = last.get(appointment.officer());
                    return new Account(
                            appointment.officer(),
                            appointment.name(),
                            login,
                            login == null ? null : ChronoUnit.DAYS.between(login, now));
                })
                .distinct()
                .toList();
    }

    private List<Appointment> onDuty(String agency) {
        return officers.appointments(agency).stream().filter(officers::onDuty).toList();
    }

    @Transactional(readOnly = true)
    public Quality quality(Question question, Recap recap) {
        var samples = samples(question);
        var scores = samples.stream()
                .flatMap(sample -> sample.reports().stream())
                .map(Scored::score)
                .filter(Objects::nonNull)
                .mapToLong(Integer::longValue)
                .summaryStatistics();
        return new Quality(
                recap.followedUp(),
                recap.substantive(),
                recap.substantiveRate(),
                figures.count(Figure.REOPENED, question),
                figures.count(Figure.CORRECTED, question),
                recap.averageRating(),
                recap.ratings(),
                samples.stream().mapToLong(sample -> sample.reports().size()).sum(),
                scores.getCount(),
                Print.rating(scores.getSum(), scores.getCount()));
    }

    /** Those of the agency that lie within the period, the latest first. */
    @Transactional(readOnly = true)
    public List<Sample> samples(Question question) {
        return samples(
                "q.agency = :agency and q.first_day >= :from and q.last_day <= :to",
                Map.of(
                        "agency", question.slice().agency(),
                        "from", question.period().from(),
                        "to", question.period().to()));
    }

    @Transactional(readOnly = true)
    public List<ActionPlan> actionPlans(String agency) {
        return jdbc.sql("select title, link, adopted_on, entered_by from action_plan where agency = ?"
                        + " order by adopted_on desc, id desc")
                .param(agency)
                .query((row, n) -> new ActionPlan(
                        row.getString("title"),
                        row.getString("link"),
                        row.getObject("adopted_on", LocalDate.class),
                        row.getString("entered_by")))
                .list();
    }

    /** @throws NotYourEvaluation unless by Admin Instansi of the agency */
    public void adopt(String agency, String title, String link, LocalDate adoptedOn) {
        require(Permission.ADOPT_ACTION_PLANS, agency);
        jdbc.sql("insert into action_plan (agency, title, link, adopted_on, entered_at, entered_by)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        agency,
                        title,
                        new SqlParameterValue(Types.VARCHAR, link),
                        adoptedOn,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        Actor.current().id())
                .update();
    }

    /**
     * Draws reports that have an answer of substance.
     *
     * @param seedOrNull the same seed draws the same reports, as long as the register says the same
     * @throws NotYourEvaluation unless by Inspektorat of the agency
     * @throws NothingToDraw if no report was answered
     */
    public Sample draw(Question question, int size, Long seedOrNull) {
        var agency = question.slice().agency();
        require(Permission.JUDGE_ANSWERS, agency);
        var seed = seedOrNull == null ? new Random().nextLong(1_000_000) : seedOrNull;
        var lot = new Lot(size, seed);
        figures.each(Figure.SUBSTANTIVE, question, Actor.current().id(), lot::offer);
        if (lot.offered == 0) {
            throw new NothingToDraw();
        }
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into quality_sample (agency, first_day, last_day, seed, drawn_from, drawn_at, drawn_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        agency,
                        question.period().from(),
                        question.period().to(),
                        seed,
                        lot.offered,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        Actor.current().id())
                .update(key, "id");
        var id = Objects.requireNonNull(key.getKey()).longValue();
        jdbc.sql("insert into quality_score (sample, tracking_id)"
                        + " select :sample, r.tracking_id from report r where r.tracking_id in (:drawn)")
                .param("sample", id)
                .param("drawn", lot.drawn)
                .update();
        return sample(id);
    }

    /**
     * Draws so many of whatever is offered, each with the same chance, without keeping the others: the next offer takes
     * the place of one drawn before, and the less likely the more there were (reservoir sampling). The same seed and the
     * same order draw the same, on any machine: Java lays down which numbers {@code nextInt} gives.
     */
    private static final class Lot {

        private final int size;
        private final Random random;
        private final List<String> drawn = new ArrayList<>();
        private int offered;

        Lot(int size, long seed) {
            this.size = size;
            this.random = new Random(seed);
        }

        void offer(String trackingId) {
            offered++;
            if (drawn.size() < size) {
                drawn.add(trackingId);
                return;
            }
            var place = random.nextInt(offered);
            if (place < size) {
                drawn.set(place, trackingId);
            }
        }
    }

    /**
     * @throws UnknownSample unless the report was drawn, and to whoever is excluded from it
     * @throws NotYourEvaluation unless by Inspektorat of the sampled agency
     */
    public void score(long sample, String trackingId, int score, String note) {
        var agency = jdbc.sql("select agency from quality_sample where id = ?")
                .param(sample)
                .query(String.class)
                .optional()
                .orElseThrow(UnknownSample::new);
        require(Permission.JUDGE_ANSWERS, agency);
        if (sample(sample).reports().stream().noneMatch(drawn -> trackingId.equals(drawn.trackingId()))) {
            throw new UnknownSample();
        }
        jdbc.sql("update quality_score set score = ?, note = ?, scored_at = ?, scored_by = ?"
                        + " where sample = ? and tracking_id = ?")
                .params(
                        score,
                        new SqlParameterValue(Types.VARCHAR, note),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        Actor.current().id(),
                        sample,
                        trackingId)
                .update();
    }

    /** Neither a unit nor what concerns KSP or Ombudsman is evaluated. */
    public static void requireWholeAgency(Slice slice) {
        if (slice.unit() != null || slice.only() != null) {
            throw new NotYourFigures();
        }
        if (slice.agency() == null) {
            throw new AgencyMissing();
        }
    }

    private Sample sample(long id) {
        return samples("q.id = :id", Map.of("id", id)).get(0);
    }

    /** With their reports, in one statement; none is without a report. */
    private List<Sample> samples(String which, Map<String, ?> values) {
        var samples = new LinkedHashMap<Long, Sample>();
        jdbc.sql("""
                        select q.id, q.first_day, q.last_day, q.seed, q.drawn_from, s.tracking_id, s.score, s.note, %s
                          from quality_sample q
                          join quality_score s on s.sample = q.id
                          left join report r on r.tracking_id = s.tracking_id
                          left join report w on w.id = r.parent
                         where %s
                         order by q.id desc, s.tracking_id
                        """.formatted(ListedReport.EXCLUDED, which)).params(values).query(row -> {
            var id = row.getLong("id");
            if (!samples.containsKey(id)) {
                samples.put(id, sample(row));
            }
            samples.get(id).reports().add(scored(row));
        });
        return List.copyOf(samples.values());
    }

    private static Sample sample(ResultSet row) throws SQLException {
        return new Sample(
                row.getLong("id"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getLong("seed"),
                row.getInt("drawn_from"),
                new ArrayList<>());
    }

    private static Scored scored(ResultSet row) throws SQLException {
        var excluded = ListedReport.isExcluded(Actor.current().id(), row);
        return new Scored(
                excluded ? null : row.getString("tracking_id"),
                row.getObject("score") == null ? null : row.getInt("score"),
                excluded ? null : row.getString("note"));
    }

    private static void require(Permission permission, String agency) {
        if (!permission.isHeldBy(Actor.current(), agency)) {
            throw new NotYourEvaluation();
        }
    }
}
