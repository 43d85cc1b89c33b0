package id.tuntas.privacy;

import id.tuntas.platform.Refusal;

/** The restriction is in effect already. */
class AskedAlready extends Refusal {
    AskedAlready() {
        super(Kind.CONFLICT, "Pemrosesan identitas Anda sudah dibatasi.");
    }
}
