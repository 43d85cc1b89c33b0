package id.tuntas.desk;

import id.tuntas.platform.Refusal;

/** The officer may see the report, but does not belong to those who answer it. */
class NotYourReport extends Refusal {
    NotYourReport() {
        super(Kind.FORBIDDEN, "Hanya unit yang menangani laporan ini dapat menambah tindak lanjut.");
    }
}
