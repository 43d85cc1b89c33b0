package id.tuntas.review;

import static id.tuntas.directory.Permission.COLLECT_REVIEWS;
import static id.tuntas.directory.Permission.READ_REVIEWS;
import static id.tuntas.directory.Permission.WRITE_AGENCY_REVIEWS;
import static id.tuntas.directory.Permission.WRITE_UNIT_REVIEWS;

import id.tuntas.directory.Groups.Office;
import id.tuntas.directory.Groups.Role;
import id.tuntas.platform.Actor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the permissions of an officer mean for periodic reports: the own drafts, and of others what is frozen. */
record ReviewAccess(Actor officer) {

    static ReviewAccess current() {
        return new ReviewAccess(Actor.current());
    }

    boolean nothing() {
        return !READ_REVIEWS.isHeldBy(officer);
    }

    boolean writes(Review review) {
        return writes(review.agency(), review.unit());
    }

    boolean writes(String agency, String unit) {
        return (unit == null ? WRITE_AGENCY_REVIEWS : WRITE_UNIT_REVIEWS).isHeldBy(officer, agency, unit);
    }

    boolean reads(Review review) {
        return writes(review) || review.frozen() && READ_REVIEWS.isHeldBy(officer, review.agency(), review.unit());
    }

    /** The offices for which this officer writes: Admin Instansi and Pejabat Penghubung. */
    List<Role> writing() {
        return Stream.concat(WRITE_AGENCY_REVIEWS.roles(officer).stream(), WRITE_UNIT_REVIEWS.roles(officer).stream())
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

    /** The offices by which this officer reads what is frozen. */
    List<Role> reading() {
        return READ_REVIEWS.roles(officer);
    }

    /** The agency whose units hand in to this officer, or whose collecting she supervises. */
    Optional<String> collecting() {
        return COLLECT_REVIEWS.roles(officer).stream().map(Role::agency).findFirst();
    }
}
