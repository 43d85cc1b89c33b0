package id.tuntas.administration;

import id.tuntas.platform.Refusal;

/** Whoever is watched does not search the log of it (ET-2): neither admins nor the agency's own Inspektorat. */
class NotTheAuditor extends Refusal {
    NotTheAuditor() {
        super(Kind.FORBIDDEN, "Catatan akses hanya dapat diperiksa auditor dan operator.");
    }
}
