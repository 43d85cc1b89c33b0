package id.tuntas.casefile;

import java.time.Duration;
import java.time.Instant;

/**
 * A line of the hop ledger as officers read it.
 *
 * @param from who held the report
 * @param to who got it then
 * @param suggestion where it belongs in the eyes of {@code from}; null: no idea
 * @param officer user id of who said so
 */
record HopLine(String from, String to, Instant since, Instant until, String reason, String suggestion, String officer) {

    /** How long it was held, in the largest unit that says something. */
    public String held() {
        var held = Duration.between(since, until);
        return held.toDays() > 0
                ? held.toDays() + " hari"
                : held.toHours() > 0 ? held.toHours() + " jam" : Math.max(1, held.toMinutes()) + " menit";
    }
}
