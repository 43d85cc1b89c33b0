package id.tuntas.directory;

import java.time.LocalDate;

/**
 * From when until when something is in force, both days included.
 *
 * @param until null: until somebody says otherwise
 */
public record Validity(LocalDate from, LocalDate until) {

    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
