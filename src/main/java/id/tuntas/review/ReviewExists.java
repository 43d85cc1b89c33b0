package id.tuntas.review;

import id.tuntas.platform.Refusal;

/** There is one for this period already. */
class ReviewExists extends Refusal {

    ReviewExists(String sentence) {
        super(Kind.CONFLICT, sentence);
    }
}
