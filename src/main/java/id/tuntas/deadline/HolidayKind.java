package id.tuntas.deadline;

/** By what right a day is free. */
public enum HolidayKind {
    /** Fixed by the yearly decree of three ministers (SKB): CAL-2. */
    NATIONAL("libur nasional"),
    /** Joint leave around a holiday, same decree; offices are closed, so it does not count (CAL-1, Q-11). */
    COLLECTIVE_LEAVE("cuti bersama"),
    /** A voting day by presidential decree: CAL-3. */
    ELECTION("hari pemungutan suara"),
    /** Free only where the agency sits: CAL-4. */
    REGIONAL("libur daerah"),
    /** No holiday: the service could not be used, as documented in the outage register (FX-25). */
    OUTAGE("gangguan layanan");

    private final String label;

    HolidayKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
