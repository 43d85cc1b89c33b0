package id.tuntas.routing;

import id.tuntas.platform.Refusal;

/** The officer has nothing to do with the report any more; another exclusion changes nothing. */
class ExcludedAlready extends Refusal {
    ExcludedAlready() {
        super(Kind.CONFLICT, "Petugas itu sudah dikecualikan dari laporan ini (KP-5).");
    }
}
