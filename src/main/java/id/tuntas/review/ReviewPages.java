package id.tuntas.review;

import id.tuntas.directory.Agency;
import id.tuntas.directory.Directory;
import id.tuntas.directory.Unit;
import id.tuntas.figures.Figure;
import id.tuntas.figures.Period;
import id.tuntas.figures.PeriodMissing;
import id.tuntas.platform.Refusal;
import id.tuntas.review.Reviews.Form;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /monitoring/berkala}: periodic reports, from draft to frozen paper. */
@Controller
@RequestMapping("/monitoring/berkala")
class ReviewPages {

    private static final String LIST = "redirect:/monitoring/berkala";

    private final ReviewDesk desk;
    private final Directory directory;

    ReviewPages(ReviewDesk desk, Directory directory) {
        this.desk = desk;
        this.directory = directory;
    }

    /** A period that is due and can be begun with one click. */
    record Proposal(ReviewKind kind, Period period) {}

    @ModelAttribute("officer")
    boolean officer() {
        return true;
    }

    @ModelAttribute("zone")
    ZoneId zone() {
        return Period.WIB;
    }

    @GetMapping
    String list(Model model) {
        var reviews = desk.all();
        var kinds = ReviewAccess.current().kinds();
        model.addAttribute("reviews", reviews);
        model.addAttribute("places", reviews.stream().map(this::place).toList());
        model.addAttribute("kinds", kinds);
        model.addAttribute("collections", desk.collections());
        model.addAttribute(
                "proposals",
                kinds.stream()
                        .map(kind -> new Proposal(kind, kind.latest(directory.today())))
                        .filter(proposal -> reviews.stream()
                                .noneMatch(review -> review.kind() == proposal.kind()
                                        && review.period().equals(proposal.period())))
                        .toList());
        return "review/reviews";
    }

    @PostMapping
    String begin(
            @RequestParam ReviewKind kind,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            RedirectAttributes redirect) {
        try {
            if (from == null || to == null) {
                throw new PeriodMissing();
            }
            return to(desk.begin(kind, null, null, new Period(from, to)).id());
        } catch (Refusal refused) {
            redirect.addFlashAttribute("askedKind", kind);
            redirect.addFlashAttribute("askedFrom", from);
            redirect.addFlashAttribute("askedTo", to);
            return refuse(refused, LIST, redirect);
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Model model) {
        var review = desk.open(id);
        return show(review, review.words(), model);
    }

    /** What was typed stays on the page whatever the answer: nobody writes a chapter twice. */
    @PostMapping("/{id}")
    String save(@PathVariable long id, ReviewApi.Edit typed, Model model, RedirectAttributes redirect) {
        try {
            desk.save(id, typed.edits(), typed.words());
            redirect.addFlashAttribute("done", "Rancangan disimpan.");
            return to(id);
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.FORBIDDEN || refused.kind() == Refusal.Kind.UNKNOWN) {
                throw refused;
            }
            model.addAttribute("refused", refused.getMessage());
            return show(desk.open(id), typed.words(), model);
        }
    }

    @PostMapping("/{id}/bekukan")
    String freeze(@PathVariable long id, @RequestParam int edits, RedirectAttributes redirect) {
        try {
            var review = desk.freeze(id, edits);
            redirect.addFlashAttribute(
                    "done",
                    review.kind().ofUnit()
                            ? "Laporan disampaikan kepada Admin Instansi dan tidak dapat diubah lagi."
                            : "Laporan dibekukan dan tidak dapat diubah lagi.");
        } catch (Refusal refused) {
            return refuse(refused, to(id), redirect);
        }
        return to(id);
    }

    @PostMapping("/{id}/perbaikan")
    String correct(@PathVariable long id, @RequestParam String reason, RedirectAttributes redirect) {
        try {
            return to(desk.correct(id, reason).id());
        } catch (Refusal refused) {
            return refuse(refused, to(id), redirect);
        }
    }

    @PostMapping("/{id}/buang")
    String discard(@PathVariable long id, @RequestParam int edits, RedirectAttributes redirect) {
        try {
            desk.discard(id, edits);
            redirect.addFlashAttribute("done", "Rancangan dibuang.");
            return LIST;
        } catch (Refusal refused) {
            return refuse(refused, to(id), redirect);
        }
    }

    @GetMapping("/{id}/laporan.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id) {
        return ReviewApi.file(desk.download(id, Form.PDF));
    }

    @GetMapping("/{id}/laporan.docx")
    ResponseEntity<byte[]> docx(@PathVariable long id) {
        return ReviewApi.file(desk.download(id, Form.DOCX));
    }

    private String show(Review review, ReviewWords typed, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("place", place(review));
        var figures = desk.figures(review);
        model.addAttribute("figures", figures);
        model.addAttribute("numbers", numbers(figures, review.frozen()));
        model.addAttribute("warnings", desk.warnings(review));
        model.addAttribute("mine", ReviewAccess.current().writes(review));
        model.addAttribute(
                "ended", !review.period().to().isAfter(directory.today().minusDays(1)));
        model.addAttribute("fields", fields(review, typed));
        return "review/review";
    }

    /** @param list the figure whose list opens with it; null for a rate, and once it is frozen */
    record Shown(String label, String value, Figure list) {}

    private static List<Shown> numbers(ReviewFigures figures, boolean frozen) {
        var recap = figures.recap();
        var pace = figures.verification();
        return Stream.of(
                        new Shown("Total (tanpa arsip dan tunda)", "" + recap.total(), Figure.TOTAL),
                        new Shown("Belum Terverifikasi", "" + recap.notVerified(), Figure.NOT_VERIFIED),
                        new Shown("Belum Ditindaklanjuti", "" + recap.notFollowedUp(), Figure.NOT_FOLLOWED_UP),
                        new Shown("Proses", "" + recap.inProgress(), Figure.IN_PROGRESS),
                        new Shown("Selesai", "" + recap.completed(), Figure.COMPLETED),
                        new Shown("Tunda", "" + recap.deferred(), Figure.DEFERRED),
                        new Shown("Arsip", "" + recap.archived(), Figure.ARCHIVED),
                        new Shown("%TL", recap.followUpRate(), null),
                        new Shown("RTL (hari)", recap.averageFollowUpDays(), null),
                        new Shown("RHP", recap.averageRating() + " (" + recap.ratings() + " dinilai)", Figure.RATED),
                        new Shown("RV (hari)", recap.averageVerificationDays(), null),
                        new Shown("Verifikasi tepat waktu", "" + pace.onTime(), Figure.VERIFIED_ON_TIME),
                        new Shown("Verifikasi terlambat", "" + pace.late(), Figure.VERIFIED_LATE))
                .map(number -> frozen ? new Shown(number.label(), number.value(), null) : number)
                .toList();
    }

    /** @param stored what the house keeps, where it differs from what was typed */
    record Field(String name, String label, String hint, String text, String stored) {}

    private static List<Field> fields(Review review, ReviewWords typed) {
        var stored = review.words();
        return List.of(
                field(
                        "activities",
                        "Kegiatan selama periode",
                        "Rapat, bimbingan teknis, perbaruan SK.",
                        typed.activities(),
                        stored.activities()),
                field(
                        "applicationObstacles",
                        "Kendala aplikasi",
                        null,
                        typed.applicationObstacles(),
                        stored.applicationObstacles()),
                field(
                        "peopleObstacles",
                        "Kendala sumber daya manusia",
                        null,
                        typed.peopleObstacles(),
                        stored.peopleObstacles()),
                field(
                        "recommendations",
                        review.kind().ofUnit() ? "Rekomendasi" : "Rekomendasi kepada pengelola nasional",
                        null,
                        typed.recommendations(),
                        stored.recommendations()),
                field(
                        "earlierRecommendations",
                        "Tindak lanjut rekomendasi sebelumnya",
                        null,
                        typed.earlierRecommendations(),
                        stored.earlierRecommendations()));
    }

    private static Field field(String name, String label, String hint, String typed, String stored) {
        return new Field(name, label, hint, typed, typed.equals(stored) ? null : stored);
    }

    private String place(Review review) {
        var agency = directory.agency(review.agency()).map(Agency::name).orElse(review.agency());
        return review.unit() == null
                ? agency
                : directory.unit(review.agency(), review.unit()).map(Unit::name).orElse(review.unit()) + ", " + agency;
    }

    private static String to(long id) {
        return LIST + "/" + id;
    }

    private static String refuse(Refusal refused, String where, RedirectAttributes redirect) {
        if (refused.kind() == Refusal.Kind.FORBIDDEN || refused.kind() == Refusal.Kind.UNKNOWN) {
            throw refused;
        }
        redirect.addFlashAttribute("refused", refused.getMessage());
        return where;
    }
}
