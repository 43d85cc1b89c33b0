package id.tuntas.figures;

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
}
