package id.tuntas.deadline;

import java.time.LocalDate;

/**
 * One day between an event and its due date.
 *
 * @param counted whether the day brings the due date nearer
 * @param reason in Indonesian: which working day it is, or why it does not count, with the decree
 */
public record LedgerDay(LocalDate date, boolean counted, String reason) {

    static final String DEFERRED = "ditunda, menunggu kelengkapan dari pelapor";

    /** Whether the clock stood still on this day. */
    boolean paused() {
        return reason.equals(DEFERRED);
    }
}
