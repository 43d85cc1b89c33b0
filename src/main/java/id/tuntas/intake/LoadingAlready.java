package id.tuntas.intake;

import id.tuntas.platform.Refusal;

/** Two loads at once could both find a number free. */
class LoadingAlready extends Refusal {

    LoadingAlready() {
        super(
                Kind.CONFLICT,
                "Register lama sedang dimuat lewat permintaan lain. Berkas ini tidak dimuat; coba lagi setelah itu"
                        + " selesai.");
    }
}
