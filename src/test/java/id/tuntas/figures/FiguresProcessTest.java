package id.tuntas.figures;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.HouseTest;
import id.tuntas.deadline.Amendments;
import id.tuntas.deadline.Deadlines;
import id.tuntas.figures.Identity.Name;
import id.tuntas.monitoring.MonitoringDoor;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever happens to reports, the figures agree with one another, every number opens a list of that length, and what a
 * period was at its end is what it is said to have been later (MI-8, MI-10, MI-12, ST-9, FX-35). On H2 and PostgreSQL; {@code
 * -Dtuntas.test.histories=3 -Dtuntas.test.months=5} lives longer, {@code -Dtuntas.test.seed} otherwise.
 */
@HouseTest(properties = MonitoringDoor.HOUSE)
class FiguresProcessTest {

    private static final int HISTORIES = Integer.getInteger("tuntas.test.histories", 1);

    private static final long SEED = Long.getLong("tuntas.test.seed", 0);

    private static final int MONTHS = Integer.getInteger("tuntas.test.months", 2);

    private static final Duration STEP = Duration.ofHours(9);

    private static final List<Slice> SLICES = List.of(
            Slice.ALL,
            Slice.agency("KEMENPANRB"),
            Slice.agency("KEMENDAGRI"),
            Slice.unit("KEMENPANRB", "SDMA"),
            Slice.unit("KEMENDAGRI", "OTDA"),
            new Slice("KEMENPANRB", null, Desk.INSPECTORATE, null, null, null, null, null, null, null),
            new Slice(null, null, Desk.NATIONAL_ADMIN, null, null, null, null, null, null, null),
            new Slice(null, null, null, "sdma", null, null, null, null, null, null),
            new Slice("KEMENPANRB", null, null, null, "SMS", null, null, null, null, null),
            new Slice("KEMENPANRB", null, null, null, null, "CPNS", null, null, null, null),
            new Slice(null, null, null, null, null, null, ReportKind.ASPIRATION, null, null, null),
            new Slice(null, null, null, null, null, null, null, 14, null, null));

    @Autowired
    private Figures figures;

    @Autowired
    private Tallies tallies;

    @Autowired
    private Identities identities;

    @Autowired
    private Reports reports;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Amendments amendments;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    /** Everything that is told of one question; equal records print equal figures. */
    private record Told(
            Recap recap,
            Pace pace,
            long closed,
            Timeliness timeliness,
            Map<String, Long> topics,
            Map<String, Recap> units) {}

    static IntStream years() {
        return IntStream.of(2031, 2033, 2035).limit(HISTORIES);
    }

    @ParameterizedTest(name = "year {0}")
    @MethodSource("years")
    void agreeWhateverHappens(int year) {
        try {
            live(LocalDate.of(year, 1, 1), SEED + year);
        } catch (AssertionError broken) {
            throw new AssertionError("in " + year + " with -Dtuntas.test.seed=" + SEED, broken);
        }
    }

    private void live(LocalDate year, long seed) {
        var register = new RandomRegister(reports, deadlines, amendments, transaction, seed);
        var then = new LinkedHashMap<Period, Map<Slice, Told>>();
        for (var month = year; month.isBefore(year.plusMonths(MONTHS)); month = month.plusMonths(1)) {
            var period = new Period(month, month.plusMonths(1).minusDays(1));
            register.live(
                    period.start(),
                    period.from().plusDays(2).atStartOfDay(Period.WIB).toInstant(),
                    STEP);
            tallies.carryForward();
            register.live(period.from().plusDays(2).atStartOfDay(Period.WIB).toInstant(), period.end(), STEP);
            var quarter = new Period(year, period.to());
            var crooked = new Period(year.plusDays(9), period.to().minusDays(4));
            assertThat(identities.of(Question.of(crooked, Basis.PERIOD_END, Slice.ALL, clock.instant())))
                    .allMatch(Identity::holds);
            for (var span : new LinkedHashSet<>(List.of(period, quarter))) {
                var told = new LinkedHashMap<Slice, Told>();
                for (var slice : SLICES) {
                    var now = Question.of(span, Basis.NOW, slice, clock.instant());
                    var end = Question.of(span, Basis.PERIOD_END, slice, clock.instant());
                    told.put(slice, told(now));
                    assertThat(told(end))
                            .as("as of now and as of the end, at the end: %s", end)
                            .isEqualTo(told.get(slice));
                    agrees(now);
                }
                then.put(span, told);
            }
        }
        ClockUtil.setCurrentTime(Date.from(clock.instant().plus(Duration.ofDays(2))));
        tallies.carryForward();
        then.forEach((span, told) -> told.forEach((slice, figure) -> {
            var later = Question.of(span, Basis.PERIOD_END, slice, clock.instant());
            assertThat(told(later)).as("%s, told later", later).isEqualTo(figure);
            assertThat(tallies.reach(null, later).isPresent()).isEqualTo(slice.equals(Slice.agency(slice.agency())));
            agrees(later);
        }));
        var whole = new Period(year, year.plusMonths(MONTHS).minusDays(1));
        assertThat(identities.ofLedger(whole)).allMatch(Identity::holds);
    }

    private Told told(Question question) {
        return new Told(
                figures.recap(question),
                figures.pace(question),
                figures.closedInPeriod(question),
                figures.timeliness(question),
                figures.topics(question),
                figures.recapBy(Dimension.UNIT, question));
    }

    private void agrees(Question question) {
        assertThat(identities.of(question)).as("%s", question).allMatch(Identity::holds);
        var recap = figures.recap(question);
        for (var status : Status.values()) {
            opens(Figure.valueOf(status.name()), question, recap.count(status));
        }
        opens(Figure.TOTAL, question, recap.total());
        opens(Figure.TOTAL_RECEIVED, question, recap.totalReceived());
        opens(Figure.FOLLOWED_UP, question, recap.followedUp());
        opens(Figure.SUBSTANTIVE, question, recap.substantive());
        opens(Figure.RESPONDED, question, recap.responded());
        opens(Figure.WITHOUT_PROMISE, question, recap.withoutPromise());
        opens(Figure.RATED, question, recap.ratings());
        opens(Figure.VERIFIED, question, figures.pace(question).all().count());
        var timeliness = figures.timeliness(question);
        opens(Figure.DUE, question, timeliness.due());
        opens(Figure.ANSWERED_ON_TIME, question, timeliness.onTime());
        opens(Figure.ANSWERED_LATE, question, timeliness.late());
        if (question.slice().officer() == null) {
            identities.of(question).stream()
                    .filter(identity -> identity.name() == Name.RECAP_AND_PACE)
                    .flatMap(identity -> identity.parts().stream())
                    .forEach(part -> opens(part.figure(), question, Math.abs(part.count())));
        }
        for (var dimension : Dimension.values()) {
            assertThat(figures.recapBy(dimension, question).values().stream().reduce(Recap.NOTHING, Recap::plus))
                    .as("parts by %s of %s", dimension, question)
                    .isEqualTo(recap);
        }
    }

    private void opens(Figure figure, Question question, long number) {
        assertThat(figures.count(figure, question))
                .as("%s of %s", figure, question)
                .isEqualTo(number);
        assertThat(figures.list(figure, question, 0, 1_000, "auditor"))
                .as("list of %s", figure)
                .hasSize((int) number);
    }
}
