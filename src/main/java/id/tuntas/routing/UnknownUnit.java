package id.tuntas.routing;

import id.tuntas.platform.Refusal;

/** The agency has no such unit. */
class UnknownUnit extends Refusal {
    UnknownUnit(String agency, String unit) {
        super(Kind.INVALID, "Unit kerja \"" + unit + "\" tidak terdaftar di instansi " + agency + ".");
    }
}
