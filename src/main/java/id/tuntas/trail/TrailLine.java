package id.tuntas.trail;

import java.time.Instant;
import java.util.List;

/**
 * One look or act as it was written down.
 *
 * @param actor user id of the officer, or the ids of {@link id.tuntas.platform.Actor} for reporter and house
 * @param roles the groups under which it was allowed; empty for reporter and house
 * @param decree number of the decree behind the role; null where there is none
 * @param trackingId null where it is not about one report
 * @param purpose for which task or stated reason, in the words of who wrote it; may be null
 */
public record TrailLine(
        Instant at, String actor, List<String> roles, String decree, String trackingId, TrailAct act, String purpose) {}
