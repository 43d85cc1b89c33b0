package id.tuntas.routing;

import id.tuntas.report.TrackingId;
import java.util.List;

/**
 * A report came to an agency.
 *
 * @param answerer who answers it there already
 * @param released the sub-cases that this agency had as a supporter before it became the lead
 */
public record Arrival(Answerer answerer, List<TrackingId> released) {}
