package id.tuntas.intake;

import id.tuntas.platform.Refusal;

/** Only Admin Nasional takes an older register over. */
class NotYoursToLoad extends Refusal {

    NotYoursToLoad() {
        super(Kind.FORBIDDEN, "Register lama hanya dapat dimuat oleh Admin Nasional.");
    }
}
