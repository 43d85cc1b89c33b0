package id.tuntas.verification;

import id.tuntas.platform.Refusal;

/** A supporter neither asks the reporter for more, nor archives or restores: one report, one who speaks for it (LI-2). */
class OnlyTheLead extends Refusal {
    OnlyTheLead() {
        super(
                Kind.UNACCEPTABLE,
                "Instansi Anda pendukung laporan ini; hanya instansi pengampu yang dapat menunda, mengarsipkan, atau"
                        + " memulihkannya. Bila bagian ini bukan wewenang Anda, pilih Bukan wewenang.");
    }
}
