package id.tuntas.routing;

import static java.util.stream.Collectors.toSet;

import id.tuntas.directory.Groups;
import id.tuntas.directory.Permission;
import id.tuntas.platform.Actor;
import id.tuntas.report.Act;
import id.tuntas.report.History;
import id.tuntas.report.Holder;
import id.tuntas.report.Report;
import id.tuntas.report.StatusChange;
import id.tuntas.report.UnknownReport;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What an officer may see and do of one report: the permission matrix in one place. Whoever is excluded from it, because it
 * is about them, may nothing (KP-5, ET-6). Every door asks here, and {@link Permission} about everything that is not one
 * report; the engine's own lists follow the same groups, because tasks are offered to the groups of
 * {@link Assignment#handlers}.
 *
 * @param caseFile may open the case file: text, thread, deadlines, history
 * @param identity may read who reports; never of an anonymous report
 * @param identityForReason may read who reports anonymously, after saying why (PD-6)
 * @param answers belongs to those who answer the report now
 * @param verifies belongs to the level that verifies it, or that put it away: Admin Nasional while no agency holds it, else
 *     Admin Instansi of the agency that does, and the operator
 * @param excludes may exclude an officer from it: whoever verifies it, and Inspektorat where it examines (KP-4, KP-5)
 * @param oversees may read what was done because the report waited: the <em>riwayat intervensi</em> (IV-3)
 * @param administers is Admin Nasional, Admin Instansi of the agency that holds the report now, or the operator; wider than
 *     {@code verifies}, because Admin Nasional closes an agency's report but does not do an agency's work
 * @param referrals may open what was sent to the Ombudsman about it (OM-4)
 * @param consented reads there who reports: the Ombudsman, with the reporter's consent
 */
public record Access(
        boolean caseFile,
        boolean identity,
        boolean identityForReason,
        boolean answers,
        boolean verifies,
        boolean excludes,
        boolean oversees,
        boolean administers,
        boolean referrals,
        boolean consented) {

    /** Neither sees nor may learn that the report exists. */
    public static final Access NONE = new Access(false, false, false, false, false, false, false, false, false, false);

    /**
     * For whoever opens a report or acts on it.
     *
     * @throws UnknownReport unless the officer may open its case file
     */
    public static Access known(Actor actor, Report report, List<StatusChange> history) {
        var access = of(actor, report, history);
        if (!access.caseFile) {
            throw new UnknownReport();
        }
        return access;
    }

    /**
     * Who supports a report sees its own sub-case and through it what the reporter wrote and was answered; who leads a
     * report sees its sub-cases (LI-2).
     *
     * @param history the report's whole history: who held it once may still see it
     */
    public static Access of(Actor actor, Report report, List<StatusChange> history) {
        if (report.excludedOfficers().contains(actor.id())) {
            return NONE;
        }
        var national = actor.in(Groups.operator()) || actor.in(Groups.nationalAdmin());
        var holds = report.agency() != null && actor.in(Groups.agencyAdmin(report.agency()));
        var administers = national || holds;
        var answers = answers(actor, report);
        var handles = answers
                || national
                || History.holders(history).stream().anyMatch(holder -> heldBy(actor, holder, report));
        var referred = actor.in(Groups.ombudsman()) && isReferred(history);
        var watched = actor.in(Groups.ksp()) && report.priority() != null;
        var reads = handles
                || referred
                || watched
                || actor.in(Groups.auditor())
                || supervises(actor, report, history)
                || report.isSubCase() && leads(actor, report.parent());
        if (!reads) {
            return NONE;
        }
        var verifies = holds || (report.agency() == null ? national : actor.in(Groups.operator()));
        var excludes = verifies || examines(actor, report);
        var oversees = referred || oversees(actor, history, administers);
        var referrals = referred || national;
        var consented = referred && mayKnowWhoReports(history) && !report.legacy();
        var identity = !report.anonymous() && !report.legacy() && (handles || consented);
        var identityForReason = report.anonymous() && (consented || mayAskWhoReports(actor, report.whole()));
        return new Access(
                true,
                identity,
                identityForReason,
                answers,
                verifies,
                excludes,
                oversees,
                administers,
                referrals,
                consented);
    }

    /** The officer in those groups alone that give this right: what the trail writes down (PD-6). */
    public static Actor by(Predicate<Access> right, Actor actor, Report report, List<StatusChange> history) {
        return new Actor(
                actor.id(),
                actor.groups().stream()
                        .filter(group -> right.test(of(new Actor(actor.id(), Set.of(group)), report, history)))
                        .collect(toSet()));
    }

    /** The Ombudsman sees what was referred, also after the referral has ended (ACT-8). */
    private static boolean isReferred(List<StatusChange> history) {
        return history.stream().anyMatch(change -> change.act() == Act.REFERRED);
    }

    /** With the reporter's consent to the latest referral (OM-4). */
    private static boolean mayKnowWhoReports(List<StatusChange> history) {
        return history.stream()
                .map(StatusChange::act)
                .filter(act -> act == Act.REFERRED || act == Act.IDENTITY_CONSENTED)
                .reduce((earlier, later) -> later)
                .filter(Act.IDENTITY_CONSENTED::equals)
                .isPresent();
    }

    /**
     * The line "see identity of anonim reporter" of the matrix: who leads the report now and Admin Nasional, Inspektorat
     * only where it examines (KP-4). Neither the unit nor the operator, who decides nothing about a report (ACT-6).
     */
    private static boolean mayAskWhoReports(Actor actor, Report whole) {
        return actor.in(Groups.nationalAdmin())
                || whole.agency() != null && actor.in(Groups.agencyAdmin(whole.agency()))
                || examines(actor, whole);
    }

    private static boolean examines(Actor actor, Report report) {
        return report.supervisory() && report.agency() != null && actor.in(Groups.inspectorate(report.agency()));
    }

    /** Admin Instansi, Admin Nasional, Inspektorat and auditors, not the unit (IV-3). */
    private static boolean oversees(Actor actor, List<StatusChange> history, boolean administers) {
        return administers
                || actor.in(Groups.auditor())
                || History.holders(history).stream()
                        .anyMatch(holder -> actor.in(Groups.agencyAdmin(holder.agency()))
                                || actor.in(Groups.inspectorate(holder.agency())));
    }

    private static boolean answers(Actor actor, Report report) {
        return (report.unit() != null || report.answeredByAgency()) && actor.in(Routing.handlersOf(report));
    }

    private static boolean leads(Actor actor, Report report) {
        return answers(actor, report)
                || report.agency() != null
                        && (actor.in(Groups.agencyAdmin(report.agency()))
                                || actor.in(Groups.inspectorate(report.agency())))
                || report.isSubCase() && leads(actor, report.parent());
    }

    private static boolean heldBy(Actor actor, Holder holder, Report report) {
        return actor.in(Groups.agencyAdmin(holder.agency()))
                || holder.unit() != null
                        && !report.supervisory()
                        && actor.in(Groups.liaison(holder.agency(), holder.unit()));
    }

    private static boolean supervises(Actor actor, Report report, List<StatusChange> history) {
        return History.holders(history).stream()
                .anyMatch(holder -> actor.in(Groups.inspectorate(holder.agency()))
                        || holder.unit() != null
                                && !report.supervisory()
                                && actor.in(Groups.unitHead(holder.agency(), holder.unit())));
    }
}
