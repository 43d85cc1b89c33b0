package id.tuntas.routing;

import id.tuntas.platform.Refusal;

/** The directory has no such agency. */
class UnknownAgency extends Refusal {
    UnknownAgency(String code) {
        super(Kind.INVALID, "Instansi \"" + code + "\" tidak terdaftar.");
    }
}
