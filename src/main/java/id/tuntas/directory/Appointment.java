package id.tuntas.directory;

import id.tuntas.directory.Groups.Office;
import java.util.Set;

/**
 * An officer in an office by decree (ACT-14).
 *
 * @param officer user id
 * @param name of the officer; never for the public (ET-3)
 * @param agency null for a national office
 * @param unit null where the office is not bound to a unit
 * @param agencies of a hub the agencies that it coordinates (ACT-11), else empty
 * @param replaces the appointment whose holder this officer follows or stands in for (ACT-16), or null
 * @param substitution for a period only: afterwards the other is on duty again
 */
public record Appointment(
        long id,
        String officer,
        String name,
        String email,
        Office office,
        String agency,
        String unit,
        Set<String> agencies,
        String decree,
        Validity validity,
        Long replaces,
        boolean substitution) {

    /** The group in which this office sits. */
    public String group() {
        return Groups.of(office, agency, unit);
    }

    /** Some write the number alone, some the whole name of the decree. */
    public String decreeInWords() {
        return decree.startsWith("SK") ? decree : "SK " + decree;
    }
}
