package id.tuntas.desk;

import id.tuntas.platform.Actor;
import id.tuntas.procedure.ReportHandling;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import id.tuntas.report.UnknownReport;
import id.tuntas.routing.Access;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/desk/{trackingId}/{act}}: one method per act. */
@RestController
@RequestMapping("/api/v1/desk/{trackingId}")
class DeskApi {

    private final Reports reports;
    private final ReportHandling procedure;

    DeskApi(Reports reports, ReportHandling procedure) {
        this.reports = reports;
        this.procedure = procedure;
    }

    record Response(
            @NotBlank(message = "Isi tindak lanjut wajib diisi.")
            @Size(max = 20_000, message = "Tindak lanjut paling panjang 20.000 karakter.")
            String text) {}

    /** A further substantive answer; the ten working days to closing start again (AC-2). */
    @PostMapping("/substantive-response")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void addResponse(@PathVariable String trackingId, @Valid @RequestBody Response response) {
        var number = new TrackingId(trackingId);
        var report = reports.get(number);
        var access = Access.of(Actor.current(), report, reports.history(report));
        if (!access.caseFile()) {
            throw new UnknownReport();
        }
        if (!access.answers()) {
            throw new NotYourReport();
        }
        procedure.addResponse(number, response.text());
    }
}
