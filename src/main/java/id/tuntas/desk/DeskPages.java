package id.tuntas.desk;

import id.tuntas.platform.Actor;
import id.tuntas.platform.Refusal;
import id.tuntas.report.TrackingId;
import id.tuntas.report.UnknownReport;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms on the case file. Each leads back to it, with what was done or, beside what was typed, why not. */
@Controller
class DeskPages {

    private final FurtherResponse further;

    DeskPages(FurtherResponse further) {
        this.further = further;
    }

    @PostMapping("/berkas/{trackingId}/tindak-lanjut")
    String addResponse(
            @PathVariable String trackingId,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) String bingkai,
            RedirectAttributes redirect) {
        var refused = refused(trackingId, text);
        if (refused == null) {
            redirect.addFlashAttribute("done", "Tindak lanjut sudah disampaikan kepada pelapor.");
        } else {
            redirect.addFlashAttribute("refused", refused);
            redirect.addFlashAttribute("text", text);
        }
        if (bingkai != null) {
            redirect.addAttribute("bingkai", "");
        }
        redirect.addAttribute("trackingId", trackingId);
        return "redirect:/berkas/{trackingId}";
    }

    private String refused(String trackingId, String text) {
        if (text.isBlank()) {
            return DeskApi.Response.MISSING;
        }
        if (text.length() > DeskApi.Response.LONGEST) {
            return DeskApi.Response.TOO_LONG;
        }
        try {
            further.give(Actor.current(), new TrackingId(trackingId), text.strip());
            return null;
        } catch (UnknownReport unknown) {
            // The case file gives the same answer as for a number that nobody has.
            return null;
        } catch (Refusal refusal) {
            return refusal.getMessage();
        }
    }
}
