package id.tuntas.review;

import id.tuntas.platform.Refusal;

/** What was sent makes no review. */
class UnclearReview extends Refusal {

    UnclearReview(String sentence) {
        super(Kind.INVALID, sentence);
    }
}
