package id.tuntas.followup;

import java.time.Instant;

/**
 * What the diagram needs to know of a recorded answer.
 *
 * @param substantive whether it was a <em>tindak lanjut</em>
 * @param due until when the next answer is due; for a substantive one the date that it met or missed
 */
public record Recorded(boolean substantive, Instant due) {}
