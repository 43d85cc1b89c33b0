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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What reporters may ask about their own data, with the access code of the report: nobody learns here who reported about him
 * (PD-8). What can be done at once is done at once, well within the 3 x 24 hours of the law. Who has no code writes or comes
 * to the counter; what an officer files then shows nobody an identity and destroys none before the reporter could object
 * (ADR 0053).
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
        correct(held(trackingId, code), corrected, null);
    }

    private void correct(Report report, Reporter corrected, Filing filingOrNull) {
        reporters.correct(report, corrected);
        requests.add(report, Kind.CORRECTION, State.DONE, filingOrNull);
        write(report, TrailAct.IDENTITY_CORRECTED, filingOrNull);
    }

    /**
     * From now on nobody but the reporter is shown who reports, letters to the reporter stay away, and the contacts are not
     * compared with those of others (PD-11). The report itself is handled on.
     *
     * @throws AskedAlready if it is restricted already
     */
    public void restrict(TrackingId trackingId, AccessCode code) {
        restrict(held(trackingId, code), null);
    }

    private void restrict(Report report, Filing filingOrNull) {
        if (reporters.of(report).restrictedAt() != null) {
            throw new AskedAlready();
        }
        reporters.restrict(report);
        requests.add(report, Kind.RESTRICTION, State.IN_EFFECT, filingOrNull);
        write(report, TrailAct.PROCESSING_RESTRICTED, filingOrNull);
    }

    private void write(Report report, TrailAct act, Filing filingOrNull) {
        trail.write(
                filingOrNull == null ? Actor.REPORTER.id() : filingOrNull.by(),
                report.trackingId().value(),
                act,
                filingOrNull == null
                        ? "permintaan pelapor"
                        : "permintaan lewat " + filingOrNull.through().label());
    }

    /** @throws NothingAsked if it is not restricted */
    public void lift(TrackingId trackingId, AccessCode code) {
        var report = held(trackingId, code);
        var restriction = find(report, request -> request.state() == State.IN_EFFECT);
        requests.settle(restriction.orElseThrow(NothingAsked::new), State.LIFTED, Actor.REPORTER.id(), null);
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
        var waiting = find(report, request -> request.waits(Kind.ERASURE));
        if (obstacle.isPresent()) {
            if (waiting.isEmpty()) {
                requests.add(report, Kind.ERASURE, State.WAITING, null);
            }
            return obstacle;
        }
        if (waiting.isEmpty()) {
            requests.add(report, Kind.ERASURE, State.DONE, null);
        }
        destroyIdentity(report, "permintaan pelapor");
        return Optional.empty();
    }

    /** The identity goes, and with it what was asked to become of it. */
    void destroyIdentity(Report report, String purpose) {
        reporters.destroy(report);
        for (var request : requests.of(reporters.sharedBy(report))) {
            if (request.waits(Kind.ERASURE)) {
                requests.settle(request, State.DONE, Actor.HOUSE.id(), null);
            } else if (request.state() == State.IN_EFFECT) {
                requests.settle(request, State.LIFTED, Actor.HOUSE.id(), null);
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
        var erasure = find(held(trackingId, code), request -> request.waits(Kind.ERASURE));
        requests.settle(erasure.orElseThrow(NothingAsked::new), State.LIFTED, Actor.REPORTER.id(), null);
    }

    /**
     * An officer files what somebody asks for by letter or at the counter (PD-4, PD-7, PD-11, PD-13). A correction changes
     * what is given and keeps the rest, a restriction is in effect at once, an erasure waits for the next list of what is
     * destroyed, a copy for an officer who hands it over. The reporter is told, at the address that the house holds.
     *
     * @param corrected for a correction: what is right, null where nothing is wrong
     * @throws NothingHeld if the identity is destroyed
     * @throws AskedAlready if the same is in effect or waits
     */
    public void file(Report report, Kind kind, Filing filing, Reporter corrected) {
        if (filing.proof() == null || filing.proof().isBlank()) {
            throw new ProofMissing();
        }
        held(report);
        switch (kind) {
            case CORRECTION -> correct(report, completed(report, corrected), filing);
            case RESTRICTION -> restrict(report, filing);
            case ACCESS, ERASURE -> {
                if (find(report, request -> request.waits(kind)).isPresent()) {
                    throw new AskedAlready();
                }
                requests.add(report, kind, State.WAITING, filing);
                write(report, TrailAct.RIGHT_FILED, filing);
            }
        }
        var number = report.trackingId().grouped();
        var request = find(report, filed -> filed.kind() == kind).orElseThrow();
        listeners.publishEvent(new PersonToBeTold(
                report.trackingId(),
                "request/" + request.id() + "/filed",
                "Permintaan tentang data pribadi Anda pada laporan " + number,
                "Lewat " + filing.through().label()
                        + " kami menerima permintaan tentang data pribadi Anda pada laporan "
                        + number + ": " + kind.label().toLowerCase(Locale.ROOT) + ". Bila bukan Anda yang meminta,"
                        + " segera hubungi instansi yang menangani laporan Anda; pembatasan dan penghapusan dapat Anda"
                        + " batalkan sendiri di halaman laporan, pada bagian data pribadi."));
    }

    private Reporter completed(Report report, Reporter corrected) {
        var held = reporters.of(report).own();
        var given = Stream.of(corrected.name(), corrected.email(), corrected.phone());
        if (given.allMatch(Objects::isNull)) {
            throw new NothingCorrected();
        }
        return new Reporter(
                corrected.name() == null ? held.name() : corrected.name(),
                corrected.email() == null ? held.email() : corrected.email(),
                corrected.phone() == null ? held.phone() : corrected.phone());
    }

    /**
     * What an officer hands over to a reporter who asked for a copy (PD-7).
     *
     * @throws NothingAsked if no copy waits to be handed over
     */
    public OwnData copy(DataRequest request) {
        if (!request.waits(Kind.ACCESS)) {
            throw new NothingAsked();
        }
        var report = reports.get(new TrackingId(request.trackingId()));
        var data = data(report);
        trail.write(
                Actor.current().id(),
                request.trackingId(),
                data.restrictedAt() == null ? TrailAct.IDENTITY_READ : TrailAct.CASE_FILE_READ,
                "permintaan salinan data");
        return data.onPaper();
    }

    /**
     * The copy was handed over.
     *
     * @param how and when
     * @throws NothingAsked if no copy waits to be handed over
     */
    public void handOver(DataRequest request, String how) {
        if (how == null || how.isBlank()) {
            throw new ReasonMissing();
        }
        reporters.hold(reports.get(new TrackingId(request.trackingId())));
        if (requests.find(request.id())
                .filter(found -> found.waits(Kind.ACCESS))
                .isEmpty()) {
            throw new NothingAsked();
        }
        var officer = Actor.current().id();
        requests.settle(request, State.DONE, officer, how.strip());
        trail.write(officer, request.trackingId(), TrailAct.COPY_HANDED_OVER, "permintaan " + request.id());
    }

    /** Has told who must act on a request that is late; whatever becomes of the round that asks. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void warnOfLate() {
        requests.late().forEach(request -> listeners.publishEvent(new RequestLate(request)));
    }

    /** Requests about reports of these agencies, those still open first. @param agencies null: of all */
    @Transactional(readOnly = true)
    public List<DataRequest> latest(Collection<String> agencies) {
        return requests.latest(agencies, MOST);
    }

    /** What stands against those of these requests that are erasures and wait, by the request. */
    @Transactional(readOnly = true)
    public Map<Long, Obstacle> obstacles(Collection<DataRequest> listed) {
        var waiting = listed.stream()
                .filter(request -> request.waits(Kind.ERASURE))
                .collect(Collectors.toMap(DataRequest::id, request -> new TrackingId(request.trackingId())));
        var found = obstacles.toIdentities(waiting.values());
        return waiting.keySet().stream()
                .filter(request -> found.containsKey(waiting.get(request)))
                .collect(Collectors.toMap(Function.identity(), request -> found.get(waiting.get(request))));
    }

    @Transactional(readOnly = true)
    public Optional<DataRequest> find(long request) {
        return requests.find(request);
    }

    /**
     * The law demands otherwise (PD-8, PD-11, PD-14, PD-17): an erasure that waits is not carried out, a copy is not handed
     * over, a restriction ends. The reporter is told why.
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
                switch (request.kind()) {
                            case ACCESS -> "Salinan data pribadi Anda tidak dapat kami serahkan.";
                            case RESTRICTION ->
                                "Pembatasan pemrosesan data pribadi Anda diakhiri karena diwajibkan hukum.";
                            default -> "Identitas Anda belum dapat dihapus karena hukum mewajibkan kami menyimpannya.";
                        }
                        + " Alasannya dapat Anda baca di halaman laporan, pada bagian data pribadi."));
    }

    private Report held(TrackingId trackingId, AccessCode code) {
        return held(reports.open(trackingId, code));
    }

    private Report held(Report report) {
        if (reporters.of(report).own() == null) {
            throw new NothingHeld();
        }
        reporters.hold(report);
        return report;
    }

    private Optional<DataRequest> find(Report report, Predicate<DataRequest> which) {
        return requests.of(reporters.sharedBy(report)).stream().filter(which).findFirst();
    }
}
