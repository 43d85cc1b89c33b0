package id.tuntas.escalation;

import id.tuntas.platform.Refusal;

/** One referral at a time. */
class ReferredAlready extends Refusal {

    ReferredAlready() {
        super(Kind.CONFLICT, "Laporan ini sudah dirujuk ke Ombudsman dan rujukannya masih berjalan.");
    }
}
