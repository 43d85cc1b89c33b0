package id.tuntas.routing;

import id.tuntas.platform.Refusal;

/** An agency suggested itself as the one to whom the report belongs. */
class OwnAgency extends Refusal {
    OwnAgency() {
        super(Kind.INVALID, "Saran instansi harus instansi lain.");
    }
}
