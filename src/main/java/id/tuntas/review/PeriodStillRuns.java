package id.tuntas.review;

import id.tuntas.platform.Refusal;

/** Half a period is frozen by nobody. */
class PeriodStillRuns extends Refusal {

    PeriodStillRuns() {
        super(Kind.UNACCEPTABLE, "Periodenya belum berakhir, jadi angkanya masih akan berubah.");
    }
}
