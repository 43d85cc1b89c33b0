package id.tuntas.notification;

import id.tuntas.report.TrackingId;

/**
 * What a message says. No personal data, nothing of what was reported, not even its title (NT-4, PD-21).
 *
 * @param about the report to which the message links
 * @param text without greeting, link and signature
 * @param attachment reference that one of the {@link Enclosures} knows; null for none
 */
public record Letter(TrackingId about, String subject, String text, String attachment) {

    public Letter(TrackingId about, String subject, String text) {
        this(about, subject, text, null);
    }
}
