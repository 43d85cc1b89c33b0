package id.tuntas.deadline;

import java.time.LocalDate;

/** What an administrator wants to be different in the calendar. */
public sealed interface CalendarEdit {

    /** @param agency whose holiday it is; null for the whole country (CAL-4) */
    record AddHoliday(LocalDate date, HolidayKind kind, String name, String decree, String agency)
            implements CalendarEdit {}

    /** @param decree by which the day is a working day again */
    record RemoveHoliday(long id, String decree) implements CalendarEdit {}

    /**
     * A documented outage of whole days (FX-25).
     *
     * @param agency whose clocks it extends; null for everybody
     */
    record AddOutage(LocalDate from, LocalDate to, String agency, String document, String reason)
            implements CalendarEdit {}

    /** Takes a change back; the calendar is as if it had not been, the record of both stays. */
    record Undo(int version) implements CalendarEdit {}
}
