package id.tuntas.notification;

import id.tuntas.notification.Enclosures.Enclosure;
import java.util.List;

/** The way out of the house. A house without a mail server has none. */
interface Transport {

    /**
     * One message as it leaves.
     *
     * @param id for header {@code Message-ID}, the same at every attempt
     * @param enclosure null for none
     */
    record Mail(String id, List<String> to, String subject, String text, Enclosure enclosure) {}

    void send(Mail mail);
}
