package id.tuntas.followup;

import id.tuntas.platform.Refusal;

/** The lead has answered, some supporting agency has not: the report waits for it (LI-3). */
class SupportUnfinished extends Refusal {
    SupportUnfinished() {
        super(Kind.CONFLICT, "Laporan ini belum dapat ditutup: masih menunggu jawaban instansi pendukung.");
    }
}
