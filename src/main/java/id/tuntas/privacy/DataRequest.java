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
 * @param filing how it came if not with the access code; null: with it
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
        String reason,
        Filing filing) {

    /** What may be asked for. */
    public enum Kind {
        /** PD-7, of somebody without the access code: with it a look needs no request. */
        ACCESS("Salinan data"),
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
        /** Of an erasure: something stands against it still, or its notice runs. Of a copy: an officer has yet to hand it over. */
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

    /** Whether it is one of this kind that has yet to be carried out. */
    boolean waits(Kind what) {
        return kind == what && state == State.WAITING;
    }

    /** Whether something is still to come of it. */
    public boolean open() {
        return settledAt == null;
    }
}
