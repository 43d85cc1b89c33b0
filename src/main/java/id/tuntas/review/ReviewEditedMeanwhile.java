package id.tuntas.review;

import id.tuntas.platform.Refusal;

/** Two people wrote at the same draft. */
class ReviewEditedMeanwhile extends Refusal {

    ReviewEditedMeanwhile() {
        super(
                Kind.CONFLICT,
                "Rancangan ini disimpan orang lain sejak Anda membukanya. Bandingkan dahulu, lalu simpan lagi.");
    }
}
