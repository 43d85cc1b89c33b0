package id.tuntas.administration;

import id.tuntas.platform.Refusal;

/** The directory has no list of this name. */
class NoSuchList extends Refusal {
    NoSuchList() {
        super(Kind.UNKNOWN, "Direktori tidak memuat daftar ini.");
    }
}
