package id.tuntas.verification;

import id.tuntas.platform.Refusal;

/** An agency that said no gets the report again only with a reason (BW-6). */
class SentBackWithoutReason extends Refusal {
    SentBackWithoutReason() {
        super(
                Kind.UNACCEPTABLE,
                "Instansi ini sudah menyatakan bukan wewenang. Untuk meneruskan kembali ke sana, tuliskan alasannya.");
    }
}
