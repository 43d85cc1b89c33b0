package id.tuntas.routing;

import id.tuntas.directory.Groups;
import id.tuntas.platform.Actor;
import id.tuntas.report.Holder;
import id.tuntas.report.Report;
import id.tuntas.report.Reports;
import id.tuntas.report.StatusChange;
import java.util.List;

/**
 * What an officer may see and do of one report: the permission matrix in one place. Every door asks here; the engine's
 * own lists follow the same groups, because tasks are offered to the groups of {@link Assignment#handlers}.
 *
 * @param caseFile may open the case file: text, thread, deadlines, history
 * @param identity may read who reports; never for an anonymous report
 * @param answers belongs to those who answer the report now
 * @param administers is Admin Nasional, Admin Instansi of the agency that holds the report now, or the operator
 */
public record Access(boolean caseFile, boolean identity, boolean answers, boolean administers) {

    /** Neither sees nor may learn that the report exists. */
    private static final Access NONE = new Access(false, false, false, false);

    /** @param history the report's whole history: who held it once may still see it */
    public static Access of(Actor actor, Report report, List<StatusChange> history) {
        var answers = (report.unit() != null || report.answeredByAgency()) && actor.in(Routing.handlersOf(report));
        var administers = actor.in(Groups.operator())
                || actor.in(Groups.nationalAdmin())
                || report.agency() != null && actor.in(Groups.agencyAdmin(report.agency()));
        var handles = answers
                || actor.in(Groups.operator())
                || actor.in(Groups.nationalAdmin())
                || Reports.holders(history).stream().anyMatch(holder -> heldBy(actor, holder, report));
        var reads = handles || actor.in(Groups.auditor()) || supervises(actor, report, history);
        if (!reads) {
            return NONE;
        }
        return new Access(true, handles && !report.anonymous() && !report.legacy(), answers, administers);
    }

    private static boolean heldBy(Actor actor, Holder holder, Report report) {
        return actor.in(Groups.agencyAdmin(holder.agency()))
                || holder.unit() != null
                        && !report.supervisory()
                        && actor.in(Groups.liaison(holder.agency(), holder.unit()));
    }

    private static boolean supervises(Actor actor, Report report, List<StatusChange> history) {
        return Reports.holders(history).stream()
                .anyMatch(holder -> actor.in(Groups.inspectorate(holder.agency()))
                        || holder.unit() != null
                                && !report.supervisory()
                                && actor.in(Groups.unitHead(holder.agency(), holder.unit())));
    }
}
