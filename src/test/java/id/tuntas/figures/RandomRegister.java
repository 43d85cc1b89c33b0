package id.tuntas.figures;

import id.tuntas.deadline.Amendments;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.Deadlines;
import id.tuntas.platform.Actor;
import id.tuntas.report.Act;
import id.tuntas.report.Change;
import id.tuntas.report.Draft;
import id.tuntas.report.Report;
import id.tuntas.report.ReportKind;
import id.tuntas.report.Reporter;
import id.tuntas.report.Reports;
import id.tuntas.report.Status;
import id.tuntas.report.SubStatus;
import id.tuntas.report.TrackingId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets reports live at random, every step one that the rules allow, under the house clock. */
public class RandomRegister {

    private static final Map<String, List<String>> UNITS =
            Map.of("KEMENPANRB", List.of("SDMA", "YANLIK"), "KEMENDAGRI", List.of("DUKCAPIL", "OTDA"));
    private static final List<String> AGENCIES = List.of("KEMENPANRB", "KEMENDAGRI");
    private static final List<String> TOPICS = List.of("CPNS", "PPPK", "KEBIJAKAN_ASN", "KTP_KK");
    private static final List<String> CHANNELS = List.of("WEB", "SMS", "COUNTER");

    private static final List<Integer> CLASSES = List.of(5, 14, 60);

    private final Reports reports;
    private final Deadlines deadlines;
    private final Amendments amendments;
    private final TransactionTemplate transaction;
    private final Random random;
    private final List<TrackingId> living = new ArrayList<>();

    public RandomRegister(
            Reports reports, Deadlines deadlines, Amendments amendments, TransactionTemplate transaction, long seed) {
        this.reports = reports;
        this.deadlines = deadlines;
        this.amendments = amendments;
        this.transaction = transaction;
        this.random = new Random(seed);
    }

    /** Lives from one moment to the other; at the end the clock shows the last millisecond before it. */
    public void live(Instant from, Instant until, Duration longestStep) {
        var now = from;
        while (true) {
            now = now.plusMillis(1 + (long) (random.nextDouble() * longestStep.toMillis()));
            if (!now.isBefore(until)) {
                ClockUtil.setCurrentTime(Date.from(until.minusMillis(1)));
                return;
            }
            ClockUtil.setCurrentTime(Date.from(now));
            transaction.executeWithoutResult(step -> step());
        }
    }

    private void step() {
        if (living.isEmpty() || random.nextInt(4) == 0) {
            living.add(reports.register(draft()).report().trackingId());
            return;
        }
        var report = reports.get(living.get(random.nextInt(living.size())));
        if (random.nextInt(8) == 0 && reclassify(report)) {
            return;
        }
        if (report.isSubCase()) {
            answerPart(report);
            return;
        }
        if (report.agency() != null && random.nextInt(8) == 0) {
            askForSupport(report);
            return;
        }
        switch (report.status()) {
            case NOT_VERIFIED -> verify(report);
            case NOT_FOLLOWED_UP, IN_PROGRESS -> handle(report);
            case COMPLETED -> afterwards(report);
            case DEFERRED -> complete(report);
            case ARCHIVED -> {}
        }
    }

    private void askForSupport(Report report) {
        if (report.status() == Status.NOT_VERIFIED) {
            var other = AGENCIES.get(1 - AGENCIES.indexOf(report.agency()));
            living.add(reports.openSubCase(report, other, null).trackingId());
        } else if (report.status() == Status.NOT_FOLLOWED_UP || report.status() == Status.IN_PROGRESS) {
            var unit = any(UNITS.get(report.agency()));
            var part = reports.openSubCase(report, report.agency(), unit);
            promise(part);
            living.add(part.trackingId());
        }
    }

    private void promise(Report report) {
        deadlines.start(report.trackingId().value(), DeadlineClock.FOLLOW_UP, any(CLASSES), report.agency());
    }

    /** Moves a promise that is not kept yet, perhaps one that is broken already (KL-7). */
    private boolean reclassify(Report report) {
        var promise = deadlines
                .latest(report.trackingId().value(), DeadlineClock.FOLLOW_UP)
                .filter(followUp -> followUp.stoppedAt() == null);
        promise.ifPresent(followUp -> amendments.relength(followUp.id(), any(CLASSES)));
        return promise.isPresent();
    }

    private void release(Report part) {
        reports.releaseSubCase(part, null);
        deadlines.release(part.trackingId().value());
    }

    /** A part is verified by its agency if it is one of an agency, answered, or released. */
    private void answerPart(Report part) {
        var agency = part.agency();
        var substantive = part.subStatus().filter(SubStatus.FOLLOW_UP::equals).isPresent();
        switch (part.status()) {
            case NOT_VERIFIED -> {
                if (random.nextInt(4) == 0) {
                    release(part);
                } else {
                    reports.weigh(part, false, random.nextInt(8) == 0, false);
                    change(
                            part,
                            Act.ASSIGNED,
                            Status.NOT_FOLLOWED_UP,
                            null,
                            agency,
                            any(UNITS.get(agency)),
                            "admin-" + agency.toLowerCase());
                }
            }
            case NOT_FOLLOWED_UP, IN_PROGRESS -> {
                switch (random.nextInt(4)) {
                    case 0 -> release(part);
                    case 1 -> respond(part, Act.INITIAL_RESPONSE_GIVEN, substantive, "petugas");
                    default -> respond(part, Act.SUBSTANTIVE_RESPONSE_GIVEN, true, "petugas");
                }
            }
            default -> {}
        }
    }

    private Draft draft() {
        return new Draft(
                random.nextBoolean() ? ReportKind.COMPLAINT : ReportKind.INFORMATION_REQUEST,
                any(CHANNELS),
                "Laporan acak",
                "Isi laporan acak",
                null,
                null,
                random.nextBoolean() ? null : any(AGENCIES),
                random.nextBoolean() ? null : any(TOPICS),
                false,
                false,
                new Reporter("Ani Lestari", "ani@contoh.id", null),
                null,
                null,
                null);
    }

    private void verify(Report report) {
        var agency = report.agency();
        if (agency == null) {
            switch (random.nextInt(6)) {
                case 0 -> end(report, "nasional");
                case 1 -> change(report, Act.DEFERRED, Status.DEFERRED, null, null, null, "nasional");
                case 2 ->
                    change(report, Act.HOLDER_DECIDED, Status.NOT_VERIFIED, null, any(AGENCIES), null, "nasional");
                default -> change(report, Act.FORWARDED, Status.NOT_VERIFIED, null, any(AGENCIES), null, "nasional");
            }
            return;
        }
        var officer = "admin-" + agency.toLowerCase() + (random.nextBoolean() ? "" : "-2");
        switch (random.nextInt(9)) {
            case 0 -> end(report, officer);
            case 1 -> change(report, Act.DEFERRED, Status.DEFERRED, null, agency, null, officer);
            case 2 -> change(report, Act.TAKEN_BY_AGENCY, Status.NOT_FOLLOWED_UP, null, agency, null, officer);
            case 3, 4 -> {
                var to = random.nextBoolean() ? null : AGENCIES.get(1 - AGENCIES.indexOf(agency));
                change(report, Act.RETURNED_BY_AGENCY, Status.NOT_VERIFIED, null, agency, null, officer);
                var act = to == null ? Act.RETURNED_TO_NATIONAL : Act.FORWARDED;
                change(report, act, Status.NOT_VERIFIED, null, to, null, officer);
            }
            case 5 -> withdraw(report);
            default -> {
                reports.weigh(report, random.nextBoolean(), random.nextInt(8) == 0, random.nextBoolean());
                change(report, Act.ASSIGNED, Status.NOT_FOLLOWED_UP, null, agency, any(UNITS.get(agency)), officer);
            }
        }
    }

    private void handle(Report report) {
        var substantive = report.subStatus().filter(SubStatus.FOLLOW_UP::equals).isPresent();
        var agency = report.agency();
        var officer = report.unit() == null ? "admin" : report.unit().toLowerCase();
        switch (random.nextInt(7)) {
            case 0 -> withdraw(report);
            case 1 -> {
                if (!substantive && report.unit() != null) {
                    change(report, Act.RETURNED_BY_UNIT, Status.NOT_VERIFIED, null, agency, null, officer);
                }
            }
            case 2 -> respond(report, Act.INITIAL_RESPONSE_GIVEN, substantive, officer);
            case 3 -> {
                if (substantive) {
                    stay(report, Act.REPLIED, Actor.REPORTER.id());
                }
            }
            case 4, 5 -> {
                if (substantive) {
                    close(report);
                }
            }
            default -> respond(report, Act.SUBSTANTIVE_RESPONSE_GIVEN, true, officer);
        }
    }

    private void respond(Report report, Act act, boolean substantive, String officer) {
        var kind = substantive ? SubStatus.FOLLOW_UP : SubStatus.INITIAL_RESPONSE;
        change(report, act, Status.IN_PROGRESS, kind, report.agency(), report.unit(), officer);
    }

    private void close(Report report) {
        var act =
                List.of(Act.CLOSED, Act.CLOSED_BY_ADMIN, Act.CLOSED_BY_REPORTER).get(random.nextInt(3));
        change(report, act, Status.COMPLETED, null, report.agency(), report.unit(), Actor.HOUSE.id());
    }

    private void afterwards(Report report) {
        switch (random.nextInt(4)) {
            case 0, 1 -> {
                if (report.rating() == null) {
                    reports.rate(report, 1 + random.nextInt(5));
                }
            }
            case 2 -> stay(report, Act.REPLIED_LATER, Actor.REPORTER.id());
            default ->
                change(
                        report,
                        Act.REOPENED,
                        Status.IN_PROGRESS,
                        SubStatus.FOLLOW_UP,
                        report.agency(),
                        report.unit(),
                        "admin");
        }
    }

    private void complete(Report report) {
        if (random.nextInt(3) == 0) {
            end(report, Actor.HOUSE.id());
        } else {
            change(report, Act.SUPPLEMENTED, Status.NOT_VERIFIED, null, report.agency(), null, Actor.REPORTER.id());
        }
    }

    private void end(Report report, String officer) {
        reports.archive(report, Act.ARCHIVED, "TIDAK_JELAS", null, officer, "Tidak jelas");
        deadlines.release(report.trackingId().value());
    }

    private void withdraw(Report report) {
        reports.archive(report, Act.WITHDRAWN, "DICABUT", null, Actor.REPORTER.id(), "Sudah selesai");
        deadlines.release(report.trackingId().value());
    }

    private void stay(Report report, Act act, String actor) {
        change(report, act, report.status(), report.subStatus().orElse(null), report.agency(), report.unit(), actor);
    }

    private void change(
            Report report, Act act, Status status, SubStatus subStatus, String agency, String unit, String actor) {
        if (random.nextInt(5) == 0) {
            reports.classify(report, random.nextBoolean() ? ReportKind.ASPIRATION : null, any(TOPICS));
        }
        reports.change(report, new Change(act, status, subStatus, agency, unit, actor, null));
        switch (act) {
            case ASSIGNED, TAKEN_BY_AGENCY, REPLIED -> promise(report);
            case SUBSTANTIVE_RESPONSE_GIVEN ->
                deadlines.stop(report.trackingId().value(), DeadlineClock.FOLLOW_UP);
            case RETURNED_BY_UNIT, CLOSED, CLOSED_BY_ADMIN, CLOSED_BY_REPORTER ->
                deadlines.release(report.trackingId().value());
            default -> {}
        }
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
