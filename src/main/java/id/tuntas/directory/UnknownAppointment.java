package id.tuntas.directory;

import id.tuntas.platform.Refusal;

/** There is no such appointment. */
public class UnknownAppointment extends Refusal {
    public UnknownAppointment() {
        super(Kind.UNKNOWN, "Penugasan ini tidak ada.");
    }
}
