package id.tuntas.administration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What whoever takes over an office has to know (FX-28): what is open, what was promised, how the like was answered.
 *
 * @param cases those that are due first come first
 * @param complete false if there are more cases than are listed
 */
record Handover(
        long appointment,
        String officer,
        String predecessor,
        String decree,
        LocalDate from,
        LocalDate until,
        boolean substitution,
        List<OpenCase> cases,
        List<Alike> alike,
        boolean complete) {

    /** @param promises the initial responses, word for word */
    record OpenCase(
            String trackingId,
            String title,
            String status,
            String topic,
            String clock,
            LocalDate dueOn,
            boolean overdue,
            List<Said> promises) {}

    record Said(String trackingId, String text, Instant at) {}

    /** How reports of one topic were answered here lately. */
    record Alike(String topic, List<Said> answers) {}
}
