package id.tuntas.desk;

import id.tuntas.platform.Actor;
import id.tuntas.platform.Refusal;
import id.tuntas.report.TrackingId;
import id.tuntas.report.UnknownReport;
import jakarta.validation.Validator;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The verifiers' forms on the case file, under the rules of {@link VerifierApi}; each leads back to it like those of {@link DeskPages}. */
@Controller
class VerifierPages {

    private final VerifiersDesk desk;
    private final Validator validator;

    VerifierPages(VerifiersDesk desk, Validator validator) {
        this.desk = desk;
        this.validator = validator;
    }

    @PostMapping("/berkas/{trackingId}/teks-umum")
    String correctPublicText(
            @PathVariable String trackingId,
            @RequestParam(defaultValue = "") String publicTitle,
            @RequestParam(defaultValue = "") String publicContent,
            @RequestParam(required = false) String bingkai,
            RedirectAttributes redirect) {
        // Browsers send line ends as CR LF; the reporter's own words may have come without.
        var content = publicContent.replace("\r\n", "\n").strip();
        var wrong = wrong(new VerifierApi.PublicText(publicTitle.strip(), content));
        var refused = wrong != null
                ? wrong.sentence()
                : refused(() -> desk.correctPublicText(
                        Actor.current(), new TrackingId(trackingId), publicTitle.strip(), content));
        if (refused == null) {
            redirect.addFlashAttribute("done", "Teks untuk umum tersimpan. Laporan asli tidak berubah.");
        } else {
            var field = wrong != null && wrong.field().equals("title") ? "publicTitle" : "publicContent";
            redirect.addFlashAttribute("publicTitle", publicTitle);
            redirect.addFlashAttribute("publicContent", publicContent);
            refuse(field, refused, redirect);
        }
        return back(trackingId, bingkai, redirect);
    }

    @PostMapping("/berkas/{trackingId}/pemulihan")
    String restore(
            @PathVariable String trackingId,
            @RequestParam(defaultValue = "") String restoring,
            @RequestParam(required = false) String bingkai,
            RedirectAttributes redirect) {
        var wrong = wrong(new VerifierApi.Restoring(restoring));
        var refused = wrong != null
                ? wrong.sentence()
                : refused(() -> desk.restore(Actor.current(), new TrackingId(trackingId), restoring.strip()));
        if (refused == null) {
            redirect.addFlashAttribute(
                    "done", "Laporan dipulihkan dan menunggu verifikasi; pelapor membaca alasannya.");
        } else {
            redirect.addFlashAttribute("restoring", restoring);
            refuse("restoring", refused, redirect);
        }
        return back(trackingId, bingkai, redirect);
    }

    private record Wrong(String field, String sentence) {}

    private Wrong wrong(Object typed) {
        return validator.validate(typed).stream()
                .map(violation -> new Wrong(violation.getPropertyPath().toString(), violation.getMessage()))
                .findFirst()
                .orElse(null);
    }

    private static void refuse(String field, String refused, RedirectAttributes redirect) {
        redirect.addFlashAttribute("refused", refused);
        redirect.addFlashAttribute("refusedField", field);
    }

    private static String refused(Runnable act) {
        try {
            act.run();
            return null;
        } catch (UnknownReport unknown) {
            // The case file gives the same answer as for a number that nobody has.
            return null;
        } catch (Refusal refusal) {
            return refusal.getMessage();
        }
    }

    private static String back(String trackingId, String bingkai, RedirectAttributes redirect) {
        if (bingkai != null) {
            redirect.addAttribute("bingkai", "");
        }
        redirect.addAttribute("trackingId", trackingId);
        return "redirect:/berkas/{trackingId}";
    }
}
