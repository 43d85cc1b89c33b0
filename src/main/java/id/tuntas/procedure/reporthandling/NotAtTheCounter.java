package id.tuntas.procedure.reporthandling;

import id.tuntas.platform.Refusal;

/** Whoever types this in holds none of the offices that take reports at the counter (DI-1). */
class NotAtTheCounter extends Refusal {
    NotAtTheCounter() {
        super(
                Kind.FORBIDDEN,
                "Laporan di loket hanya dicatat oleh Admin Nasional, Admin Instansi, atau Pejabat Penghubung.");
    }
}
