package id.tuntas.casefile;

import id.tuntas.report.EntryType;
import java.time.Instant;

/**
 * One utterance of the thread as officers read it.
 *
 * @param from unit and agency, or the reporter
 * @param officer user id of who wrote it, null for the reporter
 */
record Utterance(EntryType type, String from, String officer, String text, Instant at) {}
