package id.tuntas.figures;

import id.tuntas.report.Status;

/**
 * A recap with its rates and means as they are printed (MI-1 to MI-6): whoever asks, API or paper, is told the same in the
 * same words. Papers are kept with it, so that a name, once given, stays.
 *
 * @param responded how many reports RTL is the mean of
 * @param ratings how many ratings RHP is the mean of
 */
public record PrintedRecap(
        long notVerified,
        long notFollowedUp,
        long inProgress,
        long completed,
        long deferred,
        long archived,
        long total,
        long totalReceived,
        String followUpRate,
        String completionRate,
        String substantiveRate,
        String averageFollowUpDays,
        long responded,
        String averageRating,
        long ratings,
        String averageVerificationDays) {

    /** @param pace of the same question, for RV */
    public static PrintedRecap of(Recap recap, Pace.Line pace) {
        return new PrintedRecap(
                recap.count(Status.NOT_VERIFIED),
                recap.count(Status.NOT_FOLLOWED_UP),
                recap.count(Status.IN_PROGRESS),
                recap.count(Status.COMPLETED),
                recap.count(Status.DEFERRED),
                recap.count(Status.ARCHIVED),
                recap.total(),
                recap.totalReceived(),
                recap.followUpRate(),
                recap.completionRate(),
                recap.substantiveRate(),
                recap.averageFollowUpDays(),
                recap.responded(),
                recap.averageRating(),
                recap.ratings(),
                pace.averageVerificationDays());
    }
}
