package id.tuntas.followup;

import id.tuntas.platform.Refusal;

/** A completed report stays as it was completed; an answer to an earlier holder's assignment counts no more (BW-9). */
class TooLateToCorrect extends Refusal {
    private TooLateToCorrect(String sentence) {
        super(Kind.CONFLICT, sentence);
    }

    static TooLateToCorrect ended() {
        return new TooLateToCorrect(
                "Laporan sudah selesai atau diarsipkan, sehingga jenis jawabannya tidak dapat dikoreksi"
                        + " lagi (RA-4).");
    }

    static TooLateToCorrect passedOn() {
        return new TooLateToCorrect(
                "Laporan sudah berpindah setelah jawaban ini, sehingga jenisnya tidak dapat dikoreksi"
                        + " lagi (RA-4, BW-9).");
    }
}
