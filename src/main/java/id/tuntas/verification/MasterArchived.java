package id.tuntas.verification;

import id.tuntas.platform.Refusal;

/** The text of a duplicate would be attached to a report that nobody reads any more (AR-10). */
class MasterArchived extends Refusal {
    MasterArchived() {
        super(
                Kind.UNACCEPTABLE,
                "Laporan induk sendiri sudah diarsipkan. Pilih laporan induk yang masih ditangani atau sudah selesai.");
    }
}
