package id.tuntas.escalation;

import java.time.Instant;

/**
 * Somebody held the report and said that it was not theirs, as the referral's package tells it.
 *
 * @param unit code; null where the agency itself gave the report up
 * @param suggestion code of the unit or agency to which it belonged in that holder's eyes; null: no idea
 */
public record Handover(String agency, String unit, Instant since, Instant until, String reason, String suggestion) {}
