package id.tuntas.trail;

import java.util.List;

/**
 * Some lines, newest first.
 *
 * @param more whether older ones follow; to count them would cost more than to read them
 */
public record TrailPage(List<TrailLine> lines, int page, int size, boolean more) {

    /** How far back pages lead; whoever wants older lines asks for an earlier time. */
    public static final int DEEPEST = 10_000;
}
