package id.tuntas.monitoring;

import id.tuntas.platform.Refusal;

/** A period has two ends. */
class PeriodMissing extends Refusal {

    PeriodMissing() {
        super(Kind.INVALID, "Tanggal awal (from) dan tanggal akhir (to) wajib diisi.");
    }
}
