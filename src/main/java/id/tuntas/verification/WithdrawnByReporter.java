package id.tuntas.verification;

import id.tuntas.platform.Refusal;

/** A report that its reporter took back is not taken up again against the reporter's will (AR-7). */
class WithdrawnByReporter extends Refusal {
    WithdrawnByReporter() {
        super(
                Kind.CONFLICT,
                "Laporan ini dicabut oleh pelapornya sehingga tidak dapat dipulihkan; pelapor dapat menyampaikan laporan"
                        + " baru.");
    }
}
