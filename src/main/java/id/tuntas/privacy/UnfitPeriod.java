package id.tuntas.privacy;

import id.tuntas.platform.Refusal;

/** Identity goes first, content after it (PD-20). */
class UnfitPeriod extends Refusal {
    UnfitPeriod() {
        super(
                Kind.UNACCEPTABLE,
                "Masa simpan harus 1 sampai 100 tahun untuk instansi yang ada, dan isi laporan tidak lebih singkat dari"
                        + " identitas.");
    }
}
