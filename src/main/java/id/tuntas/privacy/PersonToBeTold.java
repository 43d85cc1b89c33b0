package id.tuntas.privacy;

import id.tuntas.report.TrackingId;

/**
 * Something happened to personal data, or is about to, that the person must be told (PD-16); in the transaction of the act.
 *
 * @param key one letter for each
 */
public record PersonToBeTold(TrackingId report, String key, String subject, String text) {}
