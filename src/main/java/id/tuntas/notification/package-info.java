/**
 * A message leaves the house, once (NT-1, NT-3, NT-4). Whoever acts puts it into the {@link id.tuntas.notification.Outbox}
 * in the transaction of the act; a step of a process delivers it later, as often as it takes, always under the same
 * {@code Message-ID}, so that a mailbox that got it twice can tell (ADR 0026).
 *
 * <p>It keeps no address: who the officers of a group are and where a reporter reads mail is asked when the message is
 * sent. It does not know why something is said; greeting, link and signature are its own, the words come from the rooms.
 */
package id.tuntas.notification;
