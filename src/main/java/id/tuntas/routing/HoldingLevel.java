package id.tuntas.routing;

import id.tuntas.directory.Groups;
import id.tuntas.platform.Actor;
import id.tuntas.report.Report;

/**
 * The level that verifies a report, or that put it away: Admin Nasional while no agency holds it, else Admin Instansi of
 * the agency that does. Narrower than {@link Access#administers()}: Admin Nasional does not do an agency's work.
 */
public final class HoldingLevel {

    private HoldingLevel() {}

    /** Whether the officer belongs to it; the operator always does. */
    public static boolean includes(Actor officer, Report report) {
        return officer.in(Groups.operator())
                || officer.in(report.agency() == null ? Groups.nationalAdmin() : Groups.agencyAdmin(report.agency()));
    }

    /** Whether the officer examines it for the agency that holds it (KP-4). */
    public static boolean examines(Actor officer, Report report) {
        return report.supervisory() && report.agency() != null && officer.in(Groups.inspectorate(report.agency()));
    }
}
