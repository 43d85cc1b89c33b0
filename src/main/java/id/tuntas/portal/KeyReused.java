package id.tuntas.portal;

import id.tuntas.platform.Refusal;

/** The same idempotency key came with another body. */
class KeyReused extends Refusal {
    KeyReused() {
        super(
                Kind.UNACCEPTABLE,
                "Idempotency-Key ini sudah dipakai untuk kiriman lain. Gunakan kunci baru untuk laporan baru.");
    }
}
