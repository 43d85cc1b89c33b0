package id.tuntas.verification;

import id.tuntas.platform.Refusal;

/** The public text is corrected before the report goes on, not afterwards (V-8). */
class NotBeingVerified extends Refusal {
    NotBeingVerified() {
        super(
                Kind.CONFLICT,
                "Teks untuk umum hanya dapat diperbaiki selama laporan diverifikasi dan belum diteruskan (V-8).");
    }
}
