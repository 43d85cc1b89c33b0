package id.tuntas.portal;

import id.tuntas.privacy.OwnTrail;
import id.tuntas.procedure.ReportHandling;
import id.tuntas.report.AccessCode;
import id.tuntas.report.TrackingId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The public API of a report (design.md section 6). */
@RestController
@RequestMapping("/api/v1/reports")
class ReportApi {

    static final String ACCESS_CODE = "X-Access-Code";

    private final Submissions submissions;
    private final FollowedReport followed;
    private final OwnTrail trail;
    private final ReportHandling procedure;

    ReportApi(Submissions submissions, FollowedReport followed, OwnTrail trail, ReportHandling procedure) {
        this.submissions = submissions;
        this.followed = followed;
        this.trail = trail;
        this.procedure = procedure;
    }

    record Reply(
            @NotBlank(message = "Tanggapan wajib diisi.")
            @Size(max = 20_000, message = "Tanggapan paling panjang 20.000 karakter.")
            String text) {}

    record Withdrawal(
            @NotBlank(message = MISSING) @Size(max = LONGEST, message = TOO_LONG)
            String reason) {

        static final int LONGEST = 2_000;
        static final String MISSING = "Tulis alasan Anda mencabut laporan.";
        static final String TOO_LONG = "Alasan paling panjang 2.000 karakter.";
    }

    record Rating(
            @NotNull(message = "Pilih 1 sampai 5 bintang.")
            @Min(value = 1, message = "Pilih 1 sampai 5 bintang.")
            @Max(value = 5, message = "Pilih 1 sampai 5 bintang.")
            Integer stars) {}

    /** @param consentToIdentity whether the Ombudsman may know who reports; silence is no consent (OM-4) */
    record Referral(boolean consentToIdentity) {}

    record Attached(String id, String name, String contentType, int size) {}

    @PostMapping
    ResponseEntity<Receipt> submit(
            @Valid @RequestBody Submission submission,
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        var receipt = submissions.submit(submission, key);
        return ResponseEntity.created(URI.create("/api/v1/reports/" + receipt.trackingId()))
                .body(receipt);
    }

    @GetMapping("/{trackingId}")
    ReportView follow(
            @PathVariable String trackingId, @RequestHeader(name = ACCESS_CODE, required = false) String code) {
        return code == null
                ? followed.open(new TrackingId(trackingId))
                : followed.own(new TrackingId(trackingId), new AccessCode(code));
    }

    /** Who looked at the own report, in which role, and for what (PD-7). */
    @GetMapping("/{trackingId}/trail")
    OwnTrail.Page trail(
            @PathVariable String trackingId,
            @RequestHeader(name = ACCESS_CODE, defaultValue = "") String code,
            @RequestParam(defaultValue = "0") int page) {
        return trail.of(new TrackingId(trackingId), new AccessCode(code), page);
    }

    /** A reply that comes too late to reopen the report is a new one, which the same code opens (AC-7). */
    @PostMapping("/{trackingId}/replies")
    ResponseEntity<ReportView> reply(
            @PathVariable String trackingId,
            @RequestHeader(name = ACCESS_CODE, defaultValue = "") String code,
            @Valid @RequestBody Reply reply) {
        var next = procedure
                .reply(new TrackingId(trackingId), new AccessCode(code), reply.text())
                .map(report -> report.trackingId().value());
        return next.isEmpty()
                ? ResponseEntity.ok(follow(trackingId, code))
                : ResponseEntity.created(URI.create("/api/v1/reports/" + next.get()))
                        .body(follow(next.get(), code));
    }

    @PostMapping("/{trackingId}/attachments")
    @ResponseStatus(HttpStatus.CREATED)
    Attached attach(
            @PathVariable String trackingId,
            @RequestHeader(name = ACCESS_CODE, defaultValue = "") String code,
            @RequestParam("file") MultipartFile file)
            throws IOException {
        var attachment = procedure.attach(
                new TrackingId(trackingId), new AccessCode(code), file.getOriginalFilename(), file.getBytes());
        return new Attached(attachment.id().toString(), attachment.name(), attachment.contentType(), attachment.size());
    }

    @PostMapping("/{trackingId}/withdrawal")
    ReportView withdraw(
            @PathVariable String trackingId,
            @RequestHeader(name = ACCESS_CODE, defaultValue = "") String code,
            @Valid @RequestBody Withdrawal withdrawal) {
        procedure.withdraw(
                new TrackingId(trackingId),
                new AccessCode(code),
                withdrawal.reason().strip());
        return follow(trackingId, code);
    }

    @PostMapping("/{trackingId}/closing")
    ReportView close(
            @PathVariable String trackingId, @RequestHeader(name = ACCESS_CODE, defaultValue = "") String code) {
        procedure.close(new TrackingId(trackingId), new AccessCode(code));
        return follow(trackingId, code);
    }

    @PostMapping("/{trackingId}/referral")
    ReportView refer(
            @PathVariable String trackingId,
            @RequestHeader(name = ACCESS_CODE, defaultValue = "") String code,
            @RequestBody Referral referral) {
        procedure.refer(new TrackingId(trackingId), new AccessCode(code), referral.consentToIdentity());
        return follow(trackingId, code);
    }

    @PostMapping("/{trackingId}/rating")
    ReportView rate(
            @PathVariable String trackingId,
            @RequestHeader(name = ACCESS_CODE, defaultValue = "") String code,
            @Valid @RequestBody Rating rating) {
        procedure.rate(new TrackingId(trackingId), new AccessCode(code), rating.stars());
        return follow(trackingId, code);
    }
}
