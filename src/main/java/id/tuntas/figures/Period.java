package id.tuntas.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Days, both inclusive, in the time of Jakarta for every agency: if each counted by its own midnight, the agencies would
 * not add up to the country (ADR 0032).
 */
public record Period(LocalDate from, LocalDate to) {

    public static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    public Period {
        if (from.isAfter(to)) {
            throw new PeriodBackwards(from, to);
        }
        if (from.getYear() < 1990 || to.getYear() > 2999) {
            throw new PeriodBackwards();
        }
    }

    public Instant start() {
        return from.atStartOfDay(WIB).toInstant();
    }

    /** The first moment after it. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(WIB).toInstant();
    }
}
