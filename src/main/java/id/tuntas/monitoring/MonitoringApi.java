package id.tuntas.monitoring;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Topic;
import id.tuntas.figures.Basis;
import id.tuntas.figures.Definition;
import id.tuntas.figures.Figure;
import id.tuntas.figures.Figures;
import id.tuntas.figures.Identities;
import id.tuntas.figures.Identity;
import id.tuntas.figures.Identity.Name;
import id.tuntas.figures.ListedReport;
import id.tuntas.figures.NotYourFigures;
import id.tuntas.figures.Pace;
import id.tuntas.figures.Print;
import id.tuntas.figures.PrintedRecap;
import id.tuntas.figures.Question;
import id.tuntas.platform.Accounts;
import id.tuntas.platform.Actor;
import id.tuntas.platform.LastLogins;
import id.tuntas.report.Status;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/monitoring}: the figures of design.md section 6, each within what the officer may see. */
@RestController
@RequestMapping("/api/v1/monitoring")
class MonitoringApi {

    private final Figures figures;
    private final Identities identities;
    private final Questions questions;
    private final Export export;
    private final Directory directory;
    private final Accounts accounts;
    private final LastLogins lastLogins;
    private final Clock clock;

    MonitoringApi(
            Figures figures,
            Identities identities,
            Questions questions,
            Export export,
            Directory directory,
            Accounts accounts,
            LastLogins lastLogins,
            Clock clock) {
        this.figures = figures;
        this.identities = identities;
        this.questions = questions;
        this.export = export;
        this.directory = directory;
        this.accounts = accounts;
        this.lastLogins = lastLogins;
        this.clock = clock;
    }

    /** What was counted: printed with every answer (MI-12). */
    record About(
            LocalDate from, LocalDate to, Basis basis, Instant asOf, Instant extractedAt, String agency, String unit) {

        static About of(Question question, Instant now) {
            return new About(
                    question.period().from(),
                    question.period().to(),
                    question.basis(),
                    question.now() ? now : question.asOf(),
                    now,
                    question.slice().agency(),
                    question.slice().unit());
        }
    }

    record RecapAnswer(
            About about,
            @JsonUnwrapped PrintedRecap recap,
            String clearanceRate,
            String verifiedOnTimeRate,
            long substantive,
            long closedInPeriod,
            String completedOnTimeRate,
            long due,
            long answeredOnTime,
            long withoutPromise) {}

    @GetMapping("/recap")
    RecapAnswer recap(Asked asked) {
        var now = clock.instant();
        var question = questions.of(asked, now);
        var recap = figures.recap(question);
        var pace = figures.pace(question).all();
        var closed = figures.closedInPeriod(question);
        var timeliness = figures.timeliness(question);
        return new RecapAnswer(
                About.of(question, now),
                PrintedRecap.of(recap, pace),
                Print.percent(closed, recap.total()),
                pace.onTimeRate(),
                recap.substantive(),
                closed,
                timeliness.rate(),
                timeliness.due(),
                timeliness.onTime(),
                recap.withoutPromise());
    }

    record VerifierAnswer(
            String officer,
            String name,
            Instant lastLogin,
            long verified,
            long onTime,
            long late,
            long onTimeByCalendarDays,
            String averageDays) {}

    record PaceAnswer(
            About about,
            long verified,
            long onTime,
            long late,
            long onTimeByCalendarDays,
            String averageDays,
            String onTimeRate,
            List<VerifierAnswer> verifiers) {}

    @GetMapping("/verification-pace")
    PaceAnswer pace(Asked asked) {
        var now = clock.instant();
        var question = questions.of(asked, now);
        var pace = figures.pace(question);
        var officers = pace.verifiers().stream().map(Pace.Verifier::officer).toList();
        var names = accounts.names(officers);
        var logins = lastLogins.of(officers);
        return new PaceAnswer(
                About.of(question, now),
                pace.all().count(),
                pace.all().onTime(),
                pace.all().late(),
                pace.all().onTimeByCalendar(),
                pace.all().averageDays(),
                pace.all().onTimeRate(),
                pace.verifiers().stream()
                        .map(verifier -> new VerifierAnswer(
                                verifier.officer(),
                                // An older register knows a name only.
                                names.getOrDefault(verifier.officer(), verifier.officer()),
                                logins.get(verifier.officer()),
                                verifier.line().count(),
                                verifier.line().onTime(),
                                verifier.line().late(),
                                verifier.line().onTimeByCalendar(),
                                verifier.line().averageDays()))
                        .toList());
    }

    record TopicAnswer(String code, String name, String parent, long count) {}

    record TopicsAnswer(About about, List<TopicAnswer> topics) {}

    @GetMapping("/topics")
    TopicsAnswer topics(Asked asked) {
        var now = clock.instant();
        var question = questions.of(asked, now);
        return new TopicsAnswer(
                About.of(question, now),
                figures.topics(question).entrySet().stream()
                        .map(topic -> topic(topic.getKey(), topic.getValue()))
                        .toList());
    }

    private TopicAnswer topic(String code, long count) {
        var known = directory.topic(code);
        return new TopicAnswer(
                code.isEmpty() ? null : code,
                code.isEmpty() ? "Tanpa topik" : known.map(Topic::name).orElse(code),
                known.map(Topic::parent).orElse(null),
                count);
    }

    record PageAnswer(About about, List<ListedReport> content, int page, int size, long totalElements) {}

    /** The list behind a number: a state, or any other {@link Figure}. */
    @GetMapping("/reports")
    PageAnswer reports(
            Asked asked,
            @RequestParam(required = false) Status status,
            @RequestParam(required = false) Figure figure,
            @RequestParam(defaultValue = "0") @PositiveOrZero @Max(10_000_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(1_000) int size) {
        var now = clock.instant();
        var question = questions.of(asked, now);
        if (status != null && figure != null) {
            throw new StatusOrFigure();
        }
        var listed = status != null ? Figure.valueOf(status.name()) : figure == null ? Figure.TOTAL_RECEIVED : figure;
        return new PageAnswer(
                About.of(question, now),
                figures.list(
                        listed,
                        question,
                        (long) page * size,
                        size,
                        Actor.current().id()),
                page,
                size,
                figures.count(listed, question));
    }

    record PartAnswer(Figure figure, String label, long count) {}

    record IdentityAnswer(
            Name name, String label, boolean holds, long left, long right, long broken, List<PartAnswer> parts) {

        static IdentityAnswer of(Identity identity) {
            return new IdentityAnswer(
                    identity.name(),
                    identity.name().label(),
                    identity.holds(),
                    identity.left(),
                    identity.right(),
                    identity.broken(),
                    identity.parts().stream()
                            .map(part ->
                                    new PartAnswer(part.figure(), part.figure().label(), part.count()))
                            .toList());
        }
    }

    record IdentitiesAnswer(About about, List<IdentityAnswer> identities) {}

    /** Whether the figures of this question agree with one another, and what explains their differences (MI-8). */
    @GetMapping("/identities")
    IdentitiesAnswer identities(Asked asked) {
        var now = clock.instant();
        var question = questions.of(asked, now);
        return new IdentitiesAnswer(
                About.of(question, now),
                identities.of(question).stream().map(IdentityAnswer::of).toList());
    }

    /** The reports themselves, as a workbook (RP-8). */
    @GetMapping("/export.xlsx")
    void export(Asked asked, HttpServletResponse response) throws IOException {
        var now = clock.instant();
        var question = questions.of(asked, now);
        var reader = ExportReader.of(questions.scope(), question.slice());
        export.draw(question, reader, Actor.current().id(), now, book -> {
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName(question) + "\"");
            book.write(response.getOutputStream());
        });
    }

    private static String fileName(Question question) {
        var slice = question.slice();
        return Stream.of(
                        "tuntas",
                        slice.agency(),
                        slice.unit(),
                        question.period().from(),
                        question.period().to())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining("-", "", ".xlsx"));
    }

    record DefinitionAnswer(
            Definition figure,
            String abbreviation,
            String label,
            String meaning,
            String formula,
            String rounding,
            String source) {}

    /** What each figure means. */
    @GetMapping("/definitions")
    List<DefinitionAnswer> definitions() {
        if (questions.scope().isEmpty()) {
            throw new NotYourFigures();
        }
        return Stream.of(Definition.values())
                .map(one -> new DefinitionAnswer(
                        one,
                        one.abbreviation(),
                        one.label(),
                        one.meaning(),
                        one.formula(),
                        one.rounding(),
                        one.source()))
                .toList();
    }
}
