package id.tuntas.administration;

import id.tuntas.platform.Refusal;

/** The request for the demonstration clock names no moment to walk to, or one that is not ahead. */
class ClockOnlyGoesForward extends Refusal {
    ClockOnlyGoesForward(String sentence) {
        super(Kind.INVALID, sentence);
    }
}
