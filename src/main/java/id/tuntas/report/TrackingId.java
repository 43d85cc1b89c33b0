package id.tuntas.report;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * The public number of a report (CH-12): twelve random digits, so that it can be read out over the telephone and tells
 * nobody how many reports there are. It is also the business key of every process instance of the report. Reports from an
 * older register keep their seven digits.
 */
public record TrackingId(String value) {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{6}([0-9]{5})?");
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

    /** In groups of four, as people read it. */
    public String grouped() {
        if (value.length() < 12) {
            return value;
        }
        return value.substring(0, 4) + " " + value.substring(4, 8) + " " + value.substring(8);
    }

    @Override
    public String toString() {
        return value;
    }
}
