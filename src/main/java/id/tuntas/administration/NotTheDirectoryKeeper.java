package id.tuntas.administration;

import id.tuntas.platform.Refusal;

/** The directory decides who sees what: only Admin Nasional keeps it, and Admin Instansi the own agency's part. */
class NotTheDirectoryKeeper extends Refusal {
    NotTheDirectoryKeeper() {
        super(Kind.FORBIDDEN, "Bagian direktori ini tidak Anda kelola.");
    }
}
