package id.tuntas.figures;

import id.tuntas.platform.Refusal;

/** The officer's role does not reach what was asked for. */
public class NotYourFigures extends Refusal {

    public NotYourFigures() {
        super(Kind.FORBIDDEN, "Akun ini tidak berwenang melihat angka instansi atau unit kerja tersebut.");
    }
}
