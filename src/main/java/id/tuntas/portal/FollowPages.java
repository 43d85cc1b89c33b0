package id.tuntas.portal;

import id.tuntas.platform.Refusal;
import id.tuntas.procedure.ReportHandling;
import id.tuntas.report.AccessCode;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import id.tuntas.report.UnknownReport;
import id.tuntas.report.WrongAccessCode;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages of one report: receipt, state, thread, and what its reporter can do. An act answers with a redirect to the
 * page, so that reloading repeats nothing; a refused one with the same page, the words beside the form.
 */
@Controller
@RequestMapping("/laporan")
class FollowPages {

    private static final String FOLLOW = "portal/follow";

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
    String follow(@PathVariable String trackingId, Model model, HttpSession session, HttpServletResponse response) {
        return page(trackingId, Map.of(), model, session, response);
    }

    @GetMapping("/{trackingId}/tanda-terima")
    String receipt(@PathVariable String trackingId, Model model, HttpSession session) {
        var number = new TrackingId(trackingId);
        var code = opened.codeOf(session, number);
        if (code.isEmpty() || !opened.hasReceipt(session, number)) {
            return "redirect:/laporan/" + number;
        }
        model.addAttribute("code", code.get().value());
        model.addAttribute("page", followed.ownPage(number, code.get()));
        return "portal/receipt";
    }

    /** The reporter has noted number and code down. */
    @PostMapping("/{trackingId}/tanda-terima")
    String noted(@PathVariable String trackingId, HttpSession session) {
        var number = new TrackingId(trackingId);
        opened.dropReceipt(session, number);
        return "redirect:/laporan/" + number;
    }

    /** The reporter shows the access code; this browser keeps it until the session ends. */
    @PostMapping("/{trackingId}/masuk")
    String enter(
            @PathVariable String trackingId,
            @RequestParam(name = "kode", defaultValue = "") String code,
            Model model,
            HttpSession session,
            HttpServletResponse response) {
        try {
            var number = new TrackingId(trackingId);
            var accessCode = new AccessCode(code);
            reports.open(number, accessCode);
            opened.open(session, number, accessCode);
            return "redirect:/laporan/" + number;
        } catch (WrongAccessCode | UnknownReport refused) {
            return page(
                    trackingId,
                    Map.of(CODE, "Kode akses tidak cocok dengan nomor laporan ini. Periksa lagi setiap hurufnya."),
                    model,
                    session,
                    response);
        }
    }

    @PostMapping("/{trackingId}/keluar")
    String leave(@PathVariable String trackingId, HttpSession session) {
        var number = new TrackingId(trackingId);
        opened.close(session, number);
        return "redirect:/laporan/" + number;
    }

    @PostMapping("/{trackingId}/tanggapan")
    String reply(
            @PathVariable String trackingId,
            @RequestParam(name = "text", defaultValue = "") String text,
            Model model,
            HttpSession session,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        model.addAttribute("text", text);
        var error = wrong(text, "Tulis tanggapan Anda.");
        if (error != null) {
            return page(trackingId, Map.of("text", error), model, session, response);
        }
        var number = new TrackingId(trackingId);
        var continued = new AtomicReference<TrackingId>();
        var view = act(
                number,
                "text",
                "Tanggapan Anda sudah terkirim.",
                model,
                session,
                response,
                redirect,
                code -> procedure.reply(number, code, text.strip()).ifPresent(next -> {
                    opened.open(session, next.trackingId(), code);
                    continued.set(next.trackingId());
                }));
        if (continued.get() == null) {
            return view;
        }
        redirect.addFlashAttribute(
                "done",
                "Tanggapan Anda terdaftar sebagai laporan baru dengan nomor "
                        + continued.get().grouped() + ". Kode aksesnya sama dengan laporan "
                        + number.grouped() + ".");
        return "redirect:/laporan/" + continued.get();
    }

    /** What was missing, in one form: the words, and the files that belong to them (TD-3). */
    @PostMapping("/{trackingId}/kelengkapan")
    String complete(
            @PathVariable String trackingId,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "files", required = false) List<MultipartFile> files,
            Model model,
            HttpSession session,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        model.addAttribute("text", text);
        var error = wrong(text, "Tulis keterangan yang diminta; bila cukup dengan lampiran, sebutkan isinya di sini.");
        if (error != null) {
            return page(trackingId, Map.of("text", error), model, session, response);
        }
        var number = new TrackingId(trackingId);
        var enclosures = Enclosure.of(files);
        return act(
                number,
                "text",
                "Terima kasih, laporan Anda sudah dilengkapi.",
                model,
                session,
                response,
                redirect,
                code -> completion.send(number, code, text.strip(), enclosures));
    }

    /** The reporter takes the report back (TR-11, AR-7). */
    @PostMapping("/{trackingId}/pencabutan")
    String withdraw(
            @PathVariable String trackingId,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Model model,
            HttpSession session,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        model.addAttribute("reason", reason);
        var error = reason.isBlank()
                ? ReportApi.Withdrawal.MISSING
                : reason.length() > ReportApi.Withdrawal.LONGEST ? ReportApi.Withdrawal.TOO_LONG : null;
        if (error != null) {
            return page(trackingId, Map.of("reason", error), model, session, response);
        }
        var number = new TrackingId(trackingId);
        return act(
                number,
                "reason",
                "Laporan Anda sudah dicabut.",
                model,
                session,
                response,
                redirect,
                code -> procedure.withdraw(number, code, reason.strip()));
    }

    /** The reporter is content with the answer (AC-9). */
    @PostMapping("/{trackingId}/penyelesaian")
    String close(
            @PathVariable String trackingId,
            Model model,
            HttpSession session,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var number = new TrackingId(trackingId);
        return act(
                number,
                "form",
                "Terima kasih. Laporan Anda dinyatakan selesai.",
                model,
                session,
                response,
                redirect,
                code -> procedure.close(number, code));
    }

    /** The reporter wants the Ombudsman to look at it, with or without knowing who reports (OM-3, OM-4). */
    @PostMapping("/{trackingId}/rujukan")
    String refer(
            @PathVariable String trackingId,
            @RequestParam(name = "consent", defaultValue = "false") boolean consent,
            Model model,
            HttpSession session,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var number = new TrackingId(trackingId);
        return act(
                number,
                "form",
                "Permintaan Anda sudah dicatat.",
                model,
                session,
                response,
                redirect,
                code -> procedure.refer(number, code, consent));
    }

    @PostMapping("/{trackingId}/lampiran")
    String attach(
            @PathVariable String trackingId,
            @RequestParam(name = "file", required = false) MultipartFile file,
            Model model,
            HttpSession session,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return page(trackingId, Map.of("file", "Pilih berkas yang akan dilampirkan."), model, session, response);
        }
        var number = new TrackingId(trackingId);
        var content = file.getBytes();
        return act(
                number,
                "file",
                "Lampiran sudah ditambahkan.",
                model,
                session,
                response,
                redirect,
                code -> procedure.attach(number, code, file.getOriginalFilename(), content));
    }

    @PostMapping("/{trackingId}/penilaian")
    String rate(
            @PathVariable String trackingId,
            @RequestParam(name = "stars", defaultValue = "") String typed,
            Model model,
            HttpSession session,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!typed.matches("[1-5]")) {
            return page(trackingId, Map.of("stars", "Pilih 1 sampai 5 bintang."), model, session, response);
        }
        var number = new TrackingId(trackingId);
        var stars = Integer.parseInt(typed);
        return act(
                number,
                "stars",
                "Terima kasih atas penilaian Anda.",
                model,
                session,
                response,
                redirect,
                code -> procedure.rate(number, code, stars));
    }

    private static String wrong(String text, String missing) {
        return text.isBlank() ? missing : text.length() > 20_000 ? "Tanggapan paling panjang 20.000 karakter." : null;
    }

    private String act(
            TrackingId number,
            String field,
            String done,
            Model model,
            HttpSession session,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Consumer<AccessCode> act) {
        var code = opened.codeOf(session, number);
        if (code.isEmpty()) {
            var error = Map.of(CODE, "Masukkan kode akses terlebih dahulu.");
            return page(number.value(), error, model, session, response);
        }
        try {
            act.accept(code.get());
        } catch (Refusal refused) {
            return page(number.value(), Map.of(field, refused.getMessage()), model, session, response);
        }
        redirect.addFlashAttribute("done", done);
        return "redirect:/laporan/" + number;
    }

    private String page(
            String trackingId,
            Map<String, String> errors,
            Model model,
            HttpSession session,
            HttpServletResponse response) {
        model.addAttribute("errors", errors);
        if (!errors.isEmpty()) {
            var status = errors.containsKey(CODE) ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_ENTITY;
            response.setStatus(status.value());
        }
        try {
            var number = new TrackingId(trackingId);
            model.addAttribute("page", seen(number, session));
            return FOLLOW;
        } catch (UnknownReport unknown) {
            // The same answer for a number that nobody has and for a confidential report (CH-14).
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("nomor", trackingId.matches("[0-9]{12}") ? trackingId : null);
            return "portal/unknown";
        }
    }

    private FollowPage seen(TrackingId number, HttpSession session) {
        var code = opened.codeOf(session, number);
        if (code.isPresent()) {
            try {
                return followed.ownPage(number, code.get());
            } catch (WrongAccessCode | UnknownReport renewed) {
                // An officer has issued a new receipt meanwhile; the old code opens nothing any more (DI-4).
                opened.close(session, number);
            }
        }
        return withCodeOfPreceding(number, session).orElseGet(() -> followed.openPage(number));
    }

    /** Who has opened a completed report has the code of those that continue it (AC-6, AC-7). */
    private Optional<FollowPage> withCodeOfPreceding(TrackingId number, HttpSession session) {
        for (var preceding = reports.get(number).precededBy();
                preceding != null;
                preceding = reports.get(preceding).precededBy()) {
            var code = opened.codeOf(session, preceding);
            if (code.isPresent()) {
                try {
                    var page = followed.ownPage(number, code.get());
                    opened.open(session, number, code.get());
                    return Optional.of(page);
                } catch (WrongAccessCode | UnknownReport renewed) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
