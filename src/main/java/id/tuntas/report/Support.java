package id.tuntas.report;

/** On which level a sub-case supports the lead: as another agency, or as another unit of the same one. */
public enum Support {
    /** An agency beside the lead agency (LI-2); Admin Nasional named it. */
    AGENCY("Instansi pendukung"),
    /** A unit beside the lead unit (DS-4); stays inside the agency. */
    UNIT("Unit kerja pendukung");

    private final String label;

    Support(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
