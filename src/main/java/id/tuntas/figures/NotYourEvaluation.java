package id.tuntas.figures;

import id.tuntas.platform.Refusal;

/** Whoever is evaluated does not score, and whoever scores does not plan (MI-15). */
class NotYourEvaluation extends Refusal {

    NotYourEvaluation() {
        super(
                Kind.FORBIDDEN,
                "Rencana aksi dicatat Admin Instansi, sampel mutu diundi dan dinilai Inspektorat instansi itu.");
    }
}
