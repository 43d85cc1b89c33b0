package id.tuntas.privacy;

import java.time.Instant;

/**
 * What a reporter asked for. It says what was asked and what became of it, never the data.
 *
 * @param agency that holds the report, null while Admin Nasional does
 * @param dueAt by when it has to be carried out; null while something stands against it
 * @param settledAt null while it waits, or restricts
 * @param settledBy who carried it out, took it back or refused it; null with {@code settledAt}
 * @param reason an officer's; null if none was needed
 */
public record DataRequest(
        long id,
        String trackingId,
        String agency,
        Kind kind,
        State state,
        Instant askedAt,
        Instant dueAt,
        Instant settledAt,
        String settledBy,
        String reason) {

    /** What may be asked for beside a look (PD-7), which needs no request. */
    public enum Kind {
        /** PD-4. */
        CORRECTION("Perbaikan data"),
        /** PD-11. */
        RESTRICTION("Pembatasan pemrosesan"),
        /** PD-13. */
        ERASURE("Penghapusan identitas");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How far it is. */
    public enum State {
        DONE("dijalankan"),
        /** Of a restriction: identity is shown to nobody. */
        IN_EFFECT("berlaku"),
        /** Of an erasure: something stands against it still. */
        WAITING("menunggu"),
        LIFTED("dicabut pelapor"),
        REFUSED("ditolak atau diakhiri petugas");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether it should have been carried out by now. */
    public boolean isLate(Instant now) {
        return state == State.WAITING && dueAt != null && dueAt.isBefore(now);
    }

    /** Whether something is still to come of it. */
    public boolean open() {
        return settledAt == null;
    }
}
