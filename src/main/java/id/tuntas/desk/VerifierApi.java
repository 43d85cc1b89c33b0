package id.tuntas.desk;

import id.tuntas.platform.Actor;
import id.tuntas.report.TrackingId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The acts of verifiers under {@code POST /api/v1/desk/{trackingId}}. */
@RestController
@RequestMapping("/api/v1/desk/{trackingId}")
class VerifierApi {

    /** No database of the house can hold NUL, and no text needs the other control characters. */
    private static final String WRITABLE = "[^\\p{Cntrl}\\p{Cs}]*+(?:[\\n\\r\\t][^\\p{Cntrl}\\p{Cs}]*+)*+";

    private static final String NOT_WRITABLE = "Teks berisi tanda yang tidak dapat disimpan.";

    private final VerifiersDesk desk;

    VerifierApi(VerifiersDesk desk) {
        this.desk = desk;
    }

    record PublicText(
            @NotBlank(message = "Judul untuk umum wajib diisi.")
            @Size(max = 200, message = "Judul paling panjang 200 karakter.")
            @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*+", message = NOT_WRITABLE)
            String title,

            @NotBlank(message = "Isi untuk umum wajib diisi.")
            @Size(max = 20_000, message = "Isi paling panjang 20.000 karakter.")
            @Pattern(regexp = WRITABLE, message = NOT_WRITABLE)
            String content) {

        @Override
        public String toString() {
            return "PublicText[****]";
        }
    }

    record Restoring(
            @NotBlank(message = "Alasan memulihkan laporan wajib diisi.")
            @Size(max = 2_000, message = "Alasan paling panjang 2.000 karakter.")
            @Pattern(regexp = WRITABLE, message = NOT_WRITABLE)
            String reason) {}

    @PostMapping("/public-text")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correctPublicText(@PathVariable String trackingId, @Valid @RequestBody PublicText text) {
        desk.correctPublicText(
                Actor.current(),
                new TrackingId(trackingId),
                text.title().strip(),
                text.content().strip());
    }

    @PostMapping("/restoration")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restore(@PathVariable String trackingId, @Valid @RequestBody Restoring request) {
        desk.restore(
                Actor.current(), new TrackingId(trackingId), request.reason().strip());
    }
}
