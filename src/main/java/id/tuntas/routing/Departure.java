package id.tuntas.routing;

/**
 * A report left an agency.
 *
 * @param agency who holds it now; null: Admin Nasional
 */
public record Departure(AgencyOutcome outcome, String agency) {}
