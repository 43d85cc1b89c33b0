package id.tuntas.figures;

import java.util.List;

/**
 * Two ways to the same number.
 *
 * @param parts what explains the difference between the two by name; the identity holds if nothing is left over
 * @param broken how many reports are left over
 */
public record Identity(Name name, long left, long right, List<Part> parts, long broken) {

    public enum Name {
        SIX_STATES(
                "Keenam status berjumlah sama dengan seluruh laporan masuk (ST-9, MI-2)",
                "Jumlah keenam status",
                "Laporan yang dihitung satu per satu"),
        REGISTER_IS_LEDGER(
                "Keadaan setiap laporan sama dengan yang dibaca dari riwayatnya (ST-10)",
                "Laporan di register",
                "Laporan menurut riwayat"),
        LEDGER_IS_WHOLE(
                "Setiap baris riwayat menyambung baris sebelumnya (ST-10)", "Baris riwayat", "Baris yang menyambung"),
        RECAP_AND_PACE(
                "Selisih rekap dan laju verifikasi terjelaskan (MI-8)",
                "Laporan masuk menurut rekap",
                "Diverifikasi menurut laju verifikasi"),
        PACE_HALVES(
                "Tepat waktu dan terlambat berjumlah sama dengan yang diverifikasi (MI-7)",
                "Diverifikasi",
                "Tepat waktu dan terlambat"),
        PROMISES_KEPT(
                "Tindak lanjut tepat waktu menurut tenggat sama dengan menurut riwayat (MI-10)",
                "Tepat waktu menurut tenggat",
                "Tepat waktu menurut riwayat"),
        AGENCIES_ADD_UP(
                "Rekap semua instansi dan Admin Nasional berjumlah sama dengan rekap nasional (LI-4)",
                "Rekap nasional",
                "Rekap semua instansi dan Admin Nasional"),
        TALLY_IS_LEDGER(
                "Rekap dari saldo bulanan sama dengan rekap yang dihitung ulang satu per satu (ST-10, MI-12)",
                "Laporan masuk menurut saldo bulanan",
                "Laporan masuk yang dihitung ulang");

        private final String label;
        private final String left;
        private final String right;

        Name(String label, String left, String right) {
            this.label = label;
            this.left = left;
            this.right = right;
        }

        /** The first way to the number. */
        public String left() {
            return left;
        }

        /** The second. */
        public String right() {
            return right;
        }

        public String label() {
            return label;
        }
    }

    /** @param count added to the left side to reach the right one */
    public record Part(Figure figure, long count) {}

    public boolean holds() {
        return broken == 0;
    }
}
