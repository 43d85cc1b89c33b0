package id.tuntas.intake;

import id.tuntas.platform.Refusal;

/** A receipt carries a fresh access code, so only the officer at whose counter the reporter stands may ask for one. */
class NotYourReceipt extends Refusal {
    NotYourReceipt() {
        super(Kind.FORBIDDEN, "Tanda terima hanya dapat dicetak oleh petugas yang memasukkan laporannya.");
    }
}
