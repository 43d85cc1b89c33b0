package id.tuntas.desk;

import id.tuntas.followup.ResponseKind;
import id.tuntas.platform.Actor;
import id.tuntas.report.TrackingId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/desk/{trackingId}/{act}} for whoever holds a report. */
@RestController
@RequestMapping("/api/v1/desk/{trackingId}")
class HolderApi {

    private static final int LONGEST = 2_000;
    private static final String TOO_LONG = "Alasan paling panjang 2.000 karakter.";

    private final HoldersDesk desk;

    HolderApi(HoldersDesk desk) {
        this.desk = desk;
    }

    record Reclassification(
            @NotNull(message = INCOMPLETE) Boolean normative,
            @NotNull(message = INCOMPLETE) Boolean supervisory,
            @NotNull(message = INCOMPLETE) Boolean fieldExamination,

            @NotBlank(message = "Alasan mengubah klasifikasi wajib diisi (KL-7).")
            @Size(max = LONGEST, message = TOO_LONG)
            String reason) {

        private static final String INCOMPLETE = "Nyatakan normative, supervisory, dan fieldExamination (KL-7).";
    }

    record Correction(
            @NotNull(message = "Sebutkan jawaban yang dikoreksi (RA-4).")
            Long entry,

            @NotNull(message = "Pilih jenis yang benar: respon awal atau tindak lanjut (RA-4).")
            ResponseKind kind,

            @NotBlank(message = "Alasan mengoreksi jenis jawaban wajib diisi (RA-4).")
            @Size(max = LONGEST, message = TOO_LONG)
            String reason) {}

    record Exclusion(
            @NotBlank(message = UNNAMED) @Size(max = 64, message = UNNAMED)
            String officer,

            @NotBlank(message = "Alasan mengecualikan petugas wajib diisi (KP-5, ET-6).")
            @Size(max = LONGEST, message = TOO_LONG)
            String reason) {

        private static final String UNNAMED = "Isi ID pengguna petugas yang dikecualikan (KP-5, ET-6).";
    }

    record Conflict(
            @NotBlank(message = "Sebutkan benturan kepentingan Anda (ET-6).")
            @Size(max = 1_000, message = "Alasan paling panjang 1.000 karakter.")
            String reason) {}

    record Archiving(
            @NotBlank(message = "Nomor laporan induk wajib diisi (TR-21).")
            String masterReport,

            @NotBlank(message = "Catatan pengarsipan wajib diisi (AR-9).") @Size(max = LONGEST, message = TOO_LONG)
            String reason) {}

    @PostMapping("/reclassification")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reclassify(@PathVariable String trackingId, @Valid @RequestBody Reclassification request) {
        desk.reclassify(
                Actor.current(),
                new TrackingId(trackingId),
                request.normative(),
                request.supervisory(),
                request.fieldExamination(),
                request.reason().strip());
    }

    @PostMapping("/correction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(@PathVariable String trackingId, @Valid @RequestBody Correction request) {
        desk.correct(
                Actor.current(),
                new TrackingId(trackingId),
                request.entry(),
                request.kind(),
                request.reason().strip());
    }

    @PostMapping("/exclusion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void exclude(@PathVariable String trackingId, @Valid @RequestBody Exclusion request) {
        desk.exclude(
                Actor.current(),
                new TrackingId(trackingId),
                request.officer().strip(),
                request.reason().strip());
    }

    /** The officer is the one who asks. */
    @PostMapping("/conflict")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void declareConflict(@PathVariable String trackingId, @Valid @RequestBody Conflict request) {
        desk.declareConflict(
                Actor.current(), new TrackingId(trackingId), request.reason().strip());
    }

    @PostMapping("/archiving")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(@PathVariable String trackingId, @Valid @RequestBody Archiving request) {
        desk.archive(
                Actor.current(),
                new TrackingId(trackingId),
                request.masterReport(),
                request.reason().strip());
    }
}
