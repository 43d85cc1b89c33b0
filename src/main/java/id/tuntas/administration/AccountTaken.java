package id.tuntas.administration;

import id.tuntas.platform.Refusal;

/** The account belongs to somebody of another agency, or to the house. */
class AccountTaken extends Refusal {
    AccountTaken() {
        super(
                Kind.CONFLICT,
                "Nama akun ini sudah dipakai di luar instansi Anda. Pilih nama lain, atau hubungi Admin Nasional.");
    }
}
