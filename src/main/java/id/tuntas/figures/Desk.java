package id.tuntas.figures;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** At whose desk a report lies, within or above its agency. */
public enum Desk {
    NATIONAL_ADMIN("Admin Nasional"),
    /** Verifies, or answers itself. */
    AGENCY_ADMIN("Admin Instansi"),
    UNIT("Unit kerja"),
    /** Supervisory reports: the unit they name is complained about and never counts them (KP-4, KP-5). */
    INSPECTORATE("Inspektorat");

    private final String label;

    Desk(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As {@link Dimension#UNIT} names it beside units: in small letters, which no unit has. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty if a unit is named. */
    public static Optional<Desk> ofKey(String key) {
        return Stream.of(values()).filter(desk -> desk.key().equals(key)).findFirst();
    }
}
