package id.tuntas.desk;

import id.tuntas.platform.Refusal;

/** The officer may see the report, but closing it by hand is for admins (AC-5). */
class NotYoursToClose extends Refusal {
    NotYoursToClose() {
        super(
                Kind.FORBIDDEN,
                "Hanya Admin Instansi yang memegang laporan ini dan Admin Nasional dapat menutupnya (AC-5).");
    }
}
