package id.tuntas.routing;

import id.tuntas.deadline.Deadline;
import java.time.Instant;

/**
 * Who answers, and until when.
 *
 * @param unit the unit that answers; for a supervisory report the unit complained about; null if Admin Instansi answers
 * @param handlers the group whose members may take the task
 * @param firstResponse five working days (V-9)
 * @param followUp 5, 14 or 60 working days (KL-1..3)
 */
public record Assignment(String unit, String handlers, Deadline firstResponse, Deadline followUp) {

    /** By when whoever answers has to say something: for the first time or, once that has happened, in substance. */
    public Instant responseDue() {
        return firstResponse.stoppedAt() == null ? firstResponse.dueAt() : followUp.dueAt();
    }
}
