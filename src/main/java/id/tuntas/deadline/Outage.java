package id.tuntas.deadline;

import java.time.LocalDate;

/**
 * An outage in force (FX-25).
 *
 * @param agency whose clocks it extends; null for everybody
 */
public record Outage(long id, LocalDate from, LocalDate to, String agency, String document, String reason) {}
