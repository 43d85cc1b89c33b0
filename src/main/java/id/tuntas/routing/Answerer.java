package id.tuntas.routing;

/** Who at an agency answers a report. */
public enum Answerer {
    /** Admin Instansi has not decided yet. */
    NOBODY,
    /** A unit, or Inspektorat in its place (KP-4). */
    UNIT,
    /** Admin Instansi itself (TR-5). */
    AGENCY_ADMIN
}
