package id.tuntas.verification;

import id.tuntas.platform.Refusal;

/** A duplicate names the report that it repeats (AR-1). */
class MasterMissing extends Refusal {
    MasterMissing() {
        super(
                Kind.INVALID,
                "Duplikat harus menunjuk laporan induk: isi nomor laporan yang sudah ada, bukan nomor laporan ini.");
    }
}
