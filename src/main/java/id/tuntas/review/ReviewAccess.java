package id.tuntas.review;

import id.tuntas.directory.Groups;
import id.tuntas.directory.Groups.Office;
import id.tuntas.directory.Groups.Role;
import id.tuntas.platform.Actor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who writes and who reads periodic reports (the lines "reports" of the permission matrix). Units write theirs, Admin
 * Instansi the agency's; whoever supervises reads what is frozen. KSP and Ombudsman have no part in it.
 */
record ReviewAccess(List<Role> roles) {

    static ReviewAccess current() {
        return new ReviewAccess(Groups.roles(Actor.current().groups()));
    }

    boolean nothing() {
        return !has(role -> role.office() != Office.KSP
                && role.office() != Office.OMBUDSMAN
                && role.office() != Office.HUB
                && role.office() != Office.PROCESS_OWNER);
    }

    boolean writes(Review review) {
        return writes(review.agency(), review.unit());
    }

    boolean writes(String agency, String unit) {
        return has(role -> unit == null
                ? role.office() == Office.AGENCY_ADMIN && role.agency().equals(agency)
                : role.office() == Office.LIAISON
                        && role.agency().equals(agency)
                        && role.unit().equals(unit));
    }

    /** The writers' own drafts; of others what is frozen. */
    boolean reads(Review review) {
        return writes(review)
                || review.frozen()
                        && (national()
                                || has(role -> switch (role.office()) {
                                    case AGENCY_ADMIN, INSPECTORATE ->
                                        role.agency().equals(review.agency());
                                    case UNIT_HEAD, LIAISON ->
                                        role.agency().equals(review.agency())
                                                && role.unit().equals(review.unit());
                                    default -> false;
                                }));
    }

    /** The offices for which this officer writes: Admin Instansi and Pejabat Penghubung. */
    List<Role> writing() {
        return roles.stream()
                .filter(role -> role.office() == Office.AGENCY_ADMIN || role.office() == Office.LIAISON)
                .toList();
    }

    /** What this officer may begin. */
    List<ReviewKind> kinds() {
        return writing().stream()
                .map(role -> role.office() == Office.LIAISON)
                .distinct()
                .flatMap(units -> ReviewKind.ofUnits(units).stream())
                .toList();
    }

    /** Where this officer sits. */
    Set<String> agencies() {
        return roles.stream().map(Role::agency).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Whether she reads what every agency has frozen. */
    boolean national() {
        return has(role -> role.office() == Office.NATIONAL_ADMIN
                || role.office() == Office.AUDITOR
                || role.office() == Office.OPERATOR);
    }

    /** The agency whose units hand in to this officer, or whose collecting she supervises. */
    Optional<String> collecting() {
        return roles.stream()
                .filter(role -> role.office() == Office.AGENCY_ADMIN || role.office() == Office.INSPECTORATE)
                .map(Role::agency)
                .findFirst();
    }

    private boolean has(Predicate<Role> which) {
        return roles.stream().anyMatch(which);
    }
}
