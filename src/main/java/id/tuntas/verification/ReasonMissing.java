package id.tuntas.verification;

import id.tuntas.platform.Refusal;

/** A verdict that turns a report away needs its reason in words (BW-1, AR-9). */
class ReasonMissing extends Refusal {
    ReasonMissing() {
        super(Kind.INVALID, "Tuliskan alasannya: pelapor dan pemegang berikutnya berhak mengetahuinya.");
    }
}
