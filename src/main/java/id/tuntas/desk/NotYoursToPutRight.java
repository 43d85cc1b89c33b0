package id.tuntas.desk;

import id.tuntas.platform.Refusal;

/** The officer may see the report, but putting this right is for somebody else. */
class NotYoursToPutRight extends Refusal {
    private NotYoursToPutRight(String sentence) {
        super(Kind.FORBIDDEN, sentence);
    }

    static NotYoursToPutRight weight() {
        return new NotYoursToPutRight(
                "Hanya Admin Instansi yang memegang laporan ini yang dapat mengubah klasifikasinya (KL-7).");
    }

    static NotYoursToPutRight response() {
        return new NotYoursToPutRight("Hanya penulis jawaban ini dan Admin Instansi yang memegang laporan yang dapat"
                + " mengoreksi jenisnya (RA-4).");
    }

    static NotYoursToPutRight handlers() {
        return new NotYoursToPutRight("Hanya admin yang memegang laporan ini dan, pada laporan berkadar pengawasan,"
                + " Inspektorat yang dapat mengecualikan petugas (KP-5, ET-6).");
    }

    static NotYoursToPutRight conflict() {
        return new NotYoursToPutRight(
                "Anda tidak menangani laporan ini, sehingga tidak ada yang perlu dilepas (ET-6).");
    }

    static NotYoursToPutRight place() {
        return new NotYoursToPutRight(
                "Hanya Admin Instansi yang memegang laporan ini yang dapat mengarsipkannya sebagai"
                        + " duplikat setelah disposisi (TR-21).");
    }
}
