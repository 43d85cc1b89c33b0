package id.tuntas.verification;

import id.tuntas.platform.Refusal;

/** Nobody has yet to answer the report in substance (KL-7). */
class NothingAwaited extends Refusal {
    NothingAwaited() {
        super(Kind.CONFLICT, "Klasifikasi hanya dapat diubah selama tindak lanjut masih ditunggu (KL-7).");
    }
}
