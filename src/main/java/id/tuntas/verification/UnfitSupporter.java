package id.tuntas.verification;

import id.tuntas.platform.Refusal;

/** An agency that Admin Nasional named as supporting cannot be one (LI-2). */
class UnfitSupporter extends Refusal {

    private UnfitSupporter(String sentence) {
        super(Kind.INVALID, sentence);
    }

    static UnfitSupporter lead(String agency) {
        return new UnfitSupporter("Instansi \"" + agency
                + "\" sudah menjadi pengampu laporan ini; pilih instansi lain sebagai pendukung.");
    }

    static UnfitSupporter twice(String agency) {
        return new UnfitSupporter("Instansi pendukung \"" + agency + "\" disebut dua kali.");
    }

    static UnfitSupporter already(String agency) {
        return new UnfitSupporter("Instansi \"" + agency + "\" sudah menjadi pendukung laporan ini.");
    }
}
