package id.tuntas.verification;

import id.tuntas.platform.Refusal;

/** The verdict names an agency or a topic that the directory does not have. */
class UnknownAgency extends Refusal {
    UnknownAgency(String code) {
        super(Kind.INVALID, "Instansi \"" + code + "\" tidak terdaftar.");
    }
}
