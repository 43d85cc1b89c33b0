package id.tuntas.routing;

import id.tuntas.platform.Refusal;

/** A unit that Admin Instansi named as supporting cannot be one (DS-4). */
class UnfitSupporter extends Refusal {

    private UnfitSupporter(String sentence) {
        super(Kind.INVALID, sentence);
    }

    static UnfitSupporter lead(String unit) {
        return new UnfitSupporter(
                "Unit kerja \"" + unit + "\" sudah menjadi penanggung jawab; pilih unit lain sebagai pendukung.");
    }

    static UnfitSupporter twice(String unit) {
        return new UnfitSupporter("Unit kerja pendukung \"" + unit + "\" disebut dua kali.");
    }

    static UnfitSupporter already(String unit) {
        return new UnfitSupporter("Unit kerja \"" + unit + "\" sudah menjadi pendukung laporan ini.");
    }

    /** A supervisory report is Inspektorat's alone (KP-4, KP-5). */
    static UnfitSupporter supervisory() {
        return new UnfitSupporter("Laporan berkadar pengawasan hanya ditangani Inspektorat; kosongkan unit pendukung.");
    }
}
