package id.tuntas.administration;

import id.tuntas.deadline.Deadlines;
import id.tuntas.procedure.ClockWalk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /demo/clock}: shows the house clock and walks it forward; only in a demonstration, only by its operator. */
@RestController
@RequestMapping("/demo/clock")
@Profile("demo")
class DemoClockApi {

    private static final ZoneId NATIONAL = ZoneId.of("Asia/Jakarta");
    private static final Duration FARTHEST = Duration.ofDays(3 * 366);

    private final ClockWalk walk;
    private final Deadlines deadlines;
    private final Clock clock;

    DemoClockApi(ClockWalk walk, Deadlines deadlines, Clock clock) {
        this.walk = walk;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Either of the two. */
    record Target(Instant to, Integer workingDays) {}

    record Now(OffsetDateTime now) {}

    record Walked(OffsetDateTime now, List<ClockWalk.Fired> fired) {}

    @GetMapping
    Now now() {
        return new Now(local());
    }

    @PostMapping
    Walked walk(@RequestBody Target target) {
        var fired = walk.to(instant(target));
        return new Walked(local(), fired);
    }

    private Instant instant(Target target) {
        if ((target.to() == null) == (target.workingDays() == null)) {
            throw new ClockOnlyGoesForward(
                    "Isi salah satu: \"to\" (saat yang dituju) atau \"workingDays\" (hari kerja).");
        }
        var instant = target.to() != null ? target.to() : after(target.workingDays());
        if (instant.isBefore(clock.instant()) || instant.isAfter(clock.instant().plus(FARTHEST))) {
            throw new ClockOnlyGoesForward("Jam peragaan hanya dapat dimajukan, paling jauh tiga tahun sekali jalan.");
        }
        return instant;
    }

    /** Keeps the time of day and counts on the national calendar. */
    private Instant after(int workingDays) {
        var now = local();
        return deadlines
                .promise(now.toLocalDate(), workingDays, null)
                .dueOn()
                .atTime(now.toLocalTime())
                .atZone(NATIONAL)
                .toInstant();
    }

    private OffsetDateTime local() {
        return clock.instant().atZone(NATIONAL).toOffsetDateTime();
    }
}
