package id.tuntas.report;

import id.tuntas.platform.Refusal;

/** There is no such report, or whoever asks may not learn that there is. */
public class UnknownReport extends Refusal {
    public UnknownReport() {
        super(Kind.UNKNOWN, "Laporan dengan nomor ini tidak ditemukan. Periksa kembali nomor laporan Anda.");
    }
}
