package id.tuntas.deadline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One audited batch: what was changed, by whom, by what right, and how many deadlines came along (CAL-2).
 *
 * @param version the version of the calendar that it made
 * @param to the last day; the first one again for a holiday
 * @param undoes the change that this one takes back; null if none
 * @param undone whether a later change has taken it back
 */
public record CalendarChange(
        int version,
        Instant at,
        String actor,
        Action action,
        LocalDate from,
        LocalDate to,
        String name,
        String agency,
        String decree,
        Integer undoes,
        boolean undone,
        int moved) {

    /** What can happen to the calendar. */
    public enum Action {
        HOLIDAY_ADDED("hari libur ditambahkan"),
        HOLIDAY_REMOVED("hari libur dicabut"),
        OUTAGE_ADDED("gangguan layanan dicatat"),
        OUTAGE_REMOVED("gangguan layanan dicabut");

        private final String label;

        Action(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        Action inverse() {
            return switch (this) {
                case HOLIDAY_ADDED -> HOLIDAY_REMOVED;
                case HOLIDAY_REMOVED -> HOLIDAY_ADDED;
                case OUTAGE_ADDED -> OUTAGE_REMOVED;
                case OUTAGE_REMOVED -> OUTAGE_ADDED;
            };
        }

        boolean adds() {
            return this == HOLIDAY_ADDED || this == OUTAGE_ADDED;
        }

        boolean ofOutage() {
            return this == OUTAGE_ADDED || this == OUTAGE_REMOVED;
        }
    }
}
