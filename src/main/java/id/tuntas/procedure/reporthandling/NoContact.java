package id.tuntas.procedure.reporthandling;

import id.tuntas.platform.Refusal;

/** A report needs one contact of its reporter (CH-10). */
class NoContact extends Refusal {
    NoContact() {
        super(Kind.INVALID, "Isi surel atau nomor telepon pelapor: satu kontak wajib ada.");
    }
}
