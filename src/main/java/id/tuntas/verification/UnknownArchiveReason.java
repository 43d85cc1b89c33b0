package id.tuntas.verification;

import id.tuntas.platform.Refusal;

/** The list of archive reasons has no such reason, or an officer may not choose it (AR-9). */
class UnknownArchiveReason extends Refusal {
    UnknownArchiveReason() {
        super(Kind.INVALID, "Alasan arsip ini tidak ada dalam daftar.");
    }
}
