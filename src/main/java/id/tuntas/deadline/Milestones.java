package id.tuntas.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Counts milestones on one state of the calendar: the current one, or the one that a change would make. */
public interface Milestones {

    /**
     * The end of the day that a milestone falls on, where the agency sits.
     *
     * @param paused days on which the clock stood still; from its start they count as little as for itself
     */
    Instant moment(
            Milestone milestone, LocalDate startedOn, LocalDate dueOn, List<LocalDate> paused, String agencyOrNull);

    default Instant moment(Milestone milestone, Deadline deadline) {
        return moment(milestone, deadline.startedOn(), deadline.dueOn(), deadline.paused(), deadline.agency());
    }

    /** As the deadline will be after the move. */
    default Instant moment(Milestone milestone, DeadlineMove move) {
        return moment(milestone, move.startedOn(), move.dueOnTo(), move.paused(), move.agency());
    }
}
