package id.tuntas.administration;

import id.tuntas.platform.Refusal;

/** Nobody reads ten thousand lines page by page; a narrower question finds the same and costs less. */
class TooFarBack extends Refusal {
    TooFarBack() {
        super(Kind.INVALID, "Terlalu jauh ke belakang: persempit pencarian, misalnya dengan tanggal yang lebih lama.");
    }
}
