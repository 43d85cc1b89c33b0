package id.tuntas.routing;

import java.time.Instant;

/**
 * Who answers, and until when.
 *
 * @param unit the unit that answers; for a supervisory report the unit complained about; null if Admin Instansi answers
 * @param handlers the group whose members may take the task
 * @param firstResponseDue five working days (V-9)
 * @param followUpDue 5, 14 or 60 working days (KL-1..3)
 */
public record Assignment(String unit, String handlers, Instant firstResponseDue, Instant followUpDue) {}
