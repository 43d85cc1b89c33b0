package id.tuntas.escalation;

/** What the Ombudsman says of a referral (OM-7); the names are those of the form. */
public enum ReferralOutcome {
    CLOSED("Ditutup tanpa rekomendasi"),
    RECOMMENDATION("Rekomendasi kepada instansi");

    private final String label;

    ReferralOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
