package id.tuntas.report;

/** The six published states (ST-1..6); a report is in exactly one of them. */
public enum Status {
    NOT_VERIFIED("Belum Terverifikasi"),
    NOT_FOLLOWED_UP("Belum Ditindaklanjuti"),
    IN_PROGRESS("Proses"),
    COMPLETED("Selesai"),
    DEFERRED("Tunda"),
    ARCHIVED("Arsip");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
