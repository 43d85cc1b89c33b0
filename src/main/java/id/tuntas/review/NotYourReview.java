package id.tuntas.review;

import id.tuntas.platform.Refusal;

/** Only the office that reports writes its review. */
class NotYourReview extends Refusal {

    NotYourReview() {
        super(Kind.FORBIDDEN, "Akun ini tidak berwenang membuat atau mengubah laporan berkala tersebut.");
    }
}
