package id.tuntas.verification;

import id.tuntas.platform.Refusal;

/** No such priority is in force. */
class UnknownPriority extends Refusal {
    UnknownPriority() {
        super(Kind.UNACCEPTABLE, "Tanda prioritas ini tidak berlaku.");
    }
}
