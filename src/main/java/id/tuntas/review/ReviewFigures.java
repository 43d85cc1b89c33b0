package id.tuntas.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.tuntas.figures.PrintedRecap;
import java.time.Instant;
import java.util.List;

/**
 * The figures of a review as they are printed, out of one question (MI-12). They are kept with a frozen review, so names
 * and reasons stand here in words: later changes of the directory do not reach them.
 *
 * @param asOf the last moment that counts: the end of the period, or now if it still runs
 * @param byHolder where the reports lie; the lines add up to the recap
 * @param topics the three most frequent (MI-14)
 * @param indicators of an agency's year only, else empty
 */
record ReviewFigures(
        Instant asOf,
        Instant extractedAt,
        @JsonUnwrapped PrintedRecap recap,
        Verification verification,
        List<Holder> byHolder,
        long general,
        long technical,
        List<Named> topics,
        List<Named> archiveReasons,
        List<Indicator> indicators) {

    /** One of the five by which an agency's year is evaluated (MI-15). */
    record Indicator(String name, String finding) {}

    /** Laju Verifikasi (MI-7). */
    record Verification(
            long count, long onTime, long late, String averageDays, String onTimeRate, List<Verifier> verifiers) {}

    /** @param lastLogin null where none is known */
    record Verifier(String name, Instant lastLogin, long onTime, long late, String averageDays) {}

    record Holder(String name, long notVerified, long notFollowedUp, long inProgress, long completed, long total) {}

    record Named(String name, long count) {}
}
