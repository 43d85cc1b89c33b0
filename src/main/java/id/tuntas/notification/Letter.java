package id.tuntas.notification;

import id.tuntas.report.TrackingId;

/**
 * What a message says. No personal data, nothing of what was reported, not even its title (NT-4, PD-21).
 *
 * @param about the report; null where it is about none
 * @param page path of the officers' page to which it links; null: to the report
 * @param text without greeting, link and signature
 * @param attachment reference that one of the {@link Enclosures} knows; null for none
 */
public record Letter(TrackingId about, String page, String subject, String text, String attachment) {

    public Letter(TrackingId about, String subject, String text, String attachment) {
        this(about, null, subject, text, attachment);
    }

    public Letter(TrackingId about, String subject, String text) {
        this(about, null, subject, text, null);
    }

    /** About no report. */
    public Letter(String page, String subject, String text) {
        this(null, page, subject, text, null);
    }
}
