package id.tuntas.portal;

import id.tuntas.deadline.Deadlines;
import id.tuntas.privacy.OwnTrail;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import id.tuntas.report.UnknownReport;
import id.tuntas.report.WrongAccessCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /laporan/{trackingId}/catatan}: the trail of the own report, in a browser that has opened it with its access code. */
@Controller
class OwnTrailPages {

    private final OwnTrail trail;
    private final OpenedReports opened;
    private final Reports reports;
    private final Deadlines deadlines;

    OwnTrailPages(OwnTrail trail, OpenedReports opened, Reports reports, Deadlines deadlines) {
        this.trail = trail;
        this.opened = opened;
        this.reports = reports;
        this.deadlines = deadlines;
    }

    @GetMapping("/laporan/{trackingId}/catatan")
    String show(
            @PathVariable String trackingId,
            @RequestParam(name = "halaman", defaultValue = "0") int page,
            Model model) {
        var number = new TrackingId(trackingId);
        var code = opened.codeOf(number);
        if (code.isEmpty()) {
            return "redirect:/laporan/" + number + "#kode-akses";
        }
        try {
            model.addAttribute("trail", trail.of(number, code.get(), page));
        } catch (WrongAccessCode | UnknownReport renewed) {
            opened.close(number);
            return "redirect:/laporan/" + number + "#kode-akses";
        }
        model.addAttribute("number", number);
        model.addAttribute("zone", deadlines.zone(reports.get(number).agency()));
        return "portal/own-trail";
    }
}
