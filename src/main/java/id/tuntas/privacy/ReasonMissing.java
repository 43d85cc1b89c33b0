package id.tuntas.privacy;

import id.tuntas.platform.Refusal;

/** Whoever does not do what a person may ask for says why. */
class ReasonMissing extends Refusal {
    ReasonMissing() {
        super(Kind.UNACCEPTABLE, "Tulis alasan dan dasar hukumnya.");
    }
}
