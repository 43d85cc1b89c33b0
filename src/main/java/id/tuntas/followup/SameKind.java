package id.tuntas.followup;

import id.tuntas.platform.Refusal;

/** There is nothing wrong with the kind, or somebody else has corrected it already. */
class SameKind extends Refusal {
    SameKind() {
        super(
                Kind.CONFLICT,
                "Jawaban ini sudah tercatat dengan jenis itu; muat ulang berkas untuk melihat keadaannya (RA-4).");
    }
}
