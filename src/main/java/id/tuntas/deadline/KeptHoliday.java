package id.tuntas.deadline;

import java.time.LocalDate;

/**
 * A holiday in force, as an administrator sees it.
 *
 * @param agency whose it is; null for the whole country
 */
public record KeptHoliday(
        long id, LocalDate date, HolidayKind kind, String name, String decree, String agency, boolean provisional) {}
