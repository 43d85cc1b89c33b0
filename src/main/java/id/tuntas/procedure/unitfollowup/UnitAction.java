package id.tuntas.procedure.unitfollowup;

/** What a unit may do with the report that it was given. */
enum UnitAction {
    INITIAL_RESPONSE("Respon awal: laporan sedang dikerjakan"),
    SUBSTANTIVE_RESPONSE("Tindak lanjut: jawaban atas pokok laporan"),
    NOT_OURS("Bukan wewenang: kembalikan ke Admin Instansi");

    private final String label;

    UnitAction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
