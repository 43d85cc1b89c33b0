package id.tuntas.escalation;

import id.tuntas.platform.Refusal;

/** A recommendation without words recommends nothing (OM-7). */
class RecommendationMissing extends Refusal {

    RecommendationMissing() {
        super(Kind.INVALID, "Tulis isi rekomendasi pada uraian hasil.");
    }
}
