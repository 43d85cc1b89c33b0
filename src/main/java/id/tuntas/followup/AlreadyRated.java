package id.tuntas.followup;

import id.tuntas.platform.Refusal;

/** A report is rated once (AC-8). */
class AlreadyRated extends Refusal {
    AlreadyRated() {
        super(Kind.CONFLICT, "Laporan ini sudah Anda nilai. Terima kasih.");
    }
}
