package id.tuntas.deadline;

import java.time.LocalDate;

/**
 * A stretch in which a clock stood still. Its first day is day 0, as of every event (CAL-5): the days after it are left
 * out, up to and including the day on which the clock went on.
 *
 * @param from the day of the event that paused it
 * @param until the day of the event that let it go on; while that is awaited, the day by which it is expected
 * @param open whether it is still awaited
 */
record Pause(LocalDate from, LocalDate until, boolean open) {

    boolean holds(LocalDate day) {
        return day.isAfter(from) && !day.isAfter(until);
    }

    /** Whether it began on this day and did not end on it. */
    boolean beginsOn(LocalDate day) {
        return day.equals(from) && until.isAfter(from);
    }
}
