package id.tuntas.procedure;

import id.tuntas.deadline.CalendarBook;
import id.tuntas.deadline.CalendarEdit;
import id.tuntas.deadline.DeadlineMove;
import id.tuntas.platform.Actor;
import java.util.List;
import java.util.Objects;
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
     */
    public record Effect(Integer version, List<DeadlineMove> deadlines, List<EngineDate> engine) {

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
    }

    @Transactional(readOnly = true)
    public Effect preview(CalendarEdit edit) {
        var moves = calendar.preview(edit).moves();
        return new Effect(null, moves, dates(dueDates.follow(moves)));
    }

    @Transactional
    public Effect apply(CalendarEdit edit) {
        var applied = calendar.apply(edit, Actor.current().id());
        var steps = dueDates.follow(applied.moves());
        steps.forEach(step -> step.act().run());
        return new Effect(applied.version(), applied.moves(), dates(steps));
    }

    private static List<EngineDate> dates(List<DueDates.Step> steps) {
        return steps.stream()
                .map(DueDates.Step::date)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
