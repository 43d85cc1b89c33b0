package id.tuntas.portal;

import id.tuntas.deadline.Deadlines;
import id.tuntas.directory.Agency;
import id.tuntas.directory.Directory;
import id.tuntas.platform.Refusal;
import id.tuntas.privacy.OwnData;
import id.tuntas.privacy.OwnTrail;
import id.tuntas.privacy.Rights;
import id.tuntas.report.AccessCode;
import id.tuntas.report.TrackingId;
import id.tuntas.report.UnknownReport;
import id.tuntas.report.WrongAccessCode;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * {@code /laporan/{trackingId}/data-saya}: what the house holds about the reporter, and what the reporter may ask about it
 * (PD-4, PD-7, PD-11, PD-13). Only in a browser that has opened the report with its access code.
 */
@Controller
@RequestMapping("/laporan/{trackingId}/data-saya")
class PersonalDataPages {

    private static final String PAGE = "portal/own-data";

    private final Rights rights;
    private final OwnTrail trail;
    private final OpenedReports opened;
    private final Directory directory;
    private final Deadlines deadlines;
    private final Validator validator;

    PersonalDataPages(
            Rights rights,
            OwnTrail trail,
            OpenedReports opened,
            Directory directory,
            Deadlines deadlines,
            Validator validator) {
        this.rights = rights;
        this.trail = trail;
        this.opened = opened;
        this.directory = directory;
        this.deadlines = deadlines;
        this.validator = validator;
    }

    @GetMapping
    String show(@PathVariable String trackingId, Model model, HttpSession session, HttpServletResponse response) {
        return page(new TrackingId(trackingId), Map.of(), null, model, session, response);
    }

    @PostMapping("/perbaikan")
    String correct(
            @PathVariable String trackingId,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String phone,
            Model model,
            HttpSession session,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var number = new TrackingId(trackingId);
        var typed = new Submission.Contact(name, Submission.orNull(email), phone);
        var errors = new LinkedHashMap<String, String>();
        validator.validate(typed).forEach(violation -> {
            var field = violation.getPropertyPath().toString();
            errors.putIfAbsent(field.equals("reachable") ? "email" : field, violation.getMessage());
        });
        if (!errors.isEmpty()) {
            return page(number, errors, typed, model, session, response);
        }
        return act(number, model, session, response, redirect, code -> {
            rights.correct(number, code, typed.reporter());
            return "Data Anda sudah diperbaiki. Yang lama tidak kami simpan.";
        });
    }

    @PostMapping("/pembatasan")
    String restrict(
            @PathVariable String trackingId,
            Model model,
            HttpSession session,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var number = new TrackingId(trackingId);
        return act(number, model, session, response, redirect, code -> {
            rights.restrict(number, code);
            return "Identitas Anda sekarang tidak ditampilkan kepada siapa pun.";
        });
    }

    @PostMapping("/pembatasan/pencabutan")
    String lift(
            @PathVariable String trackingId,
            Model model,
            HttpSession session,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var number = new TrackingId(trackingId);
        return act(number, model, session, response, redirect, code -> {
            rights.lift(number, code);
            return "Pembatasan sudah Anda cabut.";
        });
    }

    @PostMapping("/penghapusan")
    String erase(
            @PathVariable String trackingId,
            Model model,
            HttpSession session,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var number = new TrackingId(trackingId);
        return act(
                number,
                model,
                session,
                response,
                redirect,
                code -> rights.erase(number, code)
                        .map(obstacle -> obstacle.sentence())
                        .orElse("Identitas Anda sudah dihapus."));
    }

    @PostMapping("/penghapusan/pencabutan")
    String takeBackErasure(
            @PathVariable String trackingId,
            Model model,
            HttpSession session,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var number = new TrackingId(trackingId);
        return act(number, model, session, response, redirect, code -> {
            rights.takeBackErasure(number, code);
            return "Permintaan penghapusan sudah Anda cabut.";
        });
    }

    /** @param act answers what to tell afterwards */
    private String act(
            TrackingId number,
            Model model,
            HttpSession session,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Function<AccessCode, String> act) {
        var code = opened.codeOf(session, number);
        if (code.isPresent()) {
            try {
                redirect.addFlashAttribute("done", act.apply(code.get()));
            } catch (WrongAccessCode | UnknownReport renewed) {
                opened.close(session, number);
            } catch (Refusal refused) {
                return page(number, Map.of("form", refused.getMessage()), null, model, session, response);
            }
        }
        return "redirect:/laporan/" + number + "/data-saya";
    }

    private String page(
            TrackingId number,
            Map<String, String> errors,
            Submission.Contact typed,
            Model model,
            HttpSession session,
            HttpServletResponse response) {
        var code = opened.codeOf(session, number);
        if (code.isEmpty()) {
            return "redirect:/laporan/" + number + "#kode-akses";
        }
        OwnData data;
        try {
            data = rights.give(number, code.get());
        } catch (WrongAccessCode | UnknownReport renewed) {
            opened.close(session, number);
            return "redirect:/laporan/" + number + "#kode-akses";
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        var report = data.report();
        model.addAttribute("data", data);
        model.addAttribute("typed", typed == null ? data.reporter() : typed.reporter());
        model.addAttribute("errors", errors);
        model.addAttribute("trail", trail.of(number, code.get(), 0));
        model.addAttribute(
                "agency", directory.agency(report.agency()).map(Agency::name).orElse("Admin Nasional"));
        model.addAttribute(
                "channel",
                directory.channel(report.channel()).map(each -> each.name()).orElse(null));
        model.addAttribute("zone", deadlines.zone(report.agency()));
        return PAGE;
    }
}
