package id.tuntas.monitoring;

import id.tuntas.platform.Refusal;

/** The directory has no such agency, unit, topic or channel; a sum over nothing would look like an answer. */
class UnknownSlice extends Refusal {

    UnknownSlice(String what, String code) {
        super(Kind.UNKNOWN, what + " " + code + " tidak ada di direktori.");
    }
}
