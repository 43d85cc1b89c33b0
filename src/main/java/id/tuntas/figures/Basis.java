package id.tuntas.figures;

/** As of when the state of the reports of a period is told (MI-12). */
public enum Basis {
    /** As it is now; a month later the same question has another answer. */
    NOW("per saat ini"),
    /** As it was when the period ended, read off history: the same tomorrow (FX-35). */
    PERIOD_END("per akhir periode");

    private final String label;

    Basis(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
