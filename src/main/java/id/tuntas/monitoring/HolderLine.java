package id.tuntas.monitoring;

import java.util.List;

/**
 * An agency, unit or desk in the recap.
 *
 * @param link its own recap
 * @param states in the order of the published tables, each as hot as its part of the row
 * @param overdue as hot as its part of what is open
 */
record HolderLine(
        String name,
        String link,
        List<Cell> states,
        Cell total,
        Cell received,
        String followUpRate,
        String completionRate,
        String averageFollowUpDays,
        String averageRating,
        Cell overdue) {}
