package id.tuntas.privacy;

import id.tuntas.platform.Actor;
import id.tuntas.privacy.DataRequest.Kind;
import id.tuntas.privacy.DataRequest.State;
import id.tuntas.report.AccessCode;
import id.tuntas.report.Report;
import id.tuntas.report.Reporter;
import id.tuntas.report.Reporters;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import id.tuntas.trail.Trail;
import id.tuntas.trail.TrailAct;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What reporters may ask about their own data, with the access code of the report and nothing else: nobody learns here who
 * reported about him (PD-8). What can be done at once is done at once, well within the 3 x 24 hours of the law.
 */
@Service
@Transactional
public class Rights {

    private static final int MOST = 200;

    private final Reports reports;
    private final Reporters reporters;
    private final Obstacles obstacles;
    private final DataRequests requests;
    private final RetentionPeriods periods;
    private final Trail trail;
    private final ApplicationEventPublisher listeners;

    Rights(
            Reports reports,
            Reporters reporters,
            Obstacles obstacles,
            DataRequests requests,
            RetentionPeriods periods,
            Trail trail,
            ApplicationEventPublisher listeners) {
        this.reports = reports;
        this.reporters = reporters;
        this.obstacles = obstacles;
        this.requests = requests;
        this.periods = periods;
        this.trail = trail;
        this.listeners = listeners;
    }

    /** Everything the house holds about the reporter (PD-7); the look is written down like any other (PD-5). */
    public OwnData give(TrackingId trackingId, AccessCode code) {
        var report = reports.open(trackingId, code);
        trail.write(Actor.REPORTER.id(), trackingId.value(), TrailAct.PERSONAL_DATA_GIVEN, "permintaan pelapor");
        return data(report);
    }

    private OwnData data(Report report) {
        var held = reporters.of(report);
        var shared = reporters.sharedBy(report);
        return new OwnData(
                report,
                held.own(),
                held.restrictedAt(),
                held.destroyedAt(),
                shared,
                held.own() == null ? null : obstacles.toIdentity(report).orElse(null),
                periods.of(report.agency()),
                requests.of(shared));
    }

    /**
     * The reporter puts name or contacts right. They came from nobody else, so nobody else judges them (PD-4).
     *
     * @throws NothingHeld if the identity is destroyed
     */
    public void correct(TrackingId trackingId, AccessCode code, Reporter corrected) {
        var report = held(trackingId, code);
        reporters.correct(report, corrected);
        requests.add(report, Kind.CORRECTION, State.DONE, Actor.REPORTER.id());
        trail.write(Actor.REPORTER.id(), trackingId.value(), TrailAct.IDENTITY_CORRECTED, "permintaan pelapor");
    }

    /**
     * From now on nobody but the reporter is shown who reports, letters to the reporter stay away, and the contacts are not
     * compared with those of others (PD-11). The report itself is handled on.
     *
     * @throws AskedAlready if it is restricted already
     */
    public void restrict(TrackingId trackingId, AccessCode code) {
        var report = held(trackingId, code);
        if (reporters.of(report).restrictedAt() != null) {
            throw new AskedAlready();
        }
        reporters.restrict(report);
        requests.add(report, Kind.RESTRICTION, State.IN_EFFECT, null);
        trail.write(Actor.REPORTER.id(), trackingId.value(), TrailAct.PROCESSING_RESTRICTED, "permintaan pelapor");
    }

    /** @throws NothingAsked if it is not restricted */
    public void lift(TrackingId trackingId, AccessCode code) {
        var report = held(trackingId, code);
        requests.settle(open(report, State.IN_EFFECT), State.LIFTED, Actor.REPORTER.id(), null);
        lift(report, Actor.REPORTER.id(), "permintaan pelapor");
    }

    private void lift(Report report, String actor, String purpose) {
        reporters.lift(report);
        trail.write(actor, report.trackingId().value(), TrailAct.RESTRICTION_LIFTED, purpose);
    }

    /**
     * The reporter wants the identity destroyed (PD-13). If nothing stands against it, it is gone when this returns; else
     * the request waits until nothing does any more, however often it is made.
     *
     * @return what stands against it
     */
    public Optional<Obstacle> erase(TrackingId trackingId, AccessCode code) {
        var report = held(trackingId, code);
        var obstacle = obstacles.toIdentity(report);
        var waiting = find(report, State.WAITING);
        if (obstacle.isPresent()) {
            if (waiting.isEmpty()) {
                requests.add(report, Kind.ERASURE, State.WAITING, null);
            }
            return obstacle;
        }
        if (waiting.isEmpty()) {
            requests.add(report, Kind.ERASURE, State.DONE, Actor.REPORTER.id());
        }
        destroyIdentity(report, "permintaan pelapor");
        return Optional.empty();
    }

    /** The identity goes, and with it every request about it that was still open. */
    void destroyIdentity(Report report, String purpose) {
        reporters.destroy(report);
        for (var request : requests.of(reporters.sharedBy(report))) {
            if (request.open()) {
                requests.settle(
                        request, request.kind() == Kind.ERASURE ? State.DONE : State.LIFTED, Actor.HOUSE.id(), null);
            }
        }
        trail.write(Actor.HOUSE.id(), report.trackingId().value(), TrailAct.IDENTITY_ERASED, purpose);
    }

    /**
     * The reporter does not want the identity destroyed after all.
     *
     * @throws NothingAsked if no erasure waits
     */
    public void takeBackErasure(TrackingId trackingId, AccessCode code) {
        requests.settle(open(held(trackingId, code), State.WAITING), State.LIFTED, Actor.REPORTER.id(), null);
    }

    /** Requests about reports of these agencies, those still open first. @param agencies null: of all */
    @Transactional(readOnly = true)
    public List<DataRequest> latest(Collection<String> agencies) {
        return requests.latest(agencies, MOST);
    }

    /** What stands against an erasure that waits. */
    @Transactional(readOnly = true)
    public Optional<Obstacle> obstacle(DataRequest request) {
        return request.state() == State.WAITING
                ? obstacles.toIdentity(reports.get(new TrackingId(request.trackingId())))
                : Optional.empty();
    }

    @Transactional(readOnly = true)
    public Optional<DataRequest> find(long request) {
        return requests.find(request);
    }

    /**
     * The law demands otherwise (PD-11, PD-14, PD-17): an erasure that waits is not carried out, a restriction ends. The
     * reporter is told why.
     *
     * @throws NothingAsked if the request is settled
     */
    public void refuse(DataRequest request, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new ReasonMissing();
        }
        var report = reports.get(new TrackingId(request.trackingId()));
        reporters.hold(report);
        if (!requests.find(request.id()).map(DataRequest::open).orElse(false)) {
            throw new NothingAsked();
        }
        var officer = Actor.current().id();
        requests.settle(request, State.REFUSED, officer, reason.strip());
        trail.write(officer, request.trackingId(), TrailAct.RIGHT_REFUSED, "permintaan " + request.id());
        if (request.kind() == Kind.RESTRICTION) {
            lift(report, officer, "permintaan " + request.id());
        }
        listeners.publishEvent(new PersonToBeTold(
                report.trackingId(),
                "request/" + request.id(),
                "Permintaan Anda tentang data pribadi pada laporan "
                        + report.trackingId().grouped(),
                request.kind() == Kind.RESTRICTION
                        ? "Pembatasan pemrosesan data pribadi Anda diakhiri karena diwajibkan hukum. Alasannya dapat Anda"
                                + " baca di halaman laporan, pada bagian data pribadi."
                        : "Identitas Anda belum dapat dihapus karena hukum mewajibkan kami menyimpannya. Alasannya dapat"
                                + " Anda baca di halaman laporan, pada bagian data pribadi."));
    }

    private Report held(TrackingId trackingId, AccessCode code) {
        var report = reports.open(trackingId, code);
        if (reporters.of(report).own() == null) {
            throw new NothingHeld();
        }
        reporters.hold(report);
        return report;
    }

    private DataRequest open(Report report, State state) {
        return find(report, state).orElseThrow(NothingAsked::new);
    }

    private Optional<DataRequest> find(Report report, State state) {
        return requests.of(reporters.sharedBy(report)).stream()
                .filter(request -> request.state() == state)
                .findFirst();
    }
}
