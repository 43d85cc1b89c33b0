package id.tuntas.verification;

import id.tuntas.platform.Refusal;

/** A supporter neither asks the reporter for more nor archives: one report, one who speaks for it (LI-2). */
class OnlyTheLead extends Refusal {
    OnlyTheLead() {
        super(
                Kind.UNACCEPTABLE,
                "Instansi Anda pendukung laporan ini; hanya instansi pengampu yang dapat menunda atau mengarsipkannya."
                        + " Bila bagian ini bukan wewenang Anda, pilih Bukan wewenang.");
    }
}
