package id.tuntas.figures;

import id.tuntas.platform.Refusal;

/** An evaluation is of one agency. */
class AgencyMissing extends Refusal {

    AgencyMissing() {
        super(Kind.INVALID, "Sebutkan instansi yang dievaluasi.");
    }
}
