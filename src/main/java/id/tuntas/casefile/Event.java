package id.tuntas.casefile;

import java.time.Instant;

/**
 * One line of what happened.
 *
 * @param who an officer's user id, the reporter or the house
 * @param detail where to, which task, or what the officer noted; may be null
 * @param alarm a date was missed
 */
record Event(Instant at, String what, String who, String detail, boolean alarm) {}
