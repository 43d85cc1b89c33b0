package id.tuntas.directory;

import id.tuntas.platform.Refusal;

/** The directory holds no such thing. */
public class UnknownEntry extends Refusal {
    UnknownEntry(String code) {
        super(
                Kind.UNKNOWN,
                "Direktori tidak mengenal "
                        + (code == null ? "kode kosong" : code.substring(0, Math.min(40, code.length()))) + ".");
    }
}
