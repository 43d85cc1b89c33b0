package id.tuntas.followup;

import id.tuntas.report.EntryType;
import java.time.Instant;

/**
 * One message of the thread as people read it.
 *
 * @param from the agency's unit, the reporter, or the house; never an officer's name (ET-3)
 */
public record Message(EntryType type, String from, String text, Instant at) {}
