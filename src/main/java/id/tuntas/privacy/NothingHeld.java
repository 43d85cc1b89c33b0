package id.tuntas.privacy;

import id.tuntas.platform.Refusal;

/** There is no identity any more that could be corrected, restricted or destroyed. */
class NothingHeld extends Refusal {
    NothingHeld() {
        super(Kind.CONFLICT, "Identitas pelapor laporan ini tidak kami simpan lagi.");
    }
}
