package id.tuntas.review;

import id.tuntas.directory.Directory;
import id.tuntas.directory.Groups.Office;
import id.tuntas.directory.Unit;
import id.tuntas.figures.NotYourFigures;
import id.tuntas.figures.Period;
import id.tuntas.review.Reviews.Form;
import java.util.List;
import org.springframework.stereotype.Component;

/** What page and API have in common: who may. What an officer may not read does not exist for her. */
@Component
class ReviewDesk {

    private final Reviews reviews;
    private final Directory directory;

    ReviewDesk(Reviews reviews, Directory directory) {
        this.reviews = reviews;
        this.directory = directory;
    }

    /** A finished review as a file. */
    record Download(Review review, Form form, byte[] content) {}

    /**
     * Whether a unit has handed in (RP-1, RP-2, RP-3).
     *
     * @param review null if not
     */
    record HandIn(Unit unit, Review review) {}

    /** The hand-ins of all units for one kind and period. */
    record Collection(ReviewKind kind, Period period, List<HandIn> units) {

        public long missing() {
            return units.stream().filter(unit -> unit.review() == null).count();
        }
    }

    List<Review> all() {
        return reviews.readBy(reader());
    }

    /** @throws UnknownReview also where the officer may not read it */
    Review open(long id) {
        var review = reviews.get(id);
        if (!reader().reads(review)) {
            throw new UnknownReview();
        }
        return review;
    }

    private Review written(long id) {
        var review = open(id);
        if (!ReviewAccess.current().writes(review)) {
            throw new NotYourReview();
        }
        return review;
    }

    /** @param agency null where the officer writes for one office of this level only */
    Review begin(ReviewKind kind, String agency, String unit, Period period) {
        var access = reader();
        if (kind == null || period == null) {
            throw new UnclearReview("Sebutkan jenis laporan dan periodenya.");
        }
        var office = access.writing().stream()
                .filter(role -> (role.office() == Office.LIAISON) == kind.ofUnit())
                .filter(role -> agency == null || role.agency().equals(agency))
                .filter(role -> unit == null || unit.equals(role.unit()))
                .distinct()
                .toList();
        if (office.isEmpty()) {
            throw new NotYourReview();
        }
        if (office.size() > 1) {
            throw new UnclearReview("Anda menjabat di beberapa tempat; sebutkan instansi dan unit kerjanya.");
        }
        return reviews.begin(kind, office.get(0).agency(), office.get(0).unit(), period);
    }

    Review save(long id, int edits, ReviewWords words) {
        return reviews.save(written(id).id(), edits, words);
    }

    Review freeze(long id, int edits) {
        return reviews.freeze(written(id).id(), edits);
    }

    Review correct(long id, String reason) {
        return reviews.correct(written(id).id(), reason);
    }

    void discard(long id, int edits) {
        reviews.discard(written(id).id(), edits);
    }

    Download download(long id, Form form) {
        var review = open(id);
        return new Download(review, form, reviews.document(review, form));
    }

    ReviewFigures figures(Review review) {
        return reviews.figures(review);
    }

    List<String> warnings(Review review) {
        return reviews.warnings(review);
    }

    /** What the units of an Admin Instansi's or Inspektorat's agency have handed in for the latest periods. */
    List<Collection> collections() {
        var agency = ReviewAccess.current().collecting();
        return agency.map(code -> ReviewKind.ofUnits(true).stream()
                        .map(kind -> collection(kind, code))
                        .toList())
                .orElse(List.of());
    }

    private Collection collection(ReviewKind kind, String agency) {
        var period = kind.latest(directory.today());
        var handedIn = reviews.handedIn(kind, agency, period);
        return new Collection(
                kind,
                period,
                directory.units(agency).stream()
                        .map(unit -> new HandIn(unit, handedIn.get(unit.code())))
                        .toList());
    }

    private static ReviewAccess reader() {
        var access = ReviewAccess.current();
        if (access.nothing()) {
            throw new NotYourFigures();
        }
        return access;
    }
}
