package id.tuntas.casefile;

import id.tuntas.report.PersonalData;
import id.tuntas.report.TrackingId;
import java.time.Instant;
import java.util.List;

/**
 * What the case file offers to whoever verifies the report, or put it away; for everyone else there is nothing in it.
 *
 * @param publicText null unless the text for the public may be corrected now (V-8)
 * @param similar reports of the same reporter that this one may repeat (AR-10)
 * @param restorable may take it out of the archive (TR-20)
 */
record VerifierSide(PublicText publicText, List<SimilarReport> similar, boolean restorable) {

    static final VerifierSide NOTHING = new VerifierSide(null, List.of(), false);

    /**
     * The original in pieces, and what is proposed to the public.
     *
     * @param proposedTitle the present public title, with masks where it looks like personal data
     * @param proposedContent likewise
     */
    record PublicText(
            List<PersonalData.Piece> title,
            List<PersonalData.Piece> content,
            String proposedTitle,
            String proposedContent) {

        /** Whether anything in the original looks like personal data. */
        public boolean marked() {
            return marked(title) || marked(content);
        }

        private static boolean marked(List<PersonalData.Piece> pieces) {
            return pieces.stream().anyMatch(piece -> piece.shape() != null);
        }
    }

    /**
     * A report that this one may repeat, and why it is shown.
     *
     * @param holder agency and unit, in words
     * @param percent of the words of both that are equal
     */
    record SimilarReport(
            TrackingId trackingId, String title, String status, Instant receivedAt, String holder, int percent) {}
}
