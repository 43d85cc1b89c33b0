package id.tuntas.followup;

import id.tuntas.platform.Refusal;

/** The supporter was released, or the report has ended, before this answer came (LI-3). */
class NoLongerAwaited extends Refusal {
    NoLongerAwaited() {
        super(Kind.CONFLICT, "Jawaban pendukung untuk laporan ini tidak ditunggu lagi.");
    }
}
