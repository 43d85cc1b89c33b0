package id.tuntas.privacy;

import id.tuntas.report.Report;
import id.tuntas.report.Reporter;
import java.time.Instant;
import java.util.List;

/**
 * What the house holds about a reporter, for the reporter (PD-7).
 *
 * @param reporter null where the identity is destroyed, or restricted and somebody else reads
 * @param shared all reports behind which the same identity stands
 * @param obstacle what stands against destroying the identity now; null: nothing
 * @param periods how long the agency that holds the report keeps identity and content after the end
 * @param requests newest first
 */
public record OwnData(
        Report report,
        Reporter reporter,
        Instant restrictedAt,
        Instant destroyedAt,
        List<Report> shared,
        Obstacle obstacle,
        RetentionPeriod periods,
        List<DataRequest> requests) {

    /** The erasure that was asked for and waits, null if none does. */
    public DataRequest waiting() {
        return requests.stream()
                .filter(request -> request.waits(DataRequest.Kind.ERASURE))
                .findFirst()
                .orElse(null);
    }

    /**
     * For an officer's hand: of a restricted identity nothing, which is read with the access code alone (PD-11), and of other
     * reports of the same person nothing, which may be with others.
     */
    OwnData onPaper() {
        return new OwnData(
                report,
                restrictedAt == null ? reporter : null,
                restrictedAt,
                destroyedAt,
                List.of(report),
                null,
                periods,
                requests.stream()
                        .filter(request ->
                                request.trackingId().equals(report.trackingId().value()))
                        .toList());
    }

    @Override
    public String toString() {
        return "OwnData[****]";
    }
}
