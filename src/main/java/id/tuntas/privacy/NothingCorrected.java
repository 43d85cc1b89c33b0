package id.tuntas.privacy;

import id.tuntas.platform.Refusal;

/** A correction says what is right instead (PD-4). */
class NothingCorrected extends Refusal {
    NothingCorrected() {
        super(Kind.UNACCEPTABLE, "Isi paling sedikit satu data yang benar: nama, surel, atau telepon.");
    }
}
