package id.tuntas.followup;

import id.tuntas.deadline.DeadlineMove;
import java.util.List;

/**
 * A correction as it was made.
 *
 * @param moves deadlines that are judged anew
 */
public record Correction(CorrectionEffect effect, List<DeadlineMove> moves) {}
