package id.tuntas.followup;

import id.tuntas.platform.Refusal;

/** Nothing can be added to a report that is completed or archived. */
class ReportIsClosed extends Refusal {
    ReportIsClosed() {
        super(
                Kind.CONFLICT,
                "Laporan ini sudah ditutup sehingga tidak dapat ditanggapi lagi. Bila masalahnya belum tuntas,"
                        + " sampaikan laporan baru dan sebutkan nomor laporan ini.");
    }
}
