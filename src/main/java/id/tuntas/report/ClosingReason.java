package id.tuntas.report;

/** How a report came to its end. */
public enum ClosingReason {
    /** Ten working days after the latest substantive response without a reply (AC-1). */
    AUTOMATIC("Ditutup otomatis setelah masa tunggu tanggapan pelapor berakhir");

    private final String label;

    ClosingReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
