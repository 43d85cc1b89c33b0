package id.tuntas.monitoring;

import id.tuntas.figures.Basis;
import id.tuntas.figures.Evaluation;
import id.tuntas.figures.Evaluation.Account;
import id.tuntas.figures.Evaluation.ActionPlan;
import id.tuntas.figures.Evaluation.Decree;
import id.tuntas.figures.Evaluation.Quality;
import id.tuntas.figures.Evaluation.Sample;
import id.tuntas.figures.Figures;
import id.tuntas.figures.Question;
import id.tuntas.monitoring.MonitoringApi.About;
import id.tuntas.monitoring.MonitoringApi.RecapAnswer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/monitoring/evaluation}: the five indicators of one agency, and what people add to them (MI-15). */
@RestController
@RequestMapping("/api/v1/monitoring/evaluation")
class EvaluationApi {

    private final Evaluation evaluation;
    private final Figures figures;
    private final MonitoringApi monitoring;
    private final Questions questions;
    private final Clock clock;

    EvaluationApi(Evaluation evaluation, Figures figures, MonitoringApi monitoring, Questions questions, Clock clock) {
        this.evaluation = evaluation;
        this.figures = figures;
        this.monitoring = monitoring;
        this.questions = questions;
        this.clock = clock;
    }

    record EvaluationAnswer(
            About about,
            List<Decree> decrees,
            List<Account> accounts,
            RecapAnswer recap,
            Quality quality,
            List<Sample> samples,
            List<ActionPlan> actionPlans) {}

    @GetMapping
    EvaluationAnswer evaluation(Asked asked) {
        var now = clock.instant();
        var question = question(asked);
        var agency = question.slice().agency();
        return new EvaluationAnswer(
                About.of(question, now),
                evaluation.decrees(agency),
                evaluation.accounts(agency),
                monitoring.recap(asked),
                evaluation.quality(question, figures.recap(question)),
                evaluation.samples(question),
                evaluation.actionPlans(agency));
    }

    record Plan(
            @NotBlank String agency,
            @NotBlank @Size(max = 200) String title,

            @Size(max = 500) @Pattern(regexp = "https?://.+")
            String link,

            @NotNull LocalDate adoptedOn) {}

    @PostMapping("/action-plans")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void adopt(@Valid @RequestBody Plan plan) {
        evaluation.adopt(plan.agency(), plan.title(), plan.link(), plan.adoptedOn());
    }

    /** @param seed null: by chance, and told in the answer */
    record Draw(
            @NotBlank String agency,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @Min(1) @Max(200) int size,
            Long seed) {}

    @PostMapping("/samples")
    Sample draw(@Valid @RequestBody Draw draw) {
        var asked = new Asked(
                draw.from(), draw.to(), Basis.NOW, draw.agency(), null, null, null, null, null, null, null, null);
        return evaluation.draw(question(asked), draw.size(), draw.seed());
    }

    record Score(
            @Min(1) @Max(5) int score, @Size(max = 2000) String note) {}

    @PutMapping("/samples/{sample}/reports/{trackingId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void score(@PathVariable long sample, @PathVariable String trackingId, @Valid @RequestBody Score score) {
        evaluation.score(sample, trackingId, score.score(), score.note());
    }

    private Question question(Asked asked) {
        var question = questions.of(asked, clock.instant());
        Evaluation.requireWholeAgency(question.slice());
        return question;
    }
}
