package id.tuntas.portal;

import id.tuntas.privacy.ErasureBlocked;
import id.tuntas.privacy.Rights;
import id.tuntas.report.AccessCode;
import id.tuntas.report.TrackingId;
import jakarta.validation.Valid;
import java.util.function.BiConsumer;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a reporter may ask about the own data (PD-4, PD-7, PD-11, PD-13); every answer is what is held afterwards. */
@RestController
@RequestMapping("/api/v1/reports/{trackingId}/personal-data")
class PersonalDataApi {

    private final Rights rights;

    PersonalDataApi(Rights rights) {
        this.rights = rights;
    }

    @GetMapping
    PersonalDataView give(
            @PathVariable String trackingId,
            @RequestHeader(name = ReportApi.ACCESS_CODE, defaultValue = "") String code) {
        return PersonalDataView.of(rights.give(new TrackingId(trackingId), new AccessCode(code)));
    }

    @PutMapping("/identity")
    PersonalDataView correct(
            @PathVariable String trackingId,
            @RequestHeader(name = ReportApi.ACCESS_CODE, defaultValue = "") String code,
            @Valid @RequestBody Submission.Contact corrected) {
        return after(trackingId, code, (number, key) -> rights.correct(number, key, corrected.reporter()));
    }

    @PostMapping("/restriction")
    PersonalDataView restrict(
            @PathVariable String trackingId,
            @RequestHeader(name = ReportApi.ACCESS_CODE, defaultValue = "") String code) {
        return after(trackingId, code, rights::restrict);
    }

    @DeleteMapping("/restriction")
    PersonalDataView lift(
            @PathVariable String trackingId,
            @RequestHeader(name = ReportApi.ACCESS_CODE, defaultValue = "") String code) {
        return after(trackingId, code, rights::lift);
    }

    /** 409 where something stands against it; the request is kept then and carried out later. */
    @PostMapping("/erasure")
    PersonalDataView erase(
            @PathVariable String trackingId,
            @RequestHeader(name = ReportApi.ACCESS_CODE, defaultValue = "") String code) {
        return after(
                trackingId,
                code,
                (number, key) -> rights.erase(number, key).ifPresent(obstacle -> {
                    throw new ErasureBlocked(obstacle);
                }));
    }

    @DeleteMapping("/erasure")
    PersonalDataView takeBackErasure(
            @PathVariable String trackingId,
            @RequestHeader(name = ReportApi.ACCESS_CODE, defaultValue = "") String code) {
        return after(trackingId, code, rights::takeBackErasure);
    }

    private PersonalDataView after(String trackingId, String code, BiConsumer<TrackingId, AccessCode> act) {
        act.accept(new TrackingId(trackingId), new AccessCode(code));
        return give(trackingId, code);
    }
}
