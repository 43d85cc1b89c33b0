package id.tuntas.report;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * The public number of a report (CH-12): twelve random digits, so that it can be read out over the telephone and tells
 * nobody how many reports there are. It is also the business key of every process instance of the report. A
 * sub-case has its parent's number with a suffix ({@code 482109375516-2}, LI-2); its process instances carry the number
 * of the whole. Reports from an older register keep their seven digits.
 */
public record TrackingId(String value) {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{6}|[1-9][0-9]{11}(-[1-9][0-9]{0,2}){0,2}");
    private static final int DIGITS = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @throws UnknownReport if no report can have this number: the same answer as for a number that none has */
    public TrackingId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new UnknownReport();
        }
    }

    static TrackingId random() {
        return new TrackingId(Long.toString(RANDOM.nextLong(100_000_000_000L, 1_000_000_000_000L)));
    }

    TrackingId subCase(int number) {
        return new TrackingId(value + "-" + number);
    }

    /** Whether this is the number of a sub-case. */
    public boolean isSubCase() {
        return value.length() > DIGITS;
    }

    /** The number that the reporter knows. */
    public TrackingId whole() {
        return isSubCase() ? new TrackingId(value.substring(0, DIGITS)) : this;
    }

    /** In groups of four, as people read it. */
    public String grouped() {
        if (value.length() < DIGITS) {
            return value;
        }
        return value.substring(0, 4) + " " + value.substring(4, 8) + " " + value.substring(8);
    }

    @Override
    public String toString() {
        return value;
    }
}
