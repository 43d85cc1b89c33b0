package id.tuntas.routing;

import id.tuntas.report.TrackingId;

/**
 * A unit that supports the lead unit.
 *
 * @param trackingId number of its sub-case
 */
public record SupportingUnit(TrackingId trackingId, Assignment assignment) {}
