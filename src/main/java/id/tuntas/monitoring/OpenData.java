package id.tuntas.monitoring;

import id.tuntas.directory.Agency;
import id.tuntas.directory.Directory;
import id.tuntas.figures.Basis;
import id.tuntas.figures.Dimension;
import id.tuntas.figures.Figures;
import id.tuntas.figures.Period;
import id.tuntas.figures.Question;
import id.tuntas.figures.Recap;
import id.tuntas.figures.Slice;
import id.tuntas.figures.Timeliness;
import id.tuntas.report.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * What anybody may know of all reports: counts per agency and month of receipt, as of the end of the next month, without
 * small numbers (ADR 0044). A month is published once that day has come and is the same ever after. What is hidden is
 * decided for the whole month, whatever part of it is asked for, so that no two answers tell more than one.
 */
@Service
class OpenData {

    private static final Duration KEPT = Duration.ofHours(1);

    private static final List<Measure> STATES = Stream.of(Status.values())
            .map(status -> Measure.valueOf(status.name()))
            .toList();
    private static final List<Measure> TIMELINESS = List.of(Measure.ON_TIME, Measure.LATE);

    /** Whose numbers a row holds. */
    enum Whose {
        COUNTRY("Seluruh Indonesia"),
        /** Not yet forwarded to an agency, or ended before that. */
        NATIONAL_ADMIN("Admin Nasional"),
        AGENCY(null);

        private final String label;

        Whose(String label) {
            this.label = label;
        }
    }

    /** @param counts null where a number is hidden */
    record Row(Whose whose, String agency, String name, Map<Measure, Long> counts) {}

    /** @param asOf the state of the reports is that of this moment */
    record Month(YearMonth month, Instant asOf, List<Row> rows) {

        Month only(String agency) {
            return new Month(
                    month,
                    asOf,
                    rows.stream().filter(row -> agency.equals(row.agency())).toList());
        }
    }

    private record Kept(Month month, Instant since) {}

    private final Figures figures;
    private final Directory directory;
    private final Clock clock;
    private final Map<YearMonth, Kept> kept = new ConcurrentHashMap<>();

    OpenData(Figures figures, Directory directory, Clock clock) {
        this.figures = figures;
        this.directory = directory;
        this.clock = clock;
    }

    /** The last month that is published. */
    YearMonth last() {
        return YearMonth.from(clock.instant().atZone(Period.WIB)).minusMonths(2);
    }

    /** Both inclusive; what is not published yet is missing. */
    List<Month> months(YearMonth from, YearMonth to) {
        var end = to.isAfter(last()) ? last() : to;
        return Stream.iterate(from, month -> !month.isAfter(end), month -> month.plusMonths(1))
                .map(this::month)
                .toList();
    }

    /** Counted at most once an hour, however many ask. */
    private Month month(YearMonth month) {
        var now = clock.instant();
        return kept.compute(
                        month,
                        (any, known) -> known != null
                                        && Duration.between(known.since(), now)
                                                        .abs()
                                                        .compareTo(KEPT)
                                                < 0
                                ? known
                                : new Kept(count(month), now))
                .month();
    }

    private Month count(YearMonth month) {
        var period = new Period(month.atDay(1), month.atEndOfMonth());
        var next = month.plusMonths(1);
        var asOf = new Period(next.atDay(1), next.atEndOfMonth()).end();
        var question = new Question(period, Basis.PERIOD_END, Slice.ALL, asOf);
        var states = figures.recapBy(Dimension.AGENCY, question);
        var timeliness = figures.timelinessByAgency(question);
        var agencies = new TreeSet<>(states.keySet());
        agencies.addAll(timeliness.keySet());
        return new Month(month, asOf, rows(List.copyOf(agencies), states, timeliness));
    }

    private List<Row> rows(List<String> agencies, Map<String, Recap> states, Map<String, Timeliness> timeliness) {
        var byState = SmallNumbers.hide(
                agencies.stream()
                        .map(agency -> states.getOrDefault(agency, Recap.NOTHING))
                        .map(recap -> Stream.of(Status.values())
                                .mapToLong(recap::count)
                                .toArray())
                        .toArray(long[][]::new),
                STATES.size());
        var byTime = SmallNumbers.hide(
                agencies.stream()
                        .map(agency -> timeliness.getOrDefault(agency, new Timeliness(0, 0)))
                        .map(each -> new long[] {each.onTime(), each.late()})
                        .toArray(long[][]::new),
                TIMELINESS.size());
        var rows = new ArrayList<Row>();
        for (var at = 0; at <= agencies.size(); at++) {
            var counts = new EnumMap<Measure, Long>(Measure.class);
            tell(counts, STATES, byState[at], Measure.TOTAL_RECEIVED);
            tell(counts, TIMELINESS, byTime[at], Measure.DUE);
            counts.put(
                    Measure.TOTAL,
                    sum(counts, Measure.NOT_VERIFIED, Measure.NOT_FOLLOWED_UP, Measure.IN_PROGRESS, Measure.COMPLETED));
            counts.put(Measure.FOLLOWED_UP, sum(counts, Measure.IN_PROGRESS, Measure.COMPLETED));
            rows.add(at == agencies.size() ? row(Whose.COUNTRY, null, counts) : row(agencies.get(at), counts));
        }
        return rows;
    }

    private static void tell(Map<Measure, Long> counts, List<Measure> measures, Long[] told, Measure sum) {
        for (var at = 0; at < measures.size(); at++) {
            counts.put(measures.get(at), told[at]);
        }
        counts.put(sum, told[measures.size()]);
    }

    /** Only what anybody could add up: it tells nothing new. */
    private static Long sum(Map<Measure, Long> counts, Measure... parts) {
        return Stream.of(parts).anyMatch(part -> counts.get(part) == null)
                ? null
                : Long.valueOf(Stream.of(parts).mapToLong(counts::get).sum());
    }

    private Row row(String agency, Map<Measure, Long> counts) {
        return agency.isEmpty() ? row(Whose.NATIONAL_ADMIN, null, counts) : row(Whose.AGENCY, agency, counts);
    }

    private Row row(Whose whose, String agency, Map<Measure, Long> counts) {
        var name = whose == Whose.AGENCY
                ? directory.agency(agency).map(Agency::name).orElse(agency)
                : whose.label;
        return new Row(whose, agency, name, counts);
    }
}
