package id.tuntas.monitoring;

import id.tuntas.platform.Refusal;

/** The officer's role does not reach what was asked for. */
class NotYourFigures extends Refusal {

    NotYourFigures() {
        super(Kind.FORBIDDEN, "Akun ini tidak berwenang melihat angka instansi atau unit kerja tersebut.");
    }
}
