package id.tuntas.directory;

/**
 * A reason to archive a report (AR-1..9).
 *
 * @param label what officers choose
 * @param explanation what the reporter reads
 * @param active whether an officer may choose it; the others come with an event, such as a time that ran out
 */
public record ArchiveReason(String code, String label, String explanation, boolean active) {}
