package id.tuntas.privacy;

import java.time.Instant;

/**
 * A line of the list of what will be and was destroyed (PD-12, PD-14).
 *
 * @param agency that holds the report, null if Admin Nasional archived it
 * @param dueAt the first round after this destroys it
 * @param settledAt when it was destroyed, or spared; null: still to come
 * @param spared why it was not destroyed after all; null: it was, or will be
 */
public record Destruction(
        long id,
        String trackingId,
        String agency,
        What what,
        Cause cause,
        Instant listedAt,
        Instant dueAt,
        Instant settledAt,
        Spared spared) {

    /** What goes. */
    public enum What {
        IDENTITY("Identitas"),
        CONTENT("Isi laporan");

        private final String label;

        What(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Why it goes. */
    public enum Cause {
        RETENTION("masa simpan berakhir"),
        REQUEST("permintaan pelapor");

        private final String label;

        Cause(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Why it is not destroyed after all. */
    public enum Spared {
        EXAMINED,
        REFERRED,
        OPEN,
        HELD,
        /** There is nothing any more that could be destroyed. */
        GONE,
        /** The reporter does not want it any more. */
        TAKEN_BACK,
        /** It is to be kept longer than when it was listed. */
        PERIOD
    }

    /** In words. */
    public String result() {
        return spared == null
                ? "dimusnahkan"
                : switch (spared) {
                    case GONE -> "sudah tidak ada";
                    case TAKEN_BACK -> "batal: pelapor mencabut permintaannya";
                    case PERIOD -> "batal: masa simpannya diperpanjang";
                    default ->
                        "batal: laporan "
                                + Obstacle.Cause.valueOf(spared.name()).words();
                };
    }
}
