package id.tuntas.report;

/** What a report asks for; the reporter chooses (CH-9), a verifier may correct. */
public enum ReportKind {
    COMPLAINT("Pengaduan"),
    ASPIRATION("Aspirasi"),
    INFORMATION_REQUEST("Permintaan informasi");

    private final String label;

    ReportKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
