package id.tuntas.monitoring;

import id.tuntas.directory.Permission;
import id.tuntas.figures.Evaluation;
import id.tuntas.figures.Figure;
import id.tuntas.figures.Figures;
import id.tuntas.figures.NothingToDraw;
import id.tuntas.figures.Question;
import id.tuntas.platform.Actor;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /monitoring/evaluasi}: the five indicators of an agency on one page, and what people add to them (MI-15). */
@Controller
@RequestMapping("/monitoring/evaluasi")
class EvaluationPages {

    private final Evaluation evaluation;
    private final Figures figures;
    private final Questions questions;
    private final Dashboard dashboard;
    private final PageHead head;
    private final Clock clock;

    EvaluationPages(
            Evaluation evaluation,
            Figures figures,
            Questions questions,
            Dashboard dashboard,
            PageHead head,
            Clock clock) {
        this.evaluation = evaluation;
        this.figures = figures;
        this.questions = questions;
        this.dashboard = dashboard;
        this.head = head;
        this.clock = clock;
    }

    @ModelAttribute("officer")
    boolean officer() {
        return true;
    }

    @GetMapping
    String evaluation(Asked asked, Model model) {
        var view = head.open(asked, "evaluasi", model);
        var question = view.question();
        Evaluation.requireWholeAgency(question.slice());
        var agency = question.slice().agency();
        var recap = figures.recap(question);
        model.addAttribute("agency", agency);
        model.addAttribute("decrees", evaluation.decrees(agency));
        model.addAttribute("accounts", evaluation.accounts(agency));
        model.addAttribute("lines", dashboard.recap(recap, view.links()));
        model.addAttribute("quality", evaluation.quality(question, recap));
        model.addAttribute("answered", Dashboard.cell(recap.followedUp(), Figure.FOLLOWED_UP, view.links()));
        model.addAttribute("substantive", Dashboard.cell(recap.substantive(), Figure.SUBSTANTIVE, view.links()));
        model.addAttribute(
                "reopened", Dashboard.cell(figures.count(Figure.REOPENED, question), Figure.REOPENED, view.links()));
        model.addAttribute(
                "corrected", Dashboard.cell(figures.count(Figure.CORRECTED, question), Figure.CORRECTED, view.links()));
        model.addAttribute("samples", evaluation.samples(question));
        model.addAttribute("plans", evaluation.actionPlans(agency));
        model.addAttribute("mayAdopt", Permission.ADOPT_ACTION_PLANS.isHeldBy(Actor.current(), agency));
        model.addAttribute("mayJudge", Permission.JUDGE_ANSWERS.isHeldBy(Actor.current(), agency));
        return "monitoring/evaluation";
    }

    @PostMapping("/rencana-aksi")
    String adopt(
            Asked asked,
            @RequestParam @NotBlank @Size(max = 200) String title,
            @RequestParam @Size(max = 500) @Pattern(regexp = "|https?://.+") String link,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate adoptedOn,
            RedirectAttributes redirect) {
        var question = questions.of(asked, clock.instant());
        evaluation.adopt(question.slice().agency(), title.strip(), link.isEmpty() ? null : link, adoptedOn);
        redirect.addFlashAttribute("done", "Rencana aksi tersimpan.");
        return back(question);
    }

    @PostMapping("/sampel")
    String draw(Asked asked, @RequestParam @Min(1) @Max(200) int size, RedirectAttributes redirect) {
        var question = questions.of(asked, clock.instant());
        try {
            var sample = evaluation.draw(question, size, null);
            redirect.addFlashAttribute("done", sample.reports().size() + " laporan ditarik secara acak untuk dinilai.");
        } catch (NothingToDraw refused) {
            redirect.addFlashAttribute("refused", refused.getMessage());
        }
        return back(question);
    }

    @PostMapping("/nilai")
    String score(
            Asked asked,
            @RequestParam long sample,
            @RequestParam String trackingId,
            @RequestParam @Min(1) @Max(5) int score,
            @RequestParam @Size(max = 2000) String note,
            RedirectAttributes redirect) {
        evaluation.score(sample, trackingId, score, note.isBlank() ? null : note.strip());
        redirect.addFlashAttribute("done", "Nilai laporan " + trackingId + " tersimpan.");
        return back(questions.of(asked, clock.instant()));
    }

    private static String back(Question question) {
        return "redirect:" + Links.of(question).to("evaluasi");
    }
}
