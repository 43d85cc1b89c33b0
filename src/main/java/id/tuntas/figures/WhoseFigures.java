package id.tuntas.figures;

import id.tuntas.platform.Refusal;

/** The officer has several offices and did not say which is meant. */
public class WhoseFigures extends Refusal {

    WhoseFigures() {
        super(Kind.INVALID, "Akun ini mempunyai lebih dari satu lingkup; sebutkan instansi dan unit kerjanya.");
    }
}
