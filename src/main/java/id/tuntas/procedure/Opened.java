package id.tuntas.procedure;

import java.time.Instant;

/**
 * A clock that was started just now, as the models wait for it.
 *
 * @param due when it is over
 * @param alert when the first rung of its ladder is due (IV-4)
 */
public record Opened(Instant due, Instant alert) {}
