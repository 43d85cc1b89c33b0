package id.tuntas.casefile;

import id.tuntas.report.EntryType;
import java.time.Instant;
import java.util.List;

/**
 * One utterance of the thread as officers read it.
 *
 * @param type what it counts as
 * @param from unit and agency, or the reporter
 * @param officer user id of who wrote it, null for the reporter
 * @param corrections of its kind, in order of time (RA-4)
 */
record Utterance(
        long id, EntryType type, String from, String officer, String text, Instant at, List<Corrected> corrections) {

    /** From which kind, by whom, when, and why. */
    record Corrected(EntryType from, String by, Instant at, String reason) {}
}
