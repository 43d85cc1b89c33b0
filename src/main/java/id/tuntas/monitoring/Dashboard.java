package id.tuntas.monitoring;

import id.tuntas.figures.Definition;
import id.tuntas.figures.Desk;
import id.tuntas.figures.Dimension;
import id.tuntas.figures.Figure;
import id.tuntas.figures.Figures;
import id.tuntas.figures.Identities;
import id.tuntas.figures.Identity.Name;
import id.tuntas.figures.IdentityWatch;
import id.tuntas.figures.Pace;
import id.tuntas.figures.Pace.Line;
import id.tuntas.figures.Pace.Verifier;
import id.tuntas.figures.Print;
import id.tuntas.figures.Question;
import id.tuntas.figures.Recap;
import id.tuntas.figures.Slice;
import id.tuntas.figures.Timeliness;
import id.tuntas.platform.LastLogins;
import id.tuntas.report.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Makes of the figures what the pages show: numbers with their lists, bars, and names for codes. */
@Component
class Dashboard {

    /** From the ground of a column upwards: what is done, what is being done, what waits. */
    private static final List<Status> UPWARDS = List.of(
            Status.COMPLETED,
            Status.IN_PROGRESS,
            Status.NOT_FOLLOWED_UP,
            Status.NOT_VERIFIED,
            Status.DEFERRED,
            Status.ARCHIVED);

    private static final int TRENDING = 3;

    private final Figures figures;
    private final Identities identities;
    private final IdentityWatch watch;
    private final Names names;
    private final LastLogins lastLogins;

    Dashboard(Figures figures, Identities identities, IdentityWatch watch, Names names, LastLogins lastLogins) {
        this.lastLogins = lastLogins;
        this.figures = figures;
        this.identities = identities;
        this.watch = watch;
        this.names = names;
    }

    /** The six states of a recap, each as its part of all. */
    List<Bar> states(Recap recap, Links links) {
        return bars(recap, links, recap.totalReceived());
    }

    private static List<Bar> bars(Recap recap, Links links, long scale) {
        return UPWARDS.stream()
                .map(status -> Bar.of(
                        status.label(),
                        recap.count(status),
                        links.list(Figure.valueOf(status.name())),
                        status.name().toLowerCase(Locale.ROOT),
                        scale,
                        recap.totalReceived()))
                .toList();
    }

    /** What a liaison officer asks first: what came in, what waits, what is done (FX-9). */
    static List<Bar> first(List<Bar> states, List<Bar> ageing) {
        var tiles = new ArrayList<>(states.subList(0, UPWARDS.indexOf(Status.NOT_VERIFIED) + 1));
        Collections.reverse(tiles);
        tiles.add(ageing.get(0));
        return tiles;
    }

    /** A line of the recap as it is published: after the four states that are counted their sum, at the end all. */
    record RecapLine(Definition definition, Cell cell, boolean sum) {}

    List<RecapLine> recap(Recap recap, Links links) {
        var lines = new ArrayList<RecapLine>();
        for (var figure : List.of(
                Figure.NOT_VERIFIED,
                Figure.NOT_FOLLOWED_UP,
                Figure.IN_PROGRESS,
                Figure.COMPLETED,
                Figure.TOTAL,
                Figure.DEFERRED,
                Figure.ARCHIVED,
                Figure.TOTAL_RECEIVED)) {
            var count = figure == Figure.TOTAL
                    ? recap.total()
                    : figure == Figure.TOTAL_RECEIVED
                            ? recap.totalReceived()
                            : recap.count(Status.valueOf(figure.name()));
            lines.add(new RecapLine(
                    Definition.valueOf(figure.name()),
                    cell(count, figure, links),
                    figure == Figure.TOTAL || figure == Figure.TOTAL_RECEIVED));
        }
        return lines;
    }

    /** MI-3 to MI-6, MI-9 to MI-11. */
    List<Indicator> indicators(Recap recap, Line pace, Timeliness promises, long closed, Links links) {
        var total = cell(recap.total(), Figure.TOTAL, links);
        var verified = cell(pace.count(), Figure.VERIFIED, links);
        return List.of(
                new Indicator(
                        Definition.FOLLOW_UP_RATE,
                        recap.followUpRate(),
                        "%",
                        cell(recap.followedUp(), Figure.FOLLOWED_UP, links),
                        total),
                new Indicator(
                        Definition.COMPLETION_RATE,
                        recap.completionRate(),
                        "%",
                        cell(recap.count(Status.COMPLETED), Figure.COMPLETED, links),
                        total),
                new Indicator(
                        Definition.SUBSTANTIVE_RATE,
                        recap.substantiveRate(),
                        "%",
                        cell(recap.substantive(), Figure.SUBSTANTIVE, links),
                        total),
                new Indicator(
                        Definition.AVERAGE_FOLLOW_UP_DAYS,
                        recap.averageFollowUpDays(),
                        "hari",
                        null,
                        cell(recap.responded(), Figure.RESPONDED, links)),
                new Indicator(
                        Definition.AVERAGE_RATING,
                        recap.averageRating(),
                        "",
                        null,
                        cell(recap.ratings(), Figure.RATED, links)),
                new Indicator(
                        Definition.AVERAGE_VERIFICATION_DAYS, pace.averageVerificationDays(), "hari", null, verified),
                new Indicator(
                        Definition.VERIFIED_ON_TIME,
                        pace.onTimeRate(),
                        "%",
                        cell(pace.onTime(), Figure.VERIFIED_ON_TIME, links),
                        verified),
                new Indicator(
                        Definition.ANSWERED_ON_TIME,
                        promises.rate(),
                        "%",
                        cell(promises.onTime(), Figure.ANSWERED_ON_TIME, links),
                        cell(promises.due(), Figure.DUE, links)),
                new Indicator(
                        Definition.CLEARANCE_RATE,
                        Print.percent(closed, recap.total()),
                        "%",
                        cell(closed, Figure.CLOSED, links),
                        total));
    }

    static List<Bar> pace(Line pace, Links links) {
        return halves(
                "Tepat waktu (≤ 3 hari kerja)",
                pace.onTime(),
                links.list(Figure.VERIFIED_ON_TIME),
                "Terlambat (> 3 hari kerja)",
                pace.late(),
                links.list(Figure.VERIFIED_LATE));
    }

    static List<Bar> promises(Timeliness promises, Links links) {
        return halves(
                "Dijawab dalam jangka waktunya",
                promises.onTime(),
                links.list(Figure.ANSWERED_ON_TIME),
                "Terlambat atau belum dijawab",
                promises.late(),
                links.list(Figure.ANSWERED_LATE));
    }

    private static List<Bar> halves(String good, long onTime, String goodLink, String bad, long late, String badLink) {
        var all = onTime + late;
        return List.of(Bar.of(good, onTime, goodLink, "good", all, all), Bar.of(bad, late, badLink, "bad", all, all));
    }

    /** MI-7: those who verified. */
    record VerifierLine(
            String name,
            Instant lastLogin,
            Cell verified,
            Cell onTime,
            Cell late,
            String onTimeRate,
            String averageDays) {}

    List<VerifierLine> verifiers(Pace pace, Links links) {
        var ids = pace.verifiers().stream().map(Verifier::officer).toList();
        var officers = names.officers(ids);
        var logins = lastLogins.of(ids);
        return pace.verifiers().stream()
                .map(verifier -> {
                    var own = links.with("officer", verifier.officer());
                    var line = verifier.line();
                    return new VerifierLine(
                            officers.getOrDefault(verifier.officer(), verifier.officer()),
                            logins.get(verifier.officer()),
                            cell(line.count(), Figure.VERIFIED, own),
                            Cell.of(line.onTime(), own.list(Figure.VERIFIED_ON_TIME)),
                            Cell.of(line.late(), own.list(Figure.VERIFIED_LATE), line.count()),
                            line.onTimeRate(),
                            line.averageDays());
                })
                .toList();
    }

    /** What is open, by what its officers have to do next. */
    List<Bar> ageing(Question question, Links links) {
        var ageing = figures.ageing(question);
        var open = ageing.values().stream().mapToLong(Long::longValue).sum();
        var longest = ageing.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return Figure.AGEING.stream()
                .map(when -> Bar.of(
                        when.label(),
                        ageing.getOrDefault(when, 0L),
                        links.list(when),
                        when.name().toLowerCase(Locale.ROOT),
                        longest,
                        open))
                .toList();
    }

    /** MI-14: the three most frequent are marked; those as frequent as the third too. */
    List<Bar> topics(Question question, Links links) {
        var topics = figures.topics(question);
        var longest = topics.values().stream().mapToLong(Long::longValue).max().orElse(0);
        var all = topics.values().stream().mapToLong(Long::longValue).sum();
        var third = topics.entrySet().stream()
                .filter(topic -> !topic.getKey().isEmpty())
                .map(Map.Entry::getValue)
                .limit(TRENDING)
                .reduce((earlier, later) -> later)
                .orElse(0L);
        return topics.entrySet().stream()
                .map(topic -> new Bar(
                        names.topic(topic.getKey()),
                        topic.getValue(),
                        links.with("topicAlone", topic.getKey()).list(Figure.FOLLOWED_UP),
                        "topic",
                        longest,
                        all,
                        !topic.getKey().isEmpty() && topic.getValue() >= third))
                .toList();
    }

    /** Reports by the week in which they were received; a week without any is empty, not missing. */
    Trend trend(Question question, Links links) {
        var weeks = new TreeMap<LocalDate, Recap>();
        figures.recapBy(Dimension.WEEK, question).forEach((monday, recap) -> weeks.put(LocalDate.parse(monday), recap));
        if (weeks.isEmpty()) {
            return new Trend(List.of(), 0);
        }
        for (var monday = weeks.firstKey(); monday.isBefore(weeks.lastKey()); monday = monday.plusWeeks(1)) {
            weeks.putIfAbsent(monday, Recap.NOTHING);
        }
        var highest =
                weeks.values().stream().mapToLong(Recap::totalReceived).max().orElse(0);
        var told = weeks.entrySet().stream()
                .map(week -> {
                    var recap = week.getValue();
                    var own = links.with("week", week.getKey());
                    return new Week(
                            week.getKey(),
                            cell(recap.totalReceived(), Figure.TOTAL_RECEIVED, own),
                            bars(recap, own, highest));
                })
                .toList();
        return new Trend(told, highest);
    }

    /** @param highest the number of reports of a column that reaches to the top */
    record Trend(List<Week> weeks, long highest) {}

    /** Whether there is anything below that could be told apart. */
    static boolean divides(Slice slice) {
        return slice.unit() == null && (slice.agency() != null || slice.desk() == null);
    }

    /** Agencies of the country, units and desks of an agency; the busiest first (MI-13, FX-12). */
    List<HolderLine> holders(Question question, Links links) {
        return question.slice().agency() == null ? agencies(question, links) : units(question, links);
    }

    private List<HolderLine> agencies(Question question, Links links) {
        var ageing = figures.ageingOfEachAgency(question);
        return busiest(figures.recapOfEachAgency(question)).stream()
                .map(one -> {
                    var code = one.getKey();
                    var own = code.isEmpty() ? links.with("desk", Desk.NATIONAL_ADMIN) : links.with("agency", code);
                    var name = code.isEmpty() ? "Di meja Admin Nasional" : names.agency(code);
                    return line(name, own, one.getValue(), ageing.getOrDefault(code, Map.of()));
                })
                .toList();
    }

    private List<HolderLine> units(Question question, Links links) {
        var ageing = figures.ageingByUnit(question);
        var agency = question.slice().agency();
        return busiest(figures.recapBy(Dimension.UNIT, question)).stream()
                .map(one -> {
                    var key = one.getKey();
                    var desk = Desk.ofKey(key).orElse(Desk.UNIT);
                    var own = desk == Desk.UNIT ? links.with("desk", desk).with("unit", key) : links.with("desk", desk);
                    var name = desk == Desk.UNIT ? names.unit(agency, key) : "Di meja " + desk.label();
                    return line(name, own, one.getValue(), ageing.getOrDefault(key, Map.of()));
                })
                .toList();
    }

    private static List<Map.Entry<String, Recap>> busiest(Map<String, Recap> parts) {
        return parts.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Recap>>comparingLong(
                                part -> -part.getValue().totalReceived())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private static HolderLine line(String name, Links own, Recap recap, Map<Figure, Long> ageing) {
        var open = ageing.values().stream().mapToLong(Long::longValue).sum();
        var states = new ArrayList<Cell>();
        for (var status : Status.values()) {
            states.add(Cell.of(recap.count(status), own.list(Figure.valueOf(status.name())), recap.totalReceived()));
        }
        return new HolderLine(
                name,
                own.to("rekap"),
                states,
                cell(recap.total(), Figure.TOTAL, own),
                cell(recap.totalReceived(), Figure.TOTAL_RECEIVED, own),
                recap.followUpRate(),
                recap.completionRate(),
                recap.averageFollowUpDays(),
                recap.averageRating(),
                Cell.of(ageing.getOrDefault(Figure.OVERDUE, 0L), own.list(Figure.OVERDUE), open));
    }

    /**
     * An identity as the page tells it.
     *
     * @param left null where only another way of counting is compared, and no number
     * @param parts of the difference, with their sign
     */
    record Check(Name name, Cell left, Cell right, List<Difference> parts, long broken) {

        public boolean holds() {
            return broken == 0;
        }

        /** The watch has not come round yet. */
        public boolean pending() {
            return broken < 0;
        }
    }

    /** @param cell the reports by which the two ways differ; its list is as long as the number without sign */
    record Difference(String label, String sign, Cell cell) {}

    /** The identities of this question, and those of the whole register as the watch found them last (MI-8, ST-10). */
    List<Check> checks(Question question, Links links) {
        var all = new ArrayList<Check>();
        for (var identity : identities.of(question)) {
            all.add(new Check(
                    identity.name(),
                    Cell.of(identity.left(), links.list(left(identity.name()))),
                    Cell.of(identity.right(), right(identity.name(), links)),
                    identity.parts().stream()
                            .filter(part -> part.count() != 0)
                            .map(part -> new Difference(
                                    part.figure().label(),
                                    part.count() < 0 ? "−" : "+",
                                    Cell.of(Math.abs(part.count()), links.list(part.figure()))))
                            .toList(),
                    identity.broken()));
        }
        for (var name : List.of(Name.REGISTER_IS_LEDGER, Name.LEDGER_IS_WHOLE)) {
            all.add(new Check(name, null, null, List.of(), watch.broken(name)));
        }
        return all;
    }

    private static Figure left(Name name) {
        return switch (name) {
            case PACE_HALVES -> Figure.VERIFIED;
            case PROMISES_KEPT -> Figure.ANSWERED_ON_TIME;
            default -> Figure.TOTAL_RECEIVED;
        };
    }

    /** The sum over the agencies has no list of its own: a report of two agencies stands in it twice. */
    private static String right(Name name, Links links) {
        return switch (name) {
            case RECAP_AND_PACE, PACE_HALVES -> links.list(Figure.VERIFIED);
            case PROMISES_KEPT -> links.list(Figure.ANSWERED_ON_TIME);
            case AGENCIES_ADD_UP -> null;
            default -> links.list(Figure.TOTAL_RECEIVED);
        };
    }

    static Cell cell(long count, Figure figure, Links links) {
        return Cell.of(count, links.list(figure));
    }
}
