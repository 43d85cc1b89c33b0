package id.tuntas.escalation;

/** Why a report is referred to the Ombudsman. */
public enum ReferralCause {
    /** OM-2. */
    WHOLE_CASE("Batas 60 hari kerja terlewati tanpa tindak lanjut"),
    /** LI-5. */
    HOLDER_DECISION("Instansi penanggung jawab tidak ditetapkan sampai batas waktunya"),
    /** OM-3. */
    REPORTER("Pelapor memintanya");

    private final String label;

    ReferralCause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
