package id.tuntas.followup;

import id.tuntas.platform.Refusal;

/** The number is not that of a response that was given to this report. */
class NothingToCorrect extends Refusal {
    NothingToCorrect() {
        super(
                Kind.INVALID,
                "Pilih respon awal atau tindak lanjut pada laporan ini; hanya jenis jawaban yang dapat dikoreksi (RA-4).");
    }
}
