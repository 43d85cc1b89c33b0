package id.tuntas.figures;

import id.tuntas.platform.Refusal;

/** No such sample of the agency, or the report was not drawn. */
class UnknownSample extends Refusal {

    UnknownSample() {
        super(Kind.UNKNOWN, "Tidak ada laporan ini dalam sampel tersebut.");
    }
}
