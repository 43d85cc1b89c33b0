package id.tuntas.review;

import id.tuntas.platform.Refusal;

/** What is frozen never changes (ADR 0045). */
class FrozenAlready extends Refusal {

    FrozenAlready() {
        super(Kind.CONFLICT, "Laporan ini sudah dibekukan dan tidak dapat diubah lagi. Buatlah versi perbaikan.");
    }
}
