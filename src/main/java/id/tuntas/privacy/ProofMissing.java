package id.tuntas.privacy;

import id.tuntas.platform.Refusal;

/** Whoever asks without the access code might be somebody else (PD-8). */
class ProofMissing extends Refusal {
    ProofMissing() {
        super(Kind.UNACCEPTABLE, "Tulis bukti bahwa pemohon adalah pelapornya.");
    }
}
