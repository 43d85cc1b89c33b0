package id.tuntas.procedure;

import id.tuntas.platform.Refusal;

/** Nobody has an account under this user id. */
class UnknownOfficer extends Refusal {
    UnknownOfficer() {
        super(Kind.INVALID, "Tidak ada petugas dengan ID pengguna itu.");
    }
}
