package id.tuntas.procedure.ombudsmanreferral;

import id.tuntas.escalation.Handover;
import id.tuntas.escalation.Referrals;
import id.tuntas.notification.Letter;
import id.tuntas.notification.Outbox;
import id.tuntas.notification.OutgoingMessage;
import id.tuntas.notification.Recipient;
import id.tuntas.report.TrackingId;
import id.tuntas.routing.Hop;
import id.tuntas.routing.Routing;
import org.springframework.stereotype.Component;

/**
 * Lets the package be put together from what three rooms know, and leave the house: asked for in the transaction of the
 * referral, sent by a step of its own, as often as it takes (ADR 0026).
 */
@Component
class ReferralPackages {

    /** Where the Ombudsman receives referrals; without it the package waits in the house. */
    static final String ADDRESS = "tuntas.ombudsman.address";

    private final Referrals referrals;
    private final Routing routing;
    private final Outbox outbox;

    ReferralPackages(Referrals referrals, Routing routing, Outbox outbox) {
        this.referrals = referrals;
        this.routing = routing;
        this.outbox = outbox;
    }

    void prepare(TrackingId trackingId) {
        var handovers = routing.hops(trackingId).stream()
                .map(ReferralPackages::handover)
                .toList();
        var referral = referrals.prepare(trackingId, handovers);
        outbox.put(
                batch(referral.id()),
                "package",
                new Recipient.Setting(ADDRESS),
                new Letter(
                        trackingId,
                        "Rujukan laporan " + trackingId.grouped() + " kepada Ombudsman",
                        "Terlampir berkas rujukan laporan " + trackingId.grouped() + ": urutan kejadian, seluruh"
                                + " tanggapan, dan tenggat beserta rincian harinya.\n\nSebab rujukan: "
                                + referral.cause().label() + ".\n\nRujukan diterima dengan mengambil tugas “Tangani"
                                + " rujukan” di Tasklist; hasilnya dicatat di sana.",
                        ReferralEnclosures.reference(referral.id())));
    }

    void send(TrackingId trackingId) {
        referrals.open(trackingId).ifPresent(referral -> {
            var batch = batch(referral.id());
            outbox.deliver(batch);
            outbox.about(trackingId).stream()
                    .filter(message -> message.batch().equals(batch) && message.state() == OutgoingMessage.State.SENT)
                    .forEach(message -> referrals.sent(referral.id(), message.settledAt()));
        });
    }

    private static String batch(long referral) {
        return "referral/" + referral;
    }

    private static Handover handover(Hop hop) {
        return new Handover(hop.agency(), hop.unit(), hop.heldSince(), hop.heldUntil(), hop.reason(), hop.suggestion());
    }
}
