package id.tuntas.monitoring;

import id.tuntas.platform.Refusal;

/** The months run backwards, lie outside every calendar, or are more than one answer holds. */
class UnclearMonths extends Refusal {

    UnclearMonths(int most) {
        super(
                Kind.INVALID,
                "Sebutkan bulan awal dan akhir berurutan (from dan to, misalnya 2026-01), paling banyak " + most
                        + " bulan sekaligus.");
    }
}
