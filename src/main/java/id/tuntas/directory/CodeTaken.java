package id.tuntas.directory;

import id.tuntas.platform.Refusal;

/** Codes are for ever: reports name them. */
public class CodeTaken extends Refusal {
    CodeTaken(String code) {
        super(Kind.CONFLICT, "Kode " + code + " sudah dipakai.");
    }
}
