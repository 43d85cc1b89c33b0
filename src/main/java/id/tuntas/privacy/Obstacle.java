package id.tuntas.privacy;

import id.tuntas.report.TrackingId;

/**
 * Why data are not destroyed now (PD-14, PD-19).
 *
 * @param report the one in the way; with one identity behind several reports it need not be the one asked about
 */
public record Obstacle(Cause cause, TrackingId report) {

    /** What stands against it. */
    public enum Cause {
        EXAMINED("sedang diperiksa Inspektorat"),
        REFERRED("sedang dirujuk ke Ombudsman Republik Indonesia"),
        OPEN("masih ditangani"),
        /** PD-14: tied to the settling of a legal case; an officer said so. */
        HELD("terkait perkara yang sedang diselesaikan");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** For the reporter. */
    public String sentence() {
        return "Identitas Anda belum dapat dihapus karena laporan " + report.grouped() + " " + cause.words
                + ". Permintaan Anda dicatat dan dijalankan sendiri setelah sebab itu berakhir.";
    }
}
