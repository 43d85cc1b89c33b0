package id.tuntas.report;

import id.tuntas.platform.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A report as an older register tells of it, checked by the door it came through. What that register does not know is
 * null; {@code status} is where it left the report, whatever the moments say.
 *
 * @param agency null: still with Admin Nasional, or ended there
 * @param unit null: Admin Instansi answers itself, or nobody does yet
 * @param verifiedBy who verified it, as the older register writes the name
 * @param firstResponse whether the first response was a notice or the substantive one
 * @param closedAt when it was completed or archived
 */
public record LegacyReport(
        TrackingId trackingId,
        Instant receivedAt,
        String channel,
        ReportKind kind,
        String agency,
        String unit,
        String topic,
        Status status,
        String title,
        Instant verifiedAt,
        String verifiedBy,
        Instant assignedAt,
        Instant firstResponseAt,
        SubStatus firstResponse,
        Instant substantiveResponseAt,
        Instant closedAt,
        String archiveReason,
        Integer rating) {

    /** A change and when the older register says that it happened. */
    record Dated(Change change, Short rating, Instant at) {}

    /** Its history after the receipt: what the register tells, in order, and at the end the state that it gives. */
    List<Dated> history() {
        var told = new ArrayList<Dated>();
        if (verifiedAt != null) {
            told.add(new Dated(
                    to(
                            Act.VERIFIED,
                            Status.NOT_VERIFIED,
                            null,
                            null,
                            verifiedBy == null ? Actor.LEGACY.id() : verifiedBy),
                    null,
                    verifiedAt));
        }
        if (assignedAt != null) {
            var act = unit == null ? Act.TAKEN_BY_AGENCY : Act.ASSIGNED;
            told.add(new Dated(to(act, Status.NOT_FOLLOWED_UP, null), null, assignedAt));
        }
        if (firstResponseAt != null) {
            told.add(response(firstResponse, firstResponseAt));
        }
        if (substantiveResponseAt != null
                && !(firstResponse == SubStatus.FOLLOW_UP && substantiveResponseAt.equals(firstResponseAt))) {
            told.add(response(SubStatus.FOLLOW_UP, substantiveResponseAt));
        }
        if (closedAt != null
                || told.isEmpty()
                || told.get(told.size() - 1).change().status() != status) {
            told.add(new Dated(to(ending(), status, subStatus()), null, closedAt == null ? last(told) : closedAt));
        }
        if (rating != null) {
            told.add(new Dated(
                    to(Act.RATED, status, subStatus(), unit, Actor.REPORTER.id()), rating.shortValue(), last(told)));
        }
        return told;
    }

    private Act ending() {
        return switch (status) {
            case COMPLETED -> closedAt == null ? Act.CARRIED_OVER : Act.CLOSED;
            case ARCHIVED -> Act.ARCHIVED;
            case DEFERRED -> Act.DEFERRED;
            default -> Act.CARRIED_OVER;
        };
    }

    private SubStatus subStatus() {
        if (status != Status.IN_PROGRESS) {
            return null;
        }
        return firstResponse == SubStatus.FOLLOW_UP || substantiveResponseAt != null
                ? SubStatus.FOLLOW_UP
                : SubStatus.INITIAL_RESPONSE;
    }

    private Instant last(List<Dated> told) {
        return Stream.concat(Stream.of(receivedAt), told.stream().map(Dated::at))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private Dated response(SubStatus kind, Instant at) {
        var act = kind == SubStatus.FOLLOW_UP ? Act.SUBSTANTIVE_RESPONSE_GIVEN : Act.INITIAL_RESPONSE_GIVEN;
        return new Dated(to(act, Status.IN_PROGRESS, kind), null, at);
    }

    private Change to(Act act, Status status, SubStatus subStatus) {
        return to(act, status, subStatus, status == Status.NOT_VERIFIED ? null : unit, Actor.LEGACY.id());
    }

    private Change to(Act act, Status status, SubStatus subStatus, String unit, String actor) {
        return new Change(act, status, subStatus, agency, unit, actor, null);
    }
}
