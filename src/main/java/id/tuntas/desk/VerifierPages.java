package id.tuntas.desk;

import id.tuntas.desk.CaseFileForms.Sender;
import id.tuntas.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The verifiers' forms on the case file, for what {@link VerifierApi} offers. */
@Controller
class VerifierPages {

    private final CaseFileForms forms;
    private final VerifiersDesk desk;

    VerifierPages(CaseFileForms forms, VerifiersDesk desk) {
        this.forms = forms;
        this.desk = desk;
    }

    @PostMapping("/berkas/{trackingId}/teks-umum")
    String correctPublicText(
            Sender sender,
            @RequestParam(defaultValue = "") String publicTitle,
            @RequestParam(defaultValue = "") String publicContent,
            RedirectAttributes redirect) {
        var title = publicTitle.strip();
        // Browsers send line ends as CR LF; the reporter's own words may have come without.
        var content = publicContent.replace("\r\n", "\n").strip();
        return forms.from(sender, redirect)
                .field("publicContent", "content")
                .field("publicTitle", "title")
                .typed("publicTitle", publicTitle)
                .typed("publicContent", publicContent)
                .send(
                        new VerifierApi.PublicText(title, content),
                        report -> desk.correctPublicText(Actor.current(), report, title, content),
                        "Teks untuk umum tersimpan. Laporan asli tidak berubah.");
    }

    @PostMapping("/berkas/{trackingId}/pemulihan")
    String restore(Sender sender, @RequestParam(defaultValue = "") String restoring, RedirectAttributes redirect) {
        return forms.from(sender, redirect)
                .field("restoring", "reason")
                .typed("restoring", restoring)
                .send(
                        new VerifierApi.Restoring(restoring),
                        report -> desk.restore(Actor.current(), report, restoring.strip()),
                        "Laporan dipulihkan dan menunggu verifikasi; pelapor membaca alasannya.");
    }
}
