package id.tuntas.followup;

import id.tuntas.platform.Refusal;

/** Only a completed report is rated (AC-8). */
class NotYetRatable extends Refusal {
    NotYetRatable() {
        super(Kind.CONFLICT, "Penilaian dapat diberikan setelah laporan selesai.");
    }
}
