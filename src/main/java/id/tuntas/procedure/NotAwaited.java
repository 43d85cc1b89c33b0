package id.tuntas.procedure;

import id.tuntas.platform.Refusal;

/** The act is right in itself, but where the procedure of the report stands it changes nothing any more. */
class NotAwaited extends Refusal {
    NotAwaited() {
        super(
                Kind.CONFLICT,
                "Langkah ini tidak lagi mungkin pada tahap laporan sekarang. Muat ulang berkas untuk melihat keadaannya.");
    }
}
