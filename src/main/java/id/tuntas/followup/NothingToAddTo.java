package id.tuntas.followup;

import id.tuntas.platform.Refusal;

/** A further answer needs an earlier substantive one and nobody's open task (AC-2). */
class NothingToAddTo extends Refusal {
    NothingToAddTo() {
        super(
                Kind.CONFLICT,
                "Tindak lanjut tambahan hanya dapat disampaikan selama menunggu tanggapan pelapor. Bila ada tugas yang"
                        + " terbuka untuk laporan ini, jawablah melalui tugas itu.");
    }
}
