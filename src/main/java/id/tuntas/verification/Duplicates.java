package id.tuntas.verification;

import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds reports of the same reporter that may be about the same matter, open or completed of late (AR-1, AR-10); a
 * proposal with its reason, a person decides. The reason is one that can be checked by eye: of all the words that occur
 * in either report, how many occur in both.
 */
@Service
public class Duplicates {

    /** How far back one reporter's reports are compared. */
    private static final int LATEST = 50;

    private static final int FEWEST_PERCENT = 30;
    private static final Duration RECENT = Duration.ofDays(90);
    /** Shorter words are in every text. */
    private static final int SHORTEST_WORD = 3;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]++");

    private final Reports reports;
    private final Clock clock;

    Duplicates(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * A report that this one may repeat.
     *
     * @param percent of the different words of both that occur in both
     */
    public record Similar(Report report, int percent) {}

    /**
     * The most similar first. Reports under a name are compared with reports under a name, anonymous ones with anonymous
     * ones: to be told that both come from one hand would otherwise tell whose hand it is (CH-14).
     */
    @Transactional(readOnly = true)
    public List<Similar> of(Report report) {
        var words = words(report);
        return reports.othersOfReporter(report, LATEST).stream()
                .filter(other -> other.anonymous() == report.anonymous())
                .filter(this::isOpenOrRecent)
                .map(other -> new Similar(other, percent(words, words(other))))
                .filter(similar -> similar.percent() >= FEWEST_PERCENT)
                .sorted(Comparator.comparing(Similar::percent).reversed())
                .toList();
    }

    private boolean isOpenOrRecent(Report other) {
        return switch (other.status()) {
            case ARCHIVED -> false;
            case COMPLETED ->
                other.closedAt() != null && other.closedAt().plus(RECENT).isAfter(clock.instant());
            default -> true;
        };
    }

    private static Set<String> words(Report report) {
        return words(report.title() + " " + report.content());
    }

    static Set<String> words(String text) {
        var words = new HashSet<String>();
        BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .forEach(words::add);
        return words;
    }

    /** Of all the different words in either set, how many are in both. */
    static int percent(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        var all = one.size() + other.size() - both.size();
        return all == 0 ? 0 : both.size() * 100 / all;
    }
}
