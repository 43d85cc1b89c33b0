package id.tuntas.followup;

import id.tuntas.platform.Refusal;

/** Only a report that is neither completed nor archived can be withdrawn. */
class AlreadyEnded extends Refusal {
    AlreadyEnded() {
        super(Kind.CONFLICT, "Laporan ini sudah ditutup sehingga tidak dapat dicabut lagi.");
    }
}
