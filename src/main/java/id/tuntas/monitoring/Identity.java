package id.tuntas.monitoring;

import java.util.List;

/**
 * Two ways to the same number.
 *
 * @param parts what explains the difference between the two by name; the identity holds if nothing is left over
 * @param broken how many reports are left over
 */
record Identity(Name name, long left, long right, List<Part> parts, long broken) {

    enum Name {
        SIX_STATES("Keenam status berjumlah sama dengan seluruh laporan masuk (ST-9, MI-2)"),
        REGISTER_IS_LEDGER("Keadaan setiap laporan sama dengan yang dibaca dari riwayatnya (ST-10)"),
        LEDGER_IS_WHOLE("Setiap baris riwayat menyambung baris sebelumnya (ST-10)"),
        RECAP_AND_PACE("Selisih rekap dan laju verifikasi terjelaskan (MI-8)"),
        PACE_HALVES("Tepat waktu dan terlambat berjumlah sama dengan yang diverifikasi (MI-7)"),
        PROMISES_KEPT("Tindak lanjut tepat waktu menurut tenggat sama dengan menurut riwayat (MI-10)"),
        AGENCIES_ADD_UP("Rekap semua instansi dan Admin Nasional berjumlah sama dengan rekap nasional (LI-4)");

        private final String label;

        Name(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** @param count added to the left side to reach the right one */
    record Part(Figure figure, long count) {}

    boolean holds() {
        return broken == 0;
    }
}
