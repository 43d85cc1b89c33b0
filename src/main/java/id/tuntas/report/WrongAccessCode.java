package id.tuntas.report;

import id.tuntas.platform.Refusal;

/** The access code does not belong to this report. */
public class WrongAccessCode extends Refusal {
    public WrongAccessCode() {
        super(Kind.FORBIDDEN, "Kode akses tidak cocok dengan nomor laporan ini.");
    }
}
