package id.tuntas.monitoring;

import id.tuntas.platform.Refusal;

/** The officer has several offices and did not say which is meant. */
class WhoseFigures extends Refusal {

    WhoseFigures() {
        super(Kind.INVALID, "Akun ini mempunyai lebih dari satu lingkup; sebutkan instansi dan unit kerjanya.");
    }
}
