package id.tuntas.privacy;

import id.tuntas.platform.Refusal;

/** The same is in effect already, or waits. */
class AskedAlready extends Refusal {
    AskedAlready() {
        super(Kind.CONFLICT, "Permintaan yang sama sudah berlaku atau masih menunggu.");
    }
}
