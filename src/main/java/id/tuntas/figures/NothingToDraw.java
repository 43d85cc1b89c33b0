package id.tuntas.figures;

import id.tuntas.platform.Refusal;

/** A sample of nothing. */
public class NothingToDraw extends Refusal {

    NothingToDraw() {
        super(Kind.UNACCEPTABLE, "Pada masa itu belum ada laporan yang ditindaklanjuti instansi ini.");
    }
}
