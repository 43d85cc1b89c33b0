package id.tuntas.review;

import id.tuntas.figures.Period;
import java.time.Instant;
import java.util.Locale;

/**
 * A periodic report of a unit or an agency: a draft, or frozen for ever.
 *
 * @param unit null for the agency's own
 * @param version 1, or one more than the version that this one corrects
 * @param corrects id of that version, null for the first
 * @param reason why it is corrected
 * @param correctedBy id of the version that corrects this one, drafts too; null if none
 * @param edits how often it was saved: whoever saves says which state the words were read in
 */
record Review(
        long id,
        ReviewKind kind,
        String agency,
        String unit,
        Period period,
        int version,
        Long corrects,
        String reason,
        Long correctedBy,
        ReviewWords words,
        int edits,
        String changedBy,
        Instant changedAt,
        String frozenBy,
        Instant frozenAt,
        String pdfHash,
        String docxHash) {

    public boolean frozen() {
        return frozenAt != null;
    }

    /** @param ending with its dot */
    String fileName(String ending) {
        return (kind + "-" + agency + (unit == null ? "" : "-" + unit) + "-" + period.from() + "-" + period.to()
                                + "-versi-" + version)
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-')
                + ending;
    }
}
