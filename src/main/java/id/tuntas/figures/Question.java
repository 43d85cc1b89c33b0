package id.tuntas.figures;

import java.time.Instant;

/**
 * What is to be counted: the reports received in a period, cut to a slice, in the state that they had as of a moment
 * (MI-12).
 *
 * @param asOf what happened at or after this moment does not count; the answer says so
 */
public record Question(Period period, Basis basis, Slice slice, Instant asOf) {

    /** @param now the house clock: as of now, and no period has ended that still runs */
    public static Question of(Period period, Basis basis, Slice slice, Instant now) {
        var later = now.plusMillis(1);
        var asOf = basis == Basis.NOW || period.end().isAfter(later) ? later : period.end();
        return new Question(period, basis, slice, asOf);
    }

    public Question with(Slice other) {
        return new Question(period, basis, other, asOf);
    }

    /** Whether the register itself tells the state, because nothing has happened since. */
    public boolean now() {
        return basis == Basis.NOW;
    }
}
