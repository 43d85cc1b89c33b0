package id.tuntas.administration;

import id.tuntas.directory.Agency;
import id.tuntas.directory.Groups.Role;
import id.tuntas.directory.Permission;
import id.tuntas.platform.Actor;
import id.tuntas.privacy.DataRequest;
import id.tuntas.privacy.Destruction;
import id.tuntas.privacy.Destruction.What;
import id.tuntas.privacy.Filing;
import id.tuntas.privacy.Hold;
import id.tuntas.privacy.Obstacle;
import id.tuntas.privacy.OwnData;
import id.tuntas.privacy.OwnTrail;
import id.tuntas.privacy.Retention;
import id.tuntas.privacy.RetentionPeriod;
import id.tuntas.privacy.Rights;
import id.tuntas.report.ContactRules;
import id.tuntas.report.PersonalData;
import id.tuntas.report.Report;
import id.tuntas.report.Reporter;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import id.tuntas.report.UnknownReport;
import id.tuntas.routing.Access;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What page and API have in common: who may. Admin Nasional for every agency, Admin Instansi for the reports of the own one;
 * of others they do not learn that there was a request. None of it shows an identity but the copy for the reporter (PD-7).
 */
@Component
class DataProtectionDesk {

    private final Rights rights;
    private final Retention retention;
    private final OwnTrail trail;
    private final Reports reports;

    DataProtectionDesk(Rights rights, Retention retention, OwnTrail trail, Reports reports) {
        this.rights = rights;
        this.retention = retention;
        this.trail = trail;
        this.reports = reports;
    }

    /**
     * What somebody without the access code asked for by letter or at the counter (PD-8).
     *
     * @param name what is right, for a correction; so with the contacts
     */
    record Filed(
            String trackingId,
            @NotNull(message = "Pilih apa yang diminta.") DataRequest.Kind kind,

            @NotNull(message = "Pilih lewat apa permintaan diterima.")
            Filing.Way through,

            @NotBlank(message = "Tulis bukti bahwa pemohon adalah pelapornya.")
            @Size(max = 2_000, message = "Bukti paling panjang 2.000 karakter.")
            String proof,

            @ContactRules.Name String name,
            @ContactRules.Email String email,
            @ContactRules.Phone String phone) {

        private Reporter corrected() {
            return Reporter.typed(name, email, phone);
        }

        @Override
        public String toString() {
            return "Filed[****]";
        }
    }

    /** What is handed over to the reporter on paper (PD-7). */
    record Copy(DataRequest request, OwnData data, OwnTrail.Page trail) {}

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
        return open(rights.latest(agencies()), DataRequest::trackingId);
    }

    /** What can be done at once is done at once; an erasure is listed at once if nothing stands against it. */
    void file(Filed filed) {
        var report = kept(filed.trackingId() == null ? "" : filed.trackingId());
        rights.file(
                report,
                filed.kind(),
                new Filing(
                        filed.through(),
                        Actor.current().id(),
                        PersonalData.masked(filed.proof().strip())),
                filed.corrected());
        if (filed.kind() == DataRequest.Kind.ERASURE) {
            retention.listRequested(report);
        }
    }

    Copy copy(long id) {
        var request = request(id);
        var data = rights.copy(request);
        return new Copy(request, data, trail.of(data.report(), 0));
    }

    void handOver(long id, String how) {
        rights.handOver(request(id), how);
    }

    private DataRequest request(long id) {
        agencies();
        return rights.find(id)
                .filter(found -> administers(reports.get(new TrackingId(found.trackingId()))))
                .orElseThrow(UnknownReport::new);
    }

    /** By the request. */
    Map<Long, Obstacle> obstacles(List<DataRequest> requests) {
        return rights.obstacles(requests);
    }

    void refuse(long id, String reason) {
        rights.refuse(request(id), reason);
    }

    List<Destruction> upcoming() {
        return open(retention.upcoming(agencies()), Destruction::trackingId);
    }

    List<Destruction> settled() {
        return open(retention.settled(agencies()), Destruction::trackingId);
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
        return open(retention.holds(agencies()), Hold::trackingId);
    }

    void hold(String trackingId, String reason) {
        retention.hold(kept(trackingId), reason);
    }

    void release(String trackingId) {
        retention.release(kept(trackingId));
    }

    /** Whoever a report is about learns nothing of it, not even its number (KP-5, ET-6). */
    private <T> List<T> open(List<T> listed, Function<T, String> number) {
        var closed = reports.closedTo(
                Actor.current().id(), listed.stream().map(number).toList());
        return listed.stream()
                .filter(each -> !closed.contains(number.apply(each)))
                .toList();
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
