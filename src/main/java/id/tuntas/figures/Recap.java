package id.tuntas.figures;

import id.tuntas.report.Status;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * The counts behind a recap, and what is printed of them (MI-1 to MI-6). Sums, not means, so that recaps can be added.
 *
 * @param states how many reports are in each of the six; never missing one
 * @param strange reports in none of the six: never, or an identity is red
 * @param substantive of those counted in Total, how many have a <em>tindak lanjut</em> (MI-3b)
 * @param responded of those in <em>Proses</em> and <em>Selesai</em>, of how many both moments are known (MI-4)
 * @param responseSeconds from assignment to first response, over those
 * @param ratings how many are rated, of those counted in Total (MI-5)
 * @param withoutPromise of all, how many were assigned by an older register, which does not tell until when (MI-10)
 */
public record Recap(
        Map<Status, Long> states,
        long strange,
        long substantive,
        long responded,
        BigDecimal responseSeconds,
        long ratings,
        long stars,
        long withoutPromise) {

    public static final Recap NOTHING = new Recap(Map.of(), 0, 0, 0, BigDecimal.ZERO, 0, 0, 0);

    public Recap {
        var all = new EnumMap<Status, Long>(Status.class);
        for (var status : Status.values()) {
            all.put(status, states.getOrDefault(status, 0L));
        }
        states = Map.copyOf(all);
        // Equal sums are equal, whatever they were added up from.
        responseSeconds = responseSeconds.stripTrailingZeros();
    }

    Recap plus(Recap other) {
        var sum = new EnumMap<>(states);
        other.states.forEach((status, count) -> sum.merge(status, count, Long::sum));
        return new Recap(
                sum,
                strange + other.strange,
                substantive + other.substantive,
                responded + other.responded,
                responseSeconds.add(other.responseSeconds),
                ratings + other.ratings,
                stars + other.stars,
                withoutPromise + other.withoutPromise);
    }

    /** What is to be taken away from another. */
    Recap negated() {
        var less = new EnumMap<>(states);
        less.replaceAll((status, count) -> -count);
        return new Recap(
                less, -strange, -substantive, -responded, responseSeconds.negate(), -ratings, -stars, -withoutPromise);
    }

    /** How many reports one of the two counts otherwise than the other; at least one if anything is not the same. */
    long differences(Recap other) {
        var left = plus(other.negated());
        var counts = left.states.values().stream().mapToLong(Math::abs).sum()
                + Math.abs(left.strange)
                + Math.abs(left.substantive)
                + Math.abs(left.responded)
                + Math.abs(left.ratings)
                + Math.abs(left.withoutPromise);
        return counts == 0 && !left.equals(NOTHING) ? 1 : counts;
    }

    public long count(Status status) {
        return states.get(status);
    }

    /** Without Arsip and Tunda (MI-1). */
    public long total() {
        return count(Status.NOT_VERIFIED)
                + count(Status.NOT_FOLLOWED_UP)
                + count(Status.IN_PROGRESS)
                + count(Status.COMPLETED);
    }

    /** All six (MI-2). */
    public long totalReceived() {
        return total() + count(Status.DEFERRED) + count(Status.ARCHIVED);
    }

    public long followedUp() {
        return count(Status.IN_PROGRESS) + count(Status.COMPLETED);
    }

    /** %TL (MI-3). */
    public String followUpRate() {
        return Print.rate(followedUp(), total());
    }

    /** %Selesai (MI-3b). */
    public String completionRate() {
        return Print.percent(count(Status.COMPLETED), total());
    }

    /** %TL substantif (MI-3b). */
    public String substantiveRate() {
        return Print.percent(substantive, total());
    }

    /** RTL (MI-4). */
    public String averageFollowUpDays() {
        return Print.days(responseSeconds, responded);
    }

    /** RHP (MI-5). */
    public String averageRating() {
        return Print.rating(stars, ratings);
    }
}
