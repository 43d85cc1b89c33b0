package id.tuntas.privacy;

import id.tuntas.privacy.Obstacle.Cause;
import id.tuntas.report.History;
import id.tuntas.report.Report;
import id.tuntas.report.Reporters;
import id.tuntas.report.Reports;
import id.tuntas.report.StatusChange;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
        return first(reporters.sharedBy(report));
    }

    Optional<Obstacle> toContent(Report report) {
        return first(List.of(report));
    }

    private Optional<Obstacle> first(Collection<Report> several) {
        var histories = reports.histories(several);
        return several.stream()
                .flatMap(report -> cause(report, histories.get(report.trackingId()))
                        .map(cause -> new Obstacle(cause, report.trackingId()))
                        .stream())
                .findFirst();
    }

    private Optional<Cause> cause(Report report, List<StatusChange> history) {
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
        var held = jdbc.sql("select count(*) from retention_hold where tracking_id = ?")
                .param(report.trackingId().value())
                .query(Integer.class)
                .single();
        return held > 0 ? Optional.of(Cause.HELD) : Optional.empty();
    }
}
