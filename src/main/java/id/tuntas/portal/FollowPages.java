package id.tuntas.portal;

import id.tuntas.platform.Refusal;
import id.tuntas.procedure.ReportHandling;
import id.tuntas.report.AccessCode;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import id.tuntas.report.UnknownReport;
import id.tuntas.report.WrongAccessCode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages of one report: receipt, state, thread, and what its reporter can do. An act answers with a redirect to the
 * page, so that reloading repeats nothing; a refused one with the same page, the words beside the form.
 */
@Controller
@RequestMapping("/laporan")
class FollowPages {

    /** The field for the access code; what is wrong with it is a matter of who may. */
    private static final String CODE = "kode";

    private final Reports reports;
    private final FollowedReport followed;
    private final OpenedReports opened;
    private final ReportHandling procedure;
    private final Completion completion;

    FollowPages(
            Reports reports,
            FollowedReport followed,
            OpenedReports opened,
            ReportHandling procedure,
            Completion completion) {
        this.reports = reports;
        this.followed = followed;
        this.opened = opened;
        this.procedure = procedure;
        this.completion = completion;
    }

    /** Numbers are typed with blanks and hyphens, as they are read out. */
    @GetMapping
    String find(@RequestParam(name = "nomor", required = false) String typed, Model model) {
        var number = typed == null ? "" : typed.replaceAll("[^0-9]", "");
        model.addAttribute("nomor", typed);
        if (typed == null) {
            return "portal/find";
        }
        if (number.length() != 12) {
            model.addAttribute("error", "Nomor laporan terdiri atas 12 angka, misalnya 4821 0937 5516.");
            return "portal/find";
        }
        return "redirect:/laporan/" + number;
    }

    @GetMapping("/{trackingId}")
    ModelAndView follow(@PathVariable String trackingId) {
        return page(trackingId, Map.of());
    }

    @GetMapping("/{trackingId}/tanda-terima")
    String receipt(@PathVariable String trackingId, Model model) {
        var number = new TrackingId(trackingId);
        var code = opened.codeOf(number);
        if (code.isEmpty() || !opened.hasReceipt(number)) {
            return to(number);
        }
        model.addAttribute("code", code.get().value());
        model.addAttribute("page", followed.ownPage(number, code.get()));
        return "portal/receipt";
    }

    /** The reporter has noted number and code down. */
    @PostMapping("/{trackingId}/tanda-terima")
    String noted(@PathVariable String trackingId) {
        var number = new TrackingId(trackingId);
        opened.dropReceipt(number);
        return to(number);
    }

    /** The reporter shows the access code; this browser keeps it until the session ends. */
    @PostMapping("/{trackingId}/masuk")
    ModelAndView enter(@PathVariable String trackingId, @RequestParam(name = "kode", defaultValue = "") String code) {
        try {
            var number = new TrackingId(trackingId);
            var accessCode = new AccessCode(code);
            reports.open(number, accessCode);
            opened.open(number, accessCode);
            return new ModelAndView(to(number));
        } catch (WrongAccessCode | UnknownReport refused) {
            return page(
                    trackingId,
                    Map.of(CODE, "Kode akses tidak cocok dengan nomor laporan ini. Periksa lagi setiap hurufnya."));
        }
    }

    @PostMapping("/{trackingId}/keluar")
    String leave(@PathVariable String trackingId) {
        var number = new TrackingId(trackingId);
        opened.close(number);
        return to(number);
    }

    @PostMapping("/{trackingId}/tanggapan")
    ModelAndView reply(
            @PathVariable String trackingId,
            @RequestParam(name = "text", defaultValue = "") String text,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("text", text);
        var error = wrong(text, "Tulis tanggapan Anda.");
        if (error != null) {
            return page(trackingId, Map.of("text", error));
        }
        return act(
                trackingId,
                "text",
                redirect,
                (number, code) -> procedure
                        .reply(number, code, text.strip())
                        .map(next -> {
                            opened.open(next.trackingId(), code);
                            return new Done(
                                    next.trackingId(),
                                    "Tanggapan Anda terdaftar sebagai laporan baru dengan nomor "
                                            + next.trackingId().grouped() + ". Kode aksesnya sama dengan laporan "
                                            + number.grouped() + ".");
                        })
                        .orElseGet(() -> new Done(number, "Tanggapan Anda sudah terkirim.")));
    }

    /** What was missing, in one form: the words, and the files that belong to them (TD-3). */
    @PostMapping("/{trackingId}/kelengkapan")
    ModelAndView complete(
            @PathVariable String trackingId,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "files", required = false) List<MultipartFile> files,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        model.addAttribute("text", text);
        var error = wrong(text, "Tulis keterangan yang diminta; bila cukup dengan lampiran, sebutkan isinya di sini.");
        if (error != null) {
            return page(trackingId, Map.of("text", error));
        }
        var enclosures = Enclosure.of(files);
        return act(
                trackingId,
                "text",
                redirect,
                "Terima kasih, laporan Anda sudah dilengkapi.",
                (number, code) -> completion.send(number, code, text.strip(), enclosures));
    }

    /** The reporter takes the report back (TR-11, AR-7). */
    @PostMapping("/{trackingId}/pencabutan")
    ModelAndView withdraw(
            @PathVariable String trackingId,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("reason", reason);
        var error = reason.isBlank()
                ? ReportApi.Withdrawal.MISSING
                : reason.length() > ReportApi.Withdrawal.LONGEST ? ReportApi.Withdrawal.TOO_LONG : null;
        if (error != null) {
            return page(trackingId, Map.of("reason", error));
        }
        return act(
                trackingId,
                "reason",
                redirect,
                "Laporan Anda sudah dicabut.",
                (number, code) -> procedure.withdraw(number, code, reason.strip()));
    }

    /** The reporter is content with the answer (AC-9). */
    @PostMapping("/{trackingId}/penyelesaian")
    ModelAndView close(@PathVariable String trackingId, RedirectAttributes redirect) {
        return act(
                trackingId,
                "form",
                redirect,
                "Terima kasih. Laporan Anda dinyatakan selesai.",
                (number, code) -> procedure.close(number, code));
    }

    /** The reporter wants the Ombudsman to look at it, with or without knowing who reports (OM-3, OM-4). */
    @PostMapping("/{trackingId}/rujukan")
    ModelAndView refer(
            @PathVariable String trackingId,
            @RequestParam(name = "consent", defaultValue = "false") boolean consent,
            RedirectAttributes redirect) {
        return act(
                trackingId,
                "form",
                redirect,
                "Permintaan Anda sudah dicatat.",
                (number, code) -> procedure.refer(number, code, consent));
    }

    @PostMapping("/{trackingId}/lampiran")
    ModelAndView attach(
            @PathVariable String trackingId,
            @RequestParam(name = "file", required = false) MultipartFile file,
            RedirectAttributes redirect)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return page(trackingId, Map.of("file", "Pilih berkas yang akan dilampirkan."));
        }
        var content = file.getBytes();
        return act(
                trackingId,
                "file",
                redirect,
                "Lampiran sudah ditambahkan.",
                (number, code) -> procedure.attach(number, code, file.getOriginalFilename(), content));
    }

    @PostMapping("/{trackingId}/penilaian")
    ModelAndView rate(
            @PathVariable String trackingId,
            @RequestParam(name = "stars", defaultValue = "") String typed,
            RedirectAttributes redirect) {
        if (!typed.matches("[1-5]")) {
            return page(trackingId, Map.of("stars", "Pilih 1 sampai 5 bintang."));
        }
        var stars = Integer.parseInt(typed);
        return act(
                trackingId,
                "stars",
                redirect,
                "Terima kasih atas penilaian Anda.",
                (number, code) -> procedure.rate(number, code, stars));
    }

    private static String wrong(String text, String missing) {
        return text.isBlank() ? missing : text.length() > 20_000 ? "Tanggapan paling panjang 20.000 karakter." : null;
    }

    /** What the reporter is told after an act, and on the page of which report. */
    private record Done(TrackingId on, String sentence) {}

    private ModelAndView act(
            String trackingId,
            String field,
            RedirectAttributes redirect,
            String done,
            BiConsumer<TrackingId, AccessCode> act) {
        return act(trackingId, field, redirect, (number, code) -> {
            act.accept(number, code);
            return new Done(number, done);
        });
    }

    /** @param field beside which a refusal stands */
    private ModelAndView act(
            String trackingId,
            String field,
            RedirectAttributes redirect,
            BiFunction<TrackingId, AccessCode, Done> act) {
        var number = new TrackingId(trackingId);
        var code = opened.codeOf(number);
        if (code.isEmpty()) {
            return page(trackingId, Map.of(CODE, "Masukkan kode akses terlebih dahulu."));
        }
        try {
            var done = act.apply(number, code.get());
            redirect.addFlashAttribute("done", done.sentence());
            return new ModelAndView(to(done.on()));
        } catch (Refusal refused) {
            return page(trackingId, Map.of(field, refused.getMessage()));
        }
    }

    private static String to(TrackingId number) {
        return "redirect:/laporan/" + number;
    }

    private ModelAndView page(String trackingId, Map<String, String> errors) {
        try {
            var seen = seen(new TrackingId(trackingId));
            return new ModelAndView("portal/follow", Map.of("page", seen, "errors", errors), status(errors));
        } catch (UnknownReport unknown) {
            // The same answer for a number that nobody has and for a confidential report (CH-14).
            var page = new ModelAndView("portal/unknown", Map.of("errors", errors), HttpStatus.NOT_FOUND);
            return trackingId.matches("[0-9]{12}") ? page.addObject("nomor", trackingId) : page;
        }
    }

    private static HttpStatus status(Map<String, String> errors) {
        return errors.isEmpty()
                ? HttpStatus.OK
                : errors.containsKey(CODE) ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    private FollowPage seen(TrackingId number) {
        var code = opened.codeOf(number);
        if (code.isPresent()) {
            try {
                return followed.ownPage(number, code.get());
            } catch (WrongAccessCode | UnknownReport renewed) {
                // An officer has issued a new receipt meanwhile; the old code opens nothing any more (DI-4).
                opened.close(number);
            }
        }
        return withCodeOfPreceding(number).orElseGet(() -> followed.openPage(number));
    }

    /** Who has opened a completed report has the code of those that continue it (AC-6, AC-7). */
    private Optional<FollowPage> withCodeOfPreceding(TrackingId number) {
        for (var preceding = reports.get(number).precededBy();
                preceding != null;
                preceding = reports.get(preceding).precededBy()) {
            var code = opened.codeOf(preceding);
            if (code.isPresent()) {
                try {
                    var page = followed.ownPage(number, code.get());
                    opened.open(number, code.get());
                    return Optional.of(page);
                } catch (WrongAccessCode | UnknownReport renewed) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
