package id.tuntas.monitoring;

import id.tuntas.platform.Refusal;

/** A sheet of Excel has an end; an export that stopped there would look whole. */
class TooManyRows extends Refusal {

    TooManyRows(long rows, int most) {
        super(
                Kind.UNACCEPTABLE,
                "Pertanyaan ini memuat " + rows + " laporan, sedangkan satu berkas Excel memuat paling banyak " + most
                        + ". Perpendek periodenya atau pilih instansi.");
    }
}
