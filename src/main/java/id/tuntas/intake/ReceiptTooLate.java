package id.tuntas.intake;

import id.tuntas.platform.Refusal;

/** After a day nobody stands at the counter any more, and a fresh code would take the reporter's own away (DI-4). */
class ReceiptTooLate extends Refusal {
    ReceiptTooLate() {
        super(
                Kind.CONFLICT,
                "Tanda terima hanya dapat dicetak dalam 24 jam setelah laporan dimasukkan. Kode akses yang sudah"
                        + " diberikan kepada pelapor tetap berlaku.");
    }
}
