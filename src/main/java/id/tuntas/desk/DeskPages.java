package id.tuntas.desk;

import id.tuntas.desk.CaseFileForms.Sender;
import id.tuntas.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms on the case file for what {@link DeskApi} offers. */
@Controller
class DeskPages {

    private final CaseFileForms forms;
    private final FurtherResponse further;
    private final ManualClosing closing;

    DeskPages(CaseFileForms forms, FurtherResponse further, ManualClosing closing) {
        this.forms = forms;
        this.further = further;
        this.closing = closing;
    }

    @PostMapping("/berkas/{trackingId}/tindak-lanjut")
    String addResponse(Sender sender, @RequestParam(defaultValue = "") String text, RedirectAttributes redirect) {
        return forms.from(sender, redirect)
                .field("text", "text")
                .typed("text", text)
                .send(
                        new DeskApi.Response(text.strip()),
                        report -> further.give(Actor.current(), report, text.strip()),
                        "Tindak lanjut sudah disampaikan kepada pelapor.");
    }

    @PostMapping("/berkas/{trackingId}/penutupan")
    String close(Sender sender, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        return forms.from(sender, redirect)
                .field("reason", "reason")
                .typed("reason", reason)
                .send(
                        new DeskApi.Closing(reason.strip()),
                        report -> closing.close(Actor.current(), report, reason.strip()),
                        "Laporan sudah ditutup; pelapor membaca alasannya.");
    }
}
