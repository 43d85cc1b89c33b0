package id.tuntas.administration;

import id.tuntas.deadline.CalendarChange;
import id.tuntas.deadline.CalendarEdit.AddHoliday;
import id.tuntas.deadline.CalendarEdit.AddOutage;
import id.tuntas.deadline.CalendarEdit.RemoveHoliday;
import id.tuntas.deadline.CalendarEdit.Undo;
import id.tuntas.deadline.DeadlineMove;
import id.tuntas.deadline.KeptHoliday;
import id.tuntas.deadline.Outage;
import id.tuntas.escalation.RungChange;
import id.tuntas.procedure.EngineDate;
import id.tuntas.procedure.HolidayRipple;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The working calendar and its changes (CAL-2 to CAL-4, FX-25); {@code ?preview=true} answers the same and writes nothing. */
@RestController
@RequestMapping("/api/v1/administration")
class CalendarApi {

    private static final ZoneId NATIONAL = ZoneId.of("Asia/Jakarta");
    private static final int MOST_CHANGES = 200;

    private final CalendarDesk desk;
    private final Clock clock;

    CalendarApi(CalendarDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** The effect, counted and in full; {@code version} is null for a preview. */
    record Ripple(
            Integer version,
            long moved,
            long breachesAppear,
            long breachesVanish,
            long timers,
            long tasks,
            long rungsWithdrawn,
            long rungsRestored,
            List<DeadlineMove> deadlines,
            List<EngineDate> engine,
            List<RungChange> rungs) {

        static Ripple of(HolidayRipple.Effect effect) {
            return new Ripple(
                    effect.version(),
                    effect.moved(),
                    effect.breachesAppear(),
                    effect.breachesVanish(),
                    effect.timers(),
                    effect.tasks(),
                    effect.rungsWithdrawn(),
                    effect.rungsRestored(),
                    effect.deadlines(),
                    effect.engine(),
                    effect.rungs());
        }
    }

    @GetMapping("/holidays")
    List<KeptHoliday> holidays(@RequestParam(required = false) Integer year) {
        return desk.book()
                .holidays(CalendarPages.year(
                        year, clock.instant().atZone(NATIONAL).getYear()));
    }

    @PostMapping("/holidays")
    Ripple add(@RequestBody AddHoliday holiday, @RequestParam(defaultValue = "false") boolean preview) {
        return Ripple.of(desk.change(holiday, preview));
    }

    @DeleteMapping("/holidays/{id}")
    Ripple remove(
            @PathVariable long id, @RequestParam String decree, @RequestParam(defaultValue = "false") boolean preview) {
        return Ripple.of(desk.change(new RemoveHoliday(id, decree), preview));
    }

    @GetMapping("/outages")
    List<Outage> outages() {
        return desk.book().outages();
    }

    @PostMapping("/outages")
    Ripple add(@RequestBody AddOutage outage, @RequestParam(defaultValue = "false") boolean preview) {
        return Ripple.of(desk.change(outage, preview));
    }

    @GetMapping("/changes")
    List<CalendarChange> changes() {
        return desk.book().changes(MOST_CHANGES);
    }

    @PostMapping("/changes/{version}/undo")
    Ripple undo(@PathVariable int version, @RequestParam(defaultValue = "false") boolean preview) {
        return Ripple.of(desk.change(new Undo(version), preview));
    }
}
