package id.tuntas.notification;

import id.tuntas.report.TrackingId;

/** To whom a message goes, by reference: the address is looked up when it is sent. */
public sealed interface Recipient {

    /** The officers of a group of the identity service, all in one message. */
    record Group(String id) implements Recipient {}

    /** One officer, by user id. */
    record Officer(String id) implements Recipient {}

    /** Whoever made this report. */
    record Reporter(TrackingId report) implements Recipient {}

    /** An address that the operator sets, such as {@code tuntas.ombudsman.address}; without it nobody is reached. */
    record Setting(String name) implements Recipient {}
}
