package id.tuntas.verification;

import id.tuntas.platform.Refusal;

/** Only an archived report can be restored (TR-20). */
class NotArchived extends Refusal {
    NotArchived() {
        super(Kind.CONFLICT, "Laporan ini tidak sedang diarsipkan.");
    }
}
