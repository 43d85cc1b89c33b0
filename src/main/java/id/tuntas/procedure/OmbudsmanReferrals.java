package id.tuntas.procedure;

import id.tuntas.deadline.DeadlineClock;
import id.tuntas.escalation.ReferralCause;
import id.tuntas.escalation.Referrals;
import id.tuntas.report.Report;
import id.tuntas.report.TrackingId;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts referrals: an instance of {@code ombudsman-referral} beside the procedure of the report, which goes on (OM-7). */
@Component
public class OmbudsmanReferrals {

    static final String REFERRAL_REQUESTED = "referral.requested";

    private final Referrals referrals;
    private final RuntimeService engine;

    OmbudsmanReferrals(Referrals referrals, RuntimeService engine) {
        this.referrals = referrals;
        this.engine = engine;
    }

    /** The ladder of a clock arrived at the Ombudsman (OM-2, LI-5); while a referral runs, that one will do. */
    public void raise(TrackingId trackingId, DeadlineClock clock) {
        if (referrals.raise(trackingId, ReferralCause.valueOf(clock.name()))) {
            start(trackingId);
        }
    }

    /** The reporter asks for it, or allows the one that runs to carry the identity (OM-3, OM-4). */
    void request(Report report, boolean consent) {
        if (referrals.request(report, consent)) {
            start(report.trackingId());
        }
    }

    private void start(TrackingId trackingId) {
        var key = trackingId.value();
        engine.startProcessInstanceByMessage(REFERRAL_REQUESTED, key, Map.of(Variables.TRACKING_ID, key));
    }
}
