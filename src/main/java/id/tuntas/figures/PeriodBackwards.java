package id.tuntas.figures;

import id.tuntas.platform.Refusal;
import java.time.LocalDate;

/** No period of the calendar. */
class PeriodBackwards extends Refusal {

    PeriodBackwards(LocalDate from, LocalDate to) {
        super(Kind.INVALID, "Tanggal awal (" + from + ") tidak boleh sesudah tanggal akhir (" + to + ").");
    }

    PeriodBackwards() {
        super(Kind.INVALID, "Tanggal harus antara tahun 1990 dan 2999.");
    }
}
