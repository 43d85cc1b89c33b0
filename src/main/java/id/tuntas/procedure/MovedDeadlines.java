package id.tuntas.procedure;

import id.tuntas.deadline.DeadlineMove;
import java.util.List;
import org.springframework.stereotype.Component;

/** Carries deadlines that were judged anew into whatever follows them in the engine: timers, tasks, ladders. */
@Component
class MovedDeadlines {

    private final DueDates dueDates;

    MovedDeadlines(DueDates dueDates) {
        this.dueDates = dueDates;
    }

    void follow(List<DeadlineMove> moves) {
        dueDates.follow(moves).forEach(step -> step.act().run());
    }
}
