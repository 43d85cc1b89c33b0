package id.tuntas.procedure.ombudsmanreferral;

import id.tuntas.escalation.Referrals;
import id.tuntas.procedure.Ladder;
import id.tuntas.procedure.Opened;
import id.tuntas.report.TrackingId;
import org.springframework.stereotype.Component;

/** Starts the clock of a recommendation and finds where its ladder begins. */
@Component
class ComplianceClock {

    /** @param compliers group of officers whose task it is */
    record Duty(String compliers, Opened clock) {}

    private final Referrals referrals;
    private final Ladder ladder;

    ComplianceClock(Referrals referrals, Ladder ladder) {
        this.referrals = referrals;
        this.ladder = ladder;
    }

    Duty open(TrackingId trackingId) {
        var compliance = referrals.openCompliance(trackingId);
        return new Duty(compliance.compliers(), ladder.open(compliance.deadline()));
    }
}
