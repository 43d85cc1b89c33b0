package id.tuntas.report;

/** How a report came to its end. */
public enum ClosingReason {
    /** Ten working days after the latest substantive response without a reply (AC-1). */
    AUTOMATIC("Ditutup otomatis setelah masa tunggu tanggapan pelapor berakhir"),
    /** The reporter said so (AC-9). */
    BY_REPORTER("Dinyatakan selesai oleh pelapor"),
    /** An admin closed it by hand, with a reason; counted apart (AC-5). */
    BY_ADMIN("Ditutup oleh petugas dengan alasan");

    private final String label;

    ClosingReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
