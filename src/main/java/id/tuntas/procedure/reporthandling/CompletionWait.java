package id.tuntas.procedure.reporthandling;

import id.tuntas.deadline.DeadlineMove;
import id.tuntas.deadline.Deadlines;
import id.tuntas.procedure.DueDates;
import id.tuntas.report.TrackingId;
import id.tuntas.verification.Verification;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** While the reporter completes a deferred report, the clocks of those who answer stand still, and their timers with them. */
@Component
class CompletionWait {

    private final Verification verification;
    private final Deadlines deadlines;
    private final DueDates dueDates;

    CompletionWait(Verification verification, Deadlines deadlines, DueDates dueDates) {
        this.verification = verification;
        this.deadlines = deadlines;
        this.dueDates = dueDates;
    }

    /** @return until when the reporter has time (TD-3) */
    Instant open(TrackingId trackingId) {
        var due = verification.openCompletionWait(trackingId);
        carry(deadlines.pause(trackingId.value()), "laporan ditunda");
        return due;
    }

    /** The report is complete. @return whether it goes back to an agency, not to Admin Nasional (TR-9) */
    boolean end(TrackingId trackingId) {
        carry(deadlines.resume(trackingId.value()), "laporan dilengkapi");
        return verification.wasDeferredByAgency(trackingId);
    }

    private void carry(List<DeadlineMove> moves, String why) {
        dueDates.carry(moves, deadlines.milestones(), why);
    }
}
