package id.tuntas.intake;

import id.tuntas.platform.Refusal;

/** Admin Nasional, Admin Instansi and Pejabat Penghubung type in what they receive directly, nobody else (DI-1). */
class NotAtTheCounter extends Refusal {
    NotAtTheCounter() {
        super(
                Kind.FORBIDDEN,
                "Loket hanya untuk Admin Nasional, Admin Instansi, dan Pejabat Penghubung yang sedang bertugas (DI-1).");
    }
}
