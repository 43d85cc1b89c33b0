package id.tuntas.portal;

import id.tuntas.deadline.Deadline;
import id.tuntas.deadline.DeadlineClock;
import id.tuntas.deadline.DeadlineState;
import id.tuntas.deadline.LedgerDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A promise as the API tells it: by when, and, day by day, why that date. */
record DeadlineView(
        DeadlineClock clock,
        LocalDate startedOn,
        int workingDays,
        Instant dueAt,
        Instant stoppedAt,
        DeadlineState state,
        List<LedgerDay> ledger) {

    static DeadlineView of(Deadline deadline) {
        return new DeadlineView(
                deadline.clock(),
                deadline.startedOn(),
                deadline.workingDays(),
                deadline.dueAt(),
                deadline.stoppedAt(),
                deadline.state(),
                deadline.ledger());
    }
}
