package id.tuntas.portal;

import id.tuntas.deadline.Deadlines;
import id.tuntas.directory.Agency;
import id.tuntas.directory.Channel;
import id.tuntas.directory.Directory;
import id.tuntas.platform.Refusal;
import id.tuntas.privacy.Obstacle;
import id.tuntas.privacy.OwnData;
import id.tuntas.privacy.OwnTrail;
import id.tuntas.privacy.Rights;
import id.tuntas.report.AccessCode;
import id.tuntas.report.TrackingId;
import id.tuntas.report.UnknownReport;
import id.tuntas.report.WrongAccessCode;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * {@code /laporan/{trackingId}/data-saya}: what the house holds about the reporter, and what the reporter may ask about it
 * (PD-4, PD-7, PD-11, PD-13). Only in a browser that has opened the report with its access code.
 */
@Controller
@RequestMapping("/laporan/{trackingId}/data-saya")
class PersonalDataPages {

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
    ModelAndView show(@PathVariable String trackingId) {
        return page(new TrackingId(trackingId), Map.of(), null);
    }

    @PostMapping("/perbaikan")
    ModelAndView correct(
            @PathVariable String trackingId,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String phone,
            RedirectAttributes redirect) {
        var typed = new Submission.Contact(name, Submission.orNull(email), phone);
        var errors = new LinkedHashMap<String, String>();
        validator.validate(typed).forEach(violation -> {
            var field = violation.getPropertyPath().toString();
            errors.putIfAbsent(field.equals("reachable") ? "email" : field, violation.getMessage());
        });
        if (!errors.isEmpty()) {
            return page(new TrackingId(trackingId), errors, typed);
        }
        return act(trackingId, redirect, (number, code) -> {
            rights.correct(number, code, typed.reporter());
            return "Data Anda sudah diperbaiki. Yang lama tidak kami simpan.";
        });
    }

    @PostMapping("/pembatasan")
    ModelAndView restrict(@PathVariable String trackingId, RedirectAttributes redirect) {
        return act(trackingId, redirect, (number, code) -> {
            rights.restrict(number, code);
            return "Identitas Anda sekarang tidak ditampilkan kepada siapa pun.";
        });
    }

    @PostMapping("/pembatasan/pencabutan")
    ModelAndView lift(@PathVariable String trackingId, RedirectAttributes redirect) {
        return act(trackingId, redirect, (number, code) -> {
            rights.lift(number, code);
            return "Pembatasan sudah Anda cabut.";
        });
    }

    @PostMapping("/penghapusan")
    ModelAndView erase(@PathVariable String trackingId, RedirectAttributes redirect) {
        return act(
                trackingId,
                redirect,
                (number, code) ->
                        rights.erase(number, code).map(Obstacle::sentence).orElse("Identitas Anda sudah dihapus."));
    }

    @PostMapping("/penghapusan/pencabutan")
    ModelAndView takeBackErasure(@PathVariable String trackingId, RedirectAttributes redirect) {
        return act(trackingId, redirect, (number, code) -> {
            rights.takeBackErasure(number, code);
            return "Permintaan penghapusan sudah Anda cabut.";
        });
    }

    /** @param act answers what to tell afterwards */
    private ModelAndView act(
            String trackingId, RedirectAttributes redirect, BiFunction<TrackingId, AccessCode, String> act) {
        var number = new TrackingId(trackingId);
        var code = opened.codeOf(number);
        if (code.isEmpty()) {
            return toAccessCode(number);
        }
        try {
            redirect.addFlashAttribute("done", act.apply(number, code.get()));
        } catch (WrongAccessCode | UnknownReport renewed) {
            opened.close(number);
            return toAccessCode(number);
        } catch (Refusal refused) {
            return page(number, Map.of("form", refused.getMessage()), null);
        }
        return new ModelAndView("redirect:/laporan/" + number + "/data-saya");
    }

    /** @param typed null: what the house holds */
    private ModelAndView page(TrackingId number, Map<String, String> errors, Submission.Contact typed) {
        var code = opened.codeOf(number);
        if (code.isEmpty()) {
            return toAccessCode(number);
        }
        OwnData data;
        try {
            data = rights.give(number, code.get());
        } catch (WrongAccessCode | UnknownReport renewed) {
            opened.close(number);
            return toAccessCode(number);
        }
        var report = data.report();
        var page = new ModelAndView("portal/own-data");
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        page.addObject("data", data);
        page.addObject("typed", typed == null ? data.reporter() : typed.reporter());
        page.addObject("errors", errors);
        page.addObject("trail", trail.of(number, code.get(), 0));
        page.addObject(
                "agency", directory.agency(report.agency()).map(Agency::name).orElse("Admin Nasional"));
        page.addObject(
                "channel",
                directory.channel(report.channel()).map(Channel::name).orElse(null));
        page.addObject("zone", deadlines.zone(report.agency()));
        return page;
    }

    private static ModelAndView toAccessCode(TrackingId number) {
        return new ModelAndView("redirect:/laporan/" + number + "#kode-akses");
    }
}
