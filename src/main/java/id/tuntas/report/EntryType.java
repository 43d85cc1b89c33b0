package id.tuntas.report;

/** Who speaks in the thread, and with what weight (RA-1). */
public enum EntryType {
    /** First notice, not substantive; never closes a report. */
    INITIAL_RESPONSE("Respon awal"),
    /** The substantive answer; starts the ten working days. */
    SUBSTANTIVE_RESPONSE("Tindak lanjut"),
    /** The reporter. */
    REPLY("Tanggapan pelapor"),
    /** The house tells what happened; read off the status changes, never stored. */
    NOTICE("Pemberitahuan"),
    /** The text of a report that was archived as a duplicate of this one; for officers only (AR-10). */
    DUPLICATE("Laporan serupa yang digabungkan");

    private final String label;

    EntryType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether only officers may read it. */
    public boolean internal() {
        return this == DUPLICATE;
    }
}
