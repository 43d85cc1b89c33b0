package id.tuntas.report;

/** What was done to a report when its state or its holder changed. The label completes "… oleh …" in the case file. */
public enum Act {
    RECEIVED("Laporan diterima"),
    FORWARDED("Laporan diteruskan ke instansi"),
    ASSIGNED("Laporan didisposisikan ke unit kerja"),
    INITIAL_RESPONSE_GIVEN("Respon awal disampaikan"),
    SUBSTANTIVE_RESPONSE_GIVEN("Tindak lanjut disampaikan"),
    REPLIED("Pelapor menanggapi"),
    CLOSED("Laporan selesai");

    private final String label;

    Act(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
