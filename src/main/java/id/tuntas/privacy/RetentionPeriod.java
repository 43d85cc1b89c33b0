package id.tuntas.privacy;

/**
 * How long is kept what was reported, counted from the end of the report (PD-20); who looked at it is kept for good.
 *
 * @param agency null: where the agency has set nothing of its own
 */
public record RetentionPeriod(String agency, int identityYears, int contentYears) {}
