package id.tuntas.figures;

import id.tuntas.platform.Refusal;

/** A period has two ends. */
public class PeriodMissing extends Refusal {

    public PeriodMissing() {
        super(Kind.INVALID, "Tanggal awal (from) dan tanggal akhir (to) wajib diisi.");
    }
}
