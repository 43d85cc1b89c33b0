package id.tuntas.portal;

import id.tuntas.platform.Refusal;

/** A request names an agency or topic that the directory does not have. */
class UnknownCode extends Refusal {
    UnknownCode(String what, String code) {
        super(Kind.INVALID, what + " \"" + code + "\" tidak terdaftar.");
    }
}
