package id.tuntas.routing;

/**
 * A report left an agency.
 *
 * @param agency who holds it now; null: Admin Nasional
 * @param supportFinished whether no supporting agency is awaited any more (LI-3)
 */
public record Departure(AgencyOutcome outcome, String agency, boolean supportFinished) {}
