package id.tuntas.desk;

import id.tuntas.followup.ResponseKind;
import id.tuntas.platform.Actor;
import id.tuntas.platform.Refusal;
import id.tuntas.report.TrackingId;
import id.tuntas.report.UnknownReport;
import jakarta.validation.Validator;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The holder's forms on the case file, under the rules of {@link HolderApi}; each leads back to it like those of {@link DeskPages}. */
@Controller
class HolderPages {

    private final HoldersDesk desk;
    private final Validator validator;

    HolderPages(HoldersDesk desk, Validator validator) {
        this.desk = desk;
        this.validator = validator;
    }

    @PostMapping("/berkas/{trackingId}/klasifikasi")
    String reclassify(
            @PathVariable String trackingId,
            @RequestParam(defaultValue = "false") boolean normative,
            @RequestParam(defaultValue = "false") boolean supervisory,
            @RequestParam(defaultValue = "false") boolean fieldExamination,
            @RequestParam(defaultValue = "") String weighing,
            @RequestParam(required = false) String bingkai,
            RedirectAttributes redirect) {
        var request = new HolderApi.Reclassification(normative, supervisory, fieldExamination, weighing.strip());
        var refused = refused(
                request,
                () -> desk.reclassify(
                        Actor.current(),
                        new TrackingId(trackingId),
                        normative,
                        supervisory,
                        fieldExamination,
                        request.reason()));
        tell(
                refused,
                "Klasifikasi diubah; tenggat tindak lanjut dihitung lagi dari awal yang sama.",
                "weighing",
                Map.of(
                        "weighing", weighing,
                        "normative", normative,
                        "supervisory", supervisory,
                        "fieldExamination", fieldExamination),
                redirect);
        return back(trackingId, bingkai, redirect);
    }

    @PostMapping("/berkas/{trackingId}/koreksi")
    String correct(
            @PathVariable String trackingId,
            @RequestParam long entry,
            @RequestParam ResponseKind kind,
            @RequestParam(defaultValue = "") String correcting,
            @RequestParam(required = false) String bingkai,
            RedirectAttributes redirect) {
        var request = new HolderApi.Correction(entry, kind, correcting.strip());
        var refused = refused(
                request,
                () -> desk.correct(Actor.current(), new TrackingId(trackingId), entry, kind, request.reason()));
        tell(
                refused,
                "Jenis jawaban dikoreksi; tenggatnya dihitung sejak jawaban itu disampaikan.",
                "correcting-" + entry,
                Map.of("correcting", correcting),
                redirect);
        return back(trackingId, bingkai, redirect);
    }

    @PostMapping("/berkas/{trackingId}/pengecualian")
    String exclude(
            @PathVariable String trackingId,
            @RequestParam(defaultValue = "") String officer,
            @RequestParam(defaultValue = "") String excluding,
            @RequestParam(required = false) String bingkai,
            RedirectAttributes redirect) {
        var request = new HolderApi.Exclusion(officer.strip(), excluding.strip());
        var refused = refused(
                request,
                () -> desk.exclude(Actor.current(), new TrackingId(trackingId), request.officer(), request.reason()));
        tell(
                refused,
                "Petugas dikecualikan: laporan ini tidak lagi dapat dilihat dan ditanganinya.",
                request.officer().isEmpty() ? "officer" : "excluding",
                Map.of("officer", officer, "excluding", excluding),
                redirect);
        return back(trackingId, bingkai, redirect);
    }

    @PostMapping("/berkas/{trackingId}/duplikat")
    String archive(
            @PathVariable String trackingId,
            @RequestParam(defaultValue = "") String masterReport,
            @RequestParam(defaultValue = "") String archiving,
            @RequestParam(required = false) String bingkai,
            RedirectAttributes redirect) {
        var request = new HolderApi.Archiving(masterReport.strip(), archiving.strip());
        var refused = refused(
                request,
                () -> desk.archive(
                        Actor.current(), new TrackingId(trackingId), request.masterReport(), request.reason()));
        tell(
                refused,
                "Laporan diarsipkan dan isinya digabungkan ke laporan induk; pelapor membaca catatannya.",
                request.masterReport().isEmpty() ? "masterReport" : "archiving",
                Map.of("masterReport", masterReport, "archiving", archiving),
                redirect);
        return back(trackingId, bingkai, redirect);
    }

    private String refused(Object request, Runnable act) {
        var wrong = validator.validate(request).stream().findFirst();
        if (wrong.isPresent()) {
            return wrong.get().getMessage();
        }
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

    private static void tell(
            String refused, String done, String field, Map<String, Object> typed, RedirectAttributes redirect) {
        if (refused == null) {
            redirect.addFlashAttribute("done", done);
        } else {
            redirect.addFlashAttribute("refused", refused);
            redirect.addFlashAttribute("refusedField", field);
            typed.forEach(redirect::addFlashAttribute);
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
