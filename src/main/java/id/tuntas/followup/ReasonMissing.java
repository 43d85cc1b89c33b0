package id.tuntas.followup;

import id.tuntas.platform.Refusal;

/** Closing by hand and withdrawing need a reason in words (AC-5, AR-9). */
class ReasonMissing extends Refusal {
    ReasonMissing() {
        super(Kind.INVALID, "Tuliskan alasannya.");
    }
}
