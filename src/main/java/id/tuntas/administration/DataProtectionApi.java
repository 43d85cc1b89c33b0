package id.tuntas.administration;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.tuntas.privacy.DataRequest;
import id.tuntas.privacy.Destruction;
import id.tuntas.privacy.Destruction.What;
import id.tuntas.privacy.Hold;
import id.tuntas.privacy.Obstacle;
import id.tuntas.privacy.OwnTrail;
import id.tuntas.privacy.RetentionPeriod;
import id.tuntas.report.Reporter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/administration/personal-data}: what reporters asked for, and what is destroyed when (PD-12 to PD-14). */
@RestController
@RequestMapping("/api/v1/administration/personal-data")
class DataProtectionApi {

    private final DataProtectionDesk desk;

    DataProtectionApi(DataProtectionDesk desk) {
        this.desk = desk;
    }

    record Reason(
            @NotBlank(message = "Tulis alasan dan dasar hukumnya.")
            @Size(max = 2_000, message = "Alasan paling panjang 2.000 karakter.")
            String reason) {}

    /** @param obstacle what stands against an erasure that waits; null: nothing */
    record RequestView(DataRequest request, Obstacle.Cause obstacle) {}

    /** @param reporter null while the identity is restricted */
    record CopyView(
            String trackingId,
            Reporter reporter,
            Instant restrictedAt,
            List<DataRequest> requests,
            OwnTrail.Page trail) {

        @Override
        public String toString() {
            return "CopyView[****]";
        }
    }

    record DestructionView(Map<What, Long> counts, List<Destruction> upcoming, List<Destruction> settled) {}

    record Years(
            @JsonProperty(required = true) int identityYears,
            @JsonProperty(required = true) int contentYears) {}

    @GetMapping("/requests")
    List<RequestView> requests() {
        var requests = desk.requests();
        var obstacles = desk.obstacles(requests);
        return requests.stream()
                .map(request -> {
                    var obstacle = obstacles.get(request.id());
                    return new RequestView(request, obstacle == null ? null : obstacle.cause());
                })
                .toList();
    }

    /** What somebody asks for by letter or at the counter. */
    @PostMapping("/requests")
    @ResponseStatus(HttpStatus.CREATED)
    void file(@Valid @RequestBody DataProtectionDesk.Filed filed) {
        desk.file(filed);
    }

    /** For the reporter, in an officer's hand; a look like any other (PD-6). */
    @GetMapping("/requests/{id}/copy")
    CopyView copy(@PathVariable long id) {
        var copy = desk.copy(id);
        return new CopyView(
                copy.data().report().trackingId().value(),
                copy.data().reporter(),
                copy.data().restrictedAt(),
                copy.data().requests(),
                copy.trail());
    }

    @PostMapping("/requests/{id}/handover")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOver(@PathVariable long id, @Valid @RequestBody Reason how) {
        desk.handOver(id, how.reason());
    }

    /** An erasure that waits is not carried out, a copy is not handed over, or a restriction ends, because the law demands it. */
    @PostMapping("/requests/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(@PathVariable long id, @Valid @RequestBody Reason reason) {
        desk.refuse(id, reason.reason());
    }

    @GetMapping("/destruction")
    DestructionView destruction() {
        return new DestructionView(desk.counts(), desk.upcoming(), desk.settled());
    }

    @GetMapping("/periods")
    List<RetentionPeriod> periods() {
        return desk.periods();
    }

    /** For agencies that have set nothing of their own. */
    @PutMapping("/periods")
    List<RetentionPeriod> set(@RequestBody Years years) {
        desk.set(new RetentionPeriod(null, years.identityYears(), years.contentYears()));
        return desk.periods();
    }

    @PutMapping("/periods/{agency}")
    List<RetentionPeriod> set(@PathVariable String agency, @RequestBody Years years) {
        desk.set(new RetentionPeriod(agency, years.identityYears(), years.contentYears()));
        return desk.periods();
    }

    @GetMapping("/holds")
    List<Hold> holds() {
        return desk.holds();
    }

    @PutMapping("/holds/{trackingId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hold(@PathVariable String trackingId, @Valid @RequestBody Reason reason) {
        desk.hold(trackingId, reason.reason());
    }

    @DeleteMapping("/holds/{trackingId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable String trackingId) {
        desk.release(trackingId);
    }
}
