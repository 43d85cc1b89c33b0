package id.tuntas.deadline;

import java.time.Instant;
import java.time.LocalDate;

/** Counts milestones on one state of the calendar: the current one, or the one that a change would make. */
public interface Milestones {

    /** The end of the day that a milestone falls on, where the agency sits. */
    Instant moment(Milestone milestone, LocalDate startedOn, LocalDate dueOn, String agencyOrNull);

    default Instant moment(Milestone milestone, Deadline deadline) {
        return moment(milestone, deadline.startedOn(), deadline.dueOn(), deadline.agency());
    }

    /** As the deadline will be after the move. */
    default Instant moment(Milestone milestone, DeadlineMove move) {
        return moment(milestone, move.startedOn(), move.dueOnTo(), move.agency());
    }
}
