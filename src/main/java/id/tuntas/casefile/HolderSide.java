package id.tuntas.casefile;

import id.tuntas.report.EntryType;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What the case file offers to whoever holds the report, and what was put right before.
 *
 * @param reclassifiable may put it into another class now (KL-7)
 * @param correctable ids of the responses whose kind the reader may correct (RA-4)
 * @param archivable may put it away as a duplicate (TR-21)
 * @param excludes may keep officers away from it whom it is about (KP-5, ET-6)
 * @param excluded who is kept away
 */
record HolderSide(
        boolean reclassifiable, Set<Long> correctable, boolean archivable, boolean excludes, List<Excluded> excluded) {

    /** An officer who may neither see nor handle the report, who decided that, and why. */
    record Excluded(String officer, String by, Instant at, String reason) {}

    public boolean offersAnything() {
        return reclassifiable || archivable || excludes;
    }

    /** The other one of the two kinds. */
    public String otherKind(EntryType kind) {
        return other(kind).name();
    }

    public String otherLabel(EntryType kind) {
        return other(kind).label();
    }

    private static EntryType other(EntryType kind) {
        return kind == EntryType.INITIAL_RESPONSE ? EntryType.SUBSTANTIVE_RESPONSE : EntryType.INITIAL_RESPONSE;
    }
}
