package id.tuntas.notification;

import java.util.Optional;

/** Where attachments come from when a message is sent; implemented by whoever puts references into letters. */
public interface Enclosures {

    /** A file as it leaves the house. */
    record Enclosure(String name, String contentType, byte[] content) {}

    /** @return empty if the reference is another's */
    Optional<Enclosure> find(String reference);
}
