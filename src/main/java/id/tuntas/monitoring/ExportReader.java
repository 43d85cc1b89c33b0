package id.tuntas.monitoring;

import id.tuntas.directory.Groups.Office;
import id.tuntas.figures.Scope;
import id.tuntas.figures.Slice;

/**
 * As what an officer reads the texts of the reports that a question counts: the line "see rahasia content" of the
 * permission matrix, for many reports at once. {@code Scope} has narrowed the question to what the office reaches.
 */
enum ExportReader {
    /** Admin Nasional, Admin Instansi, Inspektorat, Ombudsman, auditor, operator: also the interventions (IV-3). */
    OVERSEER,
    /** KSP. */
    WATCHER,
    /** Pejabat Penghubung and head of a unit: never what is complained about their own unit (KP-4). */
    UNIT,
    /** A hub compares agencies; it opens no case file, and reads what everybody may read (ACT-11). */
    PUBLIC;

    static ExportReader of(Scope scope, Slice slice) {
        if (scope.national()) {
            return OVERSEER;
        }
        if (slice.only() != null) {
            return slice.only() == Slice.Only.REFERRED ? OVERSEER : WATCHER;
        }
        var here = scope.roles().stream()
                .filter(role -> role.agency() != null && role.agency().equals(slice.agency()))
                .toList();
        if (here.stream()
                .anyMatch(role -> role.office() == Office.AGENCY_ADMIN || role.office() == Office.INSPECTORATE)) {
            return OVERSEER;
        }
        return here.stream().anyMatch(role -> role.unit() != null && role.unit().equals(slice.unit())) ? UNIT : PUBLIC;
    }
}
