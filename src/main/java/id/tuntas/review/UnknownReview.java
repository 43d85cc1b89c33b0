package id.tuntas.review;

import id.tuntas.platform.Refusal;

/** There is no such review, or the asker may not know of it. */
class UnknownReview extends Refusal {

    UnknownReview() {
        super(Kind.UNKNOWN, "Laporan berkala ini tidak ada.");
    }
}
