package id.tuntas.procedure;

import id.tuntas.deadline.CalendarBook;
import id.tuntas.deadline.CalendarEdit;
import id.tuntas.deadline.DeadlineMove;
import id.tuntas.escalation.RungChange;
import id.tuntas.platform.Actor;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A change of the calendar, with everything that follows from it: deadlines, timers and the due dates of tasks, in one
 * transaction (CAL-2 to CAL-4, FX-25). A preview computes the same and writes nothing.
 */
@Service
public class HolidayRipple {

    private final CalendarBook calendar;
    private final DueDates dueDates;

    HolidayRipple(CalendarBook calendar, DueDates dueDates) {
        this.calendar = calendar;
        this.dueDates = dueDates;
    }

    /**
     * What follows from a change.
     *
     * @param version of the calendar that the batch made; null for a preview
     * @param rungs that were climbed and prove premature, or not premature after all
     */
    public record Effect(
            Integer version, List<DeadlineMove> deadlines, List<EngineDate> engine, List<RungChange> rungs) {

        public long moved() {
            return deadlines.stream()
                    .filter(move -> !move.stopped() && move.moves())
                    .count();
        }

        public long breachesAppear() {
            return deadlines.stream().filter(DeadlineMove::breachAppears).count();
        }

        public long breachesVanish() {
            return deadlines.stream().filter(DeadlineMove::breachVanishes).count();
        }

        public long timers() {
            return engine.stream()
                    .filter(date -> date.kind() == EngineDate.Kind.TIMER)
                    .count();
        }

        public long tasks() {
            return engine.size() - timers();
        }

        public long rungsWithdrawn() {
            return rungs.stream()
                    .filter(rung -> rung.effect() == RungChange.Effect.WITHDRAWN)
                    .count();
        }

        public long rungsRestored() {
            return rungs.size() - rungsWithdrawn();
        }
    }

    @Transactional(readOnly = true)
    public Effect preview(CalendarEdit edit) {
        var batch = calendar.preview(edit);
        return effect(batch, follow(batch));
    }

    @Transactional
    public Effect apply(CalendarEdit edit) {
        var batch = calendar.apply(edit, Actor.current().id());
        var consequences = follow(batch);
        dueDates.take(consequences, "Kalender kerja berubah (versi " + batch.version() + ")");
        return effect(batch, consequences);
    }

    private DueDates.Consequences follow(CalendarBook.Batch batch) {
        var moves =
                Stream.concat(batch.moves().stream(), batch.overdue().stream()).toList();
        return dueDates.follow(moves, batch.calendar());
    }

    private static Effect effect(CalendarBook.Batch batch, DueDates.Consequences consequences) {
        return new Effect(batch.version(), batch.moves(), consequences.dates(), consequences.rungs());
    }
}
