package id.tuntas.directory;

import static id.tuntas.directory.Groups.Office.AGENCY_ADMIN;
import static id.tuntas.directory.Groups.Office.AUDITOR;
import static id.tuntas.directory.Groups.Office.HUB;
import static id.tuntas.directory.Groups.Office.INSPECTORATE;
import static id.tuntas.directory.Groups.Office.KSP;
import static id.tuntas.directory.Groups.Office.LIAISON;
import static id.tuntas.directory.Groups.Office.NATIONAL_ADMIN;
import static id.tuntas.directory.Groups.Office.OMBUDSMAN;
import static id.tuntas.directory.Groups.Office.OPERATOR;
import static id.tuntas.directory.Groups.Office.UNIT_HEAD;

import id.tuntas.directory.Groups.Office;
import id.tuntas.directory.Groups.Role;
import id.tuntas.platform.Actor;
import java.util.List;

/**
 * The lines of the permission matrix that are not about one report: what each office may, in one table that every door asks
 * (ADR 0049). How far it reaches, the office itself says: an office at an agency within the agency, one at a unit within the
 * unit, all others everywhere ({@link Role#reaches}).
 *
 * <p>What concerns one report is decided by {@code routing.Access}. The engine asks neither: {@link Offices} gives its groups
 * what they may there, {@code platform.Accounts} says which authorizations those are, {@code platform.EngineAllowList} what
 * of the engine's API is open at all, and tasks are offered to the groups on which {@code Access} stands.
 */
public enum Permission {
    /** Types in what arrives at the counter (DI-1). */
    RECEIVE_AT_COUNTER(NATIONAL_ADMIN, AGENCY_ADMIN, LIAISON),
    /** Takes over the register that the house replaces. */
    LOAD_LEGACY_REGISTER(NATIONAL_ADMIN, OPERATOR),

    /** Agencies, topics, channels, priorities, and who holds which office. */
    KEEP_DIRECTORY(NATIONAL_ADMIN, OPERATOR),
    /** Units, Pejabat Penghubung and heads of unit (ACT-3, ACT-16). */
    KEEP_UNITS(NATIONAL_ADMIN, OPERATOR, AGENCY_ADMIN),
    /** Who operates the house and who changes its models; the keys of the identities (ADR 0039). Neither is about a report (ACT-6). */
    KEEP_HOUSE(OPERATOR),
    /** Holidays and outages: they concern every report. */
    KEEP_CALENDAR(NATIONAL_ADMIN, OPERATOR),
    /** What persons ask about their data, and how long data stay (PD-12..14, PD-20). */
    KEEP_PERSONAL_DATA(NATIONAL_ADMIN, OPERATOR, AGENCY_ADMIN),
    /** Whoever is watched does not search the log of it: neither admins nor the agency's own Inspektorat (ET-2). */
    READ_ACCESS_LOG(AUDITOR, OPERATOR),

    /** "Statistics / export"; {@code figures.Scope} narrows hub, KSP and Ombudsman further. */
    SEE_FIGURES(NATIONAL_ADMIN, AUDITOR, OPERATOR, AGENCY_ADMIN, INSPECTORATE, LIAISON, UNIT_HEAD, HUB, KSP, OMBUDSMAN),
    /** The periodic reports of an agency (ACT-3). */
    WRITE_AGENCY_REVIEWS(AGENCY_ADMIN),
    /** The periodic reports of a unit (ACT-4). */
    WRITE_UNIT_REVIEWS(LIAISON),
    /** Those that are frozen. */
    READ_REVIEWS(NATIONAL_ADMIN, AUDITOR, OPERATOR, AGENCY_ADMIN, INSPECTORATE, LIAISON, UNIT_HEAD),
    /** Sees which units have handed in, and which have not (RP-1..3). */
    COLLECT_REVIEWS(AGENCY_ADMIN, INSPECTORATE),
    /** The plans that come of an evaluation (MI-15). */
    ADOPT_ACTION_PLANS(AGENCY_ADMIN),
    /** Draws a sample of answers and scores it (ACT-5). */
    JUDGE_ANSWERS(INSPECTORATE);

    private final List<Office> offices;

    Permission(Office... offices) {
        this.offices = List.of(offices);
    }

    public boolean isOf(Office office) {
        return offices.contains(office);
    }

    /** The roles by which the officer has it, in the order of the table. */
    public List<Role> roles(Actor officer) {
        var roles = Groups.roles(officer.groups());
        return offices.stream()
                .flatMap(office -> roles.stream().filter(role -> role.office() == office))
                .toList();
    }

    /** Whether the officer has it anywhere. */
    public boolean isHeldBy(Actor officer) {
        return !roles(officer).isEmpty();
    }

    /** Whether the officer has it for the whole of this agency. */
    public boolean isHeldBy(Actor officer, String agency) {
        return isHeldBy(officer, agency, null);
    }

    /** @param unit {@code null}: the agency as a whole */
    public boolean isHeldBy(Actor officer, String agency, String unit) {
        return roles(officer).stream().anyMatch(role -> role.reaches(agency, unit));
    }
}
