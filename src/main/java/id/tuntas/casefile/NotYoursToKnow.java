package id.tuntas.casefile;

import id.tuntas.platform.Refusal;

/** The officer may see the report, and never who reports it anonymously. */
class NotYoursToKnow extends Refusal {
    NotYoursToKnow() {
        super(Kind.FORBIDDEN, "Peran Anda tidak dapat membuka identitas pelapor laporan ini.");
    }
}
