package id.tuntas.escalation;

/** What was done about a report besides answering it (IV-3). */
public enum InterventionKind {
    REMINDER("Pengingat"),
    WARNING("Peringatan"),
    AGENCY_ESCALATION("Eskalasi ke Admin Instansi"),
    SUPERIOR_ESCALATION("Eskalasi ke atasan dan Inspektorat"),
    NATIONAL_ESCALATION("Eskalasi ke Admin Nasional"),
    OMBUDSMAN_REFERRAL("Rujukan ke Ombudsman"),
    RECOMMENDATION("Rekomendasi Ombudsman"),
    /** AC-5. */
    MANUAL_CLOSING("Penutupan oleh petugas"),
    /** RA-4. */
    RESPONSE_CORRECTION("Koreksi jenis tanggapan"),
    /** KL-7. */
    RECLASSIFICATION("Perubahan klasifikasi"),
    HANDOVER("Alih pejabat");

    private final String label;

    InterventionKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
