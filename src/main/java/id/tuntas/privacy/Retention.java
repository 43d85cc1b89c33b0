package id.tuntas.privacy;

import static id.tuntas.privacy.DataRequests.column;

import id.tuntas.deadline.Deadlines;
import id.tuntas.directory.Directory;
import id.tuntas.platform.Actor;
import id.tuntas.platform.DateWords;
import id.tuntas.platform.Moments;
import id.tuntas.privacy.DataRequest.Kind;
import id.tuntas.privacy.Destruction.Cause;
import id.tuntas.privacy.Destruction.Spared;
import id.tuntas.privacy.Destruction.What;
import id.tuntas.report.Report;
import id.tuntas.report.Reporters;
import id.tuntas.report.Reports;
import id.tuntas.report.TrackingId;
import id.tuntas.trail.Trail;
import id.tuntas.trail.TrailAct;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long the house keeps what it knows, and how it goes afterwards (PD-12 to PD-14, PD-20): first listed, so that officers
 * see it and may hold it and the reporter is told, then destroyed if nothing stands against it even now.
 */
@Service
public class Retention {

    /** From the list to the destruction where a period ends; long enough for a letter and for somebody to look. */
    private static final Duration NOTICE = Duration.ofDays(7);
    /** The same where the reporter asked for it: well within 3 x 24 hours. */
    private static final Duration NOTICE_OF_REQUEST = Duration.ofHours(24);
    /** In one round: its job must end before another node takes it for dead; the rest follows the next night. */
    private static final int MOST = 2_000;
    /** In one transaction of the search for what belongs on the list; what may not go costs a look and no turn. */
    private static final int STEP = 200;

    private static final int MOST_SHOWN = 200;
    /** Years are counted on the calendar of the house. */
    private static final ZoneId NATIONAL = ZoneId.of("Asia/Jakarta");

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final Reports reports;
    private final Reporters reporters;
    private final Obstacles obstacles;
    private final DataRequests requests;
    private final Destructions list;
    private final RetentionPeriods periods;
    private final Rights rights;
    private final Directory directory;
    private final Deadlines deadlines;
    private final Trail trail;
    private final ApplicationEventPublisher listeners;
    private final JdbcClient jdbc;
    private final DateWords words;
    private final TransactionTemplate apart;
    private final Clock clock;

    Retention(
            Reports reports,
            Reporters reporters,
            Obstacles obstacles,
            DataRequests requests,
            Destructions list,
            RetentionPeriods periods,
            Rights rights,
            Directory directory,
            Deadlines deadlines,
            Trail trail,
            ApplicationEventPublisher listeners,
            JdbcClient jdbc,
            DateWords words,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.reports = reports;
        this.reporters = reporters;
        this.obstacles = obstacles;
        this.requests = requests;
        this.list = list;
        this.periods = periods;
        this.rights = rights;
        this.directory = directory;
        this.deadlines = deadlines;
        this.trail = trail;
        this.listeners = listeners;
        this.jdbc = jdbc;
        this.words = words;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * Destroys what is listed and due, each in a transaction of its own: what is gone stays gone when the next one fails or
     * the house is killed, and the round after it goes on with the rest.
     */
    public void destroyListed() {
        var failed = 0;
        for (var id : list.due(MOST)) {
            try {
                apart.executeWithoutResult(alone -> list.take(id).forEach(this::destroy));
            } catch (RuntimeException unexpected) {
                failed++;
                // Without its message, which might quote what was to be destroyed.
                LOG.warn(
                        "line {} of the list of destruction: {}",
                        id,
                        unexpected.getClass().getSimpleName());
            }
        }
        if (failed > 0) {
            throw new IllegalStateException(failed + " line(s) of the list of destruction could not be carried out");
        }
    }

    private void destroy(Destruction line) {
        var report = reports.get(new TrackingId(line.trackingId()));
        var spared = spared(line, report);
        list.settle(line, spared.orElse(null));
        if (spared.isPresent()) {
            return;
        }
        if (line.what() == What.IDENTITY) {
            rights.destroyIdentity(report, line.cause().label());
        } else {
            reporters.destroyContent(report);
            trail.write(
                    Actor.HOUSE.id(),
                    line.trackingId(),
                    TrailAct.CONTENT_ERASED,
                    line.cause().label());
        }
    }

    /** What was right when it was listed need not be right any more. */
    private Optional<Spared> spared(Destruction line, Report report) {
        if (line.what() == What.IDENTITY) {
            if (reporters.of(report).own() == null) {
                return Optional.of(Spared.GONE);
            }
            if (line.cause() == Cause.REQUEST && !isAskedFor(report)) {
                return Optional.of(Spared.TAKEN_BACK);
            }
        } else if (report.contentDestroyedAt() != null) {
            return Optional.of(Spared.GONE);
        }
        if (line.cause() == Cause.RETENTION && !isKeptLongEnough(report, line.what(), clock.instant())) {
            return Optional.of(Spared.PERIOD);
        }
        return obstacle(report, line.what())
                .map(obstacle -> Spared.valueOf(obstacle.cause().name()));
    }

    private boolean isAskedFor(Report report) {
        return requests.of(reporters.sharedBy(report)).stream().anyMatch(each -> each.waits(Kind.ERASURE));
    }

    private Optional<Obstacle> obstacle(Report report, What what) {
        return what == What.IDENTITY ? obstacles.toIdentity(report) : obstacles.toContent(report);
    }

    /** An identity is kept as long as any report behind which it stands. */
    private boolean isKeptLongEnough(Report report, What what, Instant at) {
        return (what == What.IDENTITY ? reporters.sharedBy(report) : List.of(report))
                .stream().allMatch(each -> each.endedAt().isBefore(startOf(periods.of(each.agency()), what, at)));
    }

    private static Instant startOf(RetentionPeriod period, What what, Instant at) {
        return at.atZone(NATIONAL)
                .minusYears(what == What.IDENTITY ? period.identityYears() : period.contentYears())
                .toInstant();
    }

    /**
     * Lists what the rounds to come destroy, and tells whom it is about (PD-16), in steps that each stay: a round that is
     * broken off finds the rest the next time.
     */
    public void listNext() {
        listRequested();
        var due = clock.instant().plus(NOTICE);
        for (var what : What.values()) {
            for (var period : periods.all()) {
                listKeptLongEnough(what, period, due);
            }
        }
    }

    /** The erasures that were asked for and against which nothing stands any more. */
    private void listRequested() {
        var waiting = requests.waiting(0, STEP);
        while (!waiting.isEmpty()) {
            var step = waiting;
            apart.executeWithoutResult(alone -> listRequested(step));
            waiting = requests.waiting(step.get(step.size() - 1).id(), STEP);
        }
    }

    /** What was asked for about this report, as soon as nothing stands against it. */
    @Transactional
    public void listRequested(Report report) {
        listRequested(requests.of(List.of(report)).stream()
                .filter(request -> request.waits(Kind.ERASURE))
                .toList());
    }

    private void listRequested(List<DataRequest> waiting) {
        var against = obstacles.toIdentities(waiting.stream()
                .map(request -> new TrackingId(request.trackingId()))
                .toList());
        for (var request : waiting) {
            var report = reports.get(new TrackingId(request.trackingId()));
            var blocked = against.containsKey(report.trackingId());
            if (blocked && request.dueAt() != null) {
                requests.due(request, null);
            } else if (!blocked && request.dueAt() == null) {
                var now = clock.instant();
                requests.due(request, now.plus(DataRequests.PERIOD));
                list(report, What.IDENTITY, Cause.REQUEST, now.plus(NOTICE_OF_REQUEST));
            }
        }
    }

    private void listKeptLongEnough(What what, RetentionPeriod period, Instant due) {
        var others = periods.all().stream()
                .map(RetentionPeriod::agency)
                .filter(Objects::nonNull)
                .toList();
        var before = startOf(period, what, due);
        var listed = 0;
        var found = list.keptLongEnough(what, period.agency(), others, before, "", STEP);
        while (!found.isEmpty() && listed < MOST) {
            var step = found;
            listed += apart.execute(alone -> listKeptLongEnough(step, what, due));
            found = list.keptLongEnough(what, period.agency(), others, before, step.get(step.size() - 1), STEP);
        }
    }

    /** @return how many of them */
    private int listKeptLongEnough(List<String> numbers, What what, Instant due) {
        var free = numbers.stream()
                .map(number -> reports.get(new TrackingId(number)))
                .filter(report -> isKeptLongEnough(report, what, due))
                .filter(report -> obstacle(report, what).isEmpty())
                .toList();
        free.forEach(report -> list(report, what, Cause.RETENTION, due));
        return free.size();
    }

    private void list(Report report, What what, Cause cause, Instant due) {
        list.add(report.trackingId().value(), what, cause, due);
        if (what == What.IDENTITY) {
            var number = report.trackingId().grouped();
            listeners.publishEvent(new PersonToBeTold(
                    report.trackingId(),
                    "destruction/" + report.trackingId() + "/" + due.getEpochSecond(),
                    "Identitas Anda pada laporan " + number + " akan dimusnahkan",
                    "Nama dan kontak Anda pada laporan " + number + " kami musnahkan sesudah "
                            + words.moment(due, deadlines.zone(report.agency())) + ", karena "
                            + (cause == Cause.REQUEST ? "Anda memintanya" : "masa simpannya berakhir")
                            + ". Sesudah itu kami tidak dapat lagi mengirim surat kepada Anda. Nomor, tanggal, dan"
                            + " keadaan laporan tetap ada, dan kode akses Anda tetap berlaku."));
        }
    }

    /** What the next rounds destroy, the earliest first. @param agencies of the reports; null: all */
    @Transactional(readOnly = true)
    public List<Destruction> upcoming(Collection<String> agencies) {
        return list.upcoming(agencies, MOST_SHOWN);
    }

    /** What was destroyed or spared, the latest first. @param agencies of the reports; null: all */
    @Transactional(readOnly = true)
    public List<Destruction> settled(Collection<String> agencies) {
        return list.settled(agencies, MOST_SHOWN);
    }

    /** How much of it the next rounds destroy. @param agencies of the reports; null: all */
    @Transactional(readOnly = true)
    public Map<What, Long> counts(Collection<String> agencies) {
        return list.counts(agencies);
    }

    /** That of the house first, then those of agencies that have their own. */
    @Transactional(readOnly = true)
    public List<RetentionPeriod> periods() {
        return periods.all();
    }

    /**
     * @throws UnfitPeriod if the agency does not exist, or identity would outlive content
     */
    @Transactional
    public void set(RetentionPeriod period) {
        if (period.agency() != null && directory.agency(period.agency()).isEmpty()
                || period.identityYears() < 1
                || period.contentYears() < period.identityYears()
                || period.contentYears() > 100) {
            throw new UnfitPeriod();
        }
        periods.set(period);
        trail.write(
                Actor.current().id(),
                null,
                TrailAct.RETENTION_SET,
                "masa simpan " + (period.agency() == null ? "umum" : period.agency()) + ": identitas "
                        + period.identityYears() + " tahun, isi " + period.contentYears() + " tahun");
    }

    /** The latest first. @param agencies of the reports; null: all */
    @Transactional(readOnly = true)
    public List<Hold> holds(Collection<String> agencies) {
        return jdbc.sql("select h.tracking_id, h.reason, h.held_by, h.held_at from retention_hold h"
                        + " join report r on r.tracking_id = h.tracking_id"
                        + (agencies == null ? "" : " where r.agency in (:agencies)")
                        + " order by h.held_at desc, h.tracking_id fetch first " + MOST_SHOWN + " rows only")
                .params(agencies == null ? Map.of() : Map.of("agencies", agencies))
                .query((row, number) -> new Hold(
                        row.getString("tracking_id"),
                        row.getString("reason"),
                        row.getString("held_by"),
                        Moments.of(row, "held_at")))
                .list();
    }

    /** Nothing of this report is destroyed until it is released: it is tied to a case (PD-14). */
    @Transactional
    public void hold(Report report, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new ReasonMissing();
        }
        var number = report.trackingId().value();
        release(number);
        jdbc.sql("insert into retention_hold (tracking_id, reason, held_by, held_at) values (?, ?, ?, ?)")
                .params(number, reason.strip(), Actor.current().id(), column(clock.instant()))
                .update();
        trail.write(Actor.current().id(), number, TrailAct.RETENTION_HELD, "data ditahan");
    }

    @Transactional
    public void release(Report report) {
        if (release(report.trackingId().value()) == 0) {
            throw new NothingAsked();
        }
        trail.write(Actor.current().id(), report.trackingId().value(), TrailAct.RETENTION_HELD, "penahanan dilepas");
    }

    private int release(String number) {
        return jdbc.sql("delete from retention_hold where tracking_id = ?")
                .param(number)
                .update();
    }
}
