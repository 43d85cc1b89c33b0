package id.tuntas.privacy;

import id.tuntas.privacy.Obstacle.Cause;
import id.tuntas.report.History;
import id.tuntas.report.Report;
import id.tuntas.report.Reporters;
import id.tuntas.report.Reports;
import id.tuntas.report.StatusChange;
import id.tuntas.report.TrackingId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nothing is destroyed while a report is open, with the Ombudsman, under examination, or tied to a case (PD-14, PD-19). */
@Component
class Obstacles {

    private final Reports reports;
    private final Reporters reporters;
    private final JdbcClient jdbc;

    Obstacles(Reports reports, Reporters reporters, JdbcClient jdbc) {
        this.reports = reports;
        this.reporters = reporters;
        this.jdbc = jdbc;
    }

    /** What stands against destroying the identity: it stands behind all reports that share it. */
    Optional<Obstacle> toIdentity(Report report) {
        var shared = reporters.sharedBy(report);
        return first(shared, causes(shared));
    }

    /** The same for many reports, asked once for all; without those against which nothing stands. */
    Map<TrackingId, Obstacle> toIdentities(Collection<TrackingId> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        var shared = reporters.sharedBy(numbers);
        var causes =
                causes(shared.values().stream().flatMap(List::stream).distinct().toList());
        var obstacles = new HashMap<TrackingId, Obstacle>();
        shared.forEach(
                (number, reports) -> first(reports, causes).ifPresent(obstacle -> obstacles.put(number, obstacle)));
        return obstacles;
    }

    Optional<Obstacle> toContent(Report report) {
        var alone = List.of(report);
        return first(alone, causes(alone));
    }

    private static Optional<Obstacle> first(Collection<Report> several, Map<TrackingId, Cause> causes) {
        return several.stream()
                .map(Report::trackingId)
                .filter(causes::containsKey)
                .map(number -> new Obstacle(causes.get(number), number))
                .findFirst();
    }

    private Map<TrackingId, Cause> causes(Collection<Report> several) {
        var histories = reports.histories(several);
        var held = held(several);
        var causes = new HashMap<TrackingId, Cause>();
        for (var report : several) {
            var number = report.trackingId();
            cause(report, histories.get(number), held.contains(number.value()))
                    .ifPresent(cause -> causes.put(number, cause));
        }
        return causes;
    }

    private Set<String> held(Collection<Report> several) {
        return Set.copyOf(jdbc.sql("select tracking_id from retention_hold where tracking_id in (:numbers)")
                .param(
                        "numbers",
                        several.stream()
                                .map(report -> report.trackingId().value())
                                .toList())
                .query(String.class)
                .list());
    }

    private static Optional<Cause> cause(Report report, List<StatusChange> history, boolean held) {
        var ended = report.isEnded() && !History.isLaterReplyOpen(history);
        if (!ended && report.supervisory()) {
            return Optional.of(Cause.EXAMINED);
        }
        if (History.isReferred(history)) {
            return Optional.of(Cause.REFERRED);
        }
        if (!ended) {
            return Optional.of(Cause.OPEN);
        }
        return held ? Optional.of(Cause.HELD) : Optional.empty();
    }
}
