package id.tuntas.routing;

import id.tuntas.platform.Refusal;

/** Nobody gives a report back without saying why (BW-1). */
class ReasonMissing extends Refusal {
    ReasonMissing() {
        super(Kind.INVALID, "Tuliskan mengapa laporan ini bukan wewenang Anda: pemegang berikutnya memerlukannya.");
    }
}
