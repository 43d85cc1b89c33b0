package id.tuntas.escalation;

import java.time.Instant;

/**
 * A referral of a report to the Ombudsman. It begins when a clock or the reporter asks for it, and is open until the
 * Ombudsman closes it or the recommendation is carried out; the report goes its way meanwhile (TR-22, OM-7).
 *
 * @param consentedAt when the reporter allowed the Ombudsman to know who reports (OM-4); null: not allowed
 * @param preparedAt when its package was put together; null: not yet
 * @param sentAt when the package left by mail; null if it did not, or the house sends no mail
 * @param acknowledgedBy the Ombudsman's officer who took it first; null: nobody yet
 * @param outcome null while the Ombudsman has not decided
 * @param text the recommendation, or why the referral was closed; may be null
 * @param agency who is to carry the recommendation out; null for Admin Nasional, or without a recommendation
 * @param compliance what was done about the recommendation; null while nothing is reported
 */
public record Referral(
        long id,
        String trackingId,
        ReferralCause cause,
        Instant requestedAt,
        Instant consentedAt,
        Instant preparedAt,
        Instant sentAt,
        Instant acknowledgedAt,
        String acknowledgedBy,
        ReferralOutcome outcome,
        Instant decidedAt,
        String text,
        String agency,
        Instant compliedAt,
        String compliance) {

    public boolean consented() {
        return consentedAt != null;
    }

    public boolean open() {
        return outcome == null || outcome == ReferralOutcome.RECOMMENDATION && compliedAt == null;
    }
}
