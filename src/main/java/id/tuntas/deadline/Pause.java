package id.tuntas.deadline;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A stretch in which a clock stands still. Its first day is day 0, as of every event (CAL-5): the days after it are left
 * out, up to and including the day on which the clock went on.
 *
 * @param from the day of the event that paused it
 * @param until the day of the event that let it go on; while that is awaited, the day by which it is expected
 * @param open whether it is still awaited
 */
record Pause(LocalDate from, LocalDate until, boolean open) {

    Stream<LocalDate> days() {
        return until.isAfter(from) ? from.plusDays(1).datesUntil(until.plusDays(1)) : Stream.empty();
    }
}
