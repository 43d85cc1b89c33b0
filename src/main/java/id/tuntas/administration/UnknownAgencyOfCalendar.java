package id.tuntas.administration;

import id.tuntas.platform.Refusal;

/** A day for an agency that the directory does not know. */
class UnknownAgencyOfCalendar extends Refusal {
    UnknownAgencyOfCalendar() {
        super(Kind.INVALID, "Kode instansi tidak dikenal.");
    }
}
