package id.tuntas.verification;

import id.tuntas.platform.Refusal;

/** The class changes once per assignment (KL-7). */
class AlreadyReclassified extends Refusal {
    AlreadyReclassified() {
        super(
                Kind.CONFLICT,
                "Klasifikasi sudah pernah diubah sejak disposisi ini; perubahan hanya boleh satu kali (KL-7).");
    }
}
