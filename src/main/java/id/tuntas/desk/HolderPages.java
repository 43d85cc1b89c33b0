package id.tuntas.desk;

import id.tuntas.desk.CaseFileForms.Sender;
import id.tuntas.followup.ResponseKind;
import id.tuntas.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The holder's forms on the case file, for what {@link HolderApi} offers. */
@Controller
class HolderPages {

    private final CaseFileForms forms;
    private final HoldersDesk desk;

    HolderPages(CaseFileForms forms, HoldersDesk desk) {
        this.forms = forms;
        this.desk = desk;
    }

    @PostMapping("/berkas/{trackingId}/klasifikasi")
    String reclassify(
            Sender sender,
            @RequestParam(defaultValue = "false") boolean normative,
            @RequestParam(defaultValue = "false") boolean supervisory,
            @RequestParam(defaultValue = "false") boolean fieldExamination,
            @RequestParam(defaultValue = "") String weighing,
            RedirectAttributes redirect) {
        return forms.from(sender, redirect)
                .field("weighing", "reason")
                .typed("weighing", weighing)
                .typed("normative", normative)
                .typed("supervisory", supervisory)
                .typed("fieldExamination", fieldExamination)
                .send(
                        new HolderApi.Reclassification(normative, supervisory, fieldExamination, weighing.strip()),
                        report -> desk.reclassify(
                                Actor.current(), report, normative, supervisory, fieldExamination, weighing.strip()),
                        "Klasifikasi diubah; tenggat tindak lanjut dihitung lagi dari awal yang sama.");
    }

    @PostMapping("/berkas/{trackingId}/koreksi")
    String correct(
            Sender sender,
            @RequestParam long entry,
            @RequestParam ResponseKind kind,
            @RequestParam(defaultValue = "") String correcting,
            RedirectAttributes redirect) {
        return forms.from(sender, redirect)
                .field("correcting-" + entry, "reason")
                .typed("correcting", correcting)
                .send(
                        new HolderApi.Correction(entry, kind, correcting.strip()),
                        report -> desk.correct(Actor.current(), report, entry, kind, correcting.strip()),
                        "Jenis jawaban dikoreksi; tenggatnya dihitung sejak jawaban itu disampaikan.");
    }

    @PostMapping("/berkas/{trackingId}/pengecualian")
    String exclude(
            Sender sender,
            @RequestParam(defaultValue = "") String officer,
            @RequestParam(defaultValue = "") String excluding,
            RedirectAttributes redirect) {
        return forms.from(sender, redirect)
                .field("excluding", "reason")
                .field("officer", "officer")
                .typed("officer", officer)
                .typed("excluding", excluding)
                .send(
                        new HolderApi.Exclusion(officer.strip(), excluding.strip()),
                        report -> desk.exclude(Actor.current(), report, officer.strip(), excluding.strip()),
                        "Petugas dikecualikan: laporan ini tidak lagi dapat dilihat dan ditanganinya.");
    }

    @PostMapping("/berkas/{trackingId}/benturan")
    String declareConflict(
            Sender sender, @RequestParam(defaultValue = "") String conflict, RedirectAttributes redirect) {
        return forms.from(sender, redirect)
                .field("conflict", "reason")
                .typed("conflict", conflict)
                .send(
                        new HolderApi.Conflict(conflict.strip()),
                        report -> desk.declareConflict(Actor.current(), report, conflict.strip()),
                        "Benturan kepentingan Anda tercatat. Laporan ini tidak dapat lagi Anda lihat dan tangani; tugasnya"
                                + " kembali kepada petugas lain.");
    }

    @PostMapping("/berkas/{trackingId}/duplikat")
    String archive(
            Sender sender,
            @RequestParam(defaultValue = "") String masterReport,
            @RequestParam(defaultValue = "") String archiving,
            RedirectAttributes redirect) {
        return forms.from(sender, redirect)
                .field("archiving", "reason")
                .field("masterReport", "masterReport")
                .typed("masterReport", masterReport)
                .typed("archiving", archiving)
                .send(
                        new HolderApi.Archiving(masterReport.strip(), archiving.strip()),
                        report -> desk.archive(Actor.current(), report, masterReport.strip(), archiving.strip()),
                        "Laporan diarsipkan dan isinya digabungkan ke laporan induk; pelapor membaca catatannya.");
    }
}
