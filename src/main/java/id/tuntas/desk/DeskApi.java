package id.tuntas.desk;

import id.tuntas.platform.Actor;
import id.tuntas.report.TrackingId;
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

    private final FurtherResponse further;
    private final ManualClosing closing;

    DeskApi(FurtherResponse further, ManualClosing closing) {
        this.further = further;
        this.closing = closing;
    }

    record Response(
            @NotBlank(message = "Isi tindak lanjut wajib diisi.")
            @Size(max = 20_000, message = "Tindak lanjut paling panjang 20.000 karakter.")
            String text) {}

    record Closing(
            @NotBlank(message = "Alasan menutup laporan wajib diisi.")
            @Size(max = 2_000, message = "Alasan paling panjang 2.000 karakter.")
            String reason) {}

    @PostMapping("/closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable String trackingId, @Valid @RequestBody Closing request) {
        closing.close(
                Actor.current(), new TrackingId(trackingId), request.reason().strip());
    }

    @PostMapping("/substantive-response")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void addResponse(@PathVariable String trackingId, @Valid @RequestBody Response response) {
        further.give(Actor.current(), new TrackingId(trackingId), response.text());
    }
}
