package id.tuntas.followup;

import id.tuntas.platform.Refusal;

/** The window for later replies has passed (AC-7). */
class TooLateToReopen extends Refusal {
    TooLateToReopen() {
        super(
                Kind.CONFLICT,
                "Laporan ini sudah selesai lebih dari 30 hari kalender yang lalu sehingga tidak dapat dibuka kembali. Bila"
                        + " masalahnya belum tuntas, sampaikan laporan baru dan sebutkan nomor laporan ini.");
    }
}
