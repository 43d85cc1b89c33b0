package id.tuntas.monitoring;

import id.tuntas.figures.Definition;
import id.tuntas.figures.Dimension;
import id.tuntas.figures.Figure;
import id.tuntas.figures.Figures;
import id.tuntas.figures.Figures.Part;
import id.tuntas.figures.ListedReport;
import id.tuntas.figures.NotYourFigures;
import id.tuntas.figures.Pace;
import id.tuntas.figures.Period;
import id.tuntas.figures.Print;
import id.tuntas.figures.Recap;
import id.tuntas.figures.Scope;
import id.tuntas.figures.Slice;
import id.tuntas.figures.WhoseFigures;
import id.tuntas.monitoring.PageHead.View;
import id.tuntas.platform.Actor;
import id.tuntas.platform.DateWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /monitoring}: one set of pages for every role; what they count is cut to the officer's scope (RP-9, FX-4). */
@Controller
@RequestMapping("/monitoring")
class MonitoringPages {

    private static final int ROWS = 50;

    private final Figures figures;
    private final Questions questions;
    private final Dashboard dashboard;
    private final PageHead head;
    private final Names names;
    private final DateWords words;

    MonitoringPages(
            Figures figures, Questions questions, Dashboard dashboard, PageHead head, Names names, DateWords words) {
        this.figures = figures;
        this.questions = questions;
        this.dashboard = dashboard;
        this.head = head;
        this.names = names;
        this.words = words;
    }

    @ModelAttribute("officer")
    boolean officer() {
        return true;
    }

    @GetMapping
    String dashboard(Asked asked, Model model) {
        var view = head.open(asked, "", model);
        var recap = figures.recap(view.question());
        var pace = figures.pace(view.question()).all();
        var states = dashboard.states(recap, view.links());
        var ageing = dashboard.ageing(view.question(), view.links());
        var checks = dashboard.checks(view.question(), view.links());
        model.addAttribute("received", Dashboard.cell(recap.totalReceived(), Figure.TOTAL_RECEIVED, view.links()));
        model.addAttribute("tiles", Dashboard.first(states, ageing));
        model.addAttribute("states", states);
        model.addAttribute("slabs", Slab.stack(states));
        indicators(view, recap, pace, model);
        model.addAttribute("pace", Dashboard.pace(pace, view.links()));
        model.addAttribute("ageing", ageing);
        model.addAttribute("topics", dashboard.topics(view.question(), view.links()));
        model.addAttribute("trend", dashboard.trend(view.question(), view.links()));
        holders(view, model);
        model.addAttribute("agrees", checks.stream().allMatch(check -> check.holds() || check.pending()));
        return "monitoring/dashboard";
    }

    @GetMapping("/rekap")
    String recap(Asked asked, Model model) {
        var view = head.open(asked, "rekap", model);
        var recap = figures.recap(view.question());
        model.addAttribute("lines", dashboard.recap(recap, view.links()));
        indicators(view, recap, figures.pace(view.question()).all(), model);
        holders(view, model);
        return "monitoring/recap";
    }

    private void indicators(View view, Recap recap, Pace.Line pace, Model model) {
        var promises = figures.timeliness(view.question());
        var closed = figures.closedInPeriod(view.question());
        model.addAttribute("promises", Dashboard.promises(promises, view.links()));
        model.addAttribute("indicators", dashboard.indicators(recap, pace, promises, closed, view.links()));
    }

    private void holders(View view, Model model) {
        if (Dashboard.divides(view.question().slice())) {
            model.addAttribute("holders", dashboard.holders(view.question(), view.links()));
        }
        model.addAttribute("holder", view.question().slice().agency() == null ? "Instansi" : "Unit kerja");
    }

    /** Says aloud that most verifications are late (FX-33). */
    @GetMapping("/laju-verifikasi")
    String pace(Asked asked, Model model) {
        var view = head.open(asked, "laju-verifikasi", model);
        var pace = figures.pace(view.question());
        model.addAttribute("verified", Dashboard.cell(pace.all().count(), Figure.VERIFIED, view.links()));
        model.addAttribute("averageDays", pace.all().averageDays());
        model.addAttribute(
                "byCalendar",
                Print.percent(pace.all().onTimeByCalendar(), pace.all().count()));
        model.addAttribute("onTimeRate", pace.all().onTimeRate());
        var halves = Dashboard.pace(pace.all(), view.links());
        model.addAttribute("pace", halves);
        model.addAttribute("slabs", Slab.stack(halves));
        model.addAttribute("mostlyLate", pace.all().late() > pace.all().onTime());
        model.addAttribute("verifiers", dashboard.verifiers(pace, view.links()));
        return "monitoring/pace";
    }

    @GetMapping("/topik")
    String topics(Asked asked, Model model) {
        var view = head.open(asked, "topik", model);
        model.addAttribute("topics", dashboard.topics(view.question(), view.links()));
        return "monitoring/topics";
    }

    /** @param page the first is 0 */
    @GetMapping("/laporan")
    String list(
            Asked asked,
            @RequestParam(defaultValue = "TOTAL_RECEIVED") Figure figure,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate week,
            @RequestParam(required = false) String topicAlone,
            @RequestParam(defaultValue = "0") @PositiveOrZero @Max(10_000_000) int page,
            Model model) {
        var view = head.open(asked, "laporan", model);
        var which = week != null
                ? new Part(Dimension.WEEK, week.toString())
                : topicAlone != null ? new Part(Dimension.TOPIC, topicAlone) : null;
        var count = figures.count(figure, view.question(), which);
        var here = view.links().with("figure", figure).with("week", week).with("topicAlone", topicAlone);
        model.addAttribute("presets", head.presets(view.question(), here, "laporan"));
        model.addAttribute("figure", figure);
        model.addAttribute("week", week);
        model.addAttribute("topicAlone", topicAlone);
        model.addAttribute("topicName", topicAlone == null ? null : names.topic(topicAlone));
        model.addAttribute("count", count);
        model.addAttribute("opens", !Scope.onlyCoordinates(Actor.current()));
        model.addAttribute(
                "rows",
                figures
                        .list(
                                figure,
                                view.question(),
                                which,
                                (long) page * ROWS,
                                ROWS,
                                Actor.current().id())
                        .stream()
                        .map(this::row)
                        .toList());
        model.addAttribute("first", (long) page * ROWS + 1);
        model.addAttribute("page", page);
        model.addAttribute("pages", Math.max(1, (count + ROWS - 1) / ROWS));
        model.addAttribute(
                "earlier", page == 0 ? null : here.with("page", page - 1).to("laporan"));
        model.addAttribute(
                "further",
                (page + 1L) * ROWS >= count ? null : here.with("page", page + 1).to("laporan"));
        return "monitoring/list";
    }

    /**
     * @param holder at whose desk it lies, in words
     * @param assignedOn a dash for what has not happened, like the other days
     */
    record Row(
            ListedReport report,
            String holder,
            String receivedOn,
            String assignedOn,
            String respondedOn,
            String closedOn) {}

    private Row row(ListedReport report) {
        return new Row(
                report,
                names.holder(report),
                day(report.receivedAt()),
                day(report.assignedAt()),
                day(report.firstResponseAt()),
                day(report.closedAt()));
    }

    private String day(Instant momentOrNull) {
        return momentOrNull == null ? Print.NOTHING : words.brief(LocalDate.ofInstant(momentOrNull, Period.WIB));
    }

    @GetMapping("/kecocokan")
    String identities(Asked asked, Model model) {
        var view = head.open(asked, "kecocokan", model);
        model.addAttribute("checks", dashboard.checks(view.question(), view.links()));
        return "monitoring/identities";
    }

    @GetMapping("/definisi")
    String definitions(Asked asked, Model model) {
        head.open(asked, "definisi", model);
        model.addAttribute("definitions", Definition.values());
        return "monitoring/definitions";
    }

    /** For who has several places and named none. */
    @GetMapping("/lingkup")
    String places(Asked asked, Model model) {
        var scope = questions.scope();
        if (scope.isEmpty()) {
            throw new NotYourFigures();
        }
        var links = new Links(Map.of())
                .with("from", asked.from())
                .with("to", asked.to())
                .with("basis", asked.basis());
        var places = new ArrayList<FilterForm.Choice>();
        if (scope.ofAllAgencies()) {
            places.add(new FilterForm.Choice(links.to(""), "Semua instansi"));
        }
        scope.places().stream()
                .map(place -> new FilterForm.Choice(
                        links.with("agency", place.agency())
                                .with("unit", place.unit())
                                .to(""),
                        String.join(", ", names.slice(Slice.unit(place.agency(), place.unit())))))
                .forEach(places::add);
        model.addAttribute("places", places);
        return "monitoring/places";
    }

    @ExceptionHandler(WhoseFigures.class)
    String choose(HttpServletRequest request) {
        var query = request.getQueryString();
        return "redirect:/monitoring/lingkup" + (query == null ? "" : "?" + query);
    }
}
