package id.tuntas.verification;

import id.tuntas.platform.Refusal;

/** The report is in that class already (KL-7). */
class NothingReclassified extends Refusal {
    NothingReclassified() {
        super(Kind.UNACCEPTABLE, "Klasifikasi itu sudah berlaku; tidak ada yang diubah (KL-7).");
    }
}
