package id.tuntas.notification;

/**
 * The world is broken: a message could not leave, and the step of the process is to be tried again. It names no cause of
 * its own, because a mail server's complaint repeats addresses, and failed jobs are stored (PD-21).
 */
class NotDelivered extends RuntimeException {

    NotDelivered(int messages, String batch, String error) {
        super(messages + " message(s) of " + batch + " could not be delivered: " + error);
    }
}
