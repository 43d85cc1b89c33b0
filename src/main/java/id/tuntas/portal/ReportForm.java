package id.tuntas.portal;

import id.tuntas.report.ReportKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;

/**
 * The report form as it was typed, all of it text: whatever is wrong with it can be shown again unchanged.
 *
 * @param key made with each empty form and sent with it, so that a double tap makes one report
 */
record ReportForm(
        String key,
        String kind,
        String title,
        String content,
        String incidentDate,
        String incidentLocation,
        String agency,
        String topic,
        String anonymous,
        String confidential,
        String name,
        String email,
        String phone) {

    static ReportForm empty() {
        return new ReportForm(
                UUID.randomUUID().toString(), null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Whether a date was typed that is none. */
    boolean hasStrangeDate() {
        return Submission.orNull(incidentDate) != null && date() == null;
    }

    Submission submission() {
        return new Submission(
                kindOrNull(),
                title,
                content,
                date(),
                incidentLocation,
                agency,
                topic,
                anonymous != null,
                confidential != null,
                new Submission.Contact(name, Submission.orNull(email), phone));
    }

    private ReportKind kindOrNull() {
        return Arrays.stream(ReportKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    private LocalDate date() {
        var typed = Submission.orNull(incidentDate);
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException strange) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "ReportForm[****]";
    }
}
