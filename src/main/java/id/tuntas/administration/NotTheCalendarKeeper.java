package id.tuntas.administration;

import id.tuntas.platform.Refusal;

/** The calendar concerns every report: only Admin Nasional and the operator change it. */
class NotTheCalendarKeeper extends Refusal {
    NotTheCalendarKeeper() {
        super(Kind.FORBIDDEN, "Hanya Admin Nasional atau operator yang mengelola kalender kerja.");
    }
}
