package id.tuntas.followup;

/**
 * An agency that was asked to answer beside the lead, as the reporter reads of it (LI-2).
 *
 * @param agency its code
 */
public record Supporter(String agency, String name, State state) {

    /** How far it is; the words go on after its name. */
    public enum State {
        CHECKING("sedang memeriksa bagiannya"),
        PREPARING("sedang menyiapkan jawaban"),
        NOTIFIED("sudah memberi respon awal dan masih menyiapkan jawaban"),
        ANSWERED("sudah menjawab"),
        DECLINED("menyatakan bagian ini bukan wewenangnya"),
        RELEASED("tidak diminta menjawab lagi");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** Whether the report waits for it before it can be completed (LI-3). */
        public boolean awaited() {
            return this == CHECKING || this == PREPARING || this == NOTIFIED;
        }
    }
}
