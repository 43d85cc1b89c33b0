package id.tuntas.administration;

import id.tuntas.directory.Agency;
import id.tuntas.directory.Groups.Role;
import id.tuntas.directory.Permission;
import id.tuntas.platform.Actor;
import id.tuntas.privacy.DataRequest;
import id.tuntas.privacy.Destruction;
import id.tuntas.privacy.Destruction.What;
import id.tuntas.privacy.Hold;
import id.tuntas.privacy.Obstacle;
import id.tuntas.privacy.Retention;
import id.tuntas.privacy.RetentionPeriod;
import id.tuntas.privacy.Rights;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import id.tuntas.report.UnknownReport;
import id.tuntas.routing.Access;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What page and API have in common: who may. Admin Nasional for every agency, Admin Instansi for the reports of the own one;
 * of others they do not learn that there was a request. None of it shows an identity.
 */
@Component
class DataProtectionDesk {

    private final Rights rights;
    private final Retention retention;
    private final Reports reports;

    DataProtectionDesk(Rights rights, Retention retention, Reports reports) {
        this.rights = rights;
        this.retention = retention;
        this.reports = reports;
    }

    /** @return null: all */
    private static Collection<String> agencies() {
        var agencies = Permission.KEEP_PERSONAL_DATA.roles(Actor.current()).stream()
                .map(Role::agency)
                .collect(Collectors.toSet());
        if (agencies.isEmpty()) {
            throw new NotTheDataKeeper();
        }
        return agencies.contains(null) ? null : agencies;
    }

    List<DataRequest> requests() {
        return rights.latest(agencies());
    }

    Optional<Obstacle> obstacle(DataRequest request) {
        return rights.obstacle(request);
    }

    void refuse(long id, String reason) {
        agencies();
        var request = rights.find(id)
                .filter(found -> administers(reports.get(new TrackingId(found.trackingId()))))
                .orElseThrow(UnknownReport::new);
        rights.refuse(request, reason);
    }

    List<Destruction> upcoming() {
        return retention.upcoming(agencies());
    }

    List<Destruction> settled() {
        return retention.settled(agencies());
    }

    Map<What, Long> counts() {
        return retention.counts(agencies());
    }

    /** Those that this person may set, after that of the house. */
    List<RetentionPeriod> periods() {
        var agencies = agencies();
        return retention.periods().stream()
                .filter(period -> period.agency() == null || agencies == null || agencies.contains(period.agency()))
                .toList();
    }

    void set(RetentionPeriod period) {
        var agencies = agencies();
        if (agencies != null && (period.agency() == null || !agencies.contains(period.agency()))) {
            throw new NotTheDataKeeper();
        }
        retention.set(period);
    }

    /** Whether this person sets the period of this agency. */
    boolean keeps(Agency agency) {
        var agencies = agencies();
        return agencies == null || agencies.contains(agency.code());
    }

    List<Hold> holds() {
        return retention.holds(agencies());
    }

    void hold(String trackingId, String reason) {
        retention.hold(kept(trackingId), reason);
    }

    void release(String trackingId) {
        retention.release(kept(trackingId));
    }

    private Report kept(String trackingId) {
        agencies();
        return reports.find(new TrackingId(trackingId.replaceAll("[ -]", "")))
                .filter(report -> !report.isSubCase() && administers(report))
                .orElseThrow(UnknownReport::new);
    }

    private boolean administers(Report report) {
        return Access.of(Actor.current(), report, reports.history(report)).administers();
    }
}
