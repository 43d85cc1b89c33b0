package id.tuntas.procedure.ombudsmanreferral;

import id.tuntas.escalation.Referrals;
import id.tuntas.notification.Enclosures;
import id.tuntas.platform.Actor;
import id.tuntas.trail.Trail;
import id.tuntas.trail.TrailAct;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The packages as they leave by mail: without the reporter's identity, unless the operator has decided otherwise. */
@Component
class ReferralEnclosures implements Enclosures {

    private static final String PREFIX = "referral/";

    private final Referrals referrals;
    private final Trail trail;
    private final boolean identity;

    ReferralEnclosures(
            Referrals referrals, Trail trail, @Value("${tuntas.ombudsman.identity-by-mail}") boolean identity) {
        this.referrals = referrals;
        this.trail = trail;
        this.identity = identity;
    }

    static String reference(long referral) {
        return PREFIX + referral;
    }

    @Override
    public Optional<Enclosure> find(String reference) {
        if (!reference.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var id = Long.parseLong(reference.substring(PREFIX.length()));
        return referrals
                .find(id)
                .flatMap(referral -> referrals.file(referral, identity).map(file -> {
                    if (file.identity()) {
                        trail.write(Actor.HOUSE.id(), referral.trackingId(), TrailAct.IDENTITY_USED, "rujukan " + id);
                    }
                    return new Enclosure(file.name(), file.contentType(), file.content());
                }));
    }
}
