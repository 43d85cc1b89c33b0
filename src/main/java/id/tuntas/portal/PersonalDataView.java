package id.tuntas.portal;

import id.tuntas.privacy.DataRequest;
import id.tuntas.privacy.Filing;
import id.tuntas.privacy.Obstacle;
import id.tuntas.privacy.OwnData;
import id.tuntas.report.Reporter;
import java.time.Instant;
import java.util.List;

/**
 * What the house holds about a reporter, as JSON (PD-7).
 *
 * @param reporter null where the identity is destroyed
 * @param reports numbers of all reports behind which the same identity stands
 * @param erasureObstacle why the identity cannot be destroyed now; null: it can, or is already
 */
record PersonalDataView(
        String trackingId,
        Reporter reporter,
        boolean anonymous,
        boolean confidential,
        String channel,
        Instant receivedAt,
        List<String> reports,
        Instant restrictedAt,
        Instant destroyedAt,
        Instant contentDestroyedAt,
        int identityKeptYears,
        int contentKeptYears,
        Hindrance erasureObstacle,
        List<Asked> requests) {

    /** @param report the one in the way */
    record Hindrance(Obstacle.Cause cause, String report, String sentence) {}

    /** @param filedThrough null where the reporter asked with the access code */
    record Asked(
            DataRequest.Kind kind,
            DataRequest.State state,
            Instant askedAt,
            Instant dueAt,
            Instant settledAt,
            String reason,
            Filing.Way filedThrough) {}

    static PersonalDataView of(OwnData data) {
        var report = data.report();
        return new PersonalDataView(
                report.trackingId().value(),
                data.reporter(),
                report.anonymous(),
                report.confidential(),
                report.channel(),
                report.receivedAt(),
                data.shared().stream().map(each -> each.trackingId().value()).toList(),
                data.restrictedAt(),
                data.destroyedAt(),
                report.contentDestroyedAt(),
                data.periods().identityYears(),
                data.periods().contentYears(),
                data.obstacle() == null
                        ? null
                        : new Hindrance(
                                data.obstacle().cause(),
                                data.obstacle().report().value(),
                                data.obstacle().sentence()),
                data.requests().stream()
                        .map(each -> new Asked(
                                each.kind(),
                                each.state(),
                                each.askedAt(),
                                each.dueAt(),
                                each.settledAt(),
                                each.reason(),
                                each.filing() == null ? null : each.filing().through()))
                        .toList());
    }

    @Override
    public String toString() {
        return "PersonalDataView[****]";
    }
}
