package id.tuntas.monitoring;

import id.tuntas.platform.Refusal;

/** Codes of units are unique only within their agency. */
class UnitWithoutAgency extends Refusal {

    UnitWithoutAgency() {
        super(Kind.INVALID, "Sebutkan instansi dari unit kerja itu.");
    }
}
