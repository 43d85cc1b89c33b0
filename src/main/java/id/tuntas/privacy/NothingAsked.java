package id.tuntas.privacy;

import id.tuntas.platform.Refusal;

/** Nothing of the kind is open, so there is nothing to take back or to decide. */
class NothingAsked extends Refusal {
    NothingAsked() {
        super(Kind.CONFLICT, "Tidak ada permintaan seperti itu yang masih terbuka.");
    }
}
