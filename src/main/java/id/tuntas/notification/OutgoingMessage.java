package id.tuntas.notification;

import java.time.Instant;

/**
 * A message in the outbox.
 *
 * @param settledAt when it was sent, or found to be undeliverable; null while it waits
 * @param lastError name of the latest failure, without its message; null if none
 */
public record OutgoingMessage(
        long id,
        String batch,
        String name,
        Letter letter,
        Recipient recipient,
        Instant createdAt,
        State state,
        Instant settledAt,
        int attempts,
        String lastError) {

    /** How far it got. */
    public enum State {
        WAITING("menunggu"),
        SENT("terkirim"),
        NO_ADDRESS("penerima tanpa alamat"),
        /** The house has no mail server. */
        KEPT("disimpan");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
