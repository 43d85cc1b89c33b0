package id.tuntas.verification;

import id.tuntas.platform.Refusal;

/** What became supervisory stays supervisory (KP-5). */
class StaysSupervisory extends Refusal {
    StaysSupervisory() {
        super(Kind.UNACCEPTABLE, "Laporan berkadar pengawasan tidak dapat dikembalikan menjadi laporan biasa (KP-5).");
    }
}
