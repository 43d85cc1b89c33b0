package id.tuntas.followup;

import id.tuntas.platform.Refusal;

/** Only what was answered in substance, and is not closed yet, can be closed by hand (AC-5, AC-9). */
class NothingToClose extends Refusal {
    NothingToClose() {
        super(
                Kind.CONFLICT,
                "Laporan hanya dapat ditutup setelah tindak lanjut disampaikan, dan selama belum selesai.");
    }
}
