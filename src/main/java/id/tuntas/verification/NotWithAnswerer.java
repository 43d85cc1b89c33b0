package id.tuntas.verification;

import id.tuntas.platform.Refusal;

/** Only an assigned report that is not yet completed is archived this way (TR-21). */
class NotWithAnswerer extends Refusal {
    NotWithAnswerer() {
        super(
                Kind.CONFLICT,
                "Hanya laporan yang sudah didisposisikan dan belum selesai yang dapat diarsipkan sebagai duplikat (TR-21).");
    }
}
