package id.tuntas.routing;

import id.tuntas.platform.Refusal;

/** After two returns by units the assignment of Admin Instansi is final (BW-6). */
class AssignedFinally extends Refusal {
    AssignedFinally() {
        super(
                Kind.UNACCEPTABLE,
                "Laporan ini sudah beberapa kali dikembalikan unit kerja sehingga disposisi Admin Instansi bersifat final."
                        + " Sampaikan respon awal atau tindak lanjut.");
    }
}
