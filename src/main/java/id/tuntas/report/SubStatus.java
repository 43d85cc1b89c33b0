package id.tuntas.report;

/** The two kinds of <em>Proses</em> (ST-7, RA-2). */
public enum SubStatus {
    INITIAL_RESPONSE("Respon awal instansi"),
    FOLLOW_UP("Sedang ditindaklanjuti oleh instansi");

    private final String label;

    SubStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
