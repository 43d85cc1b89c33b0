package id.tuntas.routing;

import id.tuntas.platform.Refusal;

/** What Admin Nasional decided binds the agency (BW-6). */
class HeldByDecision extends Refusal {
    HeldByDecision() {
        super(
                Kind.UNACCEPTABLE,
                "Admin Nasional sudah menetapkan instansi Anda sebagai penanggung jawab laporan ini. Penetapan itu mengikat.");
    }
}
