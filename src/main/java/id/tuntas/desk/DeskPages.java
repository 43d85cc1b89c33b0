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
    private final ManualClosing closing;

    DeskPages(FurtherResponse further, ManualClosing closing) {
        this.further = further;
        this.closing = closing;
    }

    @PostMapping("/berkas/{trackingId}/tindak-lanjut")
    String addResponse(
            @PathVariable String trackingId,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) String bingkai,
            RedirectAttributes redirect) {
        var wrong = wrong(text, DeskApi.Response.MISSING, DeskApi.Response.LONGEST, DeskApi.Response.TOO_LONG);
        var refused = wrong != null
                ? wrong
                : refused(() -> further.give(Actor.current(), new TrackingId(trackingId), text.strip()));
        if (refused == null) {
            redirect.addFlashAttribute("done", "Tindak lanjut sudah disampaikan kepada pelapor.");
        } else {
            keep("text", text, refused, redirect);
        }
        return back(trackingId, bingkai, redirect);
    }

    @PostMapping("/berkas/{trackingId}/penutupan")
    String close(
            @PathVariable String trackingId,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) String bingkai,
            RedirectAttributes redirect) {
        var wrong = wrong(reason, DeskApi.Closing.MISSING, DeskApi.Closing.LONGEST, DeskApi.Closing.TOO_LONG);
        var refused = wrong != null
                ? wrong
                : refused(() -> closing.close(Actor.current(), new TrackingId(trackingId), reason.strip()));
        if (refused == null) {
            redirect.addFlashAttribute("done", "Laporan sudah ditutup; pelapor membaca alasannya.");
        } else {
            keep("reason", reason, refused, redirect);
        }
        return back(trackingId, bingkai, redirect);
    }

    private static void keep(String field, String typed, String refused, RedirectAttributes redirect) {
        redirect.addFlashAttribute("refused", refused);
        redirect.addFlashAttribute("refusedField", field);
        redirect.addFlashAttribute(field, typed);
    }

    private static String back(String trackingId, String bingkai, RedirectAttributes redirect) {
        if (bingkai != null) {
            redirect.addAttribute("bingkai", "");
        }
        redirect.addAttribute("trackingId", trackingId);
        return "redirect:/berkas/{trackingId}";
    }

    private static String wrong(String typed, String missing, int longest, String tooLong) {
        return typed.isBlank() ? missing : typed.length() > longest ? tooLong : null;
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
}
