package id.tuntas.followup;

import id.tuntas.platform.Refusal;

/** A first notice was given already; a second one would only delay the answer (RA-8). */
class SecondInitialResponse extends Refusal {
    SecondInitialResponse() {
        super(Kind.UNACCEPTABLE, "Respon awal sudah disampaikan. Berikutnya sampaikan tindak lanjut yang substantif.");
    }
}
