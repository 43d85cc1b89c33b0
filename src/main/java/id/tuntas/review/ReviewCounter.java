package id.tuntas.review;

import static java.util.Comparator.comparing;

import id.tuntas.directory.ArchiveReason;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Topic;
import id.tuntas.directory.Unit;
import id.tuntas.figures.Basis;
import id.tuntas.figures.Desk;
import id.tuntas.figures.Dimension;
import id.tuntas.figures.Evaluation;
import id.tuntas.figures.Figures;
import id.tuntas.figures.Pace;
import id.tuntas.figures.PrintedRecap;
import id.tuntas.figures.Question;
import id.tuntas.figures.Recap;
import id.tuntas.figures.Slice;
import id.tuntas.platform.Accounts;
import id.tuntas.platform.DateWords;
import id.tuntas.platform.LastLogins;
import id.tuntas.report.Status;
import id.tuntas.review.ReviewFigures.Holder;
import id.tuntas.review.ReviewFigures.Indicator;
import id.tuntas.review.ReviewFigures.Named;
import id.tuntas.review.ReviewFigures.Verification;
import id.tuntas.review.ReviewFigures.Verifier;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Asks for all figures of a review with one question, and gives what they name its name. */
@Component
class ReviewCounter {

    private static final int TREND = 3;
    private static final int ACTIVE_DAYS = 30;

    private final Figures figures;
    private final Evaluation evaluation;
    private final Directory directory;
    private final Accounts accounts;
    private final LastLogins lastLogins;
    private final DateWords words;
    private final Clock clock;

    ReviewCounter(
            Figures figures,
            Evaluation evaluation,
            Directory directory,
            Accounts accounts,
            LastLogins lastLogins,
            DateWords words,
            Clock clock) {
        this.figures = figures;
        this.evaluation = evaluation;
        this.directory = directory;
        this.accounts = accounts;
        this.lastLogins = lastLogins;
        this.words = words;
        this.clock = clock;
    }

    /** As of the end of the period; as of now while it still runs. */
    ReviewFigures count(Review review) {
        var now = clock.instant();
        var question = Question.of(
                review.period(), Basis.PERIOD_END, Slice.ALL.withHolder(review.agency(), review.unit()), now);
        var recap = figures.recap(question);
        var pace = figures.pace(question);
        var holders = figures.recapBy(Dimension.UNIT, question);
        var byAdmin = holders.getOrDefault(Desk.AGENCY_ADMIN.key(), Recap.NOTHING);
        return new ReviewFigures(
                question.asOf().minusMillis(1),
                now,
                PrintedRecap.of(recap, pace.all()),
                verification(pace),
                holders.entrySet().stream()
                        .filter(holder -> holder.getValue().total() > 0)
                        .map(holder -> holder(review.agency(), holder.getKey(), holder.getValue()))
                        .toList(),
                byAdmin.followedUp(),
                holders.entrySet().stream()
                        .filter(holder -> !holder.getKey().equals(Desk.AGENCY_ADMIN.key()))
                        .mapToLong(holder -> holder.getValue().total())
                        .sum(),
                named(figures.topics(question), this::topic).stream()
                        .filter(topic -> !topic.name().isEmpty())
                        .limit(TREND)
                        .toList(),
                named(figures.archiveReasons(question), this::archiveReason),
                review.kind() == ReviewKind.AGENCY_YEARLY ? indicators(review.agency(), question, recap) : List.of());
    }

    /** What the house knows of them; the rest is for Inspektorat to judge (MI-15). */
    private List<Indicator> indicators(String agency, Question question, Recap recap) {
        var decrees = evaluation.decrees(agency);
        var accounts = evaluation.accounts(agency);
        var active = accounts.stream()
                .filter(account -> account.daysSince() != null && account.daysSince() <= ACTIVE_DAYS)
                .count();
        var quality = evaluation.quality(question, recap);
        var plans = evaluation.actionPlans(agency).stream()
                .map(plan -> plan.title() + " (" + words.date(plan.adoptedOn()) + ")")
                .toList();
        return List.of(
                new Indicator(
                        "Surat keputusan pengelola",
                        decrees.isEmpty()
                                ? "Belum ada penugasan yang berlaku"
                                : decrees.size() + " penugasan berlaku, yang tertua sejak "
                                        + words.date(decrees.get(0).validFrom())),
                new Indicator(
                        "Keaktifan akun",
                        active + " dari " + accounts.size() + " petugas masuk dalam " + ACTIVE_DAYS + " hari terakhir"),
                new Indicator(
                        "Data pengelolaan",
                        recap.total() + " laporan, %TL " + recap.followUpRate() + ", selesai "
                                + recap.count(Status.COMPLETED)),
                new Indicator(
                        "Kualitas tindak lanjut",
                        quality.substantive() + " dari " + quality.answered() + " bertindak lanjut substantif, "
                                + quality.reopened() + " dibuka kembali, nilai sampel " + quality.averageScore()
                                + " (" + quality.scored() + " dinilai)"),
                new Indicator("Rencana aksi", plans.isEmpty() ? "Belum ada" : String.join("; ", plans)));
    }

    private Verification verification(Pace pace) {
        var all = pace.all();
        var officers = pace.verifiers().stream().map(Pace.Verifier::officer).toList();
        var names = accounts.names(officers);
        var logins = lastLogins.of(officers);
        return new Verification(
                all.count(),
                all.onTime(),
                all.late(),
                all.averageDays(),
                all.onTimeRate(),
                pace.verifiers().stream()
                        .map(verifier -> new Verifier(
                                names.getOrDefault(verifier.officer(), verifier.officer()),
                                logins.get(verifier.officer()),
                                verifier.line().onTime(),
                                verifier.line().late(),
                                verifier.line().averageDays()))
                        .toList());
    }

    private static Holder holder(String name, Recap recap) {
        return new Holder(
                name,
                recap.count(Status.NOT_VERIFIED),
                recap.count(Status.NOT_FOLLOWED_UP),
                recap.count(Status.IN_PROGRESS),
                recap.count(Status.COMPLETED),
                recap.total());
    }

    private Holder holder(String agency, String key, Recap recap) {
        var name = Desk.ofKey(key)
                .map(Desk::label)
                .orElseGet(() -> directory.unit(agency, key).map(Unit::name).orElse(key));
        return holder(name, recap);
    }

    private String topic(String code) {
        return directory.topic(code).map(Topic::name).orElse(code);
    }

    private String archiveReason(String code) {
        return directory.archiveReason(code).map(ArchiveReason::label).orElse("Alasan tidak tercatat");
    }

    private static List<Named> named(Map<String, Long> counts, UnaryOperator<String> name) {
        return counts.entrySet().stream()
                .map(count -> new Named(name.apply(count.getKey()), count.getValue()))
                .sorted(comparing((Named named) -> -named.count()))
                .toList();
    }
}
